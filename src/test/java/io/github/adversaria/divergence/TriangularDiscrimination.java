package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;

/**
 * A generator that the library does not ship: f(r) = (r − 1)²/(r + 1), the triangular
 * discrimination.
 */
final class TriangularDiscrimination implements Generator {

  @Override
  public String name() {
    return "triangular discrimination";
  }

  @Override
  public String toLatex() {
    return "\\int \\frac{(p - q)^2}{p + q}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return (ratio - 1) * (ratio - 1) / (ratio + 1);
  }

  @Override
  public double derivative(double ratio) {
    return (ratio - 1) * (ratio + 3) / ((ratio + 1) * (ratio + 1));
  }

  @Override
  public double atZero() {
    return 1;
  }

  @Override
  public double slopeAtInfinity() {
    return 1;
  }

  @Override
  public double conjugate(double t) {
    if (t > 1) {
      return Double.POSITIVE_INFINITY;
    }
    double root = t < -3 ? 2 : Math.sqrt(1 - t);
    double ratio = Math.max(0, 2 / root - 1);
    return ratio * t - at(ratio);
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 1);
  }
}
