package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps of a derivation as claims under their assumptions: step i is about line i + 1. */
final class Claims {

  private final Derivation derivation;
  private final List<Expr> lines;
  private final Set<Symbol> symbols = new LinkedHashSet<>();
  private final Set<Symbol> varying = new LinkedHashSet<>();
  private final boolean pointwise;
  private final List<StepCheck> checks = new ArrayList<>();

  /**
   * @throws IllegalStateException if the derivation claims nothing, or mixes numbers and functions
   */
  Claims(Derivation derivation) {
    this.derivation = derivation;
    List<Step> steps = derivation.steps();
    if (steps.size() < 2) {
      throw new IllegalStateException(
          "the derivation \""
              + derivation.title()
              + "\" has "
              + (steps.isEmpty() ? "no line" : "one line")
              + "; a claim needs two. Write .line(…) once more");
    }
    this.lines = steps.stream().map(Step::expression).toList();
    this.pointwise = lines.stream().anyMatch(line -> !line.isNumber());
    if (pointwise) {
      lines.forEach(this::refuseNumber);
    }
    for (int step = 0; step < steps(); step++) {
      Expr above = readUnder(step, step);
      Expr line = readUnder(step, step + 1);
      symbols.addAll(above.symbols());
      symbols.addAll(line.symbols());
      Step claim = steps.get(step + 1);
      claim.varying().ifPresent(symbols::add);
      if (claim.relation() != Relation.SAME_GRADIENT) {
        claim.varying().ifPresent(varying::add);
      }
    }
    for (int step = 0; step < steps(); step++) {
      checks.add(check(step, readUnder(step, step), readUnder(step, step + 1)));
    }
  }

  /** How a line reads under the assumptions of a step. */
  private Expr readUnder(int step, int line) {
    return read(lines.get(line), assumptions(step));
  }

  private void refuseNumber(Expr line) {
    boolean functional =
        line.isNumber()
            && line.symbols().stream()
                .anyMatch(s -> s instanceof DensitySymbol || s instanceof FunctionSymbol);
    if (functional) {
      throw new IllegalStateException(
          "the derivation \""
              + derivation.title()
              + "\" mixes functions of the point with the number "
              + line
              + ". Take the expectation or the integral of every line, or of none");
    }
  }

  /** Every symbol that has to be bound. */
  Set<Symbol> symbols() {
    return symbols;
  }

  /** The symbols that lines compare two values of. */
  Set<Symbol> varying() {
    return varying;
  }

  List<Expr> lines() {
    return lines;
  }

  int steps() {
    return lines.size() - 1;
  }

  /** All assumptions, of the whole and of single steps. */
  Set<Assumption> assumptions() {
    Set<Assumption> all = new LinkedHashSet<>(derivation.assumptions());
    derivation.steps().forEach(step -> all.addAll(step.assumptions()));
    return all;
  }

  List<Assumption> assumptions(int step) {
    List<Assumption> all = new ArrayList<>(derivation.assumptions());
    all.addAll(derivation.steps().get(step + 1).assumptions());
    return all;
  }

  StepCheck check(int step) {
    return checks.get(step);
  }

  /** The step with one assumption dropped. */
  StepCheck checkWithout(Assumption dropped, int step) {
    List<Assumption> others = new ArrayList<>(assumptions(step));
    others.remove(dropped);
    return check(
        step,
        dropped.without(read(lines.get(step), others)),
        dropped.without(read(lines.get(step + 1), others)));
  }

  private StepCheck check(int step, Expr above, Expr line) {
    return new StepCheck(derivation.steps().get(step + 1), above, line, pointwise, densities());
  }

  private List<DensitySymbol> densities() {
    return symbols.stream()
        .filter(DensitySymbol.class::isInstance)
        .map(DensitySymbol.class::cast)
        .toList();
  }

  private static Expr read(Expr line, List<Assumption> given) {
    Expr read = line;
    for (Assumption assumption : given) {
      read = assumption.under(read);
    }
    return read;
  }

  /** What a line is worth, under the assumptions of its own step. */
  Reading value(int line, Readings readings) {
    Expr read = line == 0 ? check(0).above() : check(line - 1).line();
    Place place = readings.places(pointwise, densities()).get(0);
    return readings.of(read, place);
  }

  boolean allow(int step, Binding binding) {
    return assumptions(step).stream().allMatch(a -> a.holds(binding, symbols));
  }

  boolean allowEverywhere(Trial trial) {
    Binding binding = trial.binding();
    return assumptions().stream().allMatch(a -> a.holds(binding, symbols));
  }

  /** Whether a trial breaks one assumption of a step, and none of the others. */
  boolean breaksOnly(Assumption broken, int step, Trial trial) {
    Binding binding = trial.binding();
    return assumptions(step).stream()
        .allMatch(
            a ->
                a.equals(broken) && !a.isAboutMeaning()
                    ? !a.holds(binding, symbols)
                    : a.holds(binding, symbols));
  }
}
