package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.expression.Terms.sup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaximizerTest {

  private static final DensitySymbol p = density("p");
  private static final DensitySymbol q = density("q");
  private static final DensitySymbol r = density("r");
  private static final FunctionSymbol D = function("D");
  private static final FunctionSymbol T = function("T");
  private static final ScalarSymbol alpha = scalar("alpha");
  private static final ScalarSymbol w = scalar("w");
  private static final Normal DATA = Normal.of(0, 1);
  private static final Normal MODEL = Normal.of(1, 0.7);
  private static final Binding PAIR = Binding.of(p, DATA).and(q, MODEL);
  private static final Expr MINIMAX = E(p, log(D)).plus(E(q, log(one().minus(D))));

  @Test
  void solvesTheMinimaxGame() {
    Maximizer best = MINIMAX.maximizer(D);
    assertThat(best.expression()).isEqualTo(p.over(p.plus(q)));
    assertThat(best.stationarity()).hasToString("p/D - q/(1 - D)");
    assertThat(best.secondDerivative()).hasToString("-p/D^2 - q/(1 - D)^2");
    assertThat(best.isClosedForm()).isTrue();
  }

  @Test
  void solvesLeastSquares() {
    Expr loss = E(p, D.minus(1).power(2)).plus(E(q, D.power(2))).times(0.5);
    assertThat(loss.negate().maximizer(D).expression()).isEqualTo(p.over(p.plus(q)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loss.maximizer(D))
        .withMessageContaining("second derivative");
  }

  @Test
  void weighsThreeTerms() {
    Expr objective =
        E(p, log(D))
            .times(0.5)
            .plus(E(q, log(one().minus(D))).times(0.25))
            .plus(E(r, log(one().minus(D))).times(0.25));
    assertThat(objective.maximizer(D).expression()).hasToString("2·p/(2·p + q + r)");
  }

  @Test
  void takesWeightsByName() {
    Expr objective = E(p, log(D)).times(w).plus(E(q, log(one().minus(D))));
    Maximizer best = objective.maximizer(D);
    assertThat(best.expression()).hasToString("w·p/(w·p + q)");
    assertThat(best).asString().contains("< 0  (a maximum where w > 0)");
  }

  @Test
  void refusesACriticWithoutBound() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> E(p, D).minus(E(q, D)).maximizer(D))
        .withMessageContaining("supLipschitz(1, D, V)");
  }

  static Stream<Arguments> solutions() {
    Expr exponent = alpha.minus(1).over(alpha);
    Expr scale = alpha.over(alpha.minus(1));
    FunctionSymbol share = D.into(0, 1);
    return Stream.of(
        Arguments.of("variational KL", E(p, T).minus(E(q, exp(T.minus(1)))), T, "1 + log(p/q)"),
        Arguments.of(
            "variational JS",
            E(p, T).plus(E(q, log(number(2).minus(exp(T))))),
            T,
            "log(2·p/(p + q))"),
        Arguments.of(
            "variational reverse KL", E(p, T).plus(E(q, log(T.negate()).plus(1))), T, "-q/p"),
        Arguments.of(
            "variational Pearson",
            E(p, T).minus(E(q, T.plus(T.power(2).over(4)))),
            T,
            "2·(p - q)/q"),
        Arguments.of(
            "variational Hellinger",
            E(p, T).minus(E(q, T.over(one().minus(T)))),
            T.into(Double.NEGATIVE_INFINITY, 1),
            "(sqrt(p) - sqrt(q))/sqrt(p)"),
        Arguments.of(
            "logit", E(p, log(sigmoid(T))).plus(E(q, log(one().minus(sigmoid(T))))), T, "log(p/q)"),
        Arguments.of(
            "alpha = 1/2",
            E(p, one().over(D)).plus(E(q, one().over(one().minus(D)))).negate(),
            share,
            "sqrt(p)/(sqrt(p) + sqrt(q))"),
        Arguments.of(
            "any alpha",
            E(p, scale.times(D.power(exponent).minus(1)))
                .plus(E(q, scale.times(one().minus(D).power(exponent).minus(1)))),
            D,
            "p^alpha/(p^alpha + q^alpha)"),
        Arguments.of(
            "weights by name",
            E(p, log(D)).times(w).plus(E(q, log(one().minus(D))).times(one().minus(w))),
            D,
            "w·p/(w·p + (1 - w)·q)"),
        Arguments.of(
            "hinge",
            E(p, max(number(0), one().minus(D))).plus(E(q, max(number(0), one().plus(D)))).negate(),
            D,
            "-1 + 2·1{p - q > 0}"),
        Arguments.of(
            "bounded critic", E(p, D).minus(E(q, D)), D.into(-2, 2), "-2 + 4·1{p - q > 0}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solutions")
  void solvesInClosedForm(String name, Expr objective, FunctionSymbol function, String solution) {
    Maximizer best = objective.maximizer(function);
    assertThat(best.isClosedForm()).isTrue();
    assertThat(best.expression()).hasToString(solution);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solutions")
  void theRootFinderAgreesWithEveryFormula(
      String name, Expr objective, FunctionSymbol function, String solution) {
    Maximizer best = objective.maximizer(function);
    if (best.secondDerivative().equals(number(0))) {
      return; // at a corner the slope has no root
    }
    Stationarity condition = Stationarity.of(objective, function);
    Expr root = ImplicitRoot.in(condition.domain(), function, condition.slope());
    Binding bound = PAIR.and(alpha, 0.7).and(w, 0.3);
    var random = new Random(1);
    for (int i = 0; i < 40; i++) {
      double x = 0.5 + 2 * random.nextGaussian();
      Bounded formula = best.at(bound, x);
      Bounded found = root.value(bound, x);
      assertThat(found.value())
          .isCloseTo(formula.value(), within(found.errorBound() + formula.errorBound()));
      assertThat(found.errorBound()).isLessThan(1e-9 * Math.max(1, Math.abs(found.value())));
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(E(p, log(q)), "Nothing depends on it"),
        Arguments.of(log(D), "E(p, ...)"),
        Arguments.of(E(p, D).power(2), "depends on those at others"),
        Arguments.of(E(p, D).minus(E(q, D)), "supLipschitz(1, D, V)"),
        Arguments.of(E(q, log(D)).negate(), "does not fall through zero"),
        Arguments.of(E(p, log(D)).minus(E(q, log(D))), "does not fall through zero"),
        Arguments.of(MINIMAX.negate(), "a minimum or a saddle"),
        Arguments.of(E(p, D.power(3)).minus(E(q, D)), "greater elsewhere"),
        Arguments.of(
            E(p, one().over(D)).plus(E(q, one().over(one().minus(D)))).negate(), "D.into(0, 1)"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhyThereIsNone(Expr objective, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objective.maximizer(D))
        .withMessageContaining(reason);
  }

  @Test
  void findsTheRootAtEachPointWhereThereIsNoFormula() {
    Expr objective = E(p, log(D)).minus(E(q, exp(D).plus(D.power(3))));
    Maximizer best = objective.maximizer(D);
    assertThat(best.isClosedForm()).isFalse();
    for (double x : new double[] {-8, -1, 0, 0.3, 2, 9}) {
      Bounded there = best.at(PAIR, x);
      double d = there.value();
      double ratio = Math.exp(DATA.logDensity(x) - MODEL.logDensity(x));
      double slope = ratio / d - Math.exp(d) - 3 * d * d;
      double curvature = ratio / (d * d) + Math.exp(d) + 6 * d;
      assertThat(Math.abs(slope / curvature)).isLessThanOrEqualTo(there.errorBound() + 1e-14 * d);
      assertThat(there.errorBound()).isLessThan(1e-11 * Math.max(1, d));
    }
  }

  @Test
  void theRootFinderAgreesWithTheFormula() {
    Maximizer best = MINIMAX.maximizer(D);
    Expr root = ImplicitRoot.in(new Interval(0, 1), D, best.stationarity());
    for (double x = -40; x <= 40; x += 0.37) {
      Bounded formula = best.at(PAIR, x);
      Bounded found = root.value(PAIR, x);
      assertThat(found.value())
          .isCloseTo(formula.value(), within(found.errorBound() + formula.errorBound() + 1e-300));
      assertThat(found.errorBound()).isLessThan(1e-12);
    }
    Bounded value = MINIMAX.with(D, best).value(PAIR);
    Bounded byRoots = MINIMAX.with(D, root).value(PAIR);
    assertThat(byRoots.value())
        .isCloseTo(value.value(), within(byRoots.errorBound() + value.errorBound()));
    assertThat(byRoots.errorBound()).isLessThan(1e-8);
  }

  @Test
  void theRootIsAnEndOfTheRangeWhereADensityVanishes() {
    Binding apart = Binding.of(p, Uniform.of(0, 1)).and(q, Uniform.of(2, 3));
    Expr root = ImplicitRoot.in(new Interval(0, 1), D, MINIMAX.maximizer(D).stationarity());
    assertThat(root.value(apart, 0.5).value()).isEqualTo(1);
    assertThat(root.value(apart, 2.5).value()).isEqualTo(0);
  }

  @Test
  void isShownInWhatBothRenderersKnow() {
    String latex = MINIMAX.maximizer(D).show().latex().orElseThrow();
    assertThat(latex).contains("\\begin{aligned}", "\\frac{p(x)}{p(x) + q(x)}", "= 0", "< 0");
    assertThat(MINIMAX.maximizer(D).show().text())
        .isEqualTo(
            "δV/δD = p/D - q/(1 - D) = 0\n"
                + "D* = p/(p + q)\n"
                + "δ²V/δD² = -p/D^2 - q/(1 - D)^2 < 0  (a maximum)");
  }

  @Test
  void derivesASupremumAtItsMaximiser() {
    assertThat(sup(D, MINIMAX).derivative(q).simplified()).hasToString("log(q/(p + q))");
  }
}
