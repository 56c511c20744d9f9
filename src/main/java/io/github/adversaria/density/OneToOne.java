package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the images under one-to-one maps of the line share: everything that only moves points. */
abstract class OneToOne extends UnivariateDensity {

  final Density base;

  OneToOne(Density base) {
    this.base = base;
  }

  /** The image of a point, or of an end of the support, which may be infinite. */
  abstract double map(double u);

  /** The point with that image. */
  abstract double invert(double x);

  /** log |slope| of the map at a point before it. */
  abstract double logAbsSlope(double u);

  abstract boolean isRising();

  /** The support of the image; a family keeps it, for every log-density asks. */
  final Support image() {
    var parts = new ArrayList<Interval>();
    for (Interval part : base.support().intervals()) {
      double first = map(part.low());
      double second = map(part.high());
      parts.add(isRising() ? new Interval(first, second) : new Interval(second, first));
    }
    return Support.union(parts);
  }

  @Override
  public double logDensity(double x) {
    if (!support().contains(x)) {
      return Double.NEGATIVE_INFINITY;
    }
    double u = invert(x);
    double before = base.logDensity(u);
    // Where the base vanishes the image does, whatever the slope at that end is.
    return before == Double.NEGATIVE_INFINITY ? before : before - logAbsSlope(u);
  }

  @Override
  public double cdf(double x) {
    Interval ends = support().axis(0);
    if (x <= ends.low() || x >= ends.high()) {
      return x <= ends.low() ? 0 : 1;
    }
    return isRising() ? base.cdf(invert(x)) : base.survival(invert(x));
  }

  @Override
  public double survival(double x) {
    Interval ends = support().axis(0);
    if (x <= ends.low() || x >= ends.high()) {
      return x <= ends.low() ? 1 : 0;
    }
    return isRising() ? base.survival(invert(x)) : base.cdf(invert(x));
  }

  @Override
  public double logCdf(double x) {
    Interval ends = support().axis(0);
    if (x <= ends.low() || x >= ends.high()) {
      return x <= ends.low() ? Double.NEGATIVE_INFINITY : 0;
    }
    return isRising() ? base.logCdf(invert(x)) : base.logSurvival(invert(x));
  }

  @Override
  public double logSurvival(double x) {
    Interval ends = support().axis(0);
    if (x <= ends.low() || x >= ends.high()) {
      return x <= ends.low() ? 0 : Double.NEGATIVE_INFINITY;
    }
    return isRising() ? base.logSurvival(invert(x)) : base.logCdf(invert(x));
  }

  @Override
  public double quantile(double probability) {
    return map(isRising() ? base.quantile(probability) : base.upperQuantile(probability));
  }

  @Override
  public double upperQuantile(double probability) {
    return map(isRising() ? base.upperQuantile(probability) : base.quantile(probability));
  }

  @Override
  double drawOne(RandomGenerator random) {
    return map(base.drawPoint(random)[0]);
  }

  /** The base's features where the map puts them, as wide as its slope makes them there. */
  @Override
  List<Landmark> features() {
    var features = new ArrayList<Landmark>();
    for (Landmark feature : base.landmarks(0)) {
      for (int k : feature.scale() > 0 ? spread() : new int[] {0}) {
        double u = feature.location() + k * feature.scale();
        double location = base.support().contains(u) ? map(u) : Double.NaN;
        double scale = feature.scale() > 0 ? feature.scale() * Math.exp(logAbsSlope(u)) : 0;
        if (Double.isFinite(location) && Double.isFinite(scale)) {
          features.add(new Landmark(location, scale));
        }
      }
    }
    for (Interval part : support().intervals()) {
      for (double end : new double[] {part.low(), part.high()}) {
        if (Double.isFinite(end)) {
          features.add(Landmark.kink(end));
        }
      }
    }
    return features.stream().distinct().toList();
  }

  /** At which multiples of a peak's width the map is asked how wide it makes the peak there. */
  abstract int[] spread();
}
