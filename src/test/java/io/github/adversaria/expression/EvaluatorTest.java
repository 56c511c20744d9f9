package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.indicator;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.pi;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.expression.Terms.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import org.junit.jupiter.api.Test;

/** Values of expressions against closed forms and figures of mpmath (40 digits). */
final class EvaluatorTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D");
  private static final Expr V = E(P, log(D)).plus(E(Q, log(one().minus(D))));
  private static final Expr D_STAR = P.over(P.plus(Q));
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** p = N(0, 1) and q = N(1, 0.7²). */
  private static final Binding PAIR = on(Normal.of(0, 1), Normal.of(1, 0.7));

  /** C(G) there, by mpmath. */
  private static final double OPTIMUM = -1.0646535681400132924;

  private static Binding on(Density p, Density q) {
    return Binding.of(P, p).and(Q, q);
  }

  private static void assertValue(Bounded value, double exact, double bound) {
    assertThat(value.agreesWith(exact)).as("%s against %s", value, exact).isTrue();
    assertThat(value.errorBound()).as("%s", value).isLessThanOrEqualTo(bound);
  }

  @Test
  void valueAtTheOptimumComesOutTheSameOnFourWays() {
    Expr middle = mean(P, Q);
    assertValue(V.with(D, D_STAR).value(PAIR), OPTIMUM, 1e-13);
    assertValue(
        log(4).negate().plus(KL(P, middle)).plus(KL(Q, middle)).value(PAIR), OPTIMUM, 1e-13);
    assertValue(log(4).negate().plus(JS(P, Q).times(2)).value(PAIR), OPTIMUM, 1e-13);
    assertValue(V.with(D, V.maximizer(D)).value(PAIR), OPTIMUM, 1e-13);
  }

  @Test
  void misprintsHaveTheValuesOfTheErrata() {
    assertThat(log(4).plus(JS(P, Q).times(2)).value(PAIR).value()).isBetween(1.707935, 1.707945);
    Expr swapped = E(P, log(D_STAR)).plus(E(Q, log(D_STAR)));
    assertThat(swapped.value(PAIR).value()).isBetween(-1.666335, -1.666325);
  }

  @Test
  void boundDiscriminatorsCount() {
    assertValue(V.value(PAIR.and(D, x -> 0.5)), -Math.log(4), 1e-11);
    // By mpmath: V for D(x) = σ(x).
    double logistic = -2.166364447941977;
    assertValue(V.with(D, sigmoid(point())).value(PAIR), logistic, 1e-12);
    assertValue(V.value(PAIR.and(D, x -> 1 / (1 + Math.exp(-x)))), logistic, 1e-12);
  }

  @Test
  void numbersAreComputedWithTheirRounding() {
    Expr third = one().over(3).times(scalar("a"));
    assertValue(third.value(Binding.empty().and(scalar("a"), 0.3)), 0.1, 1e-15);
    assertValue(exp(log(pi())).minus(pi()).value(Binding.empty()), 0, 1e-14);
    assertValue(sqrt(number(2)).power(2).value(Binding.empty()), 2, 1e-14);
    assertThat(number(0.5).value(Binding.empty())).isEqualTo(Bounded.of(0.5, 0));
    assertValue(max(number(1), pi()).value(Binding.empty()), Math.PI, 1e-15);
    assertValue(sigmoid(number(-800)).value(Binding.empty()), 0, 1e-300);
    assertValue(log(sigmoid(number(-800))).value(Binding.empty()), -800, 1e-11);
  }

  @Test
  void cancellationWidensTheBound() {
    Expr nothing = one().plus(number(1e-20)).minus(one().times(scalar("a")));
    Bounded value = nothing.value(Binding.empty().and(scalar("a"), 1));
    assertThat(value.agreesWith(1e-20)).isTrue();
    assertThat(value.errorBound()).isBetween(1e-20, 1e-15);
  }

  @Test
  void momentsAndTailsAreExact() {
    assertValue(E(P, point().power(4)).value(PAIR), 3, 1e-11);
    assertValue(E(mix(0.25, P, Q), point()).value(PAIR), 0.75, 1e-12);
    // mpmath: erfc(30/√2)/2
    double tail = 4.9067139271480853e-198;
    assertValue(E(P, indicator(point().minus(30))).value(PAIR), tail, 1e-207);
    assertValue(
        E(P, point().at(function("G")).power(2)).value(PAIR.and(function("G"), z -> 2 * z + 1)),
        5,
        1e-10);
  }

  @Test
  void ratiosOfDensitiesThatUnderflowAreRight() {
    Binding far = on(Normal.of(0, 1), Normal.of(200, 1));
    assertValue(E(P, log(P.over(Q))).value(far), 20_000, 1e-8);
    assertValue(V.with(D, D_STAR).value(far), 0, 1e-12);
    assertValue(
        E(P, log(Q)).value(on(Normal.of(0, 1), Laplace.of(1e12, 1))), -1e12 - Math.log(2), 0.1);
  }

  @Test
  void infinitiesAreInfinite() {
    Binding partly = on(Normal.of(0, 1), Uniform.of(-1, 1));
    assertThat(E(P, log(P.over(Q))).value(partly)).extracting("value").isEqualTo(INFINITY);
    assertThat(E(P, log(Q)).value(partly))
        .extracting("value", "errorBound")
        .containsExactly(-INFINITY, 0.0);
    assertThat(KL(P, Q).value(partly).value()).isEqualTo(INFINITY);
    assertThat(chiSquared(P, Q).value(partly).value()).isEqualTo(INFINITY);
    assertThat(E(P, log(P.over(Q))).value(on(Cauchy.of(0, 1), Laplace.of(0, 1))).value())
        .isEqualTo(INFINITY);
    assertThat(E(P, point().power(2)).value(on(Cauchy.of(0, 1), Cauchy.of(0, 1))).value())
        .isEqualTo(INFINITY);
    // No smallness of the mass beyond the support of q saves it.
    assertThat(E(P, log(P.over(Q))).value(on(Normal.of(5, 1e-3), Exponential.of(1))).value())
        .isEqualTo(INFINITY);
    assertThat(V.with(D, one()).value(PAIR).value()).isEqualTo(-INFINITY);
  }

  @Test
  void differencesOfInfinitiesAreNoNumbers() {
    Binding partly = on(Uniform.of(0, 2), Uniform.of(1, 3));
    Expr difference = E(P, log(P.over(Q))).minus(E(Q, log(Q.over(P))));
    assertThatThrownBy(() -> difference.value(partly))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("∞ − ∞");
    assertThatThrownBy(() -> E(P, point()).value(on(Cauchy.of(0, 1), Cauchy.of(0, 1))))
        .isInstanceOf(IntegrationException.class);
  }

  @Test
  void whereTheDensityVanishesTheBodyDoesNotCount() {
    Binding disjoint = on(Uniform.of(0, 1), Uniform.of(2, 3));
    assertValue(V.with(D, D_STAR).value(disjoint), 0, 1e-13);
    assertValue(JS(P, Q).value(disjoint), Math.log(2), 1e-14);
    assertValue(E(P, log(P)).value(disjoint), 0, 1e-14);
    assertValue(E(P, one().over(P)).value(on(Uniform.of(0, 2), Uniform.of(5, 6))), 2, 1e-12);
  }

  @Test
  void whatRoundingHasLostIsRefused() {
    // σ as a plain function is 1 in double where Laplace tails still have mass.
    Binding heavy = on(Laplace.of(0, 4), Laplace.of(0, 4)).and(D, x -> 1 / (1 + Math.exp(-x)));
    assertThatThrownBy(() -> E(Q, log(one().minus(D))).value(heavy))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("sigmoid(a)");
    Bounded byLogit = E(Q, log(one().minus(sigmoid(point())))).value(heavy);
    // mpmath: −∫ q log(1 + e^x)
    assertValue(byLogit, -2.1610391299195895, 1e-12);
  }

  @Test
  void atomsAreSummed() {
    Density atoms = Categorical.of(new double[] {0, 1, 3}, new double[] {0.2, 0.3, 0.5});
    Density others = Categorical.of(new double[] {0, 3, 7}, new double[] {0.4, 0.5, 0.1});
    Binding both = on(atoms, others);
    assertValue(E(P, point()).value(both), 1.8, 1e-14);
    assertValue(
        V.with(D, D_STAR).value(both),
        0.2 * Math.log(1 / 3.0) + 0.4 * Math.log(2 / 3.0) + Math.log(0.5),
        1e-13);
    assertThat(E(P, log(P.over(Q))).value(both).value()).isEqualTo(INFINITY);
    assertValue(integral(max(P.minus(Q), number(0))).value(both), 0.3, 1e-14);
    assertThat(integral(max(P.minus(Q), number(0))).value(both).agreesWith(TV(P, Q).value(both)))
        .isTrue();
  }

  @Test
  void aContinuousDensityIsAveragedOverAtoms() {
    Density atoms = Categorical.of(new double[] {0, 1, 3}, new double[] {0.2, 0.3, 0.5});
    Binding mixed = on(atoms, Normal.of(0, 1));
    double logRoot = Math.log(Math.sqrt(2 * Math.PI));
    assertValue(E(P, log(Q)).value(mixed), -logRoot - (0.3 + 0.5 * 9) / 2, 1e-13);
    assertThat(KL(P, Q).value(mixed).value()).isEqualTo(INFINITY);
    assertThatThrownBy(() -> E(P, log(P.over(Q))).value(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("q was Normal(0, 1)", "COUNTING");
  }

  @Test
  void thePlaneIsIntegratedToo() {
    Density p = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{1, 0.5}, {0.5, 1}});
    Density q = MultivariateNormal.of(new double[] {1, 0}, new double[][] {{1, 0}, {0, 2}});
    Binding plane = on(p, q);
    Bounded written = E(P, log(P.over(Q))).value(plane);
    assertThat(written.agreesWith(KL(P, Q).value(plane))).isTrue();
    assertThat(written.errorBound()).isLessThan(1e-9);
    assertThat(
            V.with(D, D_STAR)
                .value(plane)
                .agreesWith(log(4).negate().plus(JS(P, Q).times(2)).value(plane)))
        .isTrue();
    assertThatThrownBy(() -> E(P, point()).value(plane))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dimension 1");
  }

  @Test
  void oneEvaluationSharesWhatOccursTwice() {
    Expr distance = W1(P, Q);
    Bounded once = E(P, log(P.over(Q))).value(PAIR);
    Bounded twice = E(P, log(P.over(Q))).times(E(P, log(P.over(Q)))).plus(distance).value(PAIR);
    assertThat(twice.evaluations()).isEqualTo(once.evaluations());
  }

  @Test
  void valuesAtOnePoint() {
    double p = Normal.of(0, 1).density(0.3);
    double q = Normal.of(1, 0.7).density(0.3);
    assertValue(D_STAR.value(PAIR, 0.3), p / (p + q), 1e-14);
    assertValue(P.over(Q).value(PAIR, -20), 0.7 * Math.exp(-200 + 441 / 0.98), 1e97);
    assertThat(P.over(Q).value(PAIR, -60)).isEqualTo(Bounded.of(Double.MAX_VALUE, INFINITY));
    assertThatThrownBy(() -> log(P.minus(Q)).value(PAIR, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the logarithm of a negative number");
  }
}
