package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.WeightClipping;
import io.github.adversaria.plot.Animation;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * An adversarial training, ready to be run (Goodfellow et al., <i>Generative Adversarial Nets</i>,
 * 2014, algorithm 1): in each step some updates of the discriminator, each on a fresh batch of real
 * and of generated examples, and then one of the generator.
 *
 * <pre>{@code
 * var run = GanTraining.of(generator, discriminator, source)
 *     .regularizer(Regularizer.r1(.1))
 *     .optimizers(Adam.of(1e-3).betas(.5, .9), Adam.of(1e-3).betas(.5, .9))
 *     .run(6000);
 * }</pre>
 *
 * <p>Immutable: each method returns a new one. But a run changes the networks that it was given.
 * What comes out depends on the networks, the settings and the seed, bit by bit on one machine, and
 * not on the number of threads.
 */
public final class GanTraining {

  /** Numbers in a latent unless {@link #latent} says otherwise. */
  public static final int DEFAULT_LATENT = 2;

  /** Examples in a batch unless {@link #batch} says otherwise. */
  public static final int DEFAULT_BATCH = 256;

  /** The learning rate of both players unless {@link #optimizers} says otherwise. */
  public static final double DEFAULT_LEARNING_RATE = 1e-3;

  /**
   * Adam with β₁ = 0.5 (Radford, Metz and Chintala 2015, section 4) and β₂ = 0.9 (Gulrajani et al.
   * 2017).
   */
  public static final Optimizer DEFAULT_OPTIMIZER = Adam.of(DEFAULT_LEARNING_RATE).betas(0.5, 0.9);

  /** Rows of the history at most, unless {@link #recordingEvery} says otherwise. */
  public static final int DEFAULT_ROWS = 1000;

  private final GanChoices choices;

  private GanTraining(GanChoices choices) {
    this.choices = choices;
  }

  /**
   * A training of two networks.
   *
   * @param generator makes an example of a latent
   * @param discriminator makes one number of an example
   * @param source the real examples
   */
  public static GanTraining of(Layer generator, Layer discriminator, DataSource source) {
    return new GanTraining(
        new GanChoices(
            Require.notNull("generator", generator),
            Require.notNull("discriminator", discriminator),
            Require.notNull("source", source)));
  }

  /** What the players minimise; {@link GanLoss#nonSaturating} unless this is called. */
  public GanTraining loss(GanLoss loss) {
    Require.notNull("loss", loss);
    return with(c -> c.loss = loss);
  }

  /** What is added to the discriminator's loss; nothing unless this is called. */
  public GanTraining regularizer(Regularizer regularizer) {
    Require.notNull("regularizer", regularizer);
    return with(c -> c.regularizer = Optional.of(regularizer));
  }

  /** Standard normal latents of a dimension, at least 1. */
  public GanTraining latent(int dimension) {
    return latent(LatentSource.normal(dimension));
  }

  /**
   * Where latents come from; {@link #DEFAULT_LATENT} standard normal numbers unless this is called.
   */
  public GanTraining latent(LatentSource latent) {
    Require.notNull("latent", latent);
    return with(c -> c.latent = latent);
  }

  /** Real, and generated, examples in a batch, at least 1. */
  public GanTraining batch(int examples) {
    Require.atLeast("batch", examples, 1);
    return with(c -> c.batch = examples);
  }

  /** Updates of the discriminator before each one of the generator, at least 1; 1 by default. */
  public GanTraining discriminatorSteps(int updates) {
    Require.atLeast("discriminatorSteps", updates, 1);
    return with(c -> c.discriminatorSteps = updates);
  }

  /** How the players' weights are changed. */
  public GanTraining optimizers(Optimizer generator, Optimizer discriminator) {
    Require.notNull("generator", generator);
    Require.notNull("discriminator", discriminator);
    return with(
        c -> {
          c.generatorOptimizer = generator;
          c.discriminatorOptimizer = discriminator;
        });
  }

  /**
   * How the learning rates of both players change in the course of the steps that {@link #run} is
   * asked for; constant unless this is called. Steps beyond those keep the last rate.
   */
  public GanTraining schedule(LearningRateSchedule schedule) {
    Require.notNull("schedule", schedule);
    return with(c -> c.schedule = schedule);
  }

  /**
   * Makes samples with an exponential moving average of the generator's weights, which is steadier
   * than the weights themselves; see {@link MovingAverage} for its warm-up.
   *
   * @param decay in [0, 1), {@link MovingAverage#DEFAULT_DECAY} for example
   */
  public GanTraining averaging(double decay) {
    Require.between("decay", decay, 0, Math.nextDown(1.0));
    return with(c -> c.averaging = Optional.of(decay));
  }

  /**
   * Clips the discriminator's weights after each of its updates, as Arjovsky, Chintala and Bottou
   * 2017, algorithm 1, do: see {@link WeightClipping}.
   *
   * @param bound positive
   */
  public GanTraining clipping(double bound) {
    WeightClipping clipping = WeightClipping.of(bound);
    return with(c -> c.clipping = Optional.of(clipping));
  }

  /** Where all randomness of the training starts; 0 unless this is called. */
  public GanTraining seed(long seed) {
    return with(c -> c.seed = seed);
  }

  /** How many threads compute, at least 1; the numbers do not depend on it. */
  public GanTraining threads(int threads) {
    Require.atLeast("threads", threads, 1);
    return with(c -> c.threads = threads);
  }

  /**
   * Has a row of the history every so many steps; unless this is called, as often as gives at most
   * {@link #DEFAULT_ROWS} rows.
   *
   * @param steps at least 1
   */
  public GanTraining recordingEvery(int steps) {
    return watching(choices.watching.recordingEvery(steps));
  }

  /**
   * Adds a column to the history.
   *
   * @param column its name
   * @param every after how many steps it is measured again, at least 1
   * @param measure its number now
   */
  public GanTraining measuring(String column, int every, ToDoubleFunction<GanState> measure) {
    return watching(choices.watching.measuring(column, every, measure));
  }

  /** Ends the run as soon as this holds; asked after each step that the history has a row of. */
  public GanTraining stoppingWhen(Predicate<GanState> condition) {
    return watching(choices.watching.stoppingWhen(condition));
  }

  /** With somebody to hear how far it is, about a thousand times. */
  public GanTraining reportingTo(ProgressListener listener) {
    return watching(choices.watching.reportingTo(listener));
  }

  /** With a picture of how it goes on, while it does. */
  public GanTraining drawingTo(LiveListener live) {
    return watching(choices.watching.drawingTo(live));
  }

  /**
   * Keeps what the generator makes of the same latents at steps of even distance, for {@link
   * GanRun#animation}.
   *
   * @param frames how many, from 2 to {@link Animation#MOST_FRAMES}; some fifty give a film of four
   *     seconds
   */
  public GanTraining filming(int frames) {
    if (frames < 2 || frames > Animation.MOST_FRAMES) {
      throw Require.wrong("frames", frames, "from 2 to " + Animation.MOST_FRAMES);
    }
    return with(c -> c.frames = frames);
  }

  /**
   * Trains. An interrupt of the thread ends the run, and is then forgotten: the result tells of it.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if networks, latents and data do not fit each other, or if the
   *     data hold a number that is not finite
   */
  public GanRun run(int steps) {
    Require.atLeast("steps", steps, 1);
    return GanRun.begin(choices, steps);
  }

  /**
   * Saves the training to a file now and then, and at the end unless it diverged: networks,
   * optimisers, averages, random state, history and film. Each time the file is replaced as a whole
   * or not at all; where it cannot be written, the training goes on and {@link GanRun#warning} says
   * so.
   *
   * @param file in a folder that exists
   * @param every steps from one time to the next, at least 1
   */
  public GanTraining checkpointing(Path file, int every) {
    CheckpointFile checkpoint = new CheckpointFile(file, every);
    return with(c -> c.checkpoint = Optional.of(checkpoint));
  }

  /**
   * Goes on from a file that {@link #checkpointing} wrote, up to the steps that were asked for
   * then. What comes out is, bit by bit, what would have come out without the stop. The networks
   * take the weights of the file.
   *
   * @throws IllegalArgumentException if these are other settings than those of the file
   * @throws io.github.adversaria.nn.CheckpointException if there is no such file, if it is damaged,
   *     or of networks of another architecture; the networks are unchanged then
   */
  public GanRun resume(Path file) {
    return GanRun.resume(choices, file);
  }

  private GanTraining watching(Watching<GanState> watching) {
    return with(c -> c.watching = watching);
  }

  private GanTraining with(Consumer<GanChoices> change) {
    return new GanTraining(choices.with(change));
  }
}
