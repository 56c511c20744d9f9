package io.github.adversaria.divergence;

/**
 * A positive definite kernel k(x, y) of two points: all that the estimates of {@link
 * SampleDiscrepancy} ask for. Those that depend on the distance alone are a {@link Kernel}.
 */
public interface PairKernel {

  /**
   * The kernel of two points.
   *
   * @param x a set of points
   * @param i which of them, from 0
   * @param y a set of points of the same dimension, or the same set
   * @param j which of them
   */
  double at(PointSet x, int i, PointSet y, int j);

  /** The kernel in LaTeX, without dollar signs, as a function of x and y. */
  String toLatex();
}
