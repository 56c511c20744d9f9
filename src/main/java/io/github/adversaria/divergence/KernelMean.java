package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mean of several kernels: with bandwidths that span orders of magnitude it sees differences of
 * every size, where one bandwidth must be guessed (Li, Swersky and Zemel 2015, arXiv 1502.02761,
 * section 3).
 *
 * @param kernels at least one
 */
public record KernelMean(List<Kernel> kernels) implements Kernel {

  public KernelMean {
    kernels = List.copyOf(Require.notEmpty("kernels", kernels));
  }

  /**
   * The mean of Gaussian kernels, one a bandwidth.
   *
   * @throws IllegalArgumentException if there is none, or one is not finite and > 0
   */
  public static KernelMean ofGaussians(double... bandwidths) {
    Require.finite("bandwidths", bandwidths);
    return new KernelMean(Arrays.stream(bandwidths).<Kernel>mapToObj(GaussianKernel::new).toList());
  }

  @Override
  public double at(double squaredDistance) {
    double sum = 0;
    for (Kernel kernel : kernels) {
      sum += kernel.at(squaredDistance);
    }
    return sum / kernels.size();
  }

  @Override
  public double[] scales() {
    return kernels.stream().flatMapToDouble(k -> Arrays.stream(k.scales())).distinct().toArray();
  }

  @Override
  public String toLatex() {
    return kernels.stream()
        .map(Kernel::toLatex)
        .collect(Collectors.joining("+", "\\frac{1}{" + kernels.size() + "}\\left[", "\\right]"));
  }
}
