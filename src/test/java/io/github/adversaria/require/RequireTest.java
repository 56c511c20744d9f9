package io.github.adversaria.require;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check lets through what it should, and complains in the same words about the rest. */
class RequireTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static Stream<Arguments> complaints() {
    return Stream.of(
        row(() -> Require.finite("x", NAN), "x was NaN; allowed: a finite number"),
        row(() -> Require.finite("x", -INFINITY), "x was -Infinity; allowed: a finite number"),
        row(() -> Require.notNaN("x", NAN), "x was NaN; allowed: a number (NaN is none)"),
        row(() -> Require.positive("x", 0), "x was 0.0; allowed: a finite number > 0"),
        row(() -> Require.positive("x", NAN), "x was NaN; allowed: a finite number > 0"),
        row(() -> Require.positive("x", INFINITY), "x was Infinity; allowed: a finite number > 0"),
        row(() -> Require.nonNegative("x", -1), "x was -1.0; allowed: a finite number >= 0"),
        row(() -> Require.nonNegative("x", NAN), "x was NaN; allowed: a finite number >= 0"),
        row(() -> Require.nonNegative("x", INFINITY), "x was Infinity; allowed: a finite"),
        row(() -> Require.between("x", 1.5, 0, 1), "x was 1.5; allowed: a number in [0.0, 1.0]"),
        row(() -> Require.between("x", NAN, 0, 1), "x was NaN; allowed: a number in [0.0, 1.0]"),
        row(() -> Require.strictlyBetween("x", 0, 0, 1), "x was 0.0; allowed: a number in (0.0, 1"),
        row(() -> Require.strictlyBetween("x", 1, 0, 1), "x was 1.0; allowed: a number in (0.0, 1"),
        row(() -> Require.strictlyBetween("x", NAN, 0, 1), "x was NaN; allowed: a number in (0.0"),
        row(() -> Require.atLeast("n", 1, 2), "n was 1; allowed: a whole number >= 2"),
        row(
            () -> Require.atLeast("n", 1L << 40, 1L << 41),
            "n was 1099511627776; allowed: a whole"),
        row(
            () -> Require.ordered("low", 1, "high", 1),
            "high was 1.0; allowed: a number > low = 1"),
        row(() -> Require.ordered("low", NAN, "high", 1), "low was NaN; allowed: a finite number"),
        row(() -> Require.ordered("low", 0, "high", INFINITY), "high was Infinity; allowed: a fin"),
        row(
            () -> Require.weights("w", 0.5, 0.6),
            "w was a sum of 1.1; allowed: numbers >= 0 whose"),
        row(() -> Require.weights("w", 1 + 2e-9), "w was a sum of 1.000000002; allowed: numbers"),
        row(() -> Require.weights("w", 1.5, -0.5), "w[1] was -0.5; allowed: a finite number >= 0"),
        row(() -> Require.weights("w"), "w was empty; allowed: at least one number"),
        row(
            () -> Require.weights("w", (double[]) null),
            "w was null; allowed: at least one number"),
        row(() -> Require.finite("x", 1, NAN), "x[1] was NaN; allowed: a finite number"),
        row(() -> Require.finite("x", new double[0]), "x was empty; allowed: at least one number"),
        row(() -> Require.finite("x", (double[]) null), "x was null; allowed: at least one number"),
        row(() -> Require.notEmpty("x", List.of()), "x was none; allowed: at least one element"),
        row(() -> Require.notEmpty("x", null), "x was null; allowed: a value"),
        row(() -> Require.notEmpty("x", Arrays.asList(1, null)), "an element of x was null; allow"),
        row(() -> Require.notNull("x", null), "x was null; allowed: a value"));
  }

  private static Arguments row(ThrowingCallable call, String message) {
    return arguments(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("complaints")
  void complains(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void answersWithWhatItWasGiven() {
    double[] weights = {0.25, 0.75 + 1e-10};
    List<Integer> list = List.of(1);

    assertThat(Require.finite("x", -0.0)).isEqualTo(-0.0);
    assertThat(Require.notNaN("x", INFINITY)).isInfinite();
    assertThat(Require.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.nonNegative("x", 0)).isZero();
    assertThat(Require.between("x", 1, 0, 1)).isEqualTo(1);
    assertThat(Require.strictlyBetween("x", 0.5, 0, 1)).isEqualTo(0.5);
    assertThat(Require.atLeast("n", 2, 2)).isEqualTo(2);
    assertThat(Require.atLeast("n", 1L << 41, 2)).isEqualTo(1L << 41);
    assertThat(Require.weights("w", weights)).isSameAs(weights);
    assertThat(Require.finite("x", 1, 2)).containsExactly(1, 2);
    assertThat(Require.notEmpty("x", list)).isSameAs(list);
    assertThat(Require.notNull("x", "value")).isEqualTo("value");
  }

  @Test
  void addsAHintWhereThereIsOne() {
    assertThat(Require.wrong("x", 1, "2", "Try 2.")).hasMessage("x was 1; allowed: 2. Try 2.");
  }
}
