package io.github.adversaria.expression;

import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Where a program's result falls through zero as its slot rises along the line: bracketed from 0
 * on, then by Brent's method of higher order. The bound on the error is the distance to where the
 * signs are certain.
 */
final class FallingRoot {

  private static final int ORDER = 5;
  private static final int MAX_EVALUATIONS = 300;
  private static final double ULP = Math.ulp(1.0);

  private final Program program;
  private final Slot slot;
  private double reference;

  FallingRoot(Program program, Slot slot) {
    this.program = program;
    this.slot = slot;
  }

  /** Puts the root into a register; an infinity where the sign does not change. */
  void find(Registers target, int register) {
    at(0);
    reference = program.registers().scale[program.result()];
    double there = program.registers().factor[program.result()];
    if (Double.isNaN(there)) {
      target.set(register, Double.NaN, 0);
      return;
    }
    double side = there > 0 ? 1 : -1;
    double near = 0;
    for (int i = 0; i <= Double.MAX_EXPONENT; i++) {
      double far = side * Math.scalb(1.0, i);
      if (at(far) * side < 0) {
        double root = between(Math.min(near, far), Math.max(near, far));
        target.set(register, root, doubt(root));
        return;
      }
      near = far;
    }
    target.set(register, side * Double.POSITIVE_INFINITY, 0);
  }

  private double between(double low, double high) {
    double lowValue = at(low);
    double highValue = at(high);
    if (lowValue == 0) {
      return low;
    }
    if (Double.isInfinite(lowValue) || Double.isInfinite(highValue)) {
      return halved(low, high);
    }
    var solver =
        new BracketingNthOrderBrentSolver(ULP, Double.MIN_NORMAL, Double.MIN_NORMAL, ORDER);
    return solver.solve(MAX_EVALUATIONS, this::at, low, high, AllowedSolution.ANY_SIDE);
  }

  private double halved(double low, double high) {
    double left = low;
    double right = high;
    for (double half = (left + right) / 2; half > left && half < right; half = (left + right) / 2) {
      if (at(half) > 0) {
        left = half;
      } else {
        right = half;
      }
    }
    return left;
  }

  /** How far from the root the signs are certain on both sides. */
  private double doubt(double root) {
    double step = ULP * Math.max(1, Math.abs(root));
    while (step < Double.POSITIVE_INFINITY && !(isAbove(root - step) && isBelow(root + step))) {
      step *= 4;
    }
    return step;
  }

  private boolean isAbove(double value) {
    return at(value) > 0 && program.registers().hasSign(program.result());
  }

  private boolean isBelow(double value) {
    return at(value) < 0 && program.registers().hasSign(program.result());
  }

  /** The slope, over its size at 0. */
  private double at(double value) {
    slot.set(value);
    program.run(new double[1]);
    Registers registers = program.registers();
    double factor = registers.factor[program.result()];
    return factor == 0 ? 0 : factor * Math.exp(registers.scale[program.result()] - reference);
  }
}
