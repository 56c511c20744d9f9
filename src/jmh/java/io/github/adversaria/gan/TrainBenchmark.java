package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.OpenBlas;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps a second of a training, one update of each player a step, by what any reader calls; {@code
 * src/jmh/python/compare_engines.py} sets other engines beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainBenchmark {

  private static final int STEPS = 200;

  /** Networks and batch, as the comparison of engines has them. */
  public enum Size {
    /** 2-128-128-2 against 2-128-128-1, batch 256. */
    W1(2, 128, 256),
    /** 64-256-256-64 against 64-256-256-1, batch 128. */
    W2(64, 256, 128),
    /** As the first, batch 32. */
    W3(2, 128, 32);

    private final int dimension;
    private final int width;
    private final int batch;

    Size(int dimension, int width, int batch) {
      this.dimension = dimension;
      this.width = width;
      this.batch = batch;
    }

    Network network(int outputs) {
      return Network.from(dimension)
          .dense(width)
          .leakyRelu(0.2)
          .dense(width)
          .leakyRelu(0.2)
          .dense(outputs)
          .seed(outputs);
    }

    private DataSource source() {
      return dimension == 2 ? GaussianModes.ring() : LatentSource.normal(dimension);
    }
  }

  @Param({"W1", "W2", "W3"})
  Size size;

  @Param({"1", "2"})
  int threads;

  private GanRun plain;
  private GanRun penalised;

  /** Makes both trainings ready to go on. */
  @Setup
  public void begin() {
    OpenBlas.prepare();
    GanTraining training =
        GanTraining.of(size.network(size.dimension), size.network(1), size.source())
            .latent(size.dimension)
            .batch(size.batch)
            .threads(threads)
            .recordingEvery(STEPS);
    plain = training.loss(GanLoss.nonSaturating()).run(1);
    penalised =
        GanTraining.of(size.network(size.dimension), size.network(1), size.source())
            .latent(size.dimension)
            .batch(size.batch)
            .threads(threads)
            .recordingEvery(STEPS)
            .loss(GanLoss.wasserstein())
            .regularizer(Regularizer.gradientPenalty())
            .run(1);
  }

  /** Non-saturating losses and nothing else. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public GanRun nonSaturating() {
    plain = plain.continued(STEPS);
    return plain;
  }

  /** Wasserstein losses with the gradient penalty: derivatives of derivatives. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public GanRun gradientPenalty() {
    penalised = penalised.continued(STEPS);
    return penalised;
  }
}
