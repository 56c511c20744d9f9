package io.github.adversaria.rivals;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.GanRun;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.OpenBlas;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.factory.Nd4j;

/** This library, by what any reader calls: {@link GanTraining}. */
final class OurStep implements Training {

  /** Steps of one call. One in so many has a row in the history, as in a training of 200 000. */
  private static final int CHUNK = 200;

  private final Replay real;
  private final Replay latents;
  private final GanTraining training;
  private GanRun run;

  private OurStep(Workload workload, int threads) {
    var uniforms = new Uniforms(1);
    Network generator = network(workload.generator(), uniforms);
    Network discriminator = network(workload.discriminator(), uniforms);
    real =
        new Replay(workload.ring() ? GaussianModes.ring() : LatentSource.normal(workload.width()));
    latents = new Replay(LatentSource.normal(workload.latent()));
    Adam adam =
        Adam.of(Workload.LEARNING_RATE)
            .betas(Workload.BETA1, Workload.BETA2)
            .epsilon(Workload.EPSILON);
    training =
        GanTraining.of(generator, discriminator, real)
            .loss(GanLoss.nonSaturating())
            .latent(latents)
            .batch(workload.batch())
            .optimizers(adam, adam)
            .threads(threads)
            .recordingEvery(1)
            .reportingTo((done, total, label) -> begin());
  }

  /** Before its first step a run looks at data of its own. */
  private void begin() {
    real.told = true;
    latents.told = true;
  }

  private static Network network(int[] sizes, Uniforms uniforms) {
    NetworkBuilder builder = Network.from(sizes[0]);
    for (int layer = 1; layer < sizes.length; layer++) {
      builder.dense(sizes[layer]);
      if (layer + 1 < sizes.length) {
        builder.leakyRelu(Workload.SLOPE);
      }
    }
    Network network = builder.seed(0);
    float[][] start = uniforms.network(sizes);
    for (int i = 0; i < start.length; i++) {
      var parameter = network.parameters().get(i);
      int[] shape = parameter.value().shape();
      long[] lengths = shape.length == 1 ? new long[] {shape[0]} : new long[] {shape[0], shape[1]};
      parameter.set(Nd4j.createFromArray(start[i]).reshape(lengths));
    }
    return network;
  }

  @Override
  public void step() {
    advance(1);
  }

  @Override
  public int steps() {
    advance(CHUNK);
    return CHUNK;
  }

  private void advance(int steps) {
    run = run == null ? training.recordingEvery(CHUNK).run(steps) : run.continued(steps);
  }

  @Override
  public double[] update(float[] batch, float[] discriminatorLatents, float[] generatorLatents) {
    real.next.add(batch);
    latents.next.add(discriminatorLatents);
    latents.next.add(generatorLatents);
    run = run == null ? training.run(1) : run.continued(1);
    return new double[] {run.discriminatorLoss(), run.generatorLoss()};
  }

  @Override
  public float[] generate(float[] numbers) {
    int rows = numbers.length / latents.dimension();
    var array = Nd4j.createFromArray(numbers).reshape(rows, latents.dimension());
    return run.generated(array).data().asFloat();
  }

  public static void main(String[] arguments) throws IOException {
    OpenBlas.prepare();
    int threads = Integer.parseInt(arguments[0]);
    Contender.serve(threads, "Adversaria", workload -> new OurStep(workload, threads));
  }

  /** Gives the batches that it was told to, and then draws. */
  private static final class Replay implements LatentSource {

    private final DataSource source;
    private final Queue<float[]> next = new ArrayDeque<>();
    private boolean told;

    private Replay(DataSource source) {
      this.source = source;
    }

    @Override
    public int dimension() {
      return source.dimension();
    }

    @Override
    public void draw(float[] into, int n, RandomGenerator random) {
      float[] batch = told ? next.poll() : null;
      if (batch == null) {
        source.draw(into, n, random);
      } else {
        System.arraycopy(batch, 0, into, 0, batch.length);
      }
    }
  }
}
