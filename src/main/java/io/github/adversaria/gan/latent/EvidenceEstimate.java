package io.github.adversaria.gan.latent;

import io.github.adversaria.integrate.Sampled;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Draws codes of examples and weighs them.
 *
 * @param examples {@code [n][d]}
 * @param posteriors {@code [n][2k]}, μ and log σ² of the code of each
 */
record EvidenceEstimate(double[][] examples, double[][] posteriors) {

  EvidenceBounds bounds(
      int draws,
      RandomGenerator random,
      UnaryOperator<INDArray> decoder,
      ToDoubleBiFunction<double[], double[]> logDensity) {
    int n = examples.length;
    double[] reconstruction = new double[n];
    double[][] logWeights = new double[n][draws];
    for (int k = 0; k < draws; k++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while codes were drawn");
      }
      double[][] z = new double[n][];
      double[] logRatios = new double[n];
      for (int i = 0; i < n; i++) {
        z[i] = new double[posteriors[i].length / 2];
        logRatios[i] = draw(posteriors[i], z[i], random);
      }
      double[][] means = decoder.apply(Nd4j.createFromArray(z)).toDoubleMatrix();
      for (int i = 0; i < n; i++) {
        double log = logDensity.applyAsDouble(examples[i], means[i]);
        reconstruction[i] += log / draws;
        logWeights[i][k] = log + logRatios[i];
      }
    }
    return bounds(reconstruction, logWeights, draws);
  }

  /** Writes a code; gives log N(z; 0, I) − log q(z|x), whose constants cancel. */
  private static double draw(double[] posterior, double[] z, RandomGenerator random) {
    double logRatio = 0;
    for (int j = 0; j < z.length; j++) {
      double noise = random.nextGaussian();
      double logVariance = posterior[z.length + j];
      z[j] = posterior[j] + Math.exp(logVariance / 2) * noise;
      logRatio += (noise * noise + logVariance - z[j] * z[j]) / 2;
    }
    return logRatio;
  }

  private EvidenceBounds bounds(double[] reconstruction, double[][] logWeights, int draws) {
    int n = examples.length;
    double[] divergence = new double[n];
    double[] elbo = new double[n];
    double[] weighted = new double[n];
    double[] gap = new double[n];
    for (int i = 0; i < n; i++) {
      divergence[i] = divergence(posteriors[i]);
      elbo[i] = reconstruction[i] - divergence[i];
      weighted[i] = logMean(logWeights[i]);
      gap[i] = weighted[i] - elbo[i];
    }
    return new EvidenceBounds(
        Sampled.of(reconstruction),
        Sampled.of(divergence),
        Sampled.of(elbo),
        Sampled.of(weighted),
        Sampled.of(gap),
        draws);
  }

  private static double divergence(double[] posterior) {
    int codes = posterior.length / 2;
    double sum = 0;
    for (int j = 0; j < codes; j++) {
      double logVariance = posterior[codes + j];
      sum += (posterior[j] * posterior[j] + Math.exp(logVariance) - 1 - logVariance) / 2;
    }
    return sum;
  }

  private static double logMean(double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    return top
        + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - top)).average().orElseThrow());
  }
}
