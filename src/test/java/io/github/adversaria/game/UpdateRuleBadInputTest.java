package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every factory of update rules against arguments that it must refuse. */
class UpdateRuleBadInputTest {

  private static final double NAN = Double.NaN;

  static Stream<Arguments> cases() {
    GradientRule rule = UpdateRule.simultaneous(0.1);
    return Stream.of(
        bad(() -> UpdateRule.simultaneous(0), "stepSize was 0.0", "> 0"),
        bad(() -> UpdateRule.simultaneous(NAN), "stepSize was NaN"),
        bad(() -> UpdateRule.alternating(-0.1), "stepSize was -0.1", "> 0"),
        bad(() -> UpdateRule.twoTimeScale(0, 0.1), "first was 0.0", "> 0"),
        bad(() -> UpdateRule.twoTimeScale(0.1, NAN), "second was NaN"),
        bad(() -> UpdateRule.momentum(0, 0.5), "stepSize was 0.0"),
        bad(() -> UpdateRule.momentum(0.1, 1), "beta was 1.0", "(-1.0, 1.0)"),
        bad(() -> UpdateRule.momentum(0.1, -1), "beta was -1.0"),
        bad(() -> UpdateRule.nesterov(Double.POSITIVE_INFINITY, 0.5), "stepSize was Infinity"),
        bad(() -> UpdateRule.nesterov(0.1, NAN), "beta was NaN"),
        bad(() -> UpdateRule.optimistic(0), "stepSize was 0.0"),
        bad(() -> UpdateRule.adam(0), "stepSize was 0.0"),
        bad(() -> UpdateRule.adam(0.1, 1, 0.9, 1e-8), "beta1 was 1.0", "[0, 1)"),
        bad(() -> UpdateRule.adam(0.1, 0.9, -0.1, 1e-8), "beta2 was -0.1", "[0, 1)"),
        bad(() -> UpdateRule.adam(0.1, 0.9, 0.9, 0), "epsilon was 0.0", "> 0"),
        bad(() -> UpdateRule.consensus(-1, 1), "stepSize was -1.0"),
        bad(() -> UpdateRule.consensus(0.1, 0), "gamma was 0.0", "> 0"),
        bad(() -> UpdateRule.symplectic(0, 1), "stepSize was 0.0"),
        bad(() -> UpdateRule.symplectic(0.1, NAN), "lambda was NaN", "finite"),
        bad(() -> UpdateRule.alignedSymplectic(0.1, -1), "lambda was -1.0", "> 0"),
        bad(() -> UpdateRule.alignedSymplectic(NAN, 1), "stepSize was NaN"),
        bad(() -> UpdateRule.extragradient(0), "stepSize was 0.0"),
        bad(() -> UpdateRule.implicit(NAN), "stepSize was NaN"),
        bad(() -> rule.startingWith(null), "player was null"),
        bad(() -> rule.turns(0, 1), "first was 0", ">= 1"),
        bad(() -> rule.turns(1, -2), "second was -2", ">= 1"),
        bad(() -> rule.withStepSizes(0, 1), "first was 0.0"),
        bad(() -> rule.withStepSizes(1, -1), "second was -1.0"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
