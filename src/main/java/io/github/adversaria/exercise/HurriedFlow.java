package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.game.Game;
import io.github.adversaria.game.Profile;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Exercise 14.1: the flow of V = xy where one player learns faster than the other. */
final class HurriedFlow {

  private static final ScalarSymbol X = scalar("x");
  private static final ScalarSymbol Y = scalar("y");

  private static final double HASTE = 4;
  private static final int STARTS = 20;
  private static final double TOLERANCE = 1e-6;
  private static final long SEED = 20161231;

  private HurriedFlow() {}

  static Exercise exercise() {
    return ExerciseBuilder.of("14.1", "Gradient descent in a game, one player in a hurry")
        .on("D12", ExerciseKind.COMPUTE)
        .origin("Goodfellow 2016 (arXiv 1701.00160), exercise 8.2, with two speeds")
        .statement(
            """
            One player chooses $x$ and wants $V=xy$ small, the other chooses $y$ and wants it large. Both follow their
            gradient with infinitely small steps, but the second learns four times as fast:
            $$\\dot x=-\\frac{\\partial V}{\\partial x},\\qquad\\dot y=4\\,\\frac{\\partial V}{\\partial y}.$$
            Where are they at time $t$, from any start?
            """)
        .cell(
            "BiFunction<Profile, Double, Profile> answer = null;"
                + "    // (start, t) -> Profile.of(x, y); start.first()[0] is x at t = 0")
        .check(
            ConstructionCheck.of(BiFunction.class, "a function of the start and the time")
                .with(HurriedFlow::followsFlow))
        .hint("Differentiate $\\dot x$ once more and put $\\dot y$ in: an equation for $x$ alone.")
        .hint("$\\ddot x=-4x$. Two constants are free; $x(0)$ and $\\dot x(0)$ fix them.")
        .hint("$x=x_0\\cos2t-\\tfrac12y_0\\sin2t$; and $y=-\\dot x$.")
        .solution(
            """
            BiFunction<Profile, Double, Profile> answer = (start, t) -> {
                double x0 = start.first()[0];
                double y0 = start.second()[0];
                return Profile.of(
                    x0 * Math.cos(2 * t) - y0 / 2 * Math.sin(2 * t),
                    y0 * Math.cos(2 * t) + 2 * x0 * Math.sin(2 * t));
            };
            """,
            """
            $\\dot x=-y$ and $\\dot y=4x$, so $\\ddot x=-4x$: sine and cosine of $2t$, the geometric mean of the two speeds.
            $4x^2+y^2$ is conserved, an ellipse in place of the tutorial's circle. To learn faster than the other changes the
            orbit's shape and its time, and brings nobody nearer to the equilibrium.
            """)
        .next("With steps of size $\\eta$ at once: by which factor does $4x^2+y^2$ grow?")
        .build();
  }

  private static Game hurried(double first, double second) {
    Expr v = X.times(Y);
    return Game.generalSum(v.times(first), v.times(-second), X, Y);
  }

  private static Ruling followsFlow(BiFunction<?, ?, ?> answer) {
    @SuppressWarnings("unchecked")
    var given = (BiFunction<Profile, Double, Object>) answer;
    Game game = hurried(1, HASTE);
    Profile bad = null;
    for (Profile start : starts()) {
      double t = time(start);
      if (!(given.apply(start, t) instanceof Profile end)) {
        return Ruling.wrong("It has to give a Profile: Profile.of(x, y).");
      }
      // Not ">": a NaN is a difference.
      if (bad == null && !(end.distanceTo(game.exactFlow(start).at(t)) <= TOLERANCE)) {
        bad = start;
      }
    }
    if (bad == null) {
      return Ruling.right("It is where the flow is, from " + STARTS + " starts.");
    }
    double t = time(bad);
    String where =
        "From $(x,y)=("
            + bad.first()[0]
            + ","
            + bad.second()[0]
            + ")$ at $t="
            + t
            + "$ it gives "
            + given.apply(bad, t)
            + "; the players are at "
            + game.exactFlow(bad).at(t)
            + ".";
    String name = "";
    if (agrees(given, hurried(1, 1), 1)) {
      name = "That is the flow of two equally fast players.\n\n";
    } else if (agrees(given, game, -1)) {
      name = "It turns the wrong way round: who makes $V$ small goes *against* the gradient.\n\n";
    } else if (agrees(given, hurried(HASTE, 1), 1)) {
      name = "There it is the first player who is in a hurry.\n\n";
    } else if (agrees(given, hurried(HASTE, HASTE), 1)) {
      name = "There both are in a hurry.\n\n";
    } else if (agrees(given, hurried(2, 2), 1)) {
      name = "The time is right, but the orbit is no circle: put it into $\\dot x=-y$.\n\n";
    }
    return Ruling.wrong(name + where);
  }

  private static boolean agrees(
      BiFunction<Profile, Double, Object> given, Game game, double direction) {
    return starts().stream()
        .allMatch(
            start ->
                given.apply(start, time(start)) instanceof Profile end
                    && end.distanceTo(game.exactFlow(start).at(direction * time(start)))
                        <= TOLERANCE);
  }

  private static List<Profile> starts() {
    var random = new SplittableRandom(SEED);
    return Stream.generate(() -> Profile.of(hundredths(random, -2, 2), hundredths(random, -2, 2)))
        .limit(STARTS)
        .toList();
  }

  /** A time that differs from start to start. */
  private static double time(Profile start) {
    return Math.round(100 * (2.5 + start.first()[0])) / 100.0;
  }

  private static double hundredths(SplittableRandom random, double low, double high) {
    return Math.round(100 * random.nextDouble(low, high)) / 100.0;
  }
}
