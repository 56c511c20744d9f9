package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A training of a discriminator alone, between two fixed sources: its logit comes to log p(x) − log
 * q(x), the ratio of the densities (Goodfellow et al. 2014, proposition 1; Sugiyama, Suzuki and
 * Kanamori, <i>Density Ratio Estimation in Machine Learning</i>, 2012, chapter 4). What is
 * minimised is the logistic loss: −E log σ(D) over p, −E log(1 − σ(D)) over q.
 *
 * <pre>{@code
 * var run = DensityRatioTraining.of(network, DensitySource.of(p), DensitySource.of(q)).run(2000);
 * run.logRatio(points)
 * }</pre>
 *
 * <p>Immutable: each method returns a new one. But a run changes the network that it was given.
 * What comes out depends on the network, the settings and the seed, and not on the threads.
 */
public final class DensityRatioTraining {

  /**
   * What decides the numbers.
   *
   * @param p where the ratio is large
   * @param q where it is small
   */
  record Choices(
      Layer network,
      DataSource p,
      DataSource q,
      int batch,
      Optimizer optimizer,
      long seed,
      int threads) {}

  private final Choices choices;
  private final Watching<DensityRatio> watching;

  private DensityRatioTraining(Choices choices, Watching<DensityRatio> watching) {
    this.choices = choices;
    this.watching = watching;
  }

  /**
   * A training with batches of {@link GanTraining#DEFAULT_BATCH}, {@link
   * GanTraining#DEFAULT_OPTIMIZER} and seed 0, on one thread.
   *
   * @param network makes one number of an example
   * @param p the source of examples for which it is to be large
   * @param q the source of examples for which it is to be small
   * @throws IllegalArgumentException if the three do not fit each other
   */
  public static DensityRatioTraining of(Layer network, DataSource p, DataSource q) {
    Require.notNull("network", network);
    Require.notNull("p", p);
    Require.notNull("q", q);
    if (p.dimension() != q.dimension()) {
      throw Require.wrong(
          "q", "of dimension " + q.dimension(), "the dimension of p, " + p.dimension());
    }
    FittingShapes.requireParameters("network", network);
    FittingShapes.requireOneNumber("network", network, p.dimension());
    Choices choices =
        new Choices(network, p, q, GanTraining.DEFAULT_BATCH, GanTraining.DEFAULT_OPTIMIZER, 0, 1);
    return new DensityRatioTraining(choices, Watching.nobody());
  }

  /** Examples of each source in a batch, at least 1. */
  public DensityRatioTraining batch(int examples) {
    Require.atLeast("batch", examples, 1);
    return with(examples, choices.optimizer, choices.seed, choices.threads);
  }

  /** How the weights are changed. */
  public DensityRatioTraining optimizer(Optimizer optimizer) {
    Require.notNull("optimizer", optimizer);
    return with(choices.batch, optimizer, choices.seed, choices.threads);
  }

  /** Where all randomness of the training starts. */
  public DensityRatioTraining seed(long seed) {
    return with(choices.batch, choices.optimizer, seed, choices.threads);
  }

  /** How many threads compute, at least 1; the numbers do not depend on it. */
  public DensityRatioTraining threads(int threads) {
    Require.atLeast("threads", threads, 1);
    return with(choices.batch, choices.optimizer, choices.seed, threads);
  }

  /** Has a row of the history every so many steps, as {@link GanTraining#recordingEvery}. */
  public DensityRatioTraining recordingEvery(int steps) {
    return new DensityRatioTraining(choices, watching.recordingEvery(steps));
  }

  /**
   * Adds a column to the history: an error against the exact ratio, say.
   *
   * @param column its name
   * @param every after how many steps it is measured again, at least 1
   * @param measure its number now
   */
  public DensityRatioTraining measuring(
      String column, int every, ToDoubleFunction<DensityRatio> measure) {
    return new DensityRatioTraining(choices, watching.measuring(column, every, measure));
  }

  /** Ends the run as soon as this holds; asked after each step that the history has a row of. */
  public DensityRatioTraining stoppingWhen(Predicate<DensityRatio> condition) {
    return new DensityRatioTraining(choices, watching.stoppingWhen(condition));
  }

  /** With somebody to hear how far it is, about a thousand times. */
  public DensityRatioTraining reportingTo(ProgressListener listener) {
    return new DensityRatioTraining(choices, watching.reportingTo(listener));
  }

  /** With a picture of how it goes on, while it does. */
  public DensityRatioTraining drawingTo(LiveListener live) {
    return new DensityRatioTraining(choices, watching.drawingTo(live));
  }

  /**
   * Trains. An interrupt of the thread ends the run, and is then forgotten: the result tells of it.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if the data hold a number that is not finite, or are fewer
   *     than a batch
   */
  public DensityRatioRun run(int steps) {
    Require.atLeast("steps", steps, 1);
    FittingData.require("p", choices.p, choices.batch, choices.seed);
    FittingData.require("q", choices.q, choices.batch, choices.seed);
    return DensityRatioRun.begin(choices, watching, steps);
  }

  private DensityRatioTraining with(int batch, Optimizer optimizer, long seed, int threads) {
    Choices changed =
        new Choices(choices.network, choices.p, choices.q, batch, optimizer, seed, threads);
    return new DensityRatioTraining(changed, watching);
  }
}
