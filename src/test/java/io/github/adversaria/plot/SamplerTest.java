package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SamplerTest {

  private static final Interval UNIT = new Interval(0, 1);

  private static Polyline sample(DoubleUnaryOperator f, Landmark... landmarks) {
    return Sampler.sample(f, 0, 1, new Window(UNIT, 1.0 / 640, List.of(landmarks)));
  }

  @Test
  void aSmoothCurveTakesLittleMoreThanTheGrid() {
    assertThat(sample(x -> x * x).size()).isEqualTo(Sampler.STEPS + 1);
    assertThat(sample(x -> Math.sin(20 * x)).size()).isLessThan(2 * Sampler.STEPS);
  }

  @Property(tries = 50, seed = "7")
  void chordsKeepCloseToTheCurve(@ForAll @DoubleRange(min = 1, max = 200) double frequency) {
    DoubleUnaryOperator f = x -> Math.sin(frequency * x);
    Polyline path = sample(f);
    for (int i = 1; i < path.size(); i++) {
      double middle = (path.x(i - 1) + path.x(i)) / 2;
      double chord = (path.y(i - 1) + path.y(i)) / 2;
      assertThat(Math.abs(f.applyAsDouble(middle) - chord)).isLessThan(4 * Sampler.TOLERANCE);
    }
  }

  @Property(tries = 50, seed = "8")
  void aJumpAtALandmarkIsOneStep(@ForAll @DoubleRange(min = 0.01, max = 0.99) double at) {
    Polyline path = sample(x -> x < at ? 0 : 1, Landmark.kink(at));
    int up = 0;
    while (path.y(up) == 0) {
      up++;
    }
    assertThat(path.x(up)).isEqualTo(at);
    assertThat(path.x(up - 1)).isEqualTo(Math.nextDown(at));
    assertThat(Arrays.stream(path.ys()).distinct()).hasSize(2);
  }

  @Property(tries = 50, seed = "9")
  void aJumpWithoutLandmarkIsNarrowerThanASixteenthOfAPixel(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double at) {
    Polyline path = sample(x -> x < at ? 0 : 1);
    int up = 0;
    while (path.y(up) == 0) {
      up++;
    }
    assertThat(path.x(up) - path.x(up - 1)).isLessThanOrEqualTo(1.0 / 640 / 16);
  }

  @Test
  void aNeedleIsMetThroughItsLandmark() {
    double width = 1e-9;
    DoubleUnaryOperator needle = x -> Math.exp(-0.5 * Math.pow((x - 0.3) / width, 2));
    assertThat(Arrays.stream(sample(needle, Landmark.peak(0.3, width)).ys()).max()).hasValue(1);
    assertThat(Arrays.stream(sample(needle).ys()).max().orElseThrow()).isLessThan(0.01);
  }

  @Test
  void nanAndInfinityArePassedOn() {
    Polyline path = sample(x -> x < 0.5 ? Double.NaN : 1 / (x - 0.5));
    assertThat(path.ys()).contains(Double.POSITIVE_INFINITY);
    assertThat(path.pieces()).hasSize(1);
    assertThat(path.pieces().get(0).x(0)).isEqualTo(0.5);
    assertThat(path.size()).isLessThan(5000);
  }
}
