package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The function f* that attains W_1(p, q) = max E_p f − E_q f over all f of Lipschitz constant 1
 * (Kantorovich and Rubinstein; Villani 2003, Topics in Optimal Transportation, theorem 1.14), on
 * the line: the best critic that there is.
 *
 * <p>By parts E_p f − E_q f = ∫ f′ (F_q − F_p), which is greatest for f′ = sign(F_q − F_p): f*
 * rises where the mass of p has to be moved up from and falls where it has to be moved down, and
 * W_1 = ∫ |F_p − F_q|. Where the two CDFs agree on an interval any slope in [−1, 1] would do; here
 * f* is flat there. It is 0 at the median of p.
 */
public final class KantorovichPotential implements Showable {

  /** More are not written out. */
  private static final int MOST_KINKS = 12;

  private final Density p;
  private final Density q;
  private final double[] kinks;
  private final int[] slopes;
  private final double[] heights;
  private final double shift;
  private final double farthest;

  private KantorovichPotential(Density p, Density q, double[] kinks, int[] slopes) {
    this.p = p;
    this.q = q;
    this.kinks = kinks;
    this.slopes = slopes;
    heights = new double[kinks.length];
    for (int i = 1; i < kinks.length; i++) {
      heights[i] = heights[i - 1] + slopes[i] * (kinks[i] - kinks[i - 1]);
    }
    shift = raw(p.quantile(0.5));
    double reach = Math.abs(shift);
    for (int i = 0; i < kinks.length; i++) {
      reach = Math.max(reach, Math.abs(kinks[i]) + Math.abs(heights[i]));
    }
    farthest = reach;
  }

  /**
   * The potential of a pair, exact as far as a grid around the features of both tells where one CDF
   * overtakes the other; {@link #gap} says whether one was missed.
   *
   * @param p on the line, with a CDF and a mean
   * @param q the same
   * @throws IllegalArgumentException if one is null, not on the line, or has no mean
   * @throws NoClosedFormException if one has no CDF
   */
  public static KantorovichPotential of(Density p, Density q) {
    requireMean("p", p);
    requireMean("q", q);
    var order = new CdfOrder(p, q);
    double[] breaks = order.breaks();
    var kinks = new ArrayList<Double>();
    var slopes = new ArrayList<Integer>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= breaks.length; i++) {
      double to = i < breaks.length ? breaks[i] : Double.POSITIVE_INFINITY;
      int slope = -order.signOn(from, to);
      if (slopes.isEmpty()) {
        slopes.add(slope);
      } else if (slope != slopes.get(slopes.size() - 1)) {
        kinks.add(from);
        slopes.add(slope);
      }
      from = to;
    }
    return new KantorovichPotential(
        p,
        q,
        kinks.stream().mapToDouble(Double::doubleValue).toArray(),
        slopes.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void requireMean(String argument, Density density) {
    Require.notNull(argument, density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          argument, density + " of dimension " + density.dimension(), "dimension 1");
    }
    double mean;
    try {
      mean = density.mean();
    } catch (NoClosedFormException unknown) {
      return; // the integrals will tell
    }
    if (!Double.isFinite(mean)) {
      throw Require.wrong(
          argument,
          density + ", whose mean is " + mean,
          "a density with a mean",
          "Without one E f is not defined for a function of slope 1.");
    }
  }

  /** f*(x). */
  public double value(double x) {
    return raw(x) - shift;
  }

  private double raw(double x) {
    if (kinks.length == 0) {
      return slopes[0] == 0 ? 0 : slopes[0] * x;
    }
    int piece = piece(x);
    return piece == 0
        ? slopes[0] * (x - kinks[0])
        : heights[piece - 1] + slopes[piece] * (x - kinks[piece - 1]);
  }

  /** The slope of f* at x: 1, −1, or 0 where the CDFs agree; at a kink, that to the right. */
  public int slope(double x) {
    return slopes[piece(x)];
  }

  private int piece(double x) {
    int i = Arrays.binarySearch(kinks, x + 0.0);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** Where the slope changes, in rising order; a copy. */
  public double[] kinks() {
    return kinks.clone();
  }

  /** The intervals on which the CDFs agree and no slope is better than another. */
  public List<Interval> flats() {
    var flats = new ArrayList<Interval>();
    for (int i = 0; i < slopes.length; i++) {
      if (slopes[i] == 0) {
        double low = i == 0 ? Double.NEGATIVE_INFINITY : kinks[i - 1];
        double high = i == kinks.length ? Double.POSITIVE_INFINITY : kinks[i];
        flats.add(new Interval(low, high));
      }
    }
    return List.copyOf(flats);
  }

  /** E_p f* − E_q f*, by an integral (over atoms, a sum) for each; not computed from the CDFs. */
  public Bounded dual() {
    return mean(p).minus(mean(q));
  }

  /** W_1 minus {@link #dual}: 0 within its bound, or positive if a crossing was missed. */
  public Bounded gap() {
    return Wasserstein.W1.between(p, q).minus(dual());
  }

  private Bounded mean(Density density) {
    if (density.measure() == BaseMeasure.COUNTING) {
      return overAtoms(density);
    }
    var marks = new ArrayList<Landmark>(density.landmarks());
    for (double kink : kinks) {
      marks.add(Landmark.kink(kink));
    }
    Integrand weighted =
        (x, result) -> {
          double log = density.logDensity(x);
          if (log == Double.NEGATIVE_INFINITY) {
            result.set(0);
          } else {
            double value = value(x);
            double error = rounding(x) + PairIntegrand.logError(log) * Math.abs(value);
            result.setScaled(value, error, log);
          }
        };
    var sum = new PieceSum();
    for (Interval piece : density.support().intervals()) {
      sum.add(() -> Quadrature.standard().integrate(weighted, piece.low(), piece.high(), marks));
    }
    return sum.total();
  }

  private Bounded overAtoms(Density density) {
    double sum = 0;
    double error = 0;
    for (Interval atom : density.support().intervals()) {
      double mass = density.density(atom.low());
      double value = value(atom.low());
      sum += mass * value;
      error += mass * (rounding(atom.low()) + 4 * Math.ulp(1.0) * Math.abs(value));
      error += Math.ulp(sum);
    }
    return Bounded.of(sum, error);
  }

  /** Of f* at x: of the differences of places, summed from kink to kink. */
  private double rounding(double x) {
    return Evaluation.ASSUMED_ROUNDING * (1 + kinks.length) * (Math.abs(x) + farthest);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** For example {@code f* between Normal(0, 1) and Normal(0, 2): slope −1, from 0 on 1}. */
  @Override
  public String toString() {
    String rest =
        Arrays.stream(kinks)
            .limit(MOST_KINKS)
            .mapToObj(k -> ", from " + Decimal.text(k, 6) + " on " + slope(k))
            .collect(Collectors.joining());
    String more = kinks.length > MOST_KINKS ? ", … (" + kinks.length + " kinks)" : "";
    return "f* between " + p + " and " + q + ": slope " + slopes[0] + rest + more;
  }
}
