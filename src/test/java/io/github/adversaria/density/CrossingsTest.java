package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Landmark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The bends of the logarithm of a sum of densities are announced, with their own scale. */
class CrossingsTest {

  private static final Percentage CLOSE = Percentage.withPercentage(1e-3);

  private static List<Landmark> bends(Density sum, List<? extends Density> parts) {
    var own = parts.stream().flatMap(part -> part.landmarks().stream()).toList();
    return sum.landmarks().stream().filter(landmark -> !own.contains(landmark)).toList();
  }

  @Test
  void normalsOfOneWidthMeetOnTheScaleOfTheirVarianceOverTheirDistance() {
    var parts = List.of(Normal.of(-1e3, 1), Normal.of(1e3, 1));
    var bends = bends(Mixture.of(0.5, parts.get(0), 0.5, parts.get(1)), parts);
    assertThat(bends).hasSize(1);
    assertThat(bends.get(0).location()).isCloseTo(0, within(1e-9));
    assertThat(bends.get(0).scale()).isCloseTo(1 / 2e3, CLOSE);
  }

  @Test
  void aHeavierWeightMovesTheBendAway() {
    var parts = List.of(Normal.of(0, 2), Normal.of(100, 2));
    var bends = bends(Mixture.of(0.9, parts.get(0), 0.1, parts.get(1)), parts);
    assertThat(bends).hasSize(1);
    assertThat(bends.get(0).location()).isCloseTo(50 + Math.log(9) * 4 / 100, within(1e-9));
    assertThat(bends.get(0).scale()).isCloseTo(4.0 / 100, CLOSE);
  }

  @Test
  void kernelsFarApartMeetAsNormalsDo() {
    var estimate = KernelEstimate.of(new double[] {-50, 0, 0.1, 80}, 0.5);
    assertThat(estimate.landmarks().stream().map(Landmark::location)).contains(-25.0, 40.0);
  }

  @Test
  void overlappingComponentsNeedNone() {
    var parts = List.of(Normal.of(0, 1), Normal.of(2, 1));
    assertThat(bends(Mixture.of(0.5, parts.get(0), 0.5, parts.get(1)), parts)).isEmpty();
  }

  @Test
  void manyComponentsAreLeftAlone() {
    var parts = IntStream.range(0, 18).mapToObj(i -> Normal.of(100 * i, 1)).toList();
    double[] weights = new double[18];
    Arrays.fill(weights, 1 / 18.0);
    assertThat(bends(Mixture.of(weights, parts), parts)).isEmpty();
    double[] fewer = new double[17];
    Arrays.fill(fewer, 1 / 17.0);
    assertThat(bends(Mixture.of(fewer, parts.subList(0, 17)), parts)).hasSize(16);
  }
}
