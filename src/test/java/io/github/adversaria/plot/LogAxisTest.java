package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Interval;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogAxisTest {

  private static Figure figure(Layer... layers) {
    return new Figure("", Axes.DEFAULT.withLogarithms(), List.of(layers), 640);
  }

  @Test
  void ticksArePowersOfTen() {
    var exponents = new Interval(-3.2, 4.1);
    assertThat(LogAxis.ticks(exponents, 12))
        .containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(LogAxis.ticks(exponents, 5)).containsExactly(-2.0, 0.0, 2.0, 4.0);
    assertThat(LogAxis.ticks(new Interval(-300, 5), 8))
        .containsExactly(-300.0, -250.0, -200.0, -150.0, -100.0, -50.0, 0.0);
    assertThat(LogAxis.label(-12, exponents)).isEqualTo("10^{−12}");
  }

  @Test
  void lessThanTwoDecadesHaveRoundNumbers() {
    var decade = new Interval(-0.02, 0.47);
    assertThat(LogAxis.ticks(decade, 8).stream().map(t -> LogAxis.label(t, decade)))
        .containsExactly("1", "1.5", "2", "2.5");
  }

  @Test
  void theRangeHoldsPositiveValuesWithRoom() {
    double[] steps = {0, 1, 2, 3};
    double[] radii = {1, 0, 1e-4, -5};
    Interval range = figure(DataLayer.of("", steps, radii, true, Theme.pen(0))).yRange();
    assertThat(range.low()).isCloseTo(-4.2, within(1e-12));
    assertThat(range.high()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void valuesThatAreNotPositiveBreakTheLine() {
    Mark line = Mark.line(path(100, 0, -1, 0.1), Theme.pen(0), false, Mark.Fit.WHOLE);
    assertThat(line.logarithmic(false).path().ys()).containsExactly(2, Double.NaN, Double.NaN, -1);
    assertThat(line.logarithmic(true).path().ys())
        .containsExactly(2, Double.NEGATIVE_INFINITY, Double.NaN, -1);
    Mark right = Mark.line(path(1, 0), Theme.pen(0), true, Mark.Fit.WHOLE);
    assertThat(right.logarithmic(false)).isSameAs(right);
  }

  private static Polyline path(double... ys) {
    return new Polyline(DoubleStream.iterate(0, x -> x + 1).limit(ys.length).toArray(), ys);
  }

  @Test
  void aDensityStandsOnLogarithms() {
    Interval range = figure(DensityLayer.of("", Exponential.of(1), Theme.pen(0))).yRange();
    assertThat(range.high()).isBetween(0.0, 0.5);
    assertThat(range.low()).isBetween(-5.0, -2.5);
  }

  @Test
  void roundNumbersAreMultiplesOfOneTwoAndFive() {
    assertThat(Ticks.of(0, 1, 5)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    assertThat(Ticks.of(-0.31, 0.29, 4)).containsExactly(-0.2, 0.0, 0.2);
    assertThat(Ticks.of(1e-9, 7e-9, 4)).containsExactly(2e-9, 4e-9, 6e-9);
    assertThat(Ticks.of(1, 1, 4)).isEmpty();
    assertThat(Ticks.label(-0.25)).isEqualTo("−0.25");
    assertThat(Ticks.label(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Ticks.label(2e-7)).isEqualTo("2·10^{−7}");
    assertThat(Ticks.label(-1e6)).isEqualTo("−10^{6}");
    assertThat(Ticks.label(12_000)).isEqualTo("12000");
  }
}
