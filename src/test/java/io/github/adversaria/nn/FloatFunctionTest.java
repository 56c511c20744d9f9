package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FloatFunctionTest {

  private static final double TANH_BOUND = 2.5e-7;
  private static final double SIGMOID_BOUND = 2e-7;

  /** One in this many floats is tried, and of every power of two some. */
  private static final int STRIDE = 1999;

  private interface Check {
    void of(float x);
  }

  private static void everyMagnitude(Check check) {
    int last = Float.floatToIntBits(Float.POSITIVE_INFINITY);
    for (long bits = 0; bits <= last; bits += STRIDE) {
      float x = Float.intBitsToFloat((int) bits);
      check.of(x);
      check.of(-x);
    }
  }

  @Test
  void tanhIsClose() {
    double[] worst = {0, 0};
    everyMagnitude(
        x -> {
          float y = FloatFunction.tanh(x);
          double exact = Math.tanh(x);
          double error = Math.abs(y - exact);
          worst[0] = Math.max(worst[0], error);
          worst[1] = Math.max(worst[1], error / Math.ulp((float) exact));
          assertThat(Math.abs(y) <= 1).isTrue();
        });
    assertThat(worst[0]).isLessThan(TANH_BOUND);
    assertThat(worst[1]).isLessThan(6);
  }

  @Test
  void sigmoidIsClose() {
    double[] worst = {0, 0};
    everyMagnitude(
        x -> {
          float y = FloatFunction.sigmoid(x);
          double exact = x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
          double error = Math.abs(y - exact);
          worst[0] = Math.max(worst[0], error);
          if (x > -8) {
            worst[1] = Math.max(worst[1], error / exact);
          }
          assertThat(y >= 0 && y <= 1).isTrue();
        });
    assertThat(worst[0]).isLessThan(SIGMOID_BOUND);
    assertThat(worst[1]).isLessThan(1e-4);
  }

  @Test
  void endsAreKept() {
    assertThat(FloatFunction.tanh(0)).isZero();
    assertThat(FloatFunction.tanh(Float.POSITIVE_INFINITY))
        .isCloseTo(1, within((float) TANH_BOUND));
    assertThat(FloatFunction.tanh(Float.NaN)).isNaN();
    assertThat(FloatFunction.sigmoid(0)).isEqualTo(0.5f);
    assertThat(FloatFunction.sigmoid(Float.NEGATIVE_INFINITY))
        .isCloseTo(0, within((float) TANH_BOUND));
    assertThat(FloatFunction.sigmoid(Float.NaN)).isNaN();
  }
}
