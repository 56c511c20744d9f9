package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.AngledRing;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.show.ProgressListener;
import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/** The modes of the ring by their angle: no two overlap. */
record RingTrial(boolean third) implements SystemTrial {

  private static final int POINTS = 1600;
  private static final int HELD_OUT = 800;

  /** Any seed would do: points of the truth, the same for every training. */
  private static final long TRUTH = 0;

  @Override
  public String system() {
    return ConditionalTrials.name(third);
  }

  @Override
  public String data() {
    return "ring by angle";
  }

  @Override
  public String settings() {
    return builder() + ", " + ConditionalGan.STEPS + " steps";
  }

  /** The modes are a hundredth of the radius wide: the slope at their sides is to be large. */
  private ConditionalGanBuilder builder() {
    return ConditionalTrials.with(
        third, ConditionalGan.of(AngledRing.ofModes()).latent(4).batch(128).r1(0.1));
  }

  @Override
  public List<String> measures() {
    return ClassScores.NAMES;
  }

  @Override
  public double[] run(long seed, int threads, ProgressListener listener) {
    ConditionalGan gan = builder().seed(seed);
    NetworkRun run =
        gan.training().threads(threads).reportingTo(listener).run(ConditionalGan.STEPS);
    RandomStream random = RandomStream.of(TRUTH);
    Dataset known = points(POINTS, random);
    Dataset unseen = points(HELD_OUT, random);
    return ConditionalTrials.unlessDiverged(
        run, measures(), () -> ClassScores.of(gan, run, known, unseen, seed));
  }

  private static Dataset points(int n, RandomStream random) {
    GaussianModes ring = GaussianModes.ring();
    float[] rows = new float[n * ring.dimension()];
    int[] labels = new int[n];
    ring.draw(rows, labels, n, random);
    return Dataset.of(Nd4j.createFromArray(rows).reshape(n, ring.dimension()))
        .labelled(labels, ring.classNames().toArray(String[]::new));
  }
}
