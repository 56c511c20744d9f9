package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Landmark;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UserDensityTest {

  private static final List<Landmark> NONE = List.of();

  @Test
  void aNarrowPeakIsFoundByItsLandmark() {
    Density normal = Normal.of(3, 1e-6);
    Density own =
        UserDensity.of(
            "peak",
            normal::logDensity,
            Support.of(new Interval(-100, 100)),
            List.of(Landmark.peak(3, 1e-6)));
    for (double x : new double[] {3 - 5e-6, 3 - 1e-6, 3, 3 + 2.5e-6}) {
      assertThat(own.cdf(x)).isCloseTo(normal.cdf(x), within(1e-11));
      assertThat(own.survival(x)).isCloseTo(normal.survival(x), within(1e-11));
      assertThat(own.quantile(normal.cdf(x))).isCloseTo(x, within(1e-14));
    }
    assertThat(own).hasToString("peak");
    assertThat(own.toLatex()).isEqualTo("\\operatorname{peak}");
  }

  @Test
  void aFunctionOfAnyScaleIsNormalised() {
    Density own =
        UserDensity.normalized(
            "q", x -> 5 - 2 * Math.abs(x), Support.of(Interval.LINE), List.of(Landmark.peak(0, 1)));
    Density laplace = Laplace.of(0, 0.5);
    for (double x : new double[] {-30, -1, 0, 0.3, 8}) {
      assertThat(own.logDensity(x)).isCloseTo(laplace.logDensity(x), within(1e-11));
      assertThat(own.cdf(x)).isCloseTo(laplace.cdf(x), within(1e-11));
    }
    assertThat(own.upperQuantile(1e-9)).isCloseTo(laplace.upperQuantile(1e-9), within(1e-8));
  }

  @Test
  void aSupportWithAGapIsRespected() {
    Support two = Support.of(new Interval(0, 1), new Interval(5, 6));
    Density own = UserDensity.of("two", x -> Math.log(0.5), two, NONE);
    assertThat(own.logDensity(3)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(own.cdf(3)).isCloseTo(0.5, within(1e-12));
    assertThat(own.quantile(0.75)).isCloseTo(5.5, within(1e-11));
    assertThat(own.landmarks()).extracting(Landmark::location).containsExactly(0.0, 1.0, 5.0, 6.0);
    double[] sample = own.draw(500, new SplittableRandom(2));
    assertThat(Arrays.stream(sample)).allMatch(two::contains).anyMatch(x -> x > 5);
  }

  @Test
  void heavyTailsAreNormalised() {
    Density cauchy = Cauchy.of(2, 3);
    Density own =
        UserDensity.of(
            "heavy", cauchy::logDensity, Support.of(Interval.LINE), List.of(Landmark.peak(2, 3)));
    assertThat(own.survival(1e6)).isCloseTo(cauchy.survival(1e6), within(1e-15));
    assertThat(own.quantile(1e-3)).isCloseTo(cauchy.quantile(1e-3), within(1e-6));
  }

  @Test
  void itsMomentsAreLeftToIntegration() {
    Density own = UserDensity.of("u", x -> 0, Support.of(new Interval(0, 1)), NONE);
    assertThatThrownBy(own::mean)
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContainingAll("mean of u", "integrate");
    assertThatThrownBy(own::variance).isInstanceOf(NoClosedFormException.class);
    assertThatThrownBy(own::entropy).isInstanceOf(NoClosedFormException.class);
  }

  @Test
  void theLambdaIsAskedOnceForOneLogDensity() {
    var calls = new AtomicInteger();
    Density own =
        UserDensity.of(
            "u",
            x -> {
              calls.incrementAndGet();
              return 0;
            },
            Support.of(new Interval(0, 1)),
            NONE);
    assertThat(calls.get()).as("cost of the check").isLessThan(2000);
    calls.set(0);
    own.logDensity(0.5);
    own.logDensity(2);
    assertThat(calls.get()).isEqualTo(1);
  }
}
