package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The way back that pairs teach: a regression of x on the known map of x, by the mean absolute
 * difference, with the network that a {@link CycleGan} has. What it cannot restore, an honest
 * translation has lost; a cycle that restores more was told by other means.
 */
public final class PairedReturn {

  /** After this many the error on digits held out is at its lowest, and begins to rise. */
  public static final int STEPS = 1000;

  private final Dataset pairs;
  private final int pixels;
  private final Layer back;
  private final long seed;

  private PairedReturn(Dataset pairs, int pixels, Layer back, long seed) {
    this.pairs = pairs;
    this.pixels = pixels;
    this.back = back;
    this.seed = seed;
  }

  /**
   * One for these examples, by {@link Translator#residual} of width 128.
   *
   * @param examples of the first domain
   * @param truth the known map, to as many numbers
   * @throws IllegalArgumentException if the map gives another number of numbers
   */
  public static PairedReturn of(Dataset examples, UnaryOperator<INDArray> truth, long seed) {
    Require.notNull("examples", examples);
    INDArray x = examples.examples();
    INDArray y = Require.notNull("truth", truth).apply(x);
    if (y.size(1) != x.size(1)) {
      throw Require.wrong(
          "truth", "a map to " + y.size(1) + " numbers", "one to " + x.size(1) + " numbers");
    }
    int pixels = examples.dimension();
    Layer back =
        Translator.residual(TranslationBuilder.WIDTH).make(pixels, pixels, Precision.SINGLE, seed);
    return new PairedReturn(Dataset.of(Nd4j.hstack(x, y)), pixels, back, seed);
  }

  /** Ready to be run. */
  public NetworkTraining training() {
    TensorFormula x = TensorFormula.of("x", batch -> batch.get("pairs").slice(1, 0, pixels));
    TensorFormula y =
        TensorFormula.of("T(x)", batch -> batch.get("pairs").slice(1, pixels, pixels));
    return NetworkTraining.named("way back from pairs")
        .input("pairs", pairs)
        .players(
            NetworkPlayer.of("regression", back)
                .minimizing("restoration", 1, y.under("F", back).absoluteDifference(x))
                .optimizer(Adam.of(1e-3))
                .averaging(MovingAverage.DEFAULT_DECAY))
        .schedule(LearningRateSchedule.linear())
        .seed(seed);
  }

  /** What it makes of examples of the second domain, {@code [n, d]}. */
  public INDArray restored(NetworkState run, INDArray y) {
    return Require.notNull("run", run).apply(back, Require.notNull("y", y));
  }
}
