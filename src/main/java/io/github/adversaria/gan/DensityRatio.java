package io.github.adversaria.gan;

import org.nd4j.linalg.api.ndarray.INDArray;

/** An estimate of log p(x) − log q(x) by a network, while it is trained or afterwards. */
public interface DensityRatio {

  /** Steps taken so far. */
  int steps();

  /**
   * The logistic loss of the last step; NaN before any. At least 0, and log 4 where nothing tells p
   * from q.
   */
  double loss();

  /**
   * The estimate at some points.
   *
   * @param points shape {@code [n, d]}
   * @return shape {@code [n]}, single precision
   */
  INDArray logRatio(INDArray points);

  /**
   * The estimate at one point.
   *
   * @param point its d coordinates
   */
  double logRatio(double... point);
}
