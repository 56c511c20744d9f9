package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sup;
import static io.github.adversaria.expression.Terms.supLipschitz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Derivatives and suprema of numbers. */
final class GradientOfTest {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final ScalarSymbol SIGMA = scalar("\\sigma");
  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q_\\theta", THETA);
  private static final FunctionSymbol F = function("f");
  private static final Binding SHIFTED =
      Binding.of(P, Normal.of(0, 1)).and(Q, Family.location(Normal.of(0, 1))).and(THETA, 0.5);

  private static void assertValue(Bounded value, double exact, double bound) {
    assertThat(value.agreesWith(exact)).as("%s against %s", value, exact).isTrue();
    assertThat(value.errorBound()).as("%s", value).isLessThanOrEqualTo(bound);
  }

  @Test
  void knowsClosedForms() {
    // KL = θ²/2; E x = θ; E exp(x) = exp(θ + ½).
    assertValue(gradient(KL(P, Q), THETA).value(SHIFTED), 0.5, 1e-9);
    assertValue(gradient(E(Q, point()), THETA).value(SHIFTED), 1, 1e-9);
    assertValue(gradient(E(Q, exp(point())), THETA).value(SHIFTED), Math.exp(1), 1e-9);
    assertValue(gradient(THETA.power(3), THETA).value(SHIFTED), 0.75, 1e-9);
    assertValue(gradient(THETA.power(3), THETA).value(SHIFTED.and(THETA, 1e6)), 3e12, 1e3);
  }

  @Test
  void agreesWithLeibnizWhereThatHolds() {
    Expr mixed = KL(P, mix(THETA, P, density("r")));
    Binding mixture =
        Binding.of(P, Normal.of(0, 1)).and(density("r"), Laplace.of(1, 2)).and(THETA, 0.3);
    assertThat(
            gradient(JS(P, Q), THETA)
                .value(SHIFTED)
                .agreesWith(JS(P, Q).derivative(THETA).value(SHIFTED)))
        .isTrue();
    assertThat(
            gradient(mixed, THETA)
                .value(mixture)
                .agreesWith(mixed.derivative(THETA).value(mixture)))
        .isTrue();
    assertThat(gradient(mixed, THETA).value(mixture).errorBound()).isLessThan(1e-9);
  }

  @Test
  void stepsStayWithinTheParameters() {
    DensitySymbol narrow = density("q_\\sigma", SIGMA);
    Binding binding = Binding.empty().and(narrow, Family.scale(Normal.of(0, 1))).and(SIGMA, 1e-3);
    // E x² = σ².
    assertValue(gradient(E(narrow, point().power(2)), SIGMA).value(binding), 2e-3, 1e-9);
  }

  @Test
  void kinksJumpsAndInfinitiesHaveNoDerivative() {
    Binding atZero = SHIFTED.and(THETA, 0);
    Expr apart = W1(P, Q);
    assertThatThrownBy(() -> gradient(apart, THETA).value(atZero))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("kink");
    assertValue(gradient(apart, THETA).value(SHIFTED), 1, 1e-9);
    Binding uniform =
        Binding.of(P, Uniform.of(0, 1)).and(Q, Family.location(Uniform.of(0, 1))).and(THETA, 0.5);
    assertThatThrownBy(() -> gradient(KL(P, Q), THETA).value(uniform))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("infinite");
    Binding atoms =
        Binding.of(P, Categorical.of(new double[] {0}, new double[] {1}))
            .and(Q, Family.of(1, t -> Categorical.of(new double[] {t[0]}, new double[] {1})))
            .and(THETA, 0);
    assertThatThrownBy(() -> gradient(JS(P, Q), THETA).value(atoms))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("jump");
    assertValue(gradient(JS(P, Q), THETA).value(atoms.and(THETA, 0.7)), 0, 1e-9);
  }

  @Test
  void supremaAreTheirMaximizersValues() {
    DensitySymbol q = density("q");
    FunctionSymbol d = function("D").into(0, 1);
    Binding pair = Binding.of(P, Normal.of(0, 1)).and(q, Normal.of(1, 0.7));
    Bounded best = sup(d, E(P, log(d)).plus(E(q, log(one().minus(d))))).value(pair);
    assertValue(best, -1.0646535681400133, 1e-12);
  }

  @Test
  void theDualOfTransportReachesW1() {
    DensitySymbol q = density("q");
    Expr difference = E(P, F).minus(E(q, F));
    var pairs =
        List.of(
            List.<Density>of(Normal.of(0, 1), Normal.of(1, 0.7)),
            List.<Density>of(Gamma.of(2, 1), Laplace.of(1, 2)),
            List.<Density>of(
                Uniform.of(0, 1), Mixture.of(0.5, Normal.of(-3, 1), 0.5, Normal.of(3, 1))),
            List.<Density>of(Categorical.of(0.2, 0.8), Categorical.of(0.5, 0.1, 0.4)),
            List.<Density>of(Categorical.of(0.5, 0.5), Normal.of(0.2, 1)));
    for (List<Density> pair : pairs) {
      Binding binding = Binding.of(P, pair.get(0)).and(q, pair.get(1));
      Bounded primal = Wasserstein.W1.between(pair.get(0), pair.get(1));
      Bounded dual = supLipschitz(2, F, difference).value(binding);
      assertThat(dual.agreesWith(primal.times(2))).as("%s: %s, %s", pair, dual, primal).isTrue();
      assertThat(dual.errorBound()).as("%s", pair).isLessThan(1e-9);
    }
  }

  @Test
  void supremaOfMassThatDoesNotBalanceAreInfinite() {
    DensitySymbol q = density("q");
    Binding pair = Binding.of(P, Normal.of(0, 1)).and(q, Cauchy.of(0, 1));
    assertThat(supLipschitz(1, F, E(P, F).minus(E(q, F).times(2))).value(pair).value())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(supLipschitz(1, F, E(P, F).minus(E(q, F))).value(pair).value())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertValue(supLipschitz(1, F, E(P, F).minus(E(P, F)).plus(3)).value(pair), 3, 1e-14);
  }
}
