package io.github.adversaria.gan;

import io.github.adversaria.density.Interval;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Generator;

/**
 * f(r) = (r − 1)²/(r + 1): Δ(p, q) = ∫ (p − q)²/(p + q), at most 2 (Topsøe 2000, "Some inequalities
 * for information divergence and related measures of discrimination"); half of it is the Vincze–Le
 * Cam divergence.
 */
final class TriangularDiscrimination implements Generator {

  static final FDivergence DIVERGENCE = FDivergence.of(new TriangularDiscrimination());

  private TriangularDiscrimination() {}

  @Override
  public String name() {
    return "triangular discrimination";
  }

  @Override
  public String toLatex() {
    return "\\Delta(p, q) = \\int \\frac{(p - q)^2}{p + q}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return (ratio - 1) * ((ratio - 1) / (ratio + 1));
  }

  @Override
  public double derivative(double ratio) {
    double half = 2 / (ratio + 1);
    return 1 - half * half;
  }

  @Override
  public double atZero() {
    return 1;
  }

  @Override
  public double slopeAtInfinity() {
    return 1;
  }

  /** 4 − t − 4√(1 − t) for t >= −3, and −1 below, where the supremum over r >= 0 is taken at 0. */
  @Override
  public double conjugate(double t) {
    if (t > 1) {
      return Double.POSITIVE_INFINITY;
    }
    return t < -3 ? -1 : 4 - t - 4 * Math.sqrt(1 - t);
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 1);
  }
}
