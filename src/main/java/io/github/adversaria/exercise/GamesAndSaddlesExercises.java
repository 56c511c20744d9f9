package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.game.CriticalPoint;
import io.github.adversaria.game.Game;
import io.github.adversaria.game.Profile;
import io.github.adversaria.game.Stability;
import io.github.adversaria.show.Decimal;

/** D12: two players on a saddle, in continuous time and in steps. */
final class GamesAndSaddlesExercises {

  private static final ScalarSymbol X = scalar("x");
  private static final ScalarSymbol Y = scalar("y");

  private GamesAndSaddlesExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("14-games-and-saddles", "Games and saddles")
        .given(
            """
            var x = scalar("x");
            var y = scalar("y");
            var eta = scalar("\\\\eta");
            """)
        .with(
            HurriedFlow.exercise(),
            radius(),
            ConservedByTurns.exercise(),
            attractor(),
            ArrivingRule.exercise());
  }

  private static Exercise radius() {
    return ExerciseBuilder.of("14.2", "Steps in turn, of any size")
        .on("D12", ExerciseKind.COMPUTE)
        .statement(
            """
            In $V=xy$ the players step in turn, $x'=x-\\eta y$, then $y'=y+\\eta x'$. By which factor does the distance from the
            equilibrium grow a step in the long run, at most over all starts (the spectral radius of one step), for *every*
            $\\eta>0$?
            """)
        .cell("DoubleUnaryOperator answer = null;    // eta -> ...")
        .check(
            FormulaCheck.of(v -> inTurn(v[0]))
                .in("\\eta", 0.05, 5)
                .mistake(v -> Math.hypot(1, v[0]), "That is the factor of steps made at once.")
                .mistake(v -> 1, "That holds as long as the eigenvalues are complex, $\\eta\\le2$.")
                .mistake(
                    v -> 1 / inTurn(v[0]),
                    "Beyond 2 there are two real eigenvalues, and that is the smaller one.")
                .mistake(
                    v -> v[0] * v[0] - 1,
                    "That is (nearly) the trace, the sum of the two eigenvalues."))
        .hint("Write the step as a matrix. Its determinant is 1, whatever $\\eta$ is.")
        .hint(
            "Its trace is $2-\\eta^2$: so $\\mu^2-(2-\\eta^2)\\mu+1=0$. When are the roots complex?")
        .hint(
            "Complex roots of product 1 lie on the unit circle. For $\\eta>2$ they are real, one of them beyond $-1$.")
        .solution(
            """
            DoubleUnaryOperator answer = eta ->
                eta <= 2 ? 1 : (eta * eta - 2 + eta * Math.sqrt(eta * eta - 4)) / 2;
            """,
            """
            $M=\\begin{pmatrix}1&-\\eta\\\\\\eta&1-\\eta^2\\end{pmatrix}$ has determinant 1 and trace $2-\\eta^2$. For $\\eta<2$ the eigenvalues
            are a conjugate pair of product 1: on the unit circle. For $\\eta>2$ they are real and negative, and the larger is
            $\\tfrac12(\\eta^2-2+\\eta\\sqrt{\\eta^2-4})$ in absolute value. At $\\eta=2$ both are $-1$, with one eigenvector only: growth
            that is linear.
            """)
        .next(
            "How does this compare to steps at once at $\\eta=3$? And why is that no recommendation?")
        .build();
  }

  private static double inTurn(double eta) {
    return eta <= 2 ? 1 : (eta * eta - 2 + eta * Math.sqrt(eta * eta - 4)) / 2;
  }

  private static Exercise attractor() {
    return ExerciseBuilder.of("14.4", "At rest where nobody should stay")
        .on("D12", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Find a value $V(x,y)$ (the first player makes it small, the second large) for which $(0,0)$ attracts the players
            when both follow their gradient, although it is *no* equilibrium: there one of them would gain by a small move of
            its own.
            """)
        .cell("Expr answer = null;    // in x and y")
        .check(
            ConstructionCheck.of(Expr.class, "an expression in $x$ and $y$")
                .with(GamesAndSaddlesExercises::attractsWrongly))
        .hint(
            "Take $V=\\tfrac a2x^2+bxy-\\tfrac c2y^2$. What do $a$ and $c$ have to do with equilibria?")
        .hint(
            "With $a<0$ the first player would gain by moving. The field is $\\dot x=-ax-by$, $\\dot y=bx-cy$.")
        .hint("It attracts if the trace $-a-c$ is negative and the determinant $ac+b^2$ positive.")
        .solution(
            "Expr answer = x.times(y).times(2).minus(x.power(2).over(2)).minus(y.power(2));",
            """
            With $a=-1$, $b=2$, $c=2$ the trace is $-1$ and the determinant 2. The first player sits on top of a hill, but before
            it can roll down, the second, steadied by its own valley, turns it round. Following gradients finds points where
            *the gradients* vanish and the turning is damped; that is not the same as an equilibrium.
            """)
        .next(
            "Can it be done the other way round: a *strict* equilibrium of a zero-sum game that repels?")
        .build();
  }

  private static Ruling attractsWrongly(Expr v) {
    Binding origin = Binding.empty().and(X, 0).and(Y, 0);
    if (!v.isNumber() || v.symbols().stream().anyMatch(s -> !s.equals(X) && !s.equals(Y))) {
      return Ruling.wrong("An answer is an expression in $x$ and $y$ alone.");
    }
    if (!v.symbols().contains(X) || !v.symbols().contains(Y)) {
      return Ruling.wrong("Both players have to have a say: $V$ has to depend on $x$ and on $y$.");
    }
    double first = v.derivative(X).value(origin).value();
    double second = v.derivative(Y).value(origin).value();
    if (!(Math.hypot(first, second) < CriticalPoint.TOLERANCE)) {
      return Ruling.wrong(
          "At $(0,0)$ the gradient does not vanish: $\\partial V/\\partial x$ = "
              + Decimal.text(first, 4)
              + ", $\\partial V/\\partial y$ = "
              + Decimal.text(second, 4)
              + ".");
    }
    CriticalPoint point = CriticalPoint.of(Game.zeroSum(v, X, Y), Profile.of(0, 0));
    Stability stability = Stability.ofFlow(point);
    boolean attracts = stability.kind() == Stability.Kind.CONTRACTS;
    if (point.verdict().isEquilibrium()) {
      return Ruling.wrong(
          "$(0,0)$ is an equilibrium"
              + (attracts ? " (and attracts)" : "")
              + ": no player gains by a small move of its own.");
    }
    if (!attracts) {
      return Ruling.wrong(
          "$(0,0)$ is no equilibrium, but it does not attract: the eigenvalues of the flow are "
              + stability.eigenvalues()
              + ".");
    }
    return Ruling.right(
        point.deviation().map(move -> "It attracts, and yet " + move + ".").orElse(""));
  }
}
