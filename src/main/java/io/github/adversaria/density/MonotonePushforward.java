package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;

/** The density of a monotone image; see {@link Pushforward#monotone}. */
final class MonotonePushforward extends OneToOne {

  /** How well the inverse must invert at the points where it is tried, relative to them. */
  static final double INVERSE_TOLERANCE = 1e-6;

  private final DoubleUnaryOperator map;
  private final DoubleUnaryOperator inverse;
  private final DoubleUnaryOperator logAbsSlope;
  private final boolean rising;
  private final Support support;

  private MonotonePushforward(
      Density base,
      DoubleUnaryOperator map,
      DoubleUnaryOperator inverse,
      DoubleUnaryOperator logAbsSlope,
      boolean rising) {
    super(base);
    this.map = map;
    this.inverse = inverse;
    this.logAbsSlope = logAbsSlope;
    this.rising = rising;
    this.support = image();
  }

  /** Tries the map at the base's octiles before it is believed. */
  static MonotonePushforward checked(
      Density base,
      DoubleUnaryOperator map,
      DoubleUnaryOperator inverse,
      DoubleUnaryOperator logAbsSlope) {
    double[] images = new double[7];
    for (int i = 0; i < images.length; i++) {
      double u = base.quantile((i + 1) / 8.0);
      images[i] = Require.finite("map(" + u + ")", map.applyAsDouble(u));
      double back = inverse.applyAsDouble(images[i]);
      if (!(Math.abs(back - u) <= INVERSE_TOLERANCE * Math.max(1, Math.abs(u)))) {
        throw Require.wrong("inverse(map(" + u + "))", back, "about " + u);
      }
      Require.finite("logAbsSlope(" + u + ")", logAbsSlope.applyAsDouble(u));
    }
    boolean rising = images[6] > images[0];
    for (int i = 1; i < images.length; i++) {
      if (rising ? images[i] < images[i - 1] : images[i] > images[i - 1]) {
        throw Require.wrong("map", "neither rising nor falling", "a strictly monotone map");
      }
    }
    for (Interval part : base.support().intervals()) {
      Require.notNaN("map(" + part.low() + ")", map.applyAsDouble(part.low()));
      Require.notNaN("map(" + part.high() + ")", map.applyAsDouble(part.high()));
    }
    return new MonotonePushforward(base, map, inverse, logAbsSlope, rising);
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  double map(double u) {
    return map.applyAsDouble(u);
  }

  @Override
  double invert(double x) {
    return inverse.applyAsDouble(x);
  }

  @Override
  double logAbsSlope(double u) {
    return logAbsSlope.applyAsDouble(u);
  }

  @Override
  boolean isRising() {
    return rising;
  }

  @Override
  int[] spread() {
    return new int[] {-6, -3, 0, 3, 6};
  }

  @Override
  public double mean() {
    throw new NoClosedFormException("mean", this, "integrate T(u) p(u) over the base");
  }

  @Override
  public double variance() {
    throw new NoClosedFormException(
        "variance", this, "integrate (T(u) - mean)² p(u) over the base");
  }

  @Override
  public String toString() {
    return "Pushforward(" + base + ", a " + (rising ? "rising" : "falling") + " map)";
  }

  @Override
  public String toLatex() {
    return "T_{\\#}\\," + base.toLatex();
  }
}
