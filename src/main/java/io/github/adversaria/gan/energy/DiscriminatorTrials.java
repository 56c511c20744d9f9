package io.github.adversaria.gan.energy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.DensitySource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A discriminator alone on a mixture on the line and on a ring in the plane, with three ways to its
 * negatives.
 */
public final class DiscriminatorTrials {

  /** Examples in each sample that is compared. */
  public static final int SAMPLE = 500;

  /** How much longer than in training the chains are that are begun from noise at the end. */
  private static final int LONGER = 20;

  private static final int RING_MODES = 8;
  private static final double RING_RADIUS = 2;
  private static final double RING_SIGMA = 0.2;

  private DiscriminatorTrials() {}

  /** Two overlapping normals, for a box of ±5. */
  public static DataSource line() {
    return DensitySource.of(Mixture.of(0.4, Normal.of(-1.5, 0.5), 0.6, Normal.of(1.2, 0.8)));
  }

  /** Eight modes, for a box of ±4. */
  public static DataSource ring() {
    return GaussianModes.ring(RING_MODES, RING_RADIUS, RING_SIGMA);
  }

  /** Each way on each data set. */
  public static List<SystemTrial> all() {
    List<SystemTrial> trials = new ArrayList<>();
    for (Way way : Way.values()) {
      trials.add(new Trial(way, "two normals on the line", line(), new Interval(-5, 5)));
      trials.add(new Trial(way, "ring of 8 wide modes", ring(), new Interval(-4, 4)));
    }
    return List.copyOf(trials);
  }

  /** How negatives come about. */
  private enum Way {
    ARG_MAX("arg max D from random starts, former negatives kept", 150) {
      @Override
      DiscriminatorBuilder of(DataSource data, Interval box) {
        return DiscriminatorAlone.of(data, box)
            .sampler(NegativeSampler.ascent(50, 0.2 / data.dimension() / data.dimension()))
            .loss(GanLoss.nonSaturating())
            .optimizer(Adam.of(4e-3).betas(0, 0.99))
            .schedule(LearningRateSchedule.constant())
            .renewed(1)
            .kept(75)
            .pool(200)
            .updates(5);
      }
    },
    ASCENT("a few steps of ascent, never begun anew", 400) {
      @Override
      DiscriminatorBuilder of(DataSource data, Interval box) {
        return DiscriminatorAlone.of(data, box)
            .sampler(NegativeSampler.ascent(5, 0.02))
            .loss(GanLoss.nonSaturating())
            .optimizer(Adam.of(1e-3).betas(0, 0.99))
            .renewed(0)
            .pool(SAMPLE)
            .updates(10);
      }
    },
    LANGEVIN("Langevin sampling, persistent chains", 400) {
      @Override
      DiscriminatorBuilder of(DataSource data, Interval box) {
        return DiscriminatorAlone.of(data, box)
            .sampler(NegativeSampler.langevin(20, 0.04 / data.dimension() / data.dimension()))
            .optimizer(Adam.of(2e-3 / data.dimension()).betas(0, 0.99))
            .renewed(0.02)
            .pool(SAMPLE)
            .updates(4);
      }
    };

    private final String words;
    private final int iterations;

    Way(String words, int iterations) {
      this.words = words;
      this.iterations = iterations;
    }

    abstract DiscriminatorBuilder of(DataSource data, Interval box);
  }

  private record Trial(Way way, String data, DataSource source, Interval box)
      implements SystemTrial {

    @Override
    public String system() {
      return "discriminator alone: " + way.words;
    }

    @Override
    public String settings() {
      return way.iterations
          + " iterations, "
          + way.of(source, box).seed(0)
          + ", samples of "
          + SAMPLE;
    }

    @Override
    public List<String> measures() {
      return List.of("MMD over real MMD", "the same, drawn from noise", "MFLOP an example");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      DiscriminatorAlone system = way.of(source, box).seed(seed);
      DiscriminatorRun run = system.threads(threads).reportingTo(listener).run(way.iterations);
      double[] numbers = new double[measures().size()];
      Arrays.fill(numbers, Double.NaN);
      if (run.ending() == Ending.COMPLETE) {
        NegativeSampler longer = system.sampler().steps(LONGER * system.sampler().steps());
        numbers[0] = ratio(run.generated(SAMPLE, seed), seed);
        numbers[1] = ratio(run.drawn(longer, SAMPLE, seed), seed);
        numbers[2] =
            SamplingCost.of(
                    system.discriminator(),
                    SAMPLE,
                    d ->
                        longer.draw(
                            d,
                            system.noise().sample(SAMPLE, RandomStream.of(seed)),
                            box,
                            RandomStream.of(seed)))
                .megaflopPerExample();
      }
      return numbers;
    }

    private double ratio(INDArray examples, long seed) {
      return DiscrepancyRatio.of(examples, source, RandomStream.of(seed).part(1)).ratio();
    }
  }
}
