package io.github.adversaria.game;

/**
 * Costs f + (γ/2)·‖v‖² for both players, where v is the field of the costs f: the field becomes v +
 * γ·Jᵀv, and has the same zeros where J is invertible or γ small (L. Mescheder, S. Nowozin, A.
 * Geiger 2017, arXiv 1705.10461, section 4).
 */
final class ConsensusCosts implements Costs {

  /** Relative to a coordinate: the cube root of the unit roundoff balances both errors. */
  private static final double DIFFERENCE = 6e-6;

  private final Costs costs;
  private final double gamma;

  ConsensusCosts(Costs costs, double gamma) {
    this.costs = costs;
    this.gamma = gamma;
  }

  @Override
  public int dimension() {
    return costs.dimension();
  }

  @Override
  public int first() {
    return costs.first();
  }

  @Override
  public double cost(Player player, double[] z) {
    double[] v = new double[dimension()];
    costs.at(z, v);
    double sum = 0;
    for (double component : v) {
      sum += component * component;
    }
    return costs.cost(player, z) + 0.5 * gamma * sum;
  }

  @Override
  public void at(double[] z, double[] into) {
    double[] v = new double[dimension()];
    costs.at(z, v);
    double[][] jacobian = costs.jacobian(z);
    for (int i = 0; i < v.length; i++) {
      double sum = 0;
      for (int k = 0; k < v.length; k++) {
        sum += jacobian[k][i] * v[k];
      }
      into[i] = v[i] + gamma * sum;
    }
  }

  @Override
  public double[][] jacobian(double[] z) {
    double[] v = new double[dimension()];
    costs.at(z, v);
    double[][] jacobian = costs.jacobian(z);
    double[][][] curvature = costs.curvature(z);
    double[][] adjusted = new double[v.length][v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
          sum += curvature[k][i][j] * v[k] + jacobian[k][i] * jacobian[k][j];
        }
        adjusted[i][j] = jacobian[i][j] + gamma * sum;
      }
    }
    return adjusted;
  }

  /**
   * By central differences of {@link #jacobian}, since third derivatives of the field are not to be
   * had: to about ten digits, and exact but for rounding where the field is linear.
   */
  @Override
  public double[][][] curvature(double[] z) {
    int n = dimension();
    double[][][] curvature = new double[n][n][n];
    double[] at = z.clone();
    for (int k = 0; k < n; k++) {
      double h = DIFFERENCE * Math.max(1, Math.abs(z[k]));
      at[k] = z[k] + h;
      double[][] above = jacobian(at);
      at[k] = z[k] - h;
      double[][] below = jacobian(at);
      at[k] = z[k];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          curvature[i][j][k] = (above[i][j] - below[i][j]) / (2 * h);
        }
      }
    }
    return curvature;
  }

  @Override
  public void project(double[] z) {
    costs.project(z);
  }
}
