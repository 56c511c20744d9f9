package io.github.adversaria.exercise;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.expression.Terms;
import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Accepts a function of some numbers, as an expression in scalars or as a lambda, that agrees with
 * a known one on random numbers. Immutable: each method returns a new one.
 */
final class FormulaCheck implements AnswerCheck {

  private static final int DRAWS = 60;
  private static final long SEED = 20140610;

  /** Answers may come from quadrature or from single precision constants written out. */
  private static final double TOLERANCE = 1e-6;

  private final ToDoubleFunction<double[]> reference;
  private final List<Variable> variables;
  private final List<Mistake> mistakes;

  /** A number that the formula depends on, and where it is tried. */
  private record Variable(String name, double low, double high) {

    double draw(SplittableRandom random) {
      double value = random.nextDouble(low, high);
      return Math.max(low, Math.min(high, Math.round(value * 100) / 100.0));
    }
  }

  /** A wrong formula that has a name. */
  private record Mistake(ToDoubleFunction<double[]> formula, String words) {}

  private FormulaCheck(
      ToDoubleFunction<double[]> reference, List<Variable> variables, List<Mistake> mistakes) {
    this.reference = reference;
    this.variables = variables;
    this.mistakes = mistakes;
  }

  /** Of the value of this function of the numbers that {@link #in} names, in that order. */
  static FormulaCheck of(ToDoubleFunction<double[]> reference) {
    return new FormulaCheck(reference, List.of(), List.of());
  }

  /** One more number, by the name that a scalar has in an expression, from a range. */
  FormulaCheck in(String name, double low, double high) {
    var more = new ArrayList<>(variables);
    more.add(new Variable(name, low, high));
    return new FormulaCheck(reference, List.copyOf(more), mistakes);
  }

  /**
   * A formula that is recognised.
   *
   * @param words what was done there, as a sentence
   */
  FormulaCheck mistake(ToDoubleFunction<double[]> formula, String words) {
    var more = new ArrayList<>(mistakes);
    more.add(new Mistake(formula, words));
    return new FormulaCheck(reference, variables, List.copyOf(more));
  }

  @Override
  public String wanted() {
    String names =
        variables.stream().map(v -> "$" + latex(v) + "$").collect(Collectors.joining(", "));
    String lambda = variables.size() > 2 ? "" : ", or a lambda of them in this order";
    return "an expression in " + names + lambda;
  }

  private static String latex(Variable variable) {
    return Terms.scalar(variable.name()).nameLatex();
  }

  @Override
  public Ruling judge(Object answer) {
    Optional<ToDoubleFunction<double[]>> given = function(answer);
    if (given.isEmpty()) {
      return Ruling.wrong("An answer is " + wanted() + "; this is " + kind(answer) + ".");
    }
    if (answer instanceof Expr expression) {
      var unknown = new LinkedHashSet<Symbol>(expression.symbols());
      variables.forEach(variable -> unknown.remove(Terms.scalar(variable.name())));
      if (!unknown.isEmpty()) {
        return Ruling.wrong(
            unknown.stream().map(s -> "$" + s.nameLatex() + "$").collect(Collectors.joining(", "))
                + " does not occur in the question. An answer is "
                + wanted()
                + ".");
      }
    }
    ToDoubleFunction<double[]> formula = given.get();
    Optional<double[]> bad = firstDifference(reference, formula);
    if (bad.isEmpty()) {
      return Ruling.right("It agrees on " + DRAWS + " random choices.");
    }
    String where = where(bad.get(), formula);
    return Ruling.wrong(named(formula).map(words -> words + "\n\n" + where).orElse(where));
  }

  private static String kind(Object answer) {
    return answer instanceof Expr
        ? "a function of the point"
        : "a " + answer.getClass().getSimpleName();
  }

  private Optional<ToDoubleFunction<double[]>> function(Object answer) {
    if (answer instanceof Number number) {
      return Optional.of(v -> number.doubleValue());
    }
    if (answer instanceof DoubleUnaryOperator lambda && variables.size() == 1) {
      return Optional.of(v -> lambda.applyAsDouble(v[0]));
    }
    if (answer instanceof DoubleBinaryOperator lambda && variables.size() == 2) {
      return Optional.of(v -> lambda.applyAsDouble(v[0], v[1]));
    }
    if (answer instanceof Expr expression && expression.isNumber()) {
      return Optional.of(v -> expression.value(binding(v)).value());
    }
    return Optional.empty();
  }

  private Binding binding(double... values) {
    Binding binding = Binding.empty();
    for (int i = 0; i < values.length; i++) {
      ScalarSymbol symbol = Terms.scalar(variables.get(i).name());
      binding = binding.and(symbol, values[i]);
    }
    return binding;
  }

  private Optional<double[]> firstDifference(
      ToDoubleFunction<double[]> one, ToDoubleFunction<double[]> other) {
    var random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] values = variables.stream().mapToDouble(v -> v.draw(random)).toArray();
      double left = one.applyAsDouble(values);
      double right = other.applyAsDouble(values);
      // Not ">": a NaN is a difference, but from another NaN.
      if (Double.compare(left, right) != 0
          && !(Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left)))) {
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  private String where(double[] values, ToDoubleFunction<double[]> formula) {
    String place =
        IntStream.range(0, values.length)
            .mapToObj(
                i -> "$" + latex(variables.get(i)) + " = " + Decimal.latex(values[i], 6) + "$")
            .collect(Collectors.joining(", "));
    return "At "
        + place
        + " it is "
        + Decimal.text(formula.applyAsDouble(values), 8)
        + ", and should be "
        + Decimal.text(reference.applyAsDouble(values), 8)
        + ".";
  }

  private Optional<String> named(ToDoubleFunction<double[]> formula) {
    var all = new ArrayList<>(mistakes);
    Arrays.stream(Factor.values())
        .forEach(
            factor ->
                all.add(
                    new Mistake(
                        v -> factor.factor() * reference.applyAsDouble(v), factor.words())));
    return all.stream()
        .filter(mistake -> firstDifference(mistake.formula(), formula).isEmpty())
        .map(Mistake::words)
        .findFirst();
  }
}
