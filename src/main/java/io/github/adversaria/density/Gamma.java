package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The gamma density on the numbers from zero up, with a shape k and a scale θ. For a shape below 1
 * it is {@code +Infinity} at zero.
 */
public final class Gamma extends UnivariateDensity {

  private final double shape;
  private final double scale;
  private final double logScale;
  private final double logGamma;

  private Gamma(double shape, double scale) {
    this.shape = shape;
    this.scale = scale;
    this.logScale = Math.log(scale);
    this.logGamma = org.hipparchus.special.Gamma.logGamma(shape);
  }

  /**
   * @param shape k, finite, > 0
   * @param scale θ, finite, > 0; one over the rate
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Gamma of(double shape, double scale) {
    Require.positive("shape", shape);
    Require.positive("scale", scale);
    return new Gamma(shape, scale);
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  @Override
  public double logDensity(double x) {
    if (x < 0 || x == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == 0) {
      return shape == 1
          ? -logScale
          : shape < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double z = x / scale;
    double logZ = logRatio(x, z);
    return shape < 10
        ? (shape - 1) * logZ - z - logGamma - logScale
        : SaddlePoint.logGammaFactor(shape, z, rest(x, z), logZ) - Math.log(x);
  }

  @Override
  public double logDensityDerivative(double x) {
    return x >= 0 ? (shape == 1 ? 0 : (shape - 1) / x) - 1 / scale : Double.NaN;
  }

  /** log(x/θ), also where the quotient leaves the normal numbers. */
  private double logRatio(double x, double ratio) {
    boolean normal = ratio >= Double.MIN_NORMAL && !Double.isInfinite(ratio);
    return normal ? Math.log(ratio) : Math.log(x) - logScale;
  }

  /** x/θ less the quotient as it was rounded; 0 where it cannot be had and does not matter. */
  private double rest(double x, double ratio) {
    double rest = Math.fma(-ratio, scale, x) / scale;
    return Double.isFinite(rest) ? rest : 0;
  }

  @Override
  public double logCdf(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = x / scale;
    return IncompleteGamma.logLower(shape, z, rest(x, z), logRatio(x, z));
  }

  @Override
  public double logSurvival(double x) {
    if (x <= 0) {
      return 0;
    }
    double z = x / scale;
    return IncompleteGamma.logUpper(shape, z, rest(x, z), logRatio(x, z));
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
    return scale * GammaSampler.standard(shape, random);
  }

  @Override
  List<Landmark> features() {
    var features = new ArrayList<Landmark>();
    features.add(Landmark.kink(0));
    double mode = Math.max(0, shape - 1) * scale;
    features.add(Landmark.peak(mode, Math.sqrt(shape) * scale));
    return List.copyOf(features);
  }

  /** The shape k. */
  public double shape() {
    return shape;
  }

  /** The scale θ. */
  public double scale() {
    return scale;
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double variance() {
    return shape * scale * scale;
  }

  /** k + log θ + log Γ(k) + (1 − k) ψ(k); for a large k with the logarithms of k cancelled. */
  @Override
  public double entropy() {
    double standard =
        shape < Digamma.LARGE
            ? shape + logGamma + (1 - shape) * Digamma.of(shape)
            : 0.5 * Math.log(shape)
                + SaddlePoint.HALF_LOG_TWO_PI
                + SaddlePoint.remainder(shape)
                + (shape - 1) * Digamma.gap(shape);
    return standard + logScale;
  }

  @Override
  public String toString() {
    return "Gamma(" + Numbers.text(shape) + ", " + Numbers.text(scale) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Gamma}(" + Numbers.latex(shape) + ",\\," + Numbers.latex(scale) + ")";
  }
}
