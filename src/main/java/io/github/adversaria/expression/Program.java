package io.github.adversaria.expression;

/** A pointwise expression made ready to be evaluated at many points; not for several threads. */
final class Program {

  /** An operation with its registers. */
  record Step(Operation operation, int target, int[] operands) {

    void run(Registers registers) {
      operation.apply(registers, target, operands);
    }
  }

  private final Registers registers;
  private final Step[] steps;
  private final Place place;
  private final int result;

  Program(Registers registers, Step[] steps, Place place, int result) {
    this.registers = registers;
    this.steps = steps;
    this.place = place;
    this.result = result;
  }

  /** Runs at a point with log-densities in the order that the compiler was given. */
  void run(double[] point, double... logDensities) {
    place.point = point;
    place.logDensities = logDensities;
    for (Step step : steps) {
      step.run(registers);
    }
  }

  /** Where the values of the last run are. */
  Registers registers() {
    return registers;
  }

  /** The register that holds the result. */
  int result() {
    return result;
  }
}
