package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/** z ← z − η·v(z), where each player may have a step size of its own. */
final class SimultaneousSteps extends UpdateRule {

  private final double firstStep;
  private final double secondStep;

  SimultaneousSteps(double firstStep, double secondStep) {
    this.firstStep = firstStep;
    this.secondStep = secondStep;
  }

  @Override
  public String name() {
    return firstStep == secondStep
        ? "simultaneous steps, η = " + Decimal.text(firstStep, 6)
        : "two time scales, η = "
            + Decimal.text(firstStep, 6)
            + " and "
            + Decimal.text(secondStep, 6);
  }

  @Override
  public String source() {
    return "Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1";
  }

  @Override
  Stepper on(Costs costs) {
    double[] v = new double[costs.dimension()];
    int first = costs.first();
    return z -> {
      costs.at(z, v);
      for (int i = 0; i < v.length; i++) {
        z[i] -= (i < first ? firstStep : secondStep) * v[i];
      }
      costs.project(z);
    };
  }

  @Override
  double[][] jacobian(Costs costs, double[] state) {
    double[][] jacobian = costs.jacobian(state);
    for (int i = 0; i < jacobian.length; i++) {
      for (int j = 0; j < jacobian.length; j++) {
        double step = i < costs.first() ? firstStep : secondStep;
        jacobian[i][j] = (i == j ? 1 : 0) - step * jacobian[i][j];
      }
    }
    return jacobian;
  }
}
