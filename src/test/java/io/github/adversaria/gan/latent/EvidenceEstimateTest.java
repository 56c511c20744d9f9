package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Normal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** With D(z) = w·z all is known: p(x) = N(0, w² + σ²), and the true posterior is a normal one. */
class EvidenceEstimateTest {

  private static final double W = 0.8;
  private static final double SIGMA = 0.5;
  private static final double[][] X = {{0.3}, {-1.1}, {0.9}};

  private static EvidenceBounds bounds(double widening, int draws) {
    double variance = 1 / (1 + W * W / (SIGMA * SIGMA));
    double[][] posteriors =
        Arrays.stream(X)
            .map(
                x ->
                    new double[] {
                      variance * W * x[0] / (SIGMA * SIGMA), Math.log(variance * widening)
                    })
            .toArray(double[][]::new);
    return new EvidenceEstimate(X, posteriors)
        .bounds(
            draws,
            new SplittableRandom(1),
            z -> z.mul(W),
            (x, mean) -> Normal.of(mean[0], SIGMA).logDensity(x[0]));
  }

  private static double logEvidence() {
    Normal p = Normal.of(0, Math.sqrt(W * W + SIGMA * SIGMA));
    return Arrays.stream(X).mapToDouble(x -> p.logDensity(x[0])).average().orElseThrow();
  }

  @Test
  void truePosteriorMakesEveryWeightTheEvidence() {
    assertThat(bounds(1, 3).importanceWeighted().mean()).isCloseTo(logEvidence(), within(1e-9));
  }

  @Test
  void elboIsTheEvidenceLessTheDivergenceFromTheTruePosterior() {
    double widening = 2;
    double divergence = (widening - 1 - Math.log(widening)) / 2;
    EvidenceBounds bounds = bounds(widening, 200_000);
    assertThat(bounds.elbo().mean()).isCloseTo(logEvidence() - divergence, within(0.01));
    assertThat(bounds.importanceWeighted().mean()).isCloseTo(logEvidence(), within(0.005));
  }
}
