package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** z ← w where w + η·v(w) = z, by Newton's method from w = z. */
final class ImplicitSteps extends UpdateRule {

  /** Newton's method doubles its digits at each turn; damped, it may need some to get near. */
  private static final int TURNS = 100;

  /** A residual of so many roundings, relative to the terms of the equation, counts as none. */
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  /** The shortest part of a Newton step that is tried. */
  private static final double SHORTEST = 1e-10;

  private final double stepSize;

  ImplicitSteps(double stepSize) {
    this.stepSize = stepSize;
  }

  @Override
  public String name() {
    return "implicit steps, η = " + Decimal.text(stepSize, 6);
  }

  @Override
  public String source() {
    return "Martinet 1970, RAIRO 4(R3); Rockafellar 1976, SIAM J. Control Optim. 14(5)";
  }

  @Override
  Stepper on(Costs costs) {
    return z -> {
      double[] solution = solve(costs, z);
      costs.project(solution);
      System.arraycopy(solution, 0, z, 0, z.length);
    };
  }

  @Override
  double[][] jacobian(Costs costs, double[] state) {
    double[] solution = solve(costs, state);
    var system = new LUDecomposition(system(costs, solution), 0);
    double[][] jacobian = system.getSolver().getInverse().getData();
    costs.project(solution, jacobian);
    return jacobian;
  }

  private double[] solve(Costs costs, double[] z) {
    double[] w = z.clone();
    double[] v = new double[z.length];
    double[] residual = residual(costs, z, w, v);
    double size = size(residual);
    for (int turn = 0; turn < TURNS && size > 0; turn++) {
      double[] step = newtonStep(costs, w, residual);
      double part = 1;
      double[] next;
      double[] nextResidual;
      do {
        next = moved(w, step, part);
        nextResidual = residual(costs, z, next, v);
        part /= 2;
      } while (!(size(nextResidual) < size) && part > SHORTEST);
      if (!(size(nextResidual) < size)) {
        break;
      }
      w = next;
      residual = nextResidual;
      size = size(residual);
    }
    residual(costs, z, w, v);
    if (!(size <= ROUNDING * (size(z) + size(w) + stepSize * size(v)))) {
      throw failure(z, "Newton's method ends with an error of " + Decimal.text(size, 3));
    }
    return w;
  }

  private double[] newtonStep(Costs costs, double[] w, double[] residual) {
    try {
      return new LUDecomposition(system(costs, w), 0)
          .getSolver()
          .solve(new ArrayRealVector(residual, false))
          .toArray();
    } catch (MathIllegalArgumentException singular) {
      throw failure(w, "1 + η·J is singular");
    }
  }

  private IllegalArgumentException failure(double[] at, String what) {
    return Require.wrong(
        "stepSize",
        stepSize,
        "one for which an implicit step can be solved from z = " + Arrays.toString(at),
        what + "; a smaller step size helps where the field is smooth.");
  }

  /** 1 + η·J(w). */
  private RealMatrix system(Costs costs, double[] w) {
    return MatrixUtils.createRealMatrix(costs.jacobian(w))
        .scalarMultiply(stepSize)
        .add(MatrixUtils.createRealIdentityMatrix(w.length));
  }

  /** w + η·v(w) − z; leaves the field in v. */
  private double[] residual(Costs costs, double[] z, double[] w, double[] v) {
    costs.at(w, v);
    double[] residual = new double[z.length];
    Arrays.setAll(residual, i -> w[i] + stepSize * v[i] - z[i]);
    return residual;
  }

  private static double[] moved(double[] from, double[] step, double part) {
    double[] moved = new double[from.length];
    Arrays.setAll(moved, i -> from[i] - part * step[i]);
    return moved;
  }

  /** The largest number in it, whatever its sign; NaN where there is one. */
  private static double size(double[] vector) {
    double size = 0;
    for (double number : vector) {
      size = Math.max(size, Math.abs(number));
    }
    return size;
  }
}
