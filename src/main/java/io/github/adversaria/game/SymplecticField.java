package io.github.adversaria.game;

/**
 * v + λ·Aᵀv with A = (J − Jᵀ)/2; where {@code aligned}, λ has the sign of ⟨v, h⟩·⟨Aᵀv, h⟩/d + ε, h
 * = Jᵀv (D. Balduzzi et al. 2018, arXiv 1802.05642), which draws to stable zeros and away from
 * unstable ones.
 */
final class SymplecticField implements Field {

  /** ε of the paper: near a zero of v the sign is +. */
  private static final double SLACK = 0.1;

  private final Field field;
  private final double lambda;
  private final boolean aligned;

  SymplecticField(Field field, double lambda, boolean aligned) {
    this.field = field;
    this.lambda = lambda;
    this.aligned = aligned;
  }

  @Override
  public int dimension() {
    return field.dimension();
  }

  @Override
  public void at(double[] z, double[] into) {
    double[] v = new double[dimension()];
    field.at(z, v);
    double[][] jacobian = field.jacobian(z);
    double signed = signed(v, jacobian);
    for (int i = 0; i < v.length; i++) {
      into[i] = v[i] + signed * turned(i, v, jacobian);
    }
  }

  /** Where {@code aligned}, that of the piece on which λ keeps its sign. */
  @Override
  public double[][] jacobian(double[] z) {
    double[] v = new double[dimension()];
    field.at(z, v);
    double[][] jacobian = field.jacobian(z);
    double[][][] curvature = field.curvature(z);
    double half = 0.5 * signed(v, jacobian);
    double[][] adjusted = new double[v.length][v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
          sum +=
              (curvature[k][i][j] - curvature[i][k][j]) * v[k]
                  + (jacobian[k][i] - jacobian[i][k]) * jacobian[k][j];
        }
        adjusted[i][j] = jacobian[i][j] + half * sum;
      }
    }
    return adjusted;
  }

  @Override
  public double[][][] curvature(double[] z) {
    throw new UnsupportedOperationException("it would need third derivatives of the game's field");
  }

  private double signed(double[] v, double[][] jacobian) {
    if (!aligned) {
      return lambda;
    }
    double along = 0;
    double turnedAlong = 0;
    for (int i = 0; i < v.length; i++) {
      double h = 0;
      for (int k = 0; k < v.length; k++) {
        h += jacobian[k][i] * v[k];
      }
      along += v[i] * h;
      turnedAlong += turned(i, v, jacobian) * h;
    }
    return along * turnedAlong / v.length + SLACK >= 0 ? lambda : -lambda;
  }

  /** Component i of Aᵀv. */
  private static double turned(int i, double[] v, double[][] jacobian) {
    double sum = 0;
    for (int k = 0; k < v.length; k++) {
      sum += (jacobian[k][i] - jacobian[i][k]) * v[k];
    }
    return 0.5 * sum;
  }
}
