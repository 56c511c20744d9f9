package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.alphaDivergence;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.fDivergence;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.squaredHellinger;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

/** Divergences without a word of their own. */
final class AnyDivergenceTest {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final DensitySymbol MODEL = density("q_\\theta", THETA);
  private static final Binding PAIR = Binding.of(P, Normal.of(0, 1)).and(Q, Laplace.of(0.5, 1.2));
  private static final Binding SHIFTED =
      Binding.of(P, Normal.of(0, 1)).and(MODEL, Family.location(Normal.of(0, 1))).and(THETA, 0.5);

  private static Expr reverse(Expr p, Expr q) {
    return fDivergence("D_f", FDivergence.REVERSE_KL, u -> log(u).negate(), p, q);
  }

  private static void assertAgree(Bounded one, Bounded other) {
    assertThat(one.agreesWith(other)).as("%s and %s", one, other).isTrue();
    assertThat(one.errorBound() + other.errorBound()).isLessThan(1e-7);
  }

  @Test
  void theOrderHalfIsFourTimesTheSquaredHellingerDistance() {
    Expr half = alphaDivergence(0.5, P, Q);
    assertAgree(half.value(PAIR), squaredHellinger(P, Q).times(4).value(PAIR));
    Expr two = alphaDivergence(2, P, mean(P, Q));
    assertAgree(two.value(PAIR), chiSquared(P, mean(P, Q)).over(2).value(PAIR));
    Expr neyman = alphaDivergence(-1, mean(P, Q), P);
    assertAgree(neyman.value(PAIR), chiSquared(P, mean(P, Q)).over(2).value(PAIR));
  }

  @Test
  void theValueIsThatOfTheDefinition() {
    Binding apart = Binding.of(P, Uniform.of(0, 2)).and(Q, Exponential.of(1));
    for (double alpha : new double[] {-0.3, 0.5, 0.8, 1.5}) {
      Expr divergence = alphaDivergence(alpha, P, mean(P, Q));
      Expr definition = ((Between) divergence).definition();
      assertAgree(divergence.value(PAIR), definition.value(PAIR));
    }
    for (double alpha : new double[] {0.5, 1.5}) {
      Between divergence = (Between) alphaDivergence(alpha, P, Q);
      assertAgree(divergence.value(apart), divergence.definition().value(apart));
    }
    assertAgree(reverse(P, Q).value(PAIR), ((Between) reverse(P, Q)).definition().value(PAIR));
  }

  @Test
  void massOffTheSecondSupportIsWeighedByTheDivergenceAlone() {
    Binding apart = Binding.of(P, Uniform.of(0, 2)).and(Q, Uniform.of(0, 1));
    Expr triangular =
        fDivergence(
            "\\Delta",
            FDivergence.SQUARED_HELLINGER,
            u -> u.power(0.5).minus(1).power(2).over(2),
            P,
            Q);
    // H² = 1 − ∫√(pq) = 1 − √½; over (0, 1) alone ½(√½ − 1)².
    assertAgree(triangular.value(apart), Bounded.of(1 - Math.sqrt(0.5), 0));
    assertAgree(
        ((Between) triangular).definition().value(apart),
        Bounded.of(0.5 * Math.pow(Math.sqrt(0.5) - 1, 2), 0));
  }

  @Test
  void aDerivativeForAParameterIsTheGradient() {
    // KL(q‖p) = θ²/2, and (exp(α(α − 1)θ²/2) − 1)/(α(α − 1)) for two normal densities.
    Bounded slope = reverse(P, MODEL).derivative(THETA).value(SHIFTED);
    assertAgree(slope, Bounded.of(0.5, 0));
    assertAgree(slope, gradient(reverse(P, MODEL), THETA).value(SHIFTED));
    Expr power = alphaDivergence(0.3, P, MODEL);
    Bounded powerSlope = power.derivative(THETA).value(SHIFTED);
    assertAgree(powerSlope, Bounded.of(0.5 * Math.exp(-0.21 * 0.125), 0));
    assertAgree(powerSlope, gradient(power, THETA).value(SHIFTED));
  }

  @Test
  void isWrittenWithItsOrderOrItsName() {
    assertThat(alphaDivergence(0.5, P, Q).toLatex()).isEqualTo("D_{0.5}(p \\,\\|\\, q)");
    assertThat(alphaDivergence(-1, P, Q).toLatex()).isEqualTo("D_{-1}(p \\,\\|\\, q)");
    assertThat(alphaDivergence(2, P, Q)).hasToString("D_2(p ‖ q)");
    assertThat(reverse(P, Q).toLatex()).isEqualTo("D_f(p \\,\\|\\, q)");
    assertThat(reverse(P, Q)).hasToString("D_f(p ‖ q)");
  }

  @Test
  void twoAreEqualByOrderOrByNameAndDivergence() {
    assertThat(alphaDivergence(0.5, P, Q))
        .isEqualTo(alphaDivergence(0.5, P, Q))
        .isNotEqualTo(alphaDivergence(0.4, P, Q));
    assertThat(reverse(P, Q))
        .isEqualTo(reverse(P, Q))
        .hasSameHashCodeAs(reverse(P, Q))
        .isNotEqualTo(reverse(Q, P))
        .isNotEqualTo(fDivergence("D_g", FDivergence.REVERSE_KL, u -> log(u).negate(), P, Q));
  }
}
