package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** z ← w where w + η·v(w) = z, by Newton's method from w = z. */
final class ImplicitSteps extends UpdateRule {

  /** Newton's method doubles its digits at each turn; damped, it may need some to get near. */
  private static final int TURNS = 100;

  /** A residual of so many roundings of the equation's terms counts as none. */
  private static final int ROUNDINGS = 64;

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
    double[] solution;
    try {
      solution = solve(costs, state);
    } catch (UnsolvableStepException none) {
      return unknown(state.length);
    }
    DecompositionSolver solver = solver(costs, solution);
    // Where the matrix is singular, either no w solves the equation nearby or several do.
    double[][] jacobian =
        solver.isNonSingular() ? solver.getInverse().getData() : unknown(state.length);
    costs.project(solution, jacobian);
    return jacobian;
  }

  private static double[][] unknown(int size) {
    double[][] unknown = new double[size][size];
    for (double[] row : unknown) {
      Arrays.fill(row, Double.NaN);
    }
    return unknown;
  }

  private double[] solve(Costs costs, double[] z) {
    double[] w = z.clone();
    double[] v = new double[z.length];
    double[] residual = residual(costs, z, w, v);
    double size = size(residual);
    double rounding = rounding(z, w, v);
    for (int turn = 0; turn < TURNS && size > 0; turn++) {
      double[] step = newtonStep(costs, w, residual);
      double part = 1;
      double[] next = moved(w, step, part);
      residual = residual(costs, z, next, v);
      while (!(size(residual) < size) && size > rounding && part > SHORTEST) {
        part /= 2;
        next = moved(w, step, part);
        residual = residual(costs, z, next, v);
      }
      if (!(size(residual) < size)) {
        break;
      }
      w = next;
      size = size(residual);
      rounding = rounding(z, w, v);
    }
    if (!(size <= rounding)) {
      throw failure(z, "Newton's method ends with an error of " + Decimal.text(size, 3));
    }
    return w;
  }

  /** The residual that counts as none. */
  private double rounding(double[] z, double[] w, double[] v) {
    return ROUNDINGS * Math.ulp(1.0) * (size(z) + size(w) + stepSize * size(v));
  }

  /** What solves systems with the matrix 1 + η·J(w). */
  private DecompositionSolver solver(Costs costs, double[] w) {
    RealMatrix system =
        MatrixUtils.createRealMatrix(costs.jacobian(w))
            .scalarMultiply(stepSize)
            .add(MatrixUtils.createRealIdentityMatrix(w.length));
    return new LUDecomposition(system, Double.MIN_NORMAL).getSolver();
  }

  private double[] newtonStep(Costs costs, double[] w, double[] residual) {
    DecompositionSolver solver = solver(costs, w);
    if (!solver.isNonSingular()) {
      throw failure(w, "1 + η·J is singular there");
    }
    return solver.solve(new ArrayRealVector(residual, false)).toArray();
  }

  private UnsolvableStepException failure(double[] from, String what) {
    return new UnsolvableStepException(
        Require.wrong(
            "stepSize",
            stepSize,
            "one for which an implicit step can be solved from z = " + Arrays.toString(from),
            what + "; a smaller step size helps where the field is smooth."));
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
