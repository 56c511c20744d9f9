package io.github.adversaria.divergence;

/**
 * A bounded positive definite kernel k(x, y) that depends on the Euclidean distance of its points
 * only. The kernels here are characteristic in every dimension: the discrepancy that they make
 * vanishes for equal distributions alone (Sriperumbudur et al. 2010, JMLR 11, section 3).
 */
public interface Kernel {

  /**
   * The kernel's value.
   *
   * @param squaredDistance |x − y|², at least 0
   */
  double at(double squaredDistance);

  /**
   * The distances at which the kernel changes, rising or not: an integral over it has to look at
   * each of these scales.
   */
  double[] scales();

  /** The kernel in LaTeX, without dollar signs, as a function of x and y. */
  String toLatex();
}
