package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Sampled;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class ModeCoverageTest {

  private static final double[][] LINE = {{0, 0}, {10, 0}, {20, 0}};

  @Test
  void countsWhatCanBeCounted() {
    // Around the first: two at 0.5 from their mean, one too far; around the second one; third none.
    float[] rows = {0.5f, 0, -0.5f, 0, 4, 0, 10, 1, 99, 99};
    ModeReport report = ModeCoverage.of(LINE, 1).minimumShare(0.4).measure(rows, 4);
    assertThat(report.counts()).containsExactly(2, 1, 0);
    assertThat(report.nearestCounts()).containsExactly(3, 1, 0);
    assertThat(report.covered()).isEqualTo(1);
    assertThat(report.modes()).isEqualTo(3);
    assertThat(report.samples()).isEqualTo(4);
    assertThat(report.highQuality().mean()).isEqualTo(0.75);
    // Two deviations of 0.5 in one of two coordinates, one degree of freedom.
    assertThat(report.spread().orElseThrow().mean()).isCloseTo(0.5, within(1e-12));
    double kl = 0.75 * Math.log(0.75 * 3) + 0.25 * Math.log(0.25 * 3);
    assertThat(report.reverseKl().mean()).isCloseTo(kl, within(1e-12));
    assertThat(report.perfectReverseKl()).isEqualTo(2 / 8.0);
  }

  @Test
  void aModeCountsFromTwentyOf2500On() {
    for (int count : new int[] {19, 20}) {
      float[] rows = new float[2 * 2500];
      for (int i = count; i < 2500; i++) {
        rows[2 * i] = 10;
      }
      assertThat(ModeCoverage.of(LINE, 1).measure(rows, 2500).covered())
          .isEqualTo(count < 20 ? 1 : 2);
    }
  }

  @Test
  void threeSigmaIsInside() {
    float[] rows = {3, 0, 13, 0, 20, 3.001f};
    assertThat(ModeCoverage.of(LINE, 1).measure(rows, 3).counts()).containsExactly(1, 1, 0);
  }

  @Test
  void collapseToOneModeIsLogK() {
    ModeReport report = ModeCoverage.of(LINE, 0.5).measure(new float[200], 100);
    assertThat(report.covered()).isEqualTo(1);
    assertThat(report.highQuality().mean()).isEqualTo(1);
    assertThat(report.highQuality().standardError()).isPositive();
    assertThat(report.reverseKl().mean()).isCloseTo(Math.log(3), within(1e-12));
    assertThat(report.spread().orElseThrow().mean()).isZero();
  }

  @Test
  void samplesFarFromAllHaveNoSpread() {
    ModeReport report = ModeCoverage.of(LINE, 0.1).measure(new float[] {5, 5, 6, 6}, 2);
    assertThat(report.spread()).isEmpty();
    assertThat(report.covered()).isZero();
    assertThat(report.highQuality().mean()).isZero();
    assertThat(report.toString()).contains("modes covered").doesNotContain("spread");
  }

  /** In the plane the chi distribution has elementary forms. */
  @Test
  void knowsThePerfectSamplerOfThePlane() {
    ModeReport report = ModeCoverage.of(LINE, 1).measure(new float[4], 2);
    double tail = Math.exp(-4.5);
    assertThat(report.perfectHighQuality()).isCloseTo(1 - tail, within(1e-14));
    assertThat(report.perfectSpread())
        .isCloseTo(Math.sqrt((1 - 5.5 * tail) / (1 - tail)), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void aPerfectSamplerReachesWhatItIsSaidTo(int d) {
    double[][] centres = new double[4][d];
    for (int k = 0; k < 4; k++) {
      centres[k][0] = 10 * k;
    }
    var random = new Random(5);
    int n = 40_000;
    double[][] samples = new double[n][d];
    for (double[] sample : samples) {
      for (int j = 0; j < d; j++) {
        sample[j] = 0.3 * random.nextGaussian();
      }
      sample[0] += 10 * random.nextInt(4);
    }
    ModeReport report = ModeCoverage.of(centres, 0.3).measure(Nd4j.createFromArray(samples));
    assertThat(report.covered()).isEqualTo(4);
    assertThat(report.highQuality().agreesWith(report.perfectHighQuality(), 1e-4)).isTrue();
    Sampled spread = report.spread().orElseThrow();
    assertThat(spread.agreesWith(report.perfectSpread(), 1e-4)).as("%s", spread).isTrue();
    assertThat(spread.standardError()).isBetween(0.2 / Math.sqrt(n * d), 1 / Math.sqrt(n * d));
    assertThat(report.reverseKl().agreesWith(report.perfectReverseKl(), 1e-4)).isTrue();
  }

  /** Over 400 histograms of equal and of unequal modes: mean and spread of the reverse KL. */
  @Test
  void reverseKlKnowsItsBiasAndItsSpread() {
    var random = new Random(6);
    for (double low : new double[] {0.25, 0.1}) {
      double[][] centres = {{0}, {10}, {20}, {30}};
      int n = 500;
      double sum = 0;
      double squares = 0;
      double stated = 0;
      int rounds = 400;
      for (int round = 0; round < rounds; round++) {
        float[] rows = new float[n];
        for (int i = 0; i < n; i++) {
          rows[i] = random.nextDouble() < low ? 0 : 10 + 10 * random.nextInt(3);
        }
        Sampled kl = ModeCoverage.of(centres, 1).measure(rows, n).reverseKl();
        sum += kl.mean() / rounds;
        squares += kl.mean() * kl.mean() / rounds;
        stated += kl.standardError() / rounds;
      }
      double deviation = Math.sqrt(squares - sum * sum);
      double exact = low * Math.log(4 * low) + (1 - low) * Math.log(4 * (1 - low) / 3);
      assertThat(sum)
          .isCloseTo(exact + 3 / (2.0 * n), within(4 * deviation / Math.sqrt(rounds) + 1e-4));
      assertThat(stated / deviation).isBetween(0.85, 1.5);
    }
  }

  @Test
  void floatsAndArraysAgree() {
    float[] rows = {0.1f, 0.2f, 9.5f, 0.3f, 21, -1, 0, 0};
    ModeCoverage modes = ModeCoverage.of(LINE, 1);
    assertThat(modes.measure(rows, 4).toString())
        .isEqualTo(modes.measure(Nd4j.createFromArray(rows).reshape(4, 2)).toString());
  }

  @Test
  void showsItself() {
    ModeReport report = ModeCoverage.of(LINE, 1).measure(new float[] {0, 1, 10, 0, 0, 0}, 3);
    assertThat(report.show().text()).contains("2 of 3", "perfect: 0.9889", "[2, 1, 0]");
    assertThat(report.show().html().orElseThrow()).contains("<table>", "high-quality share");
    assertThat(report.setting().centres()).isDeepEqualTo(LINE);
    assertThat(report.setting().sigma()).isEqualTo(1);
    assertThat(report.setting().minimumShare()).isEqualTo(ModeCoverage.MINIMUM_SHARE);
    assertThat(report.setting()).hasToString("3 modes of σ = 1 in 2 dimensions");
  }
}
