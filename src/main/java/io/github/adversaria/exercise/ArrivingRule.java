package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.game.Game;
import io.github.adversaria.game.Profile;
import io.github.adversaria.game.UpdateRule;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Exercise 14.5: an update rule of one's own that finds the equilibrium of games like V = xy. */
final class ArrivingRule {

  private static final int STEPS = 3000;

  /** A rule has arrived where it is nearer than this share of the way that it had to go. */
  private static final double NEAR = 1e-3;

  /** Who turns on an ellipse keeps within this factor, however long; who spirals out does not. */
  private static final double SAME = 2;

  private static final int LONGER = 10;

  private static final List<Duel> DUELS =
      List.of(
          new Duel(1, 0, 0, 1, 0.5),
          new Duel(0.5, 2, -1, 3, 0.5),
          new Duel(2, -0.7, 1.3, 0, 0),
          new Duel(1.4, 0.2, 3, -1, 2));

  private ArrivingRule() {}

  /** V = c (x − a)(y − b), and a start. */
  private record Duel(double c, double a, double b, double x0, double y0) {

    /** What each player would climb along: the slopes of what it pays. */
    double[] slopes(double... z) {
      return new double[] {c * (z[1] - b), -c * (z[0] - a)};
    }

    double away(double... z) {
      return Math.hypot(z[0] - a, z[1] - b);
    }

    Duel from(double... z) {
      return new Duel(c, a, b, z[0], z[1]);
    }

    double wayToGo() {
      return away(x0, y0);
    }

    Game game() {
      ScalarSymbol x = scalar("x");
      ScalarSymbol y = scalar("y");
      return Game.zeroSum(x.minus(a).times(y.minus(b)).times(c), x, y);
    }

    String text() {
      return "In $V=" + c + "\\,(x-(" + a + "))(y-(" + b + "))$ from $(" + x0 + "," + y0 + ")$";
    }
  }

  static Exercise exercise() {
    return ExerciseBuilder.of("14.5", "A rule that arrives")
        .on("D12", ExerciseKind.CONSTRUCT)
        .origin("after Goodfellow 2016 (arXiv 1701.00160), section 8.2")
        .statement(
            """
            Write an update rule that comes to the equilibrium of $V=c\\,(x-a)(y-b)$ from any start, without being told $a$, $b$
            and $c$ ($\\tfrac12\\le c\\le2$). All that it gets is the place $z=(x,y)$ and a function $v$ that gives the slope of
            each player's cost at any place, $v(z)=\\bigl(\\frac{\\partial V}{\\partial x},-\\frac{\\partial V}{\\partial y}\\bigr)$; it may ask more
            than once. It has 3000 steps to come within a thousandth of the way.
            """)
        .cell(
            """
            // (v, z) -> the next place; v.apply(z)[0] is the slope for the first player, [1] for the second
            BiFunction<UnaryOperator<double[]>, double[], double[]> answer = null;
            """)
        .check(
            ConstructionCheck.of(
                    Object.class, "a function of the slopes and the place, or an UpdateRule")
                .with(ArrivingRule::judge))
        .hint(
            "A step along $-v(z)$ leaves the circle outwards. Where would a step *inwards* have to look?")
        .hint("The slope a little further on has turned a little further: it points inwards.")
        .hint(
            "Go ahead tentatively, $w=z-\\eta v(z)$, and then step from $z$ with the slope found at $w$.")
        .solution(
            """
            BiFunction<UnaryOperator<double[]>, double[], double[]> answer = (v, z) -> {
                double eta = 0.3;
                var here = v.apply(z);
                var ahead = v.apply(new double[] {z[0] - eta * here[0], z[1] - eta * here[1]});
                return new double[] {z[0] - eta * ahead[0], z[1] - eta * ahead[1]};
            };
            """,
            """
            This is extragradient (Korpelevich 1976). For $V=xy$ one step is $z\\mapsto(1-\\eta^2)z-\\eta Jz$ with $J$ a right angle, and so
            the radius is multiplied by $\\sqrt{(1-\\eta^2)^2+\\eta^2}=\\sqrt{1-\\eta^2+\\eta^4}$, less than 1 for $\\eta<1$; with $c$ it is
            $\\eta c$ that counts.
            """)
        .next("It asks for two slopes a step. Can you do with one, remembering the last?")
        .build();
  }

  private static Ruling judge(Object answer) {
    if (!(answer instanceof BiFunction) && !(answer instanceof UpdateRule)) {
      return Ruling.wrong("An answer is a function of $v$ and $z$, or an UpdateRule.");
    }
    for (Duel duel : DUELS) {
      double[] end = last(answer, duel);
      if (end.length != 2) {
        return Ruling.wrong("It has to give two numbers, the next $x$ and the next $y$.");
      }
      double left = duel.away(end) / duel.wayToGo();
      if (!(left <= NEAR)) {
        return Ruling.wrong(why(answer, duel, end, left));
      }
    }
    return Ruling.right("It arrives in " + DUELS.size() + " games.");
  }

  private static String why(Object answer, Duel duel, double[] end, double left) {
    String where =
        duel.text()
            + " the distance from the equilibrium is "
            + Decimal.text(left, 4)
            + " of what it was, after "
            + STEPS
            + " steps.";
    if (leaves(answer, duel, end)) {
      return "It goes away from the equilibrium, as steps made at once do at every step size.\n\n"
          + where;
    }
    if (rests(answer, duel, end)) {
      return "It comes to rest at ("
          + Decimal.text(end[0], 4)
          + ", "
          + Decimal.text(end[1], 4)
          + "), which is not the equilibrium: what it heads for is built into it.\n\n"
          + where;
    }
    return left > 1 / (2 * SAME)
        ? "It turns about the equilibrium, neither away nor nearer, as steps in turn do.\n\n"
            + where
        : "It comes nearer, but too slowly.\n\n" + where;
  }

  private static boolean leaves(Object answer, Duel duel, double... end) {
    double[] z = end;
    for (int i = 0; i < LONGER && Double.isFinite(z[0] + z[1]); i++) {
      z = last(answer, duel.from(z));
    }
    return !(duel.away(z) <= SAME * Math.max(duel.away(end), duel.wayToGo()));
  }

  private static boolean rests(Object answer, Duel duel, double... end) {
    double[] later = last(answer, duel.from(end));
    return Math.hypot(later[0] - end[0], later[1] - end[1]) < NEAR * duel.wayToGo();
  }

  private static double[] last(Object answer, Duel duel) {
    if (answer instanceof UpdateRule rule) {
      Profile end = duel.game().play(rule, Profile.of(duel.x0(), duel.y0()), STEPS).last();
      return end.joint();
    }
    @SuppressWarnings("unchecked")
    var step = (BiFunction<UnaryOperator<double[]>, double[], double[]>) answer;
    double[] z = {duel.x0(), duel.y0()};
    for (int i = 0; i < STEPS && Double.isFinite(z[0] + z[1]); i++) {
      z = step.apply(duel::slopes, z.clone());
      if (z.length != 2) {
        return z;
      }
    }
    return z;
  }
}
