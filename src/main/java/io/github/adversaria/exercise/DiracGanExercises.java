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
import java.util.Set;
import java.util.SplittableRandom;

/** D12 on the smallest GAN there is: which penalty makes it arrive, and how fast. */
final class DiracGanExercises {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final ScalarSymbol PSI = scalar("\\psi");

  private static final double TOLERANCE = 1e-9;

  /** The greatest real part that is asked for in exercise 15.2, a little above the best. */
  private static final double PACE = -0.99;

  private DiracGanExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("15-dirac-gan", "The Dirac-GAN")
        .given(
            """
            var theta = scalar("\\\\theta");
            var psi = scalar("\\\\psi");
            var gamma = scalar("\\\\gamma");
            """)
        .with(largestStep(), penalty(), DistanceProof.exercise());
  }

  private static Exercise largestStep() {
    return ExerciseBuilder.of("15.1", "How large a step a penalty bears")
        .on("D12", ExerciseKind.COMPUTE)
        .origin("after Mescheder, Geiger, Nowozin 2018 (arXiv 1801.04406), section 4.1")
        .statement(
            """
            The Dirac-GAN $L=f(\\psi\\theta)+f(0)$, $f(t)=-\\log(1+e^{-t})$, whose discriminator pays $\\tfrac\\gamma2\\psi^2$ more. Both
            players step at once, by $\\eta$. Up to which $\\eta$ does a step contract near $\\theta=\\psi=0$, for *every*
            $\\gamma>0$?
            """)
        .cell("DoubleUnaryOperator answer = null;    // gamma -> ...")
        .check(
            FormulaCheck.of(v -> limit(v[0]))
                .in("\\gamma", 0.05, 4)
                .mistake(
                    v -> 4 * v[0],
                    "That holds while the eigenvalues are complex, $\\gamma\\le1$. Beyond, they are real.")
                .mistake(
                    v -> 4 / (v[0] + Math.sqrt(v[0] * v[0] - 1)),
                    "That holds where the eigenvalues are real, $\\gamma\\ge1$. Below, they are complex.")
                .mistake(
                    v -> v[0] <= 2 ? v[0] : 4 / (v[0] + Math.sqrt(v[0] * v[0] - 4)),
                    "That is with $f'(0)=1$, as for the Wasserstein loss; here $f'(0)=\\tfrac12$.")
                .mistake(
                    v -> v[0] <= 1 ? 4 * v[0] : 4 / (v[0] - Math.sqrt(v[0] * v[0] - 1)),
                    "Of the two real eigenvalues it is the *larger*, in absolute value, that steps first overshoot.")
                .mistake(
                    v -> 2 / v[0],
                    "That is for the discriminator alone; the two players turn each other."))
        .hint(
            "The flow has the eigenvalues $\\lambda=-\\frac\\gamma2\\pm\\sqrt{\\frac{\\gamma^2}4-\\frac14}$; a step has $1+\\eta\\lambda$.")
        .hint(
            "Complex: $|1+\\eta\\lambda|^2=1-\\eta\\gamma+\\eta^2|\\lambda|^2$, and $|\\lambda|^2$ is the product of the two.")
        .hint("Real: $|1+\\eta\\lambda|<1$ means $\\eta|\\lambda|<2$ for both.")
        .solution(
            """
            DoubleUnaryOperator answer = gamma ->
                gamma <= 1 ? 4 * gamma : 4 / (gamma + Math.sqrt(gamma * gamma - 1));
            """,
            """
            For $\\gamma\\le1$ $|\\lambda|^2=\\tfrac14$, so $|1+\\eta\\lambda|^2=1-\\eta\\gamma+\\tfrac14\\eta^2<1$ for $\\eta<4\\gamma$. For $\\gamma>1$ the
            eigenvalue furthest out is $-\\tfrac12(\\gamma+\\sqrt{\\gamma^2-1})$, and $\\eta$ has to stay below 2 over its absolute value.
            The two meet at $\\gamma=1$, $\\eta=4$: the critical penalty is also the one that bears the largest steps.
            """)
        .next("Check with `StepSizeLimit`. Which $\\gamma$ and $\\eta$ together contract fastest?")
        .build();
  }

  private static double limit(double gamma) {
    return gamma <= 1 ? 4 * gamma : 4 / (gamma + Math.sqrt(gamma * gamma - 1));
  }

  private static Exercise penalty() {
    return ExerciseBuilder.of("15.2", "The price of a slope")
        .on("D12", ExerciseKind.CONSTRUCT)
        .statement(
            """
            In the Dirac-WGAN the generator pays $\\psi\\theta$ and the discriminator $-\\psi\\theta$: the flow circles for ever. Give a
            penalty $R(\\theta,\\psi)\\ge0$ that the *discriminator* pays in addition. It costs nothing to know nothing:
            $R(\\theta,0)=0$. With it the flow has to come to $\\theta=\\psi=0$ as fast as any such penalty can make it: no
            eigenvalue with a real part above $-0.99$.
            """)
        .cell("Expr answer = null;    // in theta and psi")
        .check(
            ConstructionCheck.of(Expr.class, "an expression in $\\theta$ and $\\psi$")
                .with(DiracGanExercises::dampsBest))
        .hint(
            "Only the second derivative of $R$ in $\\psi$, at the origin, enters the eigenvalues. Call it $k$.")
        .hint(
            "They solve $\\lambda^2+k\\lambda+1=0$. For small $k$ the real part is $-k/2$; and for large $k$?")
        .hint("The best $k$ is the one at which complex eigenvalues become real.")
        .solution(
            "Expr answer = psi.power(2);",
            """
            With $k=\\partial^2R/\\partial\\psi^2$ at 0 the eigenvalues are $-\\frac k2\\pm\\sqrt{\\frac{k^2}4-1}$. Their greatest real part is least
            at $k=2$, where both are $-1$: critical damping. A mixed term $\\psi\\theta$ in $R$ would be negative somewhere near
            $\\psi=0$, so no other penalty does better.
            """)
        .next(
            "Try the gradient penalty of WGAN-GP, $(|\\psi|-1)^2$: which of the conditions does it break, and why is that fatal here?")
        .build();
  }

  private static Ruling dampsBest(Expr penalty) {
    if (!penalty.isNumber() || !Set.of(THETA, PSI).containsAll(penalty.symbols())) {
      return Ruling.wrong("An answer is an expression in $\\theta$ and $\\psi$ alone.");
    }
    var random = new SplittableRandom(1801);
    for (int i = 0; i < 200; i++) {
      double theta = Math.round(100 * random.nextDouble(-2, 2)) / 100.0;
      double psi = Math.round(100 * random.nextDouble(-2, 2)) / 100.0;
      double idle = at(penalty, theta, 0);
      if (!(Math.abs(idle) <= TOLERANCE)) {
        return Ruling.wrong(
            "A discriminator that knows nothing pays: at $\\theta="
                + theta
                + "$, $\\psi=0$ it is "
                + Decimal.text(idle, 6)
                + ". It is drawn to a slope even where the data are met.");
      }
      double paid = at(penalty, theta, psi);
      if (!(paid >= -TOLERANCE)) {
        return Ruling.wrong(
            "At $\\theta="
                + theta
                + "$, $\\psi="
                + psi
                + "$ it is "
                + Decimal.text(paid, 6)
                + ": a bonus, no penalty.");
      }
    }
    Expr value = PSI.times(THETA);
    Game game = Game.generalSum(value, penalty.minus(value), THETA, PSI);
    CriticalPoint rest = CriticalPoint.of(game, Profile.of(0, 0));
    if (rest.jacobian().isEmpty()) {
      return Ruling.wrong("At the origin " + rest.whyNoJacobian().orElse("there is no Jacobian."));
    }
    double damping = penalty.derivative(PSI).derivative(PSI).value(origin()).value();
    Stability stability = Stability.ofFlow(rest);
    double slowest =
        stability.eigenvalues().stream().mapToDouble(z -> z.getReal()).max().orElseThrow();
    if (slowest <= PACE) {
      return Ruling.right("The eigenvalues are " + stability.eigenvalues() + ".");
    }
    String why =
        Math.abs(slowest) < 1e-6
            ? "It still circles: near the origin the penalty does not bend in $\\psi$."
            : damping < 2
                ? "Too little: it spirals in slowly."
                : "Too much: a discriminator that pays so dearly for a slope hardly moves.";
    return Ruling.wrong(why + "\n\nThe greatest real part is " + Decimal.text(slowest, 6) + ".");
  }

  private static Binding origin() {
    return Binding.empty().and(THETA, 0).and(PSI, 0);
  }

  private static double at(Expr penalty, double theta, double psi) {
    return penalty.value(Binding.empty().and(THETA, theta).and(PSI, psi)).value();
  }
}
