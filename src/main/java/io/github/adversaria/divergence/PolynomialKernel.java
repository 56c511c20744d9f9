package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;

/**
 * (s·⟨x, y⟩ + c)^degree. Its discrepancy compares the moments up to the degree and sees nothing
 * else: unlike that of a {@link Kernel} it may vanish between distributions that differ.
 *
 * @param degree at least 1
 * @param scale s, finite and > 0
 * @param offset c, finite and >= 0
 */
public record PolynomialKernel(int degree, double scale, double offset) implements PairKernel {

  /** The degree of the kernel inception distance. */
  public static final int CUBIC = 3;

  public PolynomialKernel {
    Require.atLeast("degree", degree, 1);
    Require.positive("scale", scale);
    Require.nonNegative("offset", offset);
  }

  /**
   * (⟨x, y⟩/d + 1)³, the kernel of the kernel inception distance (Bińkowski, Sutherland, Arbel and
   * Gretton 2018, ICLR, arXiv 1801.01401, section 4).
   *
   * @param dimension d, at least 1
   */
  public static PolynomialKernel cubic(int dimension) {
    Require.atLeast("dimension", dimension, 1);
    return new PolynomialKernel(CUBIC, 1.0 / dimension, 1);
  }

  @Override
  public double at(PointSet x, int i, PointSet y, int j) {
    double base = scale * x.innerProduct(i, y, j) + offset;
    double power = base;
    for (int k = 1; k < degree; k++) {
      power *= base;
    }
    return power;
  }

  @Override
  public String toLatex() {
    return "\\left(" + scale + "\\,\\langle x,y\\rangle+" + offset + "\\right)^{" + degree + "}";
  }
}
