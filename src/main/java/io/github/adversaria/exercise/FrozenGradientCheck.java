package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.stopGradient;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;
import io.github.adversaria.theory.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts every function f for which the gradient of E f under the generator, f frozen as a
 * function, is that of a divergence, on random data and random families of generators. Immutable:
 * each method returns a new one.
 *
 * <p>An answer may be written in the densities, in the best discriminator or in its logit.
 */
final class FrozenGradientCheck implements AnswerCheck {

  static final ScalarSymbol THETA = scalar("\\theta");
  static final DensitySymbol DATA = density("p_{data}");
  static final DensitySymbol MADE = density("p_g", THETA);
  private static final FunctionSymbol DISCRIMINATOR = function("D").into(0, 1);
  private static final FunctionSymbol LOGIT = function("a");

  /** The symbols of answers, as a sheet declares them. */
  static final String GIVEN =
      """
      var theta = scalar("\\\\theta");
      var p = density("p_{data}");
      var g = density("p_g", theta);
      var D = function("D").into(0, 1);
      var a = function("a");
      """;

  private static final Trials TRIALS = Trials.line(16).and(Trials.atoms(16));

  private static final double TOLERANCE = 1e-6;

  /** Where mistakes are told apart; the widths keep all their integrals finite. */
  private static final List<Binding> PLACES =
      List.of(
          place(Family.location(Normal.of(0, 1.2)), 1),
          place(Family.location(Normal.of(0, 0.9)), -0.4),
          place(Family.scale(Normal.of(0, 1)), 1.25),
          place(Family.location(Normal.of(0.3, 1.1)), 0.2));

  private final Expr divergence;
  private final List<Mistake> mistakes;

  /** A function that is wrong in a way that has a name. */
  private record Mistake(Expr f, String words) {}

  private FrozenGradientCheck(Expr divergence, List<Mistake> mistakes) {
    this.divergence = divergence;
    this.mistakes = mistakes;
  }

  /** The gradient of this divergence between {@link #DATA} and {@link #MADE}. */
  static FrozenGradientCheck of(Expr divergence) {
    return new FrozenGradientCheck(divergence, List.of());
  }

  /**
   * A function that is recognised, with whatever constant added.
   *
   * @param words what was done there, as a sentence
   */
  FrozenGradientCheck mistake(Expr f, String words) {
    var more = new ArrayList<>(mistakes);
    more.add(new Mistake(f, words));
    return new FrozenGradientCheck(divergence, List.copyOf(more));
  }

  @Override
  public String wanted() {
    return "a function $f$ of the point, an expression in "
        + "$p_{\\mathrm{data}}$ and $p_g$, in $D$, or in $a$";
  }

  @Override
  public Ruling judge(Object answer) {
    Optional<Expr> given = ExpressionCheck.expression(answer);
    if (given.isEmpty()) {
      return Ruling.wrong(
          "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    Expr f = given.get();
    if (!Set.of(DATA, MADE, THETA, DISCRIMINATOR, LOGIT).containsAll(f.symbols())) {
      return Ruling.wrong("Another symbol occurs in it; an answer is " + wanted() + ".");
    }
    if (f.isNumber() && f.symbols().contains(MADE)) {
      return Ruling.wrong(
          "That is a number. Only $f$ is asked for, without the expectation around it.");
    }
    if (f.isNumber() || f.symbols().equals(Set.of(THETA))) {
      return Ruling.wrong(
          "That is the same at every point: its mean under $p_g$ does not change with $\\theta$.");
    }
    Expr best = DATA.over(DATA.plus(MADE));
    return compare(f.with(DISCRIMINATOR, best).with(LOGIT, log(DATA.over(MADE))));
  }

  private Ruling compare(Expr f) {
    Verification verification =
        Derivation.of("answer")
            .line(divergence)
            .sameGradient(E(MADE, stopGradient(f)), THETA, "")
            .assuming(Assumption.sameSupport(DATA, MADE), Assumption.finite(divergence))
            .verify(TRIALS);
    if (verification.verdict() == Verdict.HOLDS) {
      return Ruling.right(
          "The gradients agree on " + verification.pairs() + " trials, random and hard.");
    }
    String where =
        verification
            .firstBadStep()
            .map(ExpressionCheck::words)
            .orElse("Its values have bounds too wide to tell; can it be written more simply?");
    return Ruling.wrong(named(f).map(words -> words + "\n\n" + where).orElse(where));
  }

  private Optional<String> named(Expr f) {
    Expr frozen = E(MADE, stopGradient(f));
    for (Mistake mistake : mistakes) {
      if (agree(frozen, E(MADE, stopGradient(mistake.f())))) {
        return Optional.of(mistake.words());
      }
    }
    if (agree(E(MADE, f), divergence)) {
      return Optional.of(
          "The mean of this $f$ is the divergence itself. Its gradient is right only if the $p_g$ within $f$"
              + " moves along with $\\theta$; but $f$ is frozen.");
    }
    if (agree(frozen, divergence.negate())) {
      return Optional.of("The sign is the wrong way round: the generator climbs the divergence.");
    }
    if (agree(frozen, divergence.times(2))) {
      return Optional.of("The gradient is twice what it should be.");
    }
    return agree(frozen, divergence.over(2))
        ? Optional.of("The gradient is half of what it should be.")
        : Optional.empty();
  }

  /** Whether two numbers have the same slope in θ at a few places. */
  private static boolean agree(Expr one, Expr other) {
    return PLACES.stream()
        .allMatch(
            place -> {
              double left = gradient(one, THETA).value(place).value();
              double right = gradient(other, THETA).value(place).value();
              return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(right));
            });
  }

  private static Binding place(Family made, double theta) {
    return Binding.of(DATA, Normal.of(0, 1)).and(MADE, made).and(THETA, theta);
  }
}
