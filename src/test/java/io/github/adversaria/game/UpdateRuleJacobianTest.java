package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's derivative against differences of its own steps, away from equilibria. */
class UpdateRuleJacobianTest {

  private static final double[] POINT = {0.3, -0.5, 0.4};

  /** So many moves make Adam's bias correction 1, to the last digit, with the decays used here. */
  private static final int LONG = 300;

  static Stream<UpdateRule> rules() {
    return Stream.of(
        UpdateRule.simultaneous(0.3),
        UpdateRule.twoTimeScale(0.2, 0.7),
        UpdateRule.alternating(0.3),
        UpdateRule.alternating(0.3).startingWith(Player.SECOND).turns(2, 3),
        UpdateRule.momentum(0.3, -0.6),
        UpdateRule.momentum(0.3, 0.8).alternating().withStepSizes(0.1, 0.4),
        UpdateRule.nesterov(0.2, 0.7),
        UpdateRule.nesterov(0.2, 0.7).turns(3, 1),
        UpdateRule.optimistic(0.3),
        UpdateRule.optimistic(0.3).startingWith(Player.SECOND),
        UpdateRule.adam(0.05, 0.7, 0.8, 1e-8),
        UpdateRule.adam(0.05, 0.7, 0.8, 0.1).turns(1, 2).withStepSizes(0.02, 0.03),
        UpdateRule.consensus(0.2, 0.8),
        UpdateRule.consensus(0.2, 0.8).alternating(),
        UpdateRule.symplectic(0.2, 0.9),
        UpdateRule.symplectic(0.2, -0.9).turns(2, 1),
        UpdateRule.alignedSymplectic(0.2, 0.9),
        UpdateRule.extragradient(0.4),
        UpdateRule.implicit(0.4));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isThatOfTheStep(UpdateRule rule) {
    Costs costs = ExponentialCosts.sample();
    assertThat(error(rule, costs)).isLessThan(1e-8);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void knowsWhereABoundHolds(UpdateRule rule) {
    // All numbers start outside, so that some of them stay at the bound under every rule.
    Costs costs = ExponentialCosts.sample().within(0.05);
    double[][] jacobian = rule.jacobian(costs, state(rule, costs));
    assertThat(Arrays.stream(jacobian, 0, POINT.length))
        .anyMatch(row -> Arrays.stream(row).allMatch(number -> number == 0));
    assertThat(error(rule, costs)).isLessThan(1e-8);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isNaNWhereTheFieldHasAKink(UpdateRule rule) {
    Costs costs = DiracGan.wassersteinGradientPenalty(10, 1).costs();
    double[][] jacobian = rule.jacobian(costs, new double[2 + rule.memory(2)]);
    assertThat(Arrays.stream(jacobian).flatMapToDouble(Arrays::stream)).anyMatch(x -> x.isNaN());
  }

  private static double error(UpdateRule rule, Costs costs) {
    Stepper stepper = rule.on(costs);
    double[] elsewhere = new double[state(rule, costs).length];
    for (int i = 0; i < LONG; i++) {
      Arrays.fill(elsewhere, 0.1);
      stepper.step(elsewhere);
    }
    double[] state = state(rule, costs);
    double[][] differences =
        Differences.of(
            before -> {
              double[] after = before.clone();
              stepper.step(after);
              return after;
            },
            state,
            1e-5);
    double[][] jacobian = rule.jacobian(costs, state);
    assertThat(state).as("the state is not changed").isEqualTo(state(rule, costs));
    return Differences.between(jacobian, differences);
  }

  private static double[] state(UpdateRule rule, Costs costs) {
    double[] state = Arrays.copyOf(POINT, POINT.length + rule.memory(costs.dimension()));
    for (int i = POINT.length; i < state.length; i++) {
      state[i] = 0.1 + 0.03 * i;
    }
    return state;
  }

  @Test
  void ofAdamAtAnEquilibriumIsThatOfMomentumWithEtaOverEpsilon() {
    Costs costs = Game.bilinear().costs();
    double epsilon = 0.5;
    UpdateRule adam = UpdateRule.adam(0.2, 0.7, 0.8, epsilon);
    double[][] jacobian = adam.jacobian(costs, new double[6]);
    double a = 0.2 / epsilon;
    double[][] expected = {
      {1, -a * 0.3, -a * 0.7, 0, 0, 0},
      {a * 0.3, 1, 0, -a * 0.7, 0, 0},
      {0, 0.3, 0.7, 0, 0, 0},
      {-0.3, 0, 0, 0.7, 0, 0},
      {0, 0, 0, 0, 0.8, 0},
      {0, 0, 0, 0, 0, 0.8}
    };
    assertThat(Differences.between(jacobian, expected)).isCloseTo(0, within(1e-15));
    Stepper stepper = adam.on(costs);
    for (int i = 0; i < LONG; i++) {
      stepper.step(new double[6]);
    }
    // The error of the linearisation is |m|·√s/ε² with √s of the size of m: tiny for a tiny move.
    double[] after = {0, 1e-7, 0, 0, 0, 0};
    stepper.step(after);
    assertThat(after[0] / 1e-7).isCloseTo(-a * 0.3, within(1e-6));
    assertThat(after[2] / 1e-7).isCloseTo(0.3, within(1e-12));
  }
}
