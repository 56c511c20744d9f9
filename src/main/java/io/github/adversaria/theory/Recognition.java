package io.github.adversaria.theory;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.integrate.Bounded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the difference of two lines is in closed form, from all trials on which it is known. */
final class Recognition {

  /** On how many trials a combination with functionals must fit besides the counterexample. */
  static final int LEAST_CONFIRMATIONS = 2;

  private static final int MOST_CONFIRMATIONS = 8;

  private final StepCheck step;
  private final List<Expr> functionals;

  /**
   * @param lines all lines of the derivation, whose functionals the difference may be made of
   */
  Recognition(StepCheck step, List<Expr> lines) {
    this.step = step;
    Set<Expr> found = new LinkedHashSet<>();
    lines.forEach(line -> collect(line, found));
    this.functionals = List.copyOf(found);
  }

  /** Numbers that are made of functions of the point: divergences, expectations, integrals. */
  private static void collect(Expr expression, Set<Expr> found) {
    boolean ofFunctions =
        expression.symbols().stream()
            .anyMatch(s -> s instanceof DensitySymbol || s instanceof FunctionSymbol);
    if (expression.isNumber()
        && ofFunctions
        && expression.operands().stream().anyMatch(operand -> !operand.isNumber())) {
      found.add(expression);
    }
    expression.operands().forEach(operand -> collect(operand, found));
  }

  /**
   * The difference of the lines as an expression.
   *
   * @param shown the counterexample
   * @param others further trials on which the step fails
   */
  Optional<Expr> difference(Trial shown, List<Trial> others) {
    var trials = new ArrayList<Readings>();
    var targets = new ArrayList<Bounded>();
    if (!add(new Readings(shown), trials, targets)) {
      return Optional.empty();
    }
    for (Trial other : others) {
      if (trials.size() <= MOST_CONFIRMATIONS) {
        add(new Readings(other), trials, targets);
      }
    }
    var terms = new ArrayList<ClosedForm.Term>();
    if (!step.pointwise() && trials.size() > LEAST_CONFIRMATIONS) {
      functionals.forEach(functional -> term(functional, trials).ifPresent(terms::add));
    }
    return new ClosedForm(
            targets.stream().mapToDouble(Bounded::value).toArray(),
            targets.stream().mapToDouble(Bounded::errorBound).toArray(),
            terms,
            this::saysNothing)
        .find();
  }

  /** That the difference is the difference. */
  private boolean saysNothing(Expr form) {
    return form.equals(step.line().minus(step.above()))
        || form.equals(step.above().negate().plus(step.line()));
  }

  private boolean add(Readings readings, List<Readings> trials, List<Bounded> targets) {
    Comparison comparison = step.on(readings);
    if (!comparison.fails() || !Double.isFinite(comparison.residual())) {
      return false;
    }
    Optional<Bounded> target = comparison.right().minus(comparison.left()).value();
    if (target.isEmpty() || target.get().errorBound() > ClosedForm.TOLERANCE) {
      return false;
    }
    trials.add(readings);
    targets.add(target.get());
    return true;
  }

  /** A functional on all the trials, if it has a finite value on each, known well enough. */
  private static Optional<ClosedForm.Term> term(Expr functional, List<Readings> trials) {
    double[] values = new double[trials.size()];
    for (int i = 0; i < values.length; i++) {
      Optional<Bounded> value = trials.get(i).of(functional, Place.NONE).value();
      if (value.isEmpty()
          || !(value.get().errorBound() <= ClosedForm.TOLERANCE / ClosedForm.MOST)) {
        return Optional.empty();
      }
      values[i] = value.get().value();
    }
    return Double.isFinite(Arrays.stream(values).sum())
        ? Optional.of(new ClosedForm.Term(functional, values, false))
        : Optional.empty();
  }
}
