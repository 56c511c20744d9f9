package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;

/** The uniform density on an interval of the line, ends included. */
public final class Uniform extends UnivariateDensity {

  private final double low;
  private final double high;

  private Uniform(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /**
   * @param low the lower end, finite
   * @param high the upper end, finite, above {@code low}; their distance does not overflow
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Uniform of(double low, double high) {
    Require.ordered("low", low, "high", high);
    Require.finite("high - low", high - low);
    return new Uniform(low, high);
  }

  @Override
  public Support support() {
    return Support.of(new Interval(low, high));
  }

  @Override
  public double logDensity(double x) {
    return low <= x && x <= high ? -Math.log(high - low) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double x) {
    return low <= x && x <= high ? 0 : Double.NaN;
  }

  @Override
  public double cdf(double x) {
    return x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
  }

  @Override
  public double survival(double x) {
    return x <= low ? 1 : x >= high ? 0 : (high - x) / (high - low);
  }

  @Override
  public double quantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return probability <= 0.5
        ? low + probability * (high - low)
        : high - (1 - probability) * (high - low);
  }

  @Override
  public double upperQuantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return probability <= 0.5
        ? high - probability * (high - low)
        : low + (1 - probability) * (high - low);
  }

  @Override
  double drawOne(RandomGenerator random) {
    return quantile(random.nextDouble());
  }

  @Override
  List<Landmark> features() {
    return List.of(Landmark.kink(low), Landmark.kink(high));
  }

  @Override
  public double mean() {
    return low / 2 + high / 2;
  }

  @Override
  public double variance() {
    return (high - low) / 12 * (high - low);
  }

  /** log(high − low). */
  @Override
  public double entropy() {
    return Math.log(high - low);
  }

  @Override
  public String toString() {
    return "Uniform(" + Numbers.text(low) + ", " + Numbers.text(high) + ")";
  }

  @Override
  public String toLatex() {
    return "\\mathcal{U}(" + Numbers.latex(low) + ",\\," + Numbers.latex(high) + ")";
  }
}
