package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;
import org.hipparchus.linear.MatrixUtils;

/** Looks ahead with a plain step, and steps from where it was with the field found there. */
final class Extragradient extends UpdateRule {

  private final double stepSize;

  Extragradient(double stepSize) {
    this.stepSize = stepSize;
  }

  @Override
  public String name() {
    return "extragradient, η = " + Decimal.text(stepSize, 6);
  }

  @Override
  public String source() {
    return "Korpelevich 1976, Matecon 12";
  }

  @Override
  Stepper on(Costs costs) {
    double[] v = new double[costs.dimension()];
    double[] ahead = new double[costs.dimension()];
    return z -> {
      System.arraycopy(z, 0, ahead, 0, ahead.length);
      costs.at(z, v);
      descend(ahead, v);
      costs.project(ahead);
      costs.at(ahead, v);
      descend(z, v);
      costs.project(z);
    };
  }

  @Override
  double[][] jacobian(Costs costs, double[] state) {
    double[] v = new double[state.length];
    double[] ahead = state.clone();
    costs.at(state, v);
    descend(ahead, v);
    double[][] aheadByZ = oneLess(costs.jacobian(state));
    costs.project(ahead, aheadByZ);
    costs.at(ahead, v);
    double[] after = state.clone();
    descend(after, v);
    double[][] afterByZ =
        oneLess(
            MatrixUtils.createRealMatrix(costs.jacobian(ahead))
                .multiply(MatrixUtils.createRealMatrix(aheadByZ))
                .getData());
    costs.project(after, afterByZ);
    return afterByZ;
  }

  private void descend(double[] z, double[] v) {
    for (int i = 0; i < v.length; i++) {
      z[i] -= stepSize * v[i];
    }
  }

  /** 1 − η·M, in M's place. */
  private double[][] oneLess(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] = (i == j ? 1 : 0) - stepSize * matrix[i][j];
      }
    }
    return matrix;
  }
}
