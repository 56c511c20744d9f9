package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  /** Two throws of a coin that shows heads with probability θ: the number of heads. */
  private static final DoubleFunction<Density> TWO_COINS =
      t -> Categorical.of((1 - t) * (1 - t), 2 * t * (1 - t), t * t);

  private static final double[] SAMPLE =
      Categorical.of(0.3, 0.3, 0.4).draw(500, new SplittableRandom(1));

  private static final MaximumLikelihood LIKELIHOOD = MaximumLikelihood.of(SAMPLE, TWO_COINS, 0, 1);

  @Test
  void likelihoodAndDivergenceAreOneCurveUpsideDown() {
    for (double theta = 0.05; theta < 1; theta += 0.05) {
      assertThat(LIKELIHOOD.residual(theta).agreesWith(0)).as("θ = " + theta).isTrue();
      assertThat(LIKELIHOOD.residual(theta).errorBound()).isLessThan(1e-12);
    }
  }

  @Test
  void mostLikelyIsNearestAndBothAreTheMeanShareOfHeads() {
    double mean = Arrays.stream(SAMPLE).average().orElseThrow() / 2;
    assertThat(LIKELIHOOD.mostLikely()).isCloseTo(mean, within(1e-7));
    assertThat(LIKELIHOOD.nearest()).isCloseTo(mean, within(1e-7));
    // The model cannot be the data, so the divergence that is left is not 0.
    assertThat(LIKELIHOOD.divergence(mean).value()).isGreaterThan(0.05);
  }

  @Test
  void aModelThatLeavesAPointNothingIsInfinitelyUnlikely() {
    assertThat(LIKELIHOOD.logLikelihood(0).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LIKELIHOOD.divergence(0).value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void againstADensityOnlyTheLikelihoodIsFinite() {
    double[] sample = Normal.of(2, 1).draw(400, new SplittableRandom(1));
    MaximumLikelihood mean = MaximumLikelihood.of(sample, t -> Normal.of(t, 1), -3, 5);
    assertThat(mean.divergence(2).value()).isEqualTo(Double.POSITIVE_INFINITY);
    double average = Arrays.stream(sample).average().orElseThrow();
    assertThat(mean.mostLikely()).isCloseTo(average, within(1e-7));
  }

  @Test
  void isDrawn() {
    assertThat(LIKELIHOOD.plot().png().alt()).contains("log-likelihood", "most likely");
    assertThat(LIKELIHOOD.empirical().atoms()).containsExactly(0, 1, 2);
  }
}
