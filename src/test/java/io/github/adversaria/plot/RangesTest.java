package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What the axes show when nobody says. */
class RangesTest {

  private static Interval vertical(DoubleUnaryOperator f, double low, double high) {
    var x = new Interval(low, high);
    var window = new Window(x, x.length() / 640, List.of());
    Polyline path = Sampler.sample(f, low, high, window);
    return VerticalRange.of(List.of(Mark.line(path, Theme.pen(0), false, Mark.Fit.ROBUST)), window);
  }

  private static Interval vertical(Density p, double low, double high) {
    var x = new Interval(low, high);
    var window = new Window(x, x.length() / 640, p.landmarks());
    return VerticalRange.of(DensityLayer.of("", p, Theme.pen(0)).marks(window), window);
  }

  @Test
  void aDensityIsShownWhereItsMassIs() {
    Interval normal = DensityRange.of(Normal.of(3, 2));
    assertThat(normal.low()).isCloseTo(3 - 2 * 3.29, within(0.01));
    assertThat(normal.high()).isCloseTo(3 + 2 * 3.29, within(0.01));
    assertThat(DensityRange.of(Uniform.of(2, 3))).isEqualTo(new Interval(2, 3));
    assertThat(DensityRange.of(Exponential.of(1)).low()).isBetween(0.0, 0.001);
    assertThat(DensityRange.of(Exponential.of(1)).high()).isBetween(6.0, 8.0);
    assertThat(DensityRange.of(Mixture.of(0.5, Normal.of(-9, 1), 0.5, Normal.of(5, 1))))
        .satisfies(i -> assertThat(i.low()).isBetween(-13.0, -12.0))
        .satisfies(i -> assertThat(i.high()).isBetween(8.0, 9.0));
  }

  @Test
  void heavyTailsAreCut() {
    for (Density p : List.of(Cauchy.of(0, 1), StudentT.of(0, 1, 1), StudentT.of(0, 1, 0.3))) {
      assertThat(DensityRange.of(p).length()).as("%s", p).isBetween(6.0, 30.0);
    }
  }

  @Test
  void densitiesStandOnTheAxis() {
    Interval y = vertical(Normal.of(0, 1), -4, 4);
    assertThat(y.low()).isBetween(-0.01, 0.0);
    assertThat(y.high()).isBetween(0.40, 0.45);
  }

  @Test
  void polesAreCutAtASensibleHeight() {
    assertThat(vertical(Beta.of(0.5, 0.5), -0.05, 1.05).high()).isBetween(2.0, 6.0);
    assertThat(vertical(Gamma.of(0.5, 1), -0.2, 6).high()).isBetween(1.0, 5.0);
    Interval log = vertical(Math::log, 0, 1);
    assertThat(log.low()).isBetween(-12.0, -4.0);
    assertThat(log.high()).isBetween(0.0, 0.2);
    Interval tan = vertical(Math::tan, -6, 6);
    assertThat(tan.high()).isBetween(5.0, 30.0);
    assertThat(tan.low()).isBetween(-30.0, -5.0);
  }

  @Test
  void aNarrowPeakThatCanBeSeenIsSeenWhole() {
    assertThat(vertical(Normal.of(0, 0.05), -5, 5).high()).isGreaterThan(7.9);
    assertThat(vertical(Normal.of(0, 1e-3), -5, 5).high()).isGreaterThan(398);
  }

  @Test
  void constantsGetRoom() {
    assertThat(vertical(x -> 3, 0, 1).contains(3)).isTrue();
    assertThat(vertical(x -> 3, 0, 1).length()).isPositive();
    assertThat(vertical(x -> 0, 0, 1).contains(0)).isTrue();
    assertThat(vertical(x -> -1e-9, 0, 1).length()).isBetween(1e-10, 1e-8);
    assertThat(vertical(x -> Double.NaN, 0, 1)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void anArrowStandsWhereACurveLeavesThePicture() {
    var x = new Interval(0, 5);
    var y = new Interval(0, 1);
    double[] xs = {0, 1, 2, 3, 4, 5};
    assertThat(Excursion.of(new Polyline(xs, new double[] {0.5, 2, 3, 9, 0.5, -1}), x, y))
        .containsExactly(new Excursion(1, true), new Excursion(5, false));
    // From above to below through a pole, then back.
    assertThat(Excursion.of(new Polyline(xs, new double[] {0.5, 2, -9, -3, 0.5, 0.5}), x, y))
        .containsExactly(new Excursion(1, true), new Excursion(3, false));
    assertThat(Excursion.of(new Polyline(xs, new double[] {7, 2, 0.5, 0.5, 0.5, 0.5}), x, y))
        .containsExactly(new Excursion(1, true));
  }

  @Test
  void tickLabelsStayShort() {
    assertThat(Scale.of(new Interval(-1e-6, 1e-6)).note()).isEqualTo("×10^{−6}");
    assertThat(Scale.of(new Interval(1e6, 3e6)).note()).isEqualTo("×10^{6}");
    assertThat(Scale.of(new Interval(0, 1)).note()).isEmpty();
    Scale far = Scale.of(new Interval(1e6, 1e6 + 1e-3));
    assertThat(far.note()).isEqualTo("+ 1000000");
    assertThat(far.lowUnit()).isZero();
    assertThat(far.highUnit()).isCloseTo(1e-3, within(1e-9));
    assertThat(Scale.of(new Interval(-1e300, 1e300)).highUnit()).isCloseTo(1, within(1e-12));
    assertThat(Scale.of(new Interval(1e-300, 3e-300)).highUnit()).isCloseTo(3, within(1e-12));
  }
}
