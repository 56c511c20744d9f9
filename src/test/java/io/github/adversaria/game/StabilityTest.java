package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.game.Stability.Kind;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eigenvalues of rules and flows at equilibria where they are known in closed form. */
class StabilityTest {

  private static final Profile ORIGIN = Profile.of(0, 0);
  private static final CriticalPoint BILINEAR = CriticalPoint.of(Game.bilinear(), ORIGIN);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5, 0.999, 1, 1.001, 1.5, 4})
  void flowOfTheDiracGanWithPenalty(double gamma) {
    var flow = Stability.ofFlow(CriticalPoint.of(DiracGan.r1(gamma), ORIGIN));
    Complex root = new Complex(gamma * gamma / 4 - 0.25).sqrt();
    assertThat(flow.eigenvalues()).hasSize(2);
    for (Complex expected : List.of(root.add(-gamma / 2), root.negate().add(-gamma / 2))) {
      assertThat(flow.eigenvalues())
          .anySatisfy(
              value -> assertThat(value.subtract(expected).norm()).isLessThanOrEqualTo(1e-14));
    }
    assertThat(flow.kind()).isEqualTo(gamma == 0 ? Kind.NEUTRAL : Kind.CONTRACTS);
    assertThat(flow.isDefective()).isEqualTo(gamma == DiracGan.CRITICAL_GAMMA);
  }

  @Test
  void theCriticalPenaltyIsDefectiveAndItsErrorIsHonest() {
    var flow = Stability.ofFlow(CriticalPoint.of(DiracGan.r1(1), ORIGIN));
    assertThat(flow.errorBound()).isBetween(1e-9, 1e-6);
    assertThat(flow.toString()).contains("-0.5 counts 2 times and has one eigenvector");
    var simple = Stability.ofFlow(CriticalPoint.of(DiracGan.r1(0.5), ORIGIN));
    assertThat(simple.errorBound()).isLessThan(1e-13);
  }

  static Stream<Arguments> onBilinear() {
    double step = 0.1;
    double square = step * step;
    return Stream.of(
        Arguments.of(UpdateRule.simultaneous(step), Kind.EXPANDS, Math.sqrt(1 + square)),
        Arguments.of(UpdateRule.alternating(step), Kind.NEUTRAL, 1),
        Arguments.of(UpdateRule.alternating(1.9), Kind.NEUTRAL, 1),
        Arguments.of(UpdateRule.implicit(step), Kind.CONTRACTS, 1 / Math.sqrt(1 + square)),
        Arguments.of(
            UpdateRule.extragradient(step),
            Kind.CONTRACTS,
            Math.sqrt(1 - square + square * square)),
        Arguments.of(UpdateRule.extragradient(1), Kind.NEUTRAL, 1),
        Arguments.of(UpdateRule.extragradient(1.1), Kind.EXPANDS, Math.sqrt(1 - 1.21 + 1.4641)));
  }

  @ParameterizedTest
  @MethodSource("onBilinear")
  void rulesOnBilinear(UpdateRule rule, Kind kind, double radius) {
    var stability = Stability.of(rule, BILINEAR);
    assertThat(stability.kind()).isEqualTo(kind);
    assertThat(stability.spectralRadius().orElseThrow()).isCloseTo(radius, within(1e-14));
    assertThat(stability.errorBound()).isLessThan(1e-13);
  }

  @Test
  void alternatingStepsAtTwoAreDefective() {
    var stability = Stability.of(UpdateRule.alternating(2), BILINEAR);
    assertThat(stability.kind()).isEqualTo(Kind.NEUTRAL);
    assertThat(stability.isDefective()).isTrue();
    assertThat(stability.spectralRadius().orElseThrow()).isCloseTo(1, within(1e-14));
    assertThat(stability.toString()).contains("-1 counts 2 times", "grows in proportion to time");
  }

  @Test
  void driftAlongAContinuumIsToldApart() {
    var point =
        CriticalPoint.of(RockPaperScissors.onLogits(), Profile.of(new double[3], new double[3]));
    var stability = Stability.of(UpdateRule.extragradient(0.5), point);
    assertThat(stability.drift()).isEqualTo(2);
    assertThat(stability.eigenvalues()).hasSize(4);
    assertThat(stability.kind()).isEqualTo(Kind.CONTRACTS);
    // λ = ±i/(3√3), twice each.
    double square = 0.25 / 27;
    assertThat(stability.spectralRadius().orElseThrow())
        .isCloseTo(Math.sqrt(1 - square + square * square), within(1e-14));
    assertThat(stability.toString()).contains("contracts onto the continuum", "2 directions");
    assertThat(Stability.ofFlow(point).drift()).isEqualTo(2);
    assertThat(Stability.ofFlow(point).kind()).isEqualTo(Kind.NEUTRAL);
    var still = CriticalPoint.of(Game.zeroSum((x, y) -> x.multiply(0)), ORIGIN);
    assertThat(Stability.of(UpdateRule.simultaneous(0.1), still).kind()).isEqualTo(Kind.NEUTRAL);
  }

  @Test
  void noJacobianIsAnAnswer() {
    var point = CriticalPoint.of(DiracGan.wassersteinGradientPenalty(1, 1), ORIGIN);
    for (var stability :
        List.of(Stability.of(UpdateRule.simultaneous(0.1), point), Stability.ofFlow(point))) {
      assertThat(stability.kind()).isEqualTo(Kind.NO_JACOBIAN);
      assertThat(stability.spectralRadius()).isEmpty();
      assertThat(stability.whyNoJacobian()).contains("the field jumps as the second player moves");
      assertThat(stability.toString()).contains("no Jacobian here: the field jumps");
      assertThat(stability.plot().png().bytes()).isNotEmpty();
    }
    assertThat(StepSizeLimit.of(UpdateRule::simultaneous, point).kind())
        .isEqualTo(StepSizeLimit.Kind.NO_JACOBIAN);
    assertThat(StepSizeLimit.simultaneous(point)).isEmpty();
  }

  /** A bound through the equilibrium stops the step on one side. */
  @Test
  void aBoundLeavesNoJacobian() {
    var game =
        Game.zeroSum((x, y) -> x.multiply(x).subtract(y.multiply(y))).within(Player.FIRST, 0, 1);
    var point = CriticalPoint.of(game, ORIGIN);
    assertThat(Stability.of(UpdateRule.simultaneous(0.1), point).whyNoJacobian())
        .contains("a bound stops the step on one side");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 1, 1.2, 3})
  void stepSizeLimitOfSimultaneousStepsIsTheClosedForm(double gamma) {
    var point = CriticalPoint.of(DiracGan.r1(gamma), ORIGIN);
    var limit = StepSizeLimit.of(UpdateRule::simultaneous, point);
    double closed = StepSizeLimit.simultaneous(point).orElseThrow();
    // |λ|² = 1/4 where λ is complex; else the greater root decides.
    double expected =
        gamma <= 1 ? 4 * gamma : 2 / (gamma / 2 + Math.sqrt(gamma * gamma / 4 - 0.25));
    assertThat(closed).isCloseTo(expected, within(1e-13));
    assertThat(limit.value().orElseThrow())
        .isCloseTo(expected, within(Math.max(1e-12, limit.errorBound())));
    assertThat(limit.errorBound()).isLessThan(gamma == 1 ? 1e-5 : 1e-11);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        limit(UpdateRule::simultaneous, StepSizeLimit.Kind.NONE, "expands at every small"),
        limit(UpdateRule::alternating, StepSizeLimit.Kind.NONE, "up to η = 2, and expands"),
        limit(UpdateRule::extragradient, StepSizeLimit.Kind.FOUND, "0 < η < 1 ±"),
        limit(UpdateRule::optimistic, StepSizeLimit.Kind.FOUND, "0 < η < 0.5773502692 ±"),
        limit(UpdateRule::implicit, StepSizeLimit.Kind.EVERY, "every η up to 707.107"));
  }

  private static Arguments limit(
      DoubleFunction<UpdateRule> rule, StepSizeLimit.Kind kind, String text) {
    return Arguments.of(rule, kind, text);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void stepSizeLimitsOnBilinear(
      DoubleFunction<UpdateRule> rule, StepSizeLimit.Kind kind, String text) {
    var limit = StepSizeLimit.of(rule, BILINEAR);
    assertThat(limit.kind()).isEqualTo(kind);
    assertThat(limit.toString()).contains(text);
    assertThat(limit.value().isPresent()).isEqualTo(kind == StepSizeLimit.Kind.FOUND);
  }

  /**
   * Adam's steps are heavy ball's of η/ε·(1 − β₁) here, and its limit is ε/(1 − β₁) times theirs.
   */
  @Test
  void limitsOfRulesThatMagnifyTheirStepsAreFound() {
    var point = CriticalPoint.of(DiracGan.r1(0.02), ORIGIN);
    double ball = StepSizeLimit.of(h -> UpdateRule.momentum(h, 0.9), point).value().orElseThrow();
    double adam = StepSizeLimit.of(UpdateRule::adam, point).value().orElseThrow();
    assertThat(adam / (1e-7 * ball)).isCloseTo(1, within(1e-9));
    assertThat(adam).isLessThan(StepSizeLimit.LEAST);
  }

  @Test
  void anInterruptEndsTheSearchForALimit() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> StepSizeLimit.of(UpdateRule::extragradient, BILINEAR))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Costs xy and 0: y stays and drives x, so that one eigenvalue 1 of the drift is not alone. */
  @Test
  void driftThatDrivesTheRestIsDefective() {
    var game = Game.generalSum((x, y) -> x.multiply(y), (x, y) -> y.multiply(0));
    var stability = Stability.of(UpdateRule.simultaneous(0.1), CriticalPoint.of(game, ORIGIN));
    assertThat(stability.drift()).isEqualTo(1);
    assertThat(stability.isDefective()).isTrue();
    assertThat(stability.toString()).contains("grows in proportion to time");
  }

  @Test
  void aSmallerRangeIsAllContraction() {
    var limit = StepSizeLimit.of(UpdateRule::extragradient, BILINEAR).within(0.5);
    assertThat(limit.kind()).isEqualTo(StepSizeLimit.Kind.EVERY);
    assertThat(limit.greatest()).isEqualTo(0.5);
  }

  @Test
  void thePathOfEigenvaluesMarksTheCriticalPenalty() {
    var path =
        EigenvaluePath.of(
            "γ", 0, 2, g -> Stability.ofFlow(CriticalPoint.of(DiracGan.r1(g), ORIGIN)));
    assertThat(path.criticalParameters()).hasSize(1);
    assertThat(path.criticalParameters()[0]).isCloseTo(1, within(1e-12));
    assertThat(path.toString()).contains("at 1");
    assertThat(path.plot().toString()).contains("γ = 1");
    assertThat(path.imaginaryParts().toString()).contains("γ = 1");
    assertThat(path.realParts().toString()).contains("γ = 1");
  }

  @Test
  void plotsNameRulesAndRadius() {
    var one = Stability.of(UpdateRule.simultaneous(0.5), BILINEAR);
    var other = Stability.of(UpdateRule.extragradient(0.5), BILINEAR);
    assertThat(one.plot().toString()).contains("simultaneous steps", "ρ = 1.118", "unit circle");
    assertThat(Stability.plot(List.of(one, other)).toString())
        .contains("V = xy", "ρ = 1.118", "extragradient", "ρ = 0.9014");
  }
}
