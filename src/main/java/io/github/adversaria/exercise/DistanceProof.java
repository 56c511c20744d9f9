package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Trials;
import java.util.Set;
import java.util.function.Predicate;

/** Exercise 15.3: a penalised Dirac-GAN never moves away from its equilibrium. */
final class DistanceProof {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final ScalarSymbol PSI = scalar("\\psi");
  private static final ScalarSymbol GAMMA = scalar("\\gamma");

  private static final double TOLERANCE = 1e-9;

  private DistanceProof() {}

  /** θ·θ̇ + ψ·ψ̇ along the flow, for the loss −log D of the generator and R1. */
  private static Expr change() {
    Expr t = THETA.times(PSI);
    Expr first = PSI.times(sigmoid(t)).negate();
    Expr second = THETA.times(sigmoid(t.negate())).minus(GAMMA.times(PSI));
    return THETA.times(first).plus(PSI.times(second));
  }

  static Exercise exercise() {
    return ExerciseBuilder.of("15.3", "Never further away")
        .on("D12", ExerciseKind.PROVE)
        .statement(
            """
            The *non-saturating* Dirac-GAN with the penalty $\\tfrac\\gamma2\\psi^2$ flows by
            $\\dot\\theta=-\\psi\\,\\sigma(\\theta\\psi)$ and $\\dot\\psi=\\theta\\,\\sigma(-\\theta\\psi)-\\gamma\\psi$. Half of the squared distance from
            the equilibrium changes by $\\theta\\dot\\theta+\\psi\\dot\\psi$. Prove that this is at most $-\\gamma\\psi^2$, wherever the players
            are. In the cell `change` is its first line.
            """)
        .cell(
            """
            var change = theta.times(psi.times(sigmoid(theta.times(psi))).negate())
                .plus(psi.times(theta.times(sigmoid(theta.times(psi).negate())).minus(gamma.times(psi))));
            Derivation answer = null;    // from change to gamma.times(psi.power(2)).negate()
            """)
        .check(
            ProofCheck.atMost(change(), GAMMA.times(PSI.power(2)).negate())
                .on(Trials.line(60))
                .through(
                    new Waypoint(
                        "the two slopes are compared with each other, $\\sigma(\\theta\\psi)$ with $\\sigma(-\\theta\\psi)$",
                        line -> has(line, DistanceProof::isOdd))))
        .hint("Multiply out. Two of the three terms have the factor $\\theta\\psi$.")
        .hint(
            "With $t=\\theta\\psi$: $-t\\,(\\sigma(t)-\\sigma(-t))-\\gamma\\psi^2$. Which sign has the bracket?")
        .solution(
            """
            var change = theta.times(psi.times(sigmoid(theta.times(psi))).negate())
                .plus(psi.times(theta.times(sigmoid(theta.times(psi).negate())).minus(gamma.times(psi))));
            var t = theta.times(psi);
            Derivation answer = Derivation.of("never further away")
                .line(change)
                .line(
                    t.times(sigmoid(t).minus(sigmoid(t.negate()))).negate()
                        .minus(gamma.times(psi.power(2))),
                    "the common factor θψ taken out")
                .atMost(
                    gamma.times(psi.power(2)).negate(),
                    "σ rises, so the bracket has the sign of t");
            """,
            """
            $\\sigma(t)-\\sigma(-t)$ has the sign of $t$ because $\\sigma$ rises, so $-t(\\sigma(t)-\\sigma(-t))\\le0$. With the minimax loss both
            slopes would be $\\sigma(-t)$ and the bracket 0: there all damping is the penalty's.
            """)
        .next(
            "The distance stands still where $\\psi=0$ or $\\gamma=0$ and $t=0$. Why does the flow not stay there?")
        .build();
  }

  /** Whether it is, up to a factor, the difference of σ(θψ) and σ(−θψ), however written. */
  private static boolean isOdd(Expr part) {
    if (!part.isNumber() || !part.symbols().equals(Set.of(THETA, PSI))) {
      return false;
    }
    double factor = Double.NaN;
    for (double theta : new double[] {-1.5, 0.3, 0.9, 2}) {
      double t = 0.8 * theta;
      double ratio =
          part.value(Binding.empty().and(THETA, theta).and(PSI, 0.8)).value() / Math.tanh(t / 2);
      if (!Double.isNaN(factor) && !(Math.abs(ratio - factor) <= TOLERANCE * Math.abs(factor))) {
        return false;
      }
      factor = ratio;
    }
    return factor != 0;
  }

  private static boolean has(Expr line, Predicate<Expr> kind) {
    return kind.test(line) || line.operands().stream().anyMatch(part -> has(part, kind));
  }
}
