package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;

/**
 * (1 + |x − y|²/c²)^(−β): falls so slowly that points far from all data still feel a pull. With β =
 * 1 it is that of Wasserstein auto-encoders, C/(C + |x − y|²) with C = c² (Tolstikhin et al. 2018,
 * arXiv 1711.01558, section 4); with c² = 2βσ² the rational quadratic kernel (Bińkowski et al.
 * 2018, arXiv 1801.01401, section 2.1).
 *
 * @param scale c, finite and > 0
 * @param exponent β, finite and > 0
 */
public record InverseMultiquadricKernel(double scale, double exponent) implements Kernel {

  /** The exponent of Hardy's inverse multiquadric, 1/√(1 + |x − y|²/c²). */
  public static final double HARDY = 0.5;

  public InverseMultiquadricKernel {
    Require.positive("scale", scale);
    Require.positive("exponent", exponent);
  }

  /** The kernel with β = {@link #HARDY}. */
  public InverseMultiquadricKernel(double scale) {
    this(scale, HARDY);
  }

  @Override
  public double at(double squaredDistance) {
    return Math.pow(1 + squaredDistance / (scale * scale), -exponent);
  }

  @Override
  public double[] scales() {
    return new double[] {scale};
  }

  @Override
  public String toLatex() {
    return "\\left(1+\\frac{\\lVert x-y\\rVert^2}{" + scale + "^2}\\right)^{-" + exponent + "}";
  }
}
