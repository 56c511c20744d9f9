package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.divergence.KantorovichPotential;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The best critic of one hidden layer of n rectified units on the line, f(x) = Σ v_j max(0, w_j x +
 * b_j), when every weight and bias is clipped to [−c, c] (Arjovsky, Chintala, Bottou 2017, arXiv
 * 1701.07875, section 3).
 *
 * <p>E_p f − E_q f is a sum over units, so each unit takes the best that one can: with g(w, b) =
 * E_p max(0, wX + b) − E_q max(0, wX + b) the supremum is n·c·max |g| over the square of w and b.
 * As g is homogeneous, its maximum lies on the edge of the square: w = ±c for a unit that bends at
 * a t in [−1, 1], b = ±c and |w| = c/|t| for one that bends beyond. So sup = n·c²·max min(1,
 * 1/|t|)·|r(t)| over all t, where r(t) is E_p − E_q of a ramp of slope 1 that begins at t and rises
 * to the right or to the left. The slope of r is the difference of the CDFs, so within [−1, 1] only
 * the ends and the crossings of the CDFs can be best; beyond, the stretches between crossings are
 * searched.
 *
 * <p>All units agree: f is one ramp, however many bends the {@link KantorovichPotential} has, and
 * its slope n·c²·min(1, 1/|t|) is whatever n and c happen to make it. Divided by that slope its
 * value is comparable with W_1, and never above it.
 */
public final class ClippedCritic implements Showable {

  /** No better bend is sought where less than this probability lies beyond. */
  private static final double TAIL = 1e-9;

  private static final int DIGITS = 6;

  private final Density p;
  private final Density q;
  private final double clip;
  private final int units;
  private final Ramp ramp;
  private final Bounded signed;

  /** One unit of slope 1: max(0, x − t) if it rises to the right, else max(0, t − x). */
  private record Ramp(double t, boolean toTheRight) {

    double at(double x) {
      return Math.max(0, toTheRight ? x - t : t - x);
    }

    /** The greatest slope that the square [−1, 1]² of w and b leaves to a unit that bends here. */
    double slope() {
      return Math.min(1, 1 / Math.abs(t));
    }

    /** E_p − E_q. */
    Bounded between(Density p, Density q) {
      Landmark kink = Landmark.kink(t);
      return Expectation.under(p).of(this::at, kink).minus(Expectation.under(q).of(this::at, kink));
    }

    double worth(Density p, Density q) {
      return slope() * Math.abs(between(p, q).value());
    }
  }

  private ClippedCritic(Density p, Density q, double clip, int units, Ramp ramp) {
    this.p = p;
    this.q = q;
    this.clip = clip;
    this.units = units;
    this.ramp = ramp;
    this.signed = ramp.between(p, q);
  }

  /**
   * The best critic against a pair.
   *
   * @param p on the line, with a CDF and a mean
   * @param q the same
   * @param clip the c of [−c, c], finite, > 0
   * @param units the n, at least 1
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static ClippedCritic of(Density p, Density q, double clip, int units) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    Require.positive("clip", clip);
    Require.atLeast("units", units, 1);
    var points = new TreeSet<Double>();
    DoubleStream.of(KantorovichPotential.of(p, q).kinks()).forEach(points::add);
    Stream.of(p, q)
        .flatMapToDouble(d -> DoubleStream.of(d.quantile(TAIL), d.upperQuantile(TAIL)))
        .forEach(points::add);
    points.add(-1.0);
    points.add(1.0);
    Ramp best = null;
    for (boolean toTheRight : new boolean[] {true, false}) {
      for (double point : points) {
        best = better(best, new Ramp(point, toTheRight), p, q);
        Double next = points.higher(point);
        if (next != null && (point >= 1 || next <= -1)) {
          DoubleUnaryOperator worth = t -> new Ramp(t, toTheRight).worth(p, q);
          double t = LineSearch.maximum(worth, point, next);
          best = better(best, new Ramp(t, toTheRight), p, q);
        }
      }
    }
    return new ClippedCritic(p, q, clip, units, best);
  }

  private static Ramp better(Ramp best, Ramp other, Density p, Density q) {
    return best == null || other.worth(p, q) > best.worth(p, q) ? other : best;
  }

  /** f(x); the bias of the sum, which does not count, is left out. */
  public double value(double x) {
    return Math.signum(signed.value()) * slope() * ramp.at(x);
  }

  /** Where f bends. */
  public double bend() {
    return ramp.t();
  }

  /**
   * The slope of f beyond its bend, n·c²·min(1, 1/|bend|): what clipping makes of "1-Lipschitz".
   */
  public double slope() {
    return units * clip * clip * ramp.slope();
  }

  /** sup of E_p f − E_q f over all clipped critics. */
  public Bounded supremum() {
    return atSlopeOne().times(slope());
  }

  /** The supremum divided by the slope: what a critic of this shape and slope 1 attains. */
  public Bounded atSlopeOne() {
    return signed.value() < 0 ? signed.negate() : signed;
  }

  /** W_1, what the best critic of slope 1 attains. */
  public Bounded distance() {
    return Wasserstein.W1.between(p, q);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    return "best of "
        + units
        + (units == 1 ? " unit" : " units")
        + " clipped to ±"
        + clip
        + ": a ramp from "
        + Decimal.text(bend(), DIGITS)
        + (ramp.toTheRight() ? " to the right" : " to the left")
        + " of slope "
        + Decimal.text(slope(), DIGITS)
        + ", value "
        + supremum()
        + "; at slope 1 "
        + Decimal.text(atSlopeOne().value(), DIGITS)
        + " of W1 = "
        + Decimal.text(distance().value(), DIGITS);
  }
}
