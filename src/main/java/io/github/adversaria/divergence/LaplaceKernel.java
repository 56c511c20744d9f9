package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;

/**
 * exp(−|x − y| / σ), with the Euclidean distance in every dimension.
 *
 * @param bandwidth σ, finite and > 0
 */
public record LaplaceKernel(double bandwidth) implements Kernel {

  public LaplaceKernel {
    Require.positive("bandwidth", bandwidth);
  }

  @Override
  public double at(double squaredDistance) {
    return Math.exp(-Math.sqrt(squaredDistance) / bandwidth);
  }

  @Override
  public double[] scales() {
    return new double[] {bandwidth};
  }

  @Override
  public String toLatex() {
    return "\\exp\\left(-\\frac{\\lVert x-y\\rVert}{" + bandwidth + "}\\right)";
  }
}
