package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PointwiseValueTest {

  @Property(seed = "3")
  void theMaximizerIsStationaryAndBest(
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double b,
      @ForAll @DoubleRange(min = 0, max = 1) double y) {
    var f = new PointwiseValue(a, b);
    double best = f.maximizer();
    assertThat(best).isCloseTo(a / (a + b), within(1e-15));
    assertThat(f.derivative(best)).isCloseTo(0, within(1e-8 * (a + b)));
    assertThat(f.secondDerivative(best)).isNegative();
    assertThat(f.value(y)).isLessThanOrEqualTo(f.maximum() + 1e-12 * (a + b));
    assertThat(f.maximum()).isCloseTo(f.value(best), within(1e-12 * (a + b)));
  }

  @Property(seed = "4")
  void theDerivativesAreThoseOfTheValue(
      @ForAll @DoubleRange(min = 0, max = 10) double a,
      @ForAll @DoubleRange(min = 0, max = 10) double b,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double y) {
    var f = new PointwiseValue(a, b);
    double h = 1e-5;
    double slope = (f.value(y + h) - f.value(y - h)) / (2 * h);
    double bend = (f.derivative(y + h) - f.derivative(y - h)) / (2 * h);
    assertThat(f.derivative(y)).isCloseTo(slope, within(1e-4 * (1 + a + b)));
    assertThat(f.secondDerivative(y)).isCloseTo(bend, within(1e-2 * (1 + a + b)));
  }

  @Test
  void oneVanishingWeightPushesTheMaximizerToTheEnd() {
    assertThat(new PointwiseValue(2, 0).maximizer()).isEqualTo(1);
    assertThat(new PointwiseValue(0, 2).maximizer()).isEqualTo(0);
    assertThat(new PointwiseValue(2, 0).maximum()).isZero();
    assertThat(new PointwiseValue(2, 0).value(1)).isZero();
    assertThat(new PointwiseValue(2, 1).value(1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void twoVanishingWeightsLeaveTheChoiceFree() {
    var f = new PointwiseValue(0, 0);
    assertThat(f.maximizer()).isEqualTo(0.5);
    assertThat(f.value(0)).isEqualTo(f.value(0.3)).isEqualTo(f.maximum()).isZero();
  }

  @Test
  void equalWeightsGiveExactlyOneHalfAndExtremesDoNotOverflow() {
    assertThat(new PointwiseValue(0.1, 0.1).maximizer()).isEqualTo(0.5);
    assertThat(new PointwiseValue(1.7e308, 1.7e308).maximizer()).isEqualTo(0.5);
    assertThat(new PointwiseValue(1e308, 1.5e308).maximizer()).isCloseTo(0.4, within(1e-15));
    assertThat(new PointwiseValue(1e-320, 3e-320).maximizer()).isCloseTo(0.25, within(1e-3));
  }

  @Test
  void showsTheClaim() {
    assertThat(new PointwiseValue(0.3, 0.1).show().latex().orElseThrow())
        .contains("\\frac{a}{a+b} = 0.75");
    assertThat(new PointwiseValue(3, 1).toString())
        .isEqualTo("3·log y + 1·log(1 − y), greatest at y = 0.75");
  }
}
