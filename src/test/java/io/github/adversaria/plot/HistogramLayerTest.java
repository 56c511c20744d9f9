package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Normal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramLayerTest {

  private static HistogramLayer layer(double[] data, int bins) {
    return HistogramLayer.of("h", data, bins, Theme.pen(0));
  }

  private static double area(HistogramLayer layer) {
    double width = layer.range().length() / layer.heights().size();
    return layer.heights().stream().mapToDouble(h -> h * width).sum();
  }

  @Test
  void countsAreSharesOfWidth() {
    HistogramLayer layer = layer(new double[] {0, 0.1, 0.2, 1, 2}, 2);
    assertThat(layer.heights()).containsExactly(0.6, 0.4);
    assertThat(area(layer)).isCloseTo(1, within(1e-12));
  }

  @Test
  void isAnEstimateOfTheDensity() {
    Normal p = Normal.of(0, 1);
    double[] data = p.draw(100_000, new SplittableRandom(3));
    HistogramLayer layer = layer(data, 40);
    double width = layer.range().length() / 40;
    for (int i = 0; i < 40; i++) {
      double middle = layer.range().low() + (i + 0.5) * width;
      // Five standard errors of a bin, and the curvature within it.
      double error = 5 * Math.sqrt(p.density(middle) / (data.length * width)) + width * width / 20;
      assertThat(layer.heights().get(i)).isCloseTo(p.density(middle), within(error + 1e-4));
    }
  }

  @Test
  void dataFarBeyondTheQuartilesCountWithoutABin() {
    double[] data = Cauchy.of(0, 1).draw(20_000, new SplittableRandom(4));
    HistogramLayer layer = layer(data, 60);
    assertThat(layer.range().length()).isBetween(17.0, 19.0);
    double inside = Arrays.stream(data).filter(layer.range()::contains).count() / 20_000.0;
    assertThat(area(layer)).isCloseTo(inside, within(1e-12)).isBetween(0.9, 0.96);
  }

  @Test
  void theRuleOfFreedmanAndDiaconisGivesTheBins() {
    double[] data = new double[1001];
    Arrays.setAll(data, i -> i / 1000.0);
    // Width 2 · 0.5 / 10
    assertThat(HistogramLayer.bins(data)).isEqualTo(11);
    assertThat(HistogramLayer.bins(new double[] {1, 1, 1})).isEqualTo(10);
  }
}
