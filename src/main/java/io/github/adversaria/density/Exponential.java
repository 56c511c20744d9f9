package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;

/** The exponential density on the numbers from zero up. */
public final class Exponential extends UnivariateDensity {

  private final double rate;

  private Exponential(double rate) {
    this.rate = rate;
  }

  /**
   * @param rate one over the mean, finite, > 0
   * @throws IllegalArgumentException if that does not hold
   */
  public static Exponential of(double rate) {
    return new Exponential(Require.positive("rate", rate));
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  @Override
  public double logDensity(double x) {
    return x >= 0 ? Math.log(rate) - rate * x : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double x) {
    return x >= 0 ? -rate : Double.NaN;
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : -Math.expm1(-rate * x);
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : Math.exp(-rate * x);
  }

  @Override
  public double logSurvival(double x) {
    return x <= 0 ? 0 : -rate * x;
  }

  @Override
  public double quantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return 0 - Math.log1p(-probability) / rate;
  }

  @Override
  public double upperQuantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return 0 - Math.log(probability) / rate;
  }

  @Override
  List<Landmark> features() {
    return List.of(Landmark.kink(0), Landmark.peak(0, 1 / rate));
  }

  /** The rate λ. */
  public double rate() {
    return rate;
  }

  @Override
  public double mean() {
    return 1 / rate;
  }

  @Override
  public double variance() {
    return 1 / rate / rate;
  }

  /** 1 − log λ. */
  @Override
  public double entropy() {
    return 1 - Math.log(rate);
  }

  @Override
  public String toString() {
    return "Exponential(" + Numbers.text(rate) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Exp}(" + Numbers.latex(rate) + ")";
  }
}
