package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * Running means of the gradient, m ← β1·m + (1 − β1)·g, and of its square, s ← β2·s + (1 − β2)·g²,
 * freed of their bias towards 0, and z ← z − η·m̂/(√ŝ + ε).
 *
 * <p>The bias correction depends on the count of moves and fades; the derivative is that of the
 * moves after it has faded. At an equilibrium m = s = 0, where the square root has no derivative
 * but m/(√s + ε) has: it differs from m/ε by less than |m|·√s/ε², which is of higher order than m
 * and s. So close to an equilibrium Adam is momentum with the step size η/ε, and with the usual ε
 * it is stable there only for step sizes that are of no use.
 */
final class Adam implements CoordinateRule {

  /** 1 less a power of a decay is 1 in doubles, if the power is below this. */
  private static final double NOTHING = 0x1p-60;

  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double unbiased1;
  private final double unbiased2;

  Adam(double beta1, double beta2, double epsilon) {
    this.beta1 = decay("beta1", beta1);
    this.beta2 = decay("beta2", beta2);
    this.epsilon = Require.positive("epsilon", epsilon);
    this.unbiased1 = Math.log(NOTHING) / Math.log(beta1);
    this.unbiased2 = Math.log(NOTHING) / Math.log(beta2);
  }

  private static double decay(String argument, double beta) {
    if (!(beta >= 0 && beta < 1)) {
      throw Require.wrong(argument, beta, "a number in [0, 1)");
    }
    return beta;
  }

  @Override
  public String name() {
    return "Adam, β1 = "
        + Decimal.text(beta1, 6)
        + ", β2 = "
        + Decimal.text(beta2, 6)
        + ", ε = "
        + Decimal.text(epsilon, 6);
  }

  @Override
  public String source() {
    return "Kingma and Ba 2015, arXiv 1412.6980, algorithm 1";
  }

  @Override
  public int memory() {
    return 2;
  }

  @Override
  public void move(
      double[] z, double[] state, double[] v, int from, int to, double stepSize, double count) {
    double share1 = count > unbiased1 ? 1 : 1 - Math.pow(beta1, count);
    double share2 = count > unbiased2 ? 1 : 1 - Math.pow(beta2, count);
    for (int i = from; i < to; i++) {
      double m = beta1 * state[z.length + i] + (1 - beta1) * v[i];
      double s = beta2 * state[2 * z.length + i] + (1 - beta2) * v[i] * v[i];
      state[z.length + i] = m;
      state[2 * z.length + i] = s;
      z[i] -= stepSize * (m / share1) / (Math.sqrt(s / share2) + epsilon);
    }
  }

  @Override
  public double[][] derivative(double[] memory, double g, double stepSize) {
    double m = beta1 * memory[0] + (1 - beta1) * g;
    double root = Math.sqrt(beta2 * memory[1] + (1 - beta2) * g * g);
    double ofM = -stepSize / (root + epsilon);
    // A mean square of 0 says that every gradient so far was 0, and so is m: see above.
    double ofS = root == 0 ? 0 : -ofM * m / (2 * root * (root + epsilon));
    double byG = 2 * (1 - beta2) * g;
    return new double[][] {
      {1, ofM * beta1, ofS * beta2, ofM * (1 - beta1) + ofS * byG},
      {0, beta1, 0, 1 - beta1},
      {0, 0, beta2, byG}
    };
  }
}
