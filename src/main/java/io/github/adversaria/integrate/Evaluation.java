package io.github.adversaria.integrate;

/**
 * What an {@link Integrand} writes its value into: {@code factor · exp(logScale)} with a bound on
 * the rounding error of {@code factor}. The scale is apart so that a value that underflows can
 * still be weighed against a range that overflows. One object is used again for every point;
 * nothing may keep it.
 */
public final class Evaluation {

  /**
   * Relative rounding error that is assumed where an integrand states none: four units in the last
   * place, what a handful of elementary operations leave.
   */
  public static final double ASSUMED_ROUNDING = 4 * Math.ulp(1.0);

  double factor;
  double factorError;
  double logScale;

  /** A value of 0. */
  public Evaluation() {}

  /** The value as a double; may underflow to 0. */
  public double value() {
    return isZero() ? 0 : factor * Math.exp(logScale);
  }

  /** The bound on its rounding error. */
  public double error() {
    return isZero() ? 0 : factorError * Math.exp(logScale);
  }

  /** The integrand is {@code value}, rounded as {@link #ASSUMED_ROUNDING} says. */
  public void set(double value) {
    set(value, ASSUMED_ROUNDING * Math.abs(value));
  }

  /**
   * The integrand is {@code value} up to {@code error}.
   *
   * @param error bound on the absolute error of {@code value}, >= 0
   */
  public void set(double value, double error) {
    setScaled(value, error, 0);
  }

  /**
   * The integrand is {@code factor · exp(logScale)}.
   *
   * @param factor any number
   * @param error bound on the absolute error of {@code factor}, that of {@code logScale} included
   * @param logScale any number; {@code -Infinity} makes the value 0
   */
  public void setScaled(double factor, double error, double logScale) {
    this.factor = factor;
    this.factorError = error;
    this.logScale = logScale;
  }

  /** The factor of exp(logScale). */
  public double factor() {
    return factor;
  }

  /** The logarithm of the scale. */
  public double logScale() {
    return logScale;
  }

  /** log |value|. */
  double logMagnitude() {
    return Math.log(Math.abs(factor)) + logScale;
  }

  boolean isInfinite() {
    return Double.isInfinite(factor) || logScale == Double.POSITIVE_INFINITY;
  }

  boolean isZero() {
    return factor == 0 || logScale == Double.NEGATIVE_INFINITY;
  }
}
