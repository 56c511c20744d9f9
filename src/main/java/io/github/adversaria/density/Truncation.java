package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A density on the line, given that x lies between two bounds. The mass between them is found in
 * log space from whichever tail is smaller, and by integration where both tails are nearly equal,
 * so that bounds far out lose no more than a double does that holds the logarithm of the mass.
 */
public final class Truncation extends UnivariateDensity {

  /** Where at least this share of the base is kept, samples come by rejection. */
  private static final double REJECTION_MASS = 0.1;

  /** Below it the tails are no longer normal numbers, and only their logarithms are of use. */
  private static final double SMALLEST_LOG_MASS = -600;

  private final Density base;
  private final double low;
  private final double high;
  private final double logMass;
  private final Support support;

  /** Found when first asked for: the quantiles among them take integrals. */
  private volatile List<Landmark> features;

  private Truncation(Density base, double low, double high, double logMass) {
    this.base = base;
    this.low = low;
    this.high = high;
    this.logMass = logMass;
    this.support = between(base.support(), low, high);
  }

  /**
   * @param base a density of dimension 1 with respect to length, with a CDF
   * @param low the lower bound, may be −∞
   * @param high the upper bound, above {@code low}, may be +∞
   * @throws IllegalArgumentException if one of these does not hold or the base has no mass there
   * @throws NoClosedFormException if the base has no CDF
   */
  public static Truncation of(Density base, double low, double high) {
    Continuous.requireOnLine("base", base);
    Require.notNaN("low", low);
    Require.notNaN("high", high);
    if (!(low < high)) {
      throw Require.wrong("high", high, "a number > low = " + low);
    }
    double logMass = IntervalMass.log(base, low + 0.0, high + 0.0);
    if (!(logMass > Double.NEGATIVE_INFINITY)) {
      throw Require.wrong(
          "[low, high]",
          "[" + low + ", " + high + "]",
          "bounds between which " + base + " has mass");
    }
    return new Truncation(base, low + 0.0, high + 0.0, logMass);
  }

  /** The density that is truncated. */
  public Density base() {
    return base;
  }

  /** The probability that the base gives to the interval. */
  public double mass() {
    return Math.exp(logMass);
  }

  private static Support between(Support whole, double low, double high) {
    var parts = new ArrayList<Interval>();
    for (Interval part : whole.intervals()) {
      double from = Math.max(low, part.low());
      double to = Math.min(high, part.high());
      if (from < to) {
        parts.add(new Interval(from, to));
      }
    }
    return Support.union(parts);
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  public double logDensity(double x) {
    return low <= x && x <= high ? base.logDensity(x) - logMass : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double x) {
    return low <= x && x <= high ? base.logDensityDerivative(x) : Double.NaN;
  }

  @Override
  public double logCdf(double x) {
    if (x <= low || x >= high) {
      return x <= low ? Double.NEGATIVE_INFINITY : 0;
    }
    return relative(IntervalMass.log(base, low, x), IntervalMass.log(base, x, high));
  }

  @Override
  public double logSurvival(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 0 : Double.NEGATIVE_INFINITY;
    }
    return relative(IntervalMass.log(base, x, high), IntervalMass.log(base, low, x));
  }

  /** The logarithm of the share of one part, from the smaller of the two parts. */
  private double relative(double logPart, double logRest) {
    return logPart < logRest
        ? logPart - logMass
        : Math.log1p(-Math.min(1, Math.exp(logRest - logMass)));
  }

  @Override
  public double cdf(double x) {
    return Math.exp(logCdf(x));
  }

  @Override
  public double survival(double x) {
    return Math.exp(logSurvival(x));
  }

  @Override
  double drawOne(RandomGenerator random) {
    if (mass() < REJECTION_MASS) {
      return logMass > SMALLEST_LOG_MASS ? drawThroughBase(random) : super.drawOne(random);
    }
    double x;
    do {
      x = base.drawPoint(random)[0];
    } while (x < low || x > high);
    return x;
  }

  /** By the quantile of the base, from the tail that is smaller; bounds are kept for rounding. */
  private double drawThroughBase(RandomGenerator random) {
    double u = Uniforms.open(random);
    double above = base.survival(low);
    double x =
        above < 0.5
            ? base.upperQuantile(above + u * (base.survival(high) - above))
            : base.quantile(base.cdf(low) + u * (base.cdf(high) - base.cdf(low)));
    return Math.min(high, Math.max(low, x));
  }

  @Override
  List<Landmark> features() {
    if (features == null) {
      features = findFeatures();
    }
    return features;
  }

  private List<Landmark> findFeatures() {
    var found = new ArrayList<Landmark>();
    for (Interval part : support.intervals()) {
      for (double end : new double[] {part.low(), part.high()}) {
        if (!Double.isInfinite(end)) {
          found.add(Landmark.kink(end));
        }
      }
    }
    Interval ends = support.axis(0);
    boolean peaked = false;
    for (Landmark feature : base.landmarks(0)) {
      if (ends.contains(feature.location())) {
        found.add(feature);
        peaked |= feature.scale() > 0;
      }
    }
    if (!peaked) {
      // A piece of a tail has a scale of its own, much shorter than the base's.
      double scale = upperQuantile(0.25) - quantile(0.25);
      if (scale > 0) {
        found.add(Landmark.peak(quantile(0.5), scale));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public double mean() {
    throw new NoClosedFormException("mean", this, "integrate x p(x) over its support");
  }

  @Override
  public double variance() {
    throw new NoClosedFormException(
        "variance", this, "integrate (x - mean)² p(x) over its support");
  }

  @Override
  public String toString() {
    return "Truncation(" + base + ", " + Numbers.text(low) + ", " + Numbers.text(high) + ")";
  }

  @Override
  public String toLatex() {
    return "\\left."
        + base.toLatex()
        + "\\right|_{["
        + Numbers.latex(low)
        + ",\\,"
        + Numbers.latex(high)
        + "]}";
  }
}
