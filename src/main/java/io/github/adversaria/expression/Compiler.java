package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.PairIntegrand;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Turns an expression into a {@link Program}. Equal parts share one register; parts that do not
 * depend on the point are computed once, here.
 */
final class Compiler {

  /** Rounding that is assumed of a log-density, in units of 1 + |log|. */
  private static final double LOG_ROUNDING = PairIntegrand.LOG_ROUNDING;

  private final Scope scope;
  private final List<Density> carriers;
  private final int dimension;
  private final Place place;
  private final Map<Object, Integer> known = new HashMap<>();
  private final List<Program.Step> once;
  private final List<Program.Step> always;
  private final List<Boolean> fixed;

  private Compiler(Scope scope, List<Density> carriers, int dimension) {
    this.scope = scope;
    this.carriers = carriers;
    this.dimension = dimension;
    this.place = new Place();
    this.once = new ArrayList<>();
    this.always = new ArrayList<>();
    this.fixed = new ArrayList<>();
  }

  /** Writes on into the program of another, with the meanings that symbols have when frozen. */
  private Compiler(Compiler outer) {
    this.scope = outer.scope.frozen();
    this.carriers = outer.carriers;
    this.dimension = outer.dimension;
    this.place = outer.place;
    this.once = outer.once;
    this.always = outer.always;
    this.fixed = outer.fixed;
  }

  /** What compiles the parts that keep their values while a scalar moves. */
  Compiler frozen() {
    return scope.frozen() == scope ? this : new Compiler(this);
  }

  /** The program for an expression at points of the line, or for a number. */
  static Program compile(Expr expr, Scope scope) {
    return compile(expr, scope, List.of(), 1);
  }

  /**
   * The program for an expression; see {@link Program#run}.
   *
   * @param carriers densities whose logarithms are handed to the program with the point
   * @param dimension of the points
   */
  static Program compile(Expr expr, Scope scope, List<Density> carriers, int dimension) {
    var compiler = new Compiler(scope, carriers, dimension);
    int result = compiler.register(expr);
    var registers = new Registers(compiler.fixed.size());
    compiler.once.forEach(step -> step.run(registers));
    return new Program(
        registers, compiler.always.toArray(Program.Step[]::new), compiler.place, result);
  }

  Scope scope() {
    return scope;
  }

  /** The register of a part; computed at most once a point. */
  int register(Expr expr) {
    Integer there = known.get(expr);
    if (there == null) {
      there = expr.compile(this);
      known.put(expr, there);
    }
    return there;
  }

  /** A register computed from those of some parts. */
  int step(Operation operation, List<Expr> operands) {
    int[] sources = operands.stream().mapToInt(this::register).toArray();
    return emit(operation, sources, Arrays.stream(sources).allMatch(fixed::get));
  }

  /** A register that holds a number known up to an error. */
  int number(double value, double error) {
    return emit((r, target, none) -> r.set(target, value, error), new int[0], true);
  }

  /** A register that holds a number. */
  int number(Bounded number) {
    return number(number.value(), number.errorBound());
  }

  /** A register that an operation fills at every point from where that is. */
  int atPoint(PointOperation operation) {
    return emit((r, target, none) -> operation.apply(r, target, place), new int[0], false);
  }

  /** A register that a function of the place fills, right to a few units in the last place. */
  int computed(Expr what, DoubleUnaryOperator onLine) {
    requireLine(what);
    return atPoint((r, target, at) -> setComputed(r, target, onLine.applyAsDouble(at.x())));
  }

  /** The same for a function that has points of more dimensions too. */
  int computed(DoubleUnaryOperator onLine, ToDoubleFunction<double[]> inSpace) {
    return atPoint(
        (r, target, at) ->
            setComputed(
                r,
                target,
                at.point.length == 1
                    ? onLine.applyAsDouble(at.x())
                    : inSpace.applyAsDouble(at.point)));
  }

  private static void setComputed(Registers r, int target, double value) {
    // What is 0 may have underflowed.
    double error = Evaluation.ASSUMED_ROUNDING * Math.abs(value) + Double.MIN_VALUE;
    if (Double.isInfinite(value)) {
      r.setUnknown(target); // it may have overflowed
    } else {
      r.set(target, value, error, 0, 0);
    }
  }

  /** Refuses what is only known on the line where points have more coordinates. */
  void requireLine(Expr what) {
    if (dimension != 1) {
      throw Require.wrong(
          "the space of " + what,
          "one of dimension " + dimension,
          "dimension 1, on the line, where " + what + " is a number");
    }
  }

  /** What an operation makes of the point. */
  @FunctionalInterface
  interface PointOperation {

    void apply(Registers registers, int target, Place place);
  }

  /** The register of a density's value; symbols that mean one density share it. */
  int density(Density density) {
    return known.computeIfAbsent(density, absent -> load(density));
  }

  private int load(Density density) {
    if (density.dimension() != dimension) {
      throw Require.wrong(
          "a density at the point",
          density + " of dimension " + density.dimension(),
          "dimension " + dimension + ", as the point has");
    }
    int carrier = carriers.indexOf(density);
    if (carrier >= 0) {
      return atPoint((r, target, at) -> setLog(r, target, at.logDensities[carrier]));
    }
    if (density.dimension() == 1) {
      return atPoint((r, target, at) -> setLog(r, target, density.logDensity(at.x())));
    }
    return atPoint((r, target, at) -> setLog(r, target, density.logDensityAt(at.point)));
  }

  private static void setLog(Registers r, int target, double log) {
    r.setLog(target, log, LOG_ROUNDING * (1 + Math.abs(log)));
  }

  private int emit(Operation operation, int[] operands, boolean isFixed) {
    int target = fixed.size();
    fixed.add(isFixed);
    (isFixed ? once : always).add(new Program.Step(operation, target, operands));
    return target;
  }
}
