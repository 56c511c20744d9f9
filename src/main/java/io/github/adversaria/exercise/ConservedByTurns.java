package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.game.Game;
import io.github.adversaria.game.Player;
import io.github.adversaria.game.Profile;
import io.github.adversaria.game.UpdateRule;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Exercise 14.3: what is conserved where the discriminator moves three times. */
final class ConservedByTurns {

  private static final ScalarSymbol X = scalar("x");
  private static final ScalarSymbol Y = scalar("y");
  private static final ScalarSymbol ETA = scalar("\\eta");

  private static final int MOVES = 3;
  private static final int STARTS = 4;
  private static final int STEPS = 25;
  private static final double TOLERANCE = 1e-9;
  private static final double[] SIZES = {0.05, 0.3, 0.7, 1};

  private static final DoubleFunction<UpdateRule> RULE =
      eta -> UpdateRule.alternating(eta).turns(1, MOVES);

  private static final List<Wrong> WRONG =
      List.of(
          new Wrong(UpdateRule::alternating, "It is conserved where each moves *once* in turn."),
          new Wrong(
              eta -> UpdateRule.alternating(eta).turns(MOVES, 1),
              "It is conserved where it is the first player who moves three times."),
          new Wrong(
              eta -> UpdateRule.alternating(eta).turns(1, MOVES).startingWith(Player.SECOND),
              "It is conserved where the second player begins; look at the sign."));

  /** A rule that conserves what another exercise would ask for. */
  private record Wrong(DoubleFunction<UpdateRule> rule, String words) {}

  private ConservedByTurns() {}

  static Exercise exercise() {
    return ExerciseBuilder.of("14.3", "Three steps of the discriminator for one of the generator")
        .on("D12", ExerciseKind.CONSTRUCT)
        .statement(
            """
            In $V=xy$ the first player makes one step, $x'=x-\\eta y$; then the second makes *three*, each of size $\\eta$, before
            it is the first one's turn again. Find a quantity in $x$, $y$ and $\\eta$ (not a constant) that such a round leaves
            unchanged at every $\\eta$.
            """)
        .cell("Expr answer = null;    // in x, y and eta")
        .check(
            ConstructionCheck.of(Expr.class, "an expression in $x$, $y$ and $\\eta$")
                .with(ConservedByTurns::judge))
        .hint("While $x'$ stands still, three steps of the second are one step: of which size?")
        .hint(
            "Try $\\alpha x^2+\\beta xy+y^2$. What does continuous time, $\\eta\\to0$, say about $\\alpha$?")
        .hint(
            "$y'=y+3\\eta x'$. The form is symmetric to who moves: $3x^2$, $y^2$ and a multiple of $\\eta xy$.")
        .solution(
            "Expr answer = x.power(2).times(3).plus(y.power(2)).minus(eta.times(3).times(x).times(y));",
            """
            With $x=x'+\\eta y$ the quantity $3x^2-3\\eta xy+y^2$ becomes $3x'^2+3\\eta x'y+y^2$, and with $y=y'-3\\eta x'$ that is
            $3x'^2-3\\eta x'y'+y'^2$. So three steps of the discriminator give another ellipse, not an approach.
            """)
        .next(
            "Up to which $\\eta$ is it an ellipse? So what do more steps of one player cost the other?")
        .build();
  }

  private static Ruling judge(Expr quantity) {
    if (!quantity.isNumber() || !Set.of(X, Y, ETA).containsAll(quantity.symbols())) {
      return Ruling.wrong("An answer is an expression in $x$, $y$ and $\\eta$ alone.");
    }
    if (isConstant(quantity)) {
      return Ruling.wrong("It is the same everywhere; that is conserved, but says nothing.");
    }
    var drifted = drift(quantity, RULE);
    if (drifted.isEmpty()) {
      return Ruling.right("It stays what it is over " + STEPS + " rounds at four step sizes.");
    }
    String name =
        WRONG.stream()
            .filter(wrong -> drift(quantity, wrong.rule()).isEmpty())
            .map(wrong -> wrong.words() + "\n\n")
            .findFirst()
            .orElse(isOfFlow(quantity) ? OF_FLOW : "");
    return Ruling.wrong(name + drifted);
  }

  private static final String OF_FLOW =
      "It is conserved in continuous time only, $\\eta\\to0$: a term with $\\eta$ is missing.\n\n";

  private static Binding at(Profile place, double eta) {
    return Binding.empty().and(X, place.first()[0]).and(Y, place.second()[0]).and(ETA, eta);
  }

  private static List<Profile> starts() {
    var random = new SplittableRandom(1);
    return Stream.generate(() -> Profile.of(random.nextDouble(-2, 2), random.nextDouble(-2, 2)))
        .limit(STARTS)
        .toList();
  }

  private static boolean isConstant(Expr quantity) {
    for (double eta : SIZES) {
      double[] values =
          starts().stream().mapToDouble(z -> quantity.value(at(z, eta)).value()).toArray();
      for (double value : values) {
        if (Math.abs(value - values[0]) > TOLERANCE * Math.max(1, Math.abs(value))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where it changes, in words; empty if it does not. */
  private static String drift(Expr quantity, DoubleFunction<UpdateRule> rule) {
    for (double eta : SIZES) {
      for (Profile start : starts()) {
        double before = quantity.value(at(start, eta)).value();
        Profile end = start;
        for (int step = 1; step <= STEPS; step++) {
          end = Game.bilinear().play(rule.apply(eta), end, 1).last();
          double after = quantity.value(at(end, eta)).value();
          double size = Math.max(1, Math.abs(before)) + squares(start) + squares(end);
          // Not ">": a NaN is a change.
          if (!(Math.abs(after - before) <= TOLERANCE * size)) {
            return "At $\\eta="
                + eta
                + "$, from "
                + start
                + ", it is "
                + Decimal.text(before, 6)
                + " at first and "
                + Decimal.text(after, 6)
                + " after "
                + step
                + (step == 1 ? " round." : " rounds.");
          }
        }
      }
    }
    return "";
  }

  private static double squares(Profile place) {
    return place.first()[0] * place.first()[0] + place.second()[0] * place.second()[0];
  }

  /** Whether its rate of change along ẋ = −y, ẏ = 3x vanishes. */
  private static boolean isOfFlow(Expr quantity) {
    Expr rate = quantity.derivative(Y).times(X).times(MOVES).minus(quantity.derivative(X).times(Y));
    return starts().stream()
        .allMatch(z -> Math.abs(rate.value(at(z, SIZES[0])).value()) <= TOLERANCE);
  }
}
