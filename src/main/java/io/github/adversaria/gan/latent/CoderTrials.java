package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.learning.GaussianMixtureFit;
import io.github.adversaria.learning.MixtureFit;
import io.github.adversaria.metric.ModeCoverage;
import io.github.adversaria.metric.ModeReport;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The coders and the mixtures on data, measured on examples that they were not fitted to. The split
 * of the digits is the same for every seed.
 */
public final class CoderTrials {

  /** Codes drawn of each digit for the bounds, K. */
  private static final int DRAWS = 64;

  /** Steps of EM; the held-out likelihood changes little after them. */
  private static final int STEPS_OF_EM = 25;

  private static final int RING_POINTS = 2000;

  private CoderTrials() {}

  /** Auto-encoder and variational auto-encoder on digits; mixtures on the ring and on digits. */
  public static List<SystemTrial> all() {
    return List.of(
        new Trial(
            "auto-encoder",
            "digits",
            CoderBuilder.DEFAULT_CODES + " codes, " + AutoEncoder.STEPS + " steps",
            List.of("held-out squared error", "squared error in training"),
            CoderTrials::autoEncoder),
        new Trial(
            "VAE",
            "digits",
            "%d codes, σ = %s, %d steps, K = %d"
                .formatted(
                    CoderBuilder.DEFAULT_CODES,
                    VariationalAutoEncoder.DEFAULT_SIGMA,
                    VariationalAutoEncoder.STEPS,
                    DRAWS),
            List.of("held-out squared error", "KL term", "ELBO", "IWAE bound", "contrast"),
            CoderTrials::variational),
        new Trial(
            "Gaussian mixture by EM",
            "ring",
            "8 components, " + RING_POINTS + " points",
            List.of("log-likelihood", "held-out log-likelihood", "modes", "high-quality share"),
            CoderTrials::ring),
        new Trial(
            "Gaussian mixture by EM",
            "digits",
            "20 components, " + STEPS_OF_EM + " steps, least variance σ²",
            List.of("log-likelihood", "held-out log-likelihood", "contrast"),
            CoderTrials::mixture));
  }

  private interface Course {
    double[] run(long seed, int threads, ProgressListener listener);
  }

  private record Trial(
      String system, String data, String settings, List<String> measures, Course course)
      implements SystemTrial {

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      return course.run(seed, threads, listener);
    }
  }

  private static double[] autoEncoder(long seed, int threads, ProgressListener listener) {
    Dataset.Split digits = Digits.trainingAndHeldOut(0);
    AutoEncoder coder = AutoEncoder.of(digits.first()).seed(seed);
    NetworkRun run = coder.training().threads(threads).reportingTo(listener).run(AutoEncoder.STEPS);
    return new double[] {
      coder.reconstructionError(run, digits.second().examples()).mean(),
      coder.reconstructionError(run, digits.first().examples()).mean()
    };
  }

  private static double[] variational(long seed, int threads, ProgressListener listener) {
    Dataset.Split digits = Digits.trainingAndHeldOut(0);
    VariationalAutoEncoder coder = VariationalAutoEncoder.of(digits.first()).seed(seed);
    NetworkRun run =
        coder.training().threads(threads).reportingTo(listener).run(VariationalAutoEncoder.STEPS);
    INDArray heldOut = digits.second().examples();
    RandomStream random = RandomStream.of(seed);
    EvidenceBounds bounds = coder.bounds(run, heldOut, DRAWS, random);
    return new double[] {
      coder.reconstructionError(run, heldOut).mean(),
      bounds.divergence().mean(),
      bounds.elbo().mean(),
      bounds.importanceWeighted().mean(),
      Contrast.of(coder.samples(run, digits.first().size(), random)).mean()
    };
  }

  private static double[] ring(long seed, int threads, ProgressListener listener) {
    GaussianModes ring = GaussianModes.ring();
    RandomStream random = RandomStream.of(seed);
    INDArray heldOut = ring.sample(RING_POINTS, random);
    MixtureFit fit =
        GaussianMixtureFit.to(ring.sample(RING_POINTS, random))
            .components(ring.centres().length)
            .run(STEPS_OF_EM, random);
    ModeReport report =
        ModeCoverage.of(ring.centres(), ring.sigma())
            .measure(fit.model().sample(RING_POINTS, random));
    return new double[] {
      fit.logLikelihoods().get(fit.steps()).value(),
      fit.logLikelihoods(heldOut).get(fit.steps()).mean(),
      report.covered(),
      report.highQuality().mean()
    };
  }

  private static double[] mixture(long seed, int threads, ProgressListener listener) {
    Dataset.Split digits = Digits.trainingAndHeldOut(0);
    double sigma = VariationalAutoEncoder.DEFAULT_SIGMA;
    RandomStream random = RandomStream.of(seed);
    MixtureFit fit =
        GaussianMixtureFit.to(digits.first().examples())
            .components(20)
            .varianceFloor(sigma * sigma)
            .run(STEPS_OF_EM, random);
    return new double[] {
      fit.logLikelihoods().get(fit.steps()).value(),
      fit.logLikelihoods(digits.second().examples()).get(fit.steps()).mean(),
      Contrast.of(fit.model().sample(digits.first().size(), random)).mean()
    };
  }
}
