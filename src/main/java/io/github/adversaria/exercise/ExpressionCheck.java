package io.github.adversaria.exercise;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Maximizer;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.expression.Terms;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Counterexample;
import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;
import io.github.adversaria.theory.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Accepts every expression that has the values of a known one, on random densities, functions and
 * numbers. Immutable: each method returns a new one.
 */
final class ExpressionCheck implements AnswerCheck {

  private static final Trials TRIALS = Trials.line(60).and(Trials.atoms(30));

  private final Expr reference;
  private final Optional<Symbol> constantIn;
  private final List<Assumption> assumptions;
  private final List<Mistake> mistakes;
  private final Trials trials;

  /** An answer that is wrong in a way that has a name. */
  private record Mistake(Expr expression, String words) {}

  private ExpressionCheck(
      Expr reference,
      Optional<Symbol> constantIn,
      List<Assumption> assumptions,
      List<Mistake> mistakes,
      Trials trials) {
    this.reference = reference;
    this.constantIn = constantIn;
    this.assumptions = assumptions;
    this.mistakes = mistakes;
    this.trials = trials;
  }

  /** Of the same value as this expression. */
  static ExpressionCheck of(Expr reference) {
    return new ExpressionCheck(reference, Optional.empty(), List.of(), List.of(), TRIALS);
  }

  /** Where a summand is free that does not depend on a symbol. */
  ExpressionCheck upToConstant(Symbol symbol) {
    return new ExpressionCheck(reference, Optional.of(symbol), assumptions, mistakes, trials);
  }

  /** Only on what meets these assumptions. */
  ExpressionCheck assuming(Assumption... more) {
    return new ExpressionCheck(reference, constantIn, List.of(more), mistakes, trials);
  }

  /** Tried on other trials than the usual, where those have moments that are infinite. */
  ExpressionCheck on(Trials newTrials) {
    return new ExpressionCheck(reference, constantIn, assumptions, mistakes, newTrials);
  }

  /**
   * An answer that is recognised.
   *
   * @param words what was done there, as a sentence
   */
  ExpressionCheck mistake(Expr expression, String words) {
    var more = new ArrayList<>(mistakes);
    more.add(new Mistake(expression, words));
    return new ExpressionCheck(reference, constantIn, assumptions, List.copyOf(more), trials);
  }

  @Override
  public String wanted() {
    Set<Symbol> symbols = reference.symbols();
    String names =
        symbols.stream().map(s -> "$" + s.nameLatex() + "$").collect(Collectors.joining(", "));
    String what = reference.isNumber() ? "an expression" : "a function of the point, an expression";
    return what + (names.isEmpty() ? "" : " in " + names);
  }

  @Override
  public Ruling judge(Object answer) {
    Optional<Expr> given = expression(answer);
    if (given.isEmpty()) {
      return Ruling.wrong(
          "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    Expr expression = given.get();
    if (reference.isNumber() && !expression.isNumber()) {
      return Ruling.wrong(
          "$"
              + expression.toLatex()
              + "$ depends on the point; a number is wanted. Is there an "
              + "expectation or an integral missing around it?");
    }
    if (!reference.isNumber() && expression.isNumber() && !expression.symbols().isEmpty()) {
      return Ruling.wrong(
          "$" + expression.toLatex() + "$ is a number; a function of the point is wanted.");
    }
    var unknown = new LinkedHashSet<>(expression.symbols());
    unknown.removeAll(known());
    if (!unknown.isEmpty()) {
      return Ruling.wrong(
          unknown.stream().map(s -> "$" + s.nameLatex() + "$").collect(Collectors.joining(", "))
              + " does not occur in the question. An answer is "
              + wanted()
              + ".");
    }
    Verification verification = compare(reference, expression);
    if (verification.verdict() == Verdict.HOLDS) {
      return Ruling.right("It agrees on " + verification.pairs() + " trials, random and hard.");
    }
    String where =
        verification
            .firstBadStep()
            .map(ExpressionCheck::words)
            .orElse("Its values have bounds too wide to tell; can it be written more simply?");
    return Ruling.wrong(named(expression).map(words -> words + "\n\n" + where).orElse(where));
  }

  private Set<Symbol> known() {
    var known = new LinkedHashSet<>(reference.symbols());
    mistakes.forEach(mistake -> known.addAll(mistake.expression().symbols()));
    return known;
  }

  static Optional<Expr> expression(Object answer) {
    if (answer instanceof Expr expression) {
      return Optional.of(expression);
    }
    if (answer instanceof Maximizer maximizer) {
      return Optional.of(maximizer.expression());
    }
    return answer instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(Terms.number(number.doubleValue()))
        : Optional.empty();
  }

  private Verification compare(Expr wanted, Expr given) {
    Derivation lines = Derivation.of("answer").line(wanted);
    lines =
        constantIn.isPresent()
            ? lines.upToConstant(given, constantIn.get(), "")
            : lines.line(given);
    if (!assumptions.isEmpty()) {
      lines = lines.assuming(assumptions.toArray(Assumption[]::new));
    }
    return lines.verify(trials);
  }

  /** The name of the mistake that this is, those of the exercise before those that all know. */
  private Optional<String> named(Expr given) {
    List<Mistake> all = new ArrayList<>(mistakes);
    all.add(new Mistake(reference.negate(), "The sign is the wrong way round."));
    all.add(new Mistake(reference.times(2), "It is twice what it should be."));
    all.add(new Mistake(reference.over(2), "It is half of what it should be."));
    all.add(
        new Mistake(
            reference.over(Terms.log(10)), "Logarithms are natural here; this one is to base 10."));
    all.add(
        new Mistake(
            reference.over(Terms.log(2)), "Logarithms are natural here; this one is to base 2."));
    exchanged()
        .ifPresent(swapped -> all.add(new Mistake(swapped, "The two densities are exchanged.")));
    return all.stream()
        .filter(mistake -> compare(mistake.expression(), given).verdict() == Verdict.HOLDS)
        .map(Mistake::words)
        .findFirst();
  }

  /** With the two densities exchanged, where there are two and that makes a difference. */
  private Optional<Expr> exchanged() {
    List<DensitySymbol> densities =
        reference.symbols().stream()
            .filter(DensitySymbol.class::isInstance)
            .map(DensitySymbol.class::cast)
            .toList();
    if (densities.size() != 2
        || densities.stream().anyMatch(density -> !density.parameters().isEmpty())) {
      return Optional.empty();
    }
    DensitySymbol first = densities.get(0);
    DensitySymbol second = densities.get(1);
    DensitySymbol between = Terms.density("exchanged");
    Expr swapped = reference.with(first, between).with(second, first).with(between, second);
    return swapped.equals(reference) ? Optional.empty() : Optional.of(swapped);
  }

  /** Where it differs, and by how much. */
  static String words(Counterexample found) {
    String place = found.pair().toString();
    String at = found.point().isPresent() ? " at x = " + found.point().getAsDouble() : "";
    String apart =
        Double.isNaN(found.difference())
            ? ""
            : " The difference is "
                + Decimal.text(found.difference(), 8)
                + found.closedForm().map(form -> " = " + form).orElse("")
                + ".";
    return "It fails for " + place.substring(1, place.length() - 1) + at + "." + apart;
  }
}
