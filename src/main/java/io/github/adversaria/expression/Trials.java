package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The sign of a slope at random values of all that occurs in it: whether it falls through zero at a
 * solution and nowhere else, which is what makes the solution a maximum.
 */
final class Trials {

  /** How many random values are tried. */
  static final int COUNT = 50;

  private static final long SEED = 20140610;

  /** Log-densities have this standard deviation, so that ratios of a hundred occur. */
  private static final double SPREAD = 1.5;

  /** How far from the solution the sign is looked at, as a share of the way to the next limit. */
  private static final double[] STEPS = {1e-3, 0.1, 0.7};

  private final Interval domain;
  private final double greatestScalar;
  private final Map<Expr, Slot> slots = new LinkedHashMap<>();
  private final Slot value = new Slot();
  private final Program slope;

  Trials(Stationarity condition, double greatestScalar) {
    this.domain = condition.domain();
    this.greatestScalar = greatestScalar;
    slots.put(condition.function(), value);
    this.slope = compile(condition.slope());
  }

  private Program compile(Expr expr) {
    return Compiler.compile(slotted(expr, null), new Scope(Binding.empty()));
  }

  /** Each unknown as a slot, but for what an implicit root is solved for. */
  private Expr slotted(Expr expr, Expr bound) {
    if (expr.equals(bound) || expr instanceof Constant || expr instanceof Pi) {
      return expr;
    }
    if (expr.operands().isEmpty() || expr instanceof Functional || expr instanceof Composition) {
      return slots.computeIfAbsent(expr, absent -> new Slot());
    }
    Expr inside = expr instanceof ImplicitRoot root ? root.unknown() : bound;
    return expr.withOperands(expr.operands().stream().map(part -> slotted(part, inside)).toList());
  }

  /** Whether the slope is positive below a solution and negative above it, wherever it is tried. */
  boolean confirm(Expr solution) {
    return confirm(solution, STEPS);
  }

  /** The same beside the solution only. */
  boolean confirmNearby(Expr solution) {
    return confirm(solution, new double[] {STEPS[0]});
  }

  private boolean confirm(Expr solution, double[] steps) {
    Program program = compile(solution);
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < COUNT; i++) {
      draw(random);
      program.run(new double[1]);
      double best = program.registers().value(program.result());
      if (!(best > domain.low() && best < domain.high()) || !falls(best, steps)) {
        return false;
      }
    }
    return true;
  }

  private void draw(SplittableRandom random) {
    slots.forEach(
        (expr, slot) -> {
          if (slot != value) {
            slot.set(
                expr instanceof ScalarSymbol
                    ? random.nextDouble(greatestScalar)
                    : Math.exp(SPREAD * random.nextGaussian()));
          }
        });
  }

  private boolean falls(double best, double[] steps) {
    double down = room(best - domain.low(), best);
    double up = room(domain.high() - best, best);
    for (double step : steps) {
      if (!(slopeAt(best - step * down) > 0 && slopeAt(best + step * up) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static double room(double distance, double best) {
    return Double.isInfinite(distance) ? 4 * Math.max(1, Math.abs(best)) : distance;
  }

  private double slopeAt(double at) {
    value.set(at);
    slope.run(new double[1]);
    return slope.registers().value(slope.result());
  }
}
