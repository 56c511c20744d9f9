package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules tell who they are, stay as they are, and leave no garbage. */
class UpdateRuleValueTest {

  static Stream<Object[]> names() {
    return Stream.of(
        told(UpdateRule.simultaneous(0.1), "simultaneous steps, η = 0.1", "1705.10461"),
        told(UpdateRule.alternating(0.1), "alternating steps, x first, η = 0.1", "1406.2661"),
        told(
            UpdateRule.alternating(0.1).startingWith(Player.SECOND),
            "alternating steps, y first, η = 0.1",
            "1907.04392"),
        told(
            UpdateRule.alternating(0.1).turns(1, 5).startingWith(Player.SECOND),
            "alternating steps, 5 of y then 1 of x, η = 0.1",
            "1406.2661"),
        told(
            UpdateRule.twoTimeScale(0.1, 0.4),
            "simultaneous steps, η = 0.1 for x and 0.4 for y",
            "1706.08500"),
        told(
            UpdateRule.momentum(0.1, -0.5).alternating(),
            "heavy ball, β = -0.5, alternating steps, x first, η = 0.1",
            "1807.04740"),
        told(
            UpdateRule.nesterov(0.1, 0.9),
            "Nesterov's momentum, β = 0.9, simultaneous steps, η = 0.1",
            "Nesterov 1983"),
        told(UpdateRule.optimistic(0.1), "optimistic, simultaneous steps, η = 0.1", "1711.00141"),
        told(
            UpdateRule.adam(0.001).withStepSizes(0.001, 0.004),
            "Adam, β1 = 0.9, β2 = 0.999, ε = 1e-08, simultaneous steps, η = 0.001 for x and 0.004"
                + " for y",
            "Kingma and Ba 2015, arXiv 1412.6980, algorithm 1; Heusel et al. 2017"),
        told(
            UpdateRule.consensus(0.1, 2),
            "consensus, γ = 2, simultaneous steps, η = 0.1",
            "1705.10461, algorithm 2"),
        told(
            UpdateRule.symplectic(0.1, 2),
            "symplectic gradient adjustment, λ = 2, simultaneous steps, η = 0.1",
            "1802.05642"),
        told(
            UpdateRule.alignedSymplectic(0.1, 2),
            "symplectic gradient adjustment, aligned, λ = 2, simultaneous steps, η = 0.1",
            "1802.05642"),
        told(UpdateRule.extragradient(0.1), "extragradient, η = 0.1", "Korpelevich 1976"),
        told(UpdateRule.implicit(0.1), "implicit steps, η = 0.1", "Rockafellar 1976"));
  }

  private static Object[] told(UpdateRule rule, String name, String source) {
    return new Object[] {rule, name, source};
  }

  @ParameterizedTest
  @MethodSource("names")
  void tellsItsNameAndItsPaper(UpdateRule rule, String name, String source) {
    assertThat(rule).hasToString(name);
    assertThat(rule.name()).isEqualTo(name);
    assertThat(rule.source()).contains(source);
  }

  @Test
  void isNotChangedByItsVariants() {
    GradientRule rule = UpdateRule.momentum(0.1, 0.5);
    String name = rule.name();
    assertThat(rule.turns(2, 3).withStepSizes(1, 2).startingWith(Player.SECOND).name())
        .isEqualTo(
            "heavy ball, β = 0.5, alternating steps, 3 of y then 2 of x, η = 1 for x and 2 for y");
    assertThat(rule.name()).isEqualTo(name);
  }

  @Test
  void playsEachGameFromItsOwnBeginning() {
    // Adam counts and momentum remembers, but in the play and not in the rule.
    for (UpdateRule rule :
        new UpdateRule[] {UpdateRule.adam(0.1), UpdateRule.momentum(0.1, 0.5).turns(2, 1)}) {
      var first = Game.bilinear().play(rule, Profile.of(1, 1), 50);
      var again = Game.bilinear().play(rule, Profile.of(1, 1), 50);
      assertThat(again.points()).isEqualTo(first.points());
    }
  }

  static Stream<UpdateRule> frugal() {
    return Stream.of(
        UpdateRule.simultaneous(0.1),
        UpdateRule.alternating(0.1).turns(2, 3),
        UpdateRule.momentum(0.1, -0.5).alternating(),
        UpdateRule.nesterov(0.1, 0.5),
        UpdateRule.optimistic(0.1),
        UpdateRule.adam(0.1),
        UpdateRule.extragradient(0.1));
  }

  @ParameterizedTest
  @MethodSource("frugal")
  void stepsLeaveNoGarbage(UpdateRule rule) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    Stepper stepper = rule.on(Game.bilinear().costs());
    double[] state = new double[2 + rule.memory(2)];
    Arrays.fill(state, 1);
    stepper.step(state);
    long before = threads.getThreadAllocatedBytes(thread);
    for (int k = 0; k < 10_000; k++) {
      stepper.step(state);
    }
    // An object a step would be at least 16 bytes each.
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
  }
}
