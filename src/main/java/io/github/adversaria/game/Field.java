package io.github.adversaria.game;

/** A vector field on the joint vector z, with as many derivatives as analysis needs. */
interface Field {

  /** The length of z. */
  int dimension();

  /**
   * The field at a point.
   *
   * @param z the point; not changed
   * @param into the result; not z itself
   */
  void at(double[] z, double[] into);

  /** Its first derivatives: row i, column j is ∂v_i/∂z_j. New with each call. */
  double[][] jacobian(double[] z);

  /** Its second derivatives: [i][j][k] is ∂²v_i/∂z_j∂z_k. New with each call. */
  double[][][] curvature(double[] z);
}
