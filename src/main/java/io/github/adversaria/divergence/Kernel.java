package io.github.adversaria.divergence;

/**
 * A bounded positive definite kernel k(x, y) that depends on the Euclidean distance of its points
 * only. The kernels here are characteristic in every dimension: the discrepancy that they make
 * vanishes for equal distributions alone (Sriperumbudur et al. 2010, JMLR 11, section 3).
 */
public interface Kernel extends PairKernel {

  /**
   * The kernel's value.
   *
   * @param squaredDistance |x − y|², at least 0
   */
  double at(double squaredDistance);

  @Override
  default double at(PointSet x, int i, PointSet y, int j) {
    return at(x.squaredDistance(i, y, j));
  }

  /**
   * The distances at which the kernel changes, rising or not: an integral over it has to look at
   * each of these scales.
   */
  double[] scales();
}
