package io.github.adversaria.gan.energy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.DensitySource;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.PlayerLosses;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;

/**
 * A discriminator that generates without a generator: it is trained to give data high scores and
 * negatives low ones, then new negatives are drawn from it where its scores are high, and so on
 * (iterative negative sampling: source 001, question 3; with Langevin sampling and a pool of former
 * negatives it is the energy-based model of Du and Mordatch 2019, arXiv 1903.08689).
 *
 * <pre>{@code
 * var run = DiscriminatorAlone.of(DensitySource.of(pData), new Interval(-6, 6))
 *     .sampler(NegativeSampler.langevin(20, 0.02))
 *     .seed(18)
 *     .run(100);
 * run.drawn(1000, 5);
 * }</pre>
 *
 * <p>The first negatives are uniform noise in the box. Every iteration trains D through {@link
 * NetworkTraining} against the negatives that it has, then renews some of them by noise and moves
 * all by the sampler.
 */
public final class DiscriminatorAlone {

  private static final TensorFormula REAL = TensorFormula.input("x");
  private static final TensorFormula NEGATIVE = TensorFormula.input("negative", "\\tilde{x}");

  private final DiscriminatorBuilder choices;
  private final Network discriminator;
  private final long seed;
  private final DiscriminatorWatch watch;

  private DiscriminatorAlone(
      DiscriminatorBuilder choices, Network discriminator, long seed, DiscriminatorWatch watch) {
    this.choices = choices;
    this.discriminator = discriminator;
    this.seed = seed;
    this.watch = watch;
  }

  static DiscriminatorAlone of(DiscriminatorBuilder choices, long seed) {
    return new DiscriminatorAlone(
        choices, choices.network(seed), seed, DiscriminatorWatch.nobody());
  }

  /**
   * Begins one.
   *
   * @param box where every coordinate of an example is looked for, and where the first negatives
   *     come from; bounded
   */
  public static DiscriminatorBuilder of(DataSource data, Interval box) {
    return new DiscriminatorBuilder(data, box);
  }

  /** D itself; its last number is the score. */
  public Network discriminator() {
    return discriminator;
  }

  /** What D minimises, as it is trained. */
  public PlayerLosses losses() {
    return training(choices.data).losses();
  }

  /** One iteration's training of D against given negatives, for {@link #updates} steps. */
  public NetworkTraining training(DataSource negatives) {
    return training(negatives, 1);
  }

  /** The same at a multiple of the learning rate. */
  NetworkTraining training(DataSource negatives, double rateFactor) {
    Adversary adversary = Adversary.of("D", discriminator).loss(choices.loss);
    Adversary judge = choices.regularizer.map(adversary::regularizer).orElse(adversary);
    return NetworkTraining.named("discriminator alone")
        .input("x", choices.data)
        .input("negative", Require.notNull("negatives", negatives))
        .batch(choices.batch)
        .seed(seed)
        .players(
            NetworkPlayer.of("discriminator", discriminator)
                .minimizing(judge.against(REAL, NEGATIVE))
                .optimizer(choices.optimizer.scaled(rateFactor)));
  }

  /** Steps of one iteration's training. */
  public int updates() {
    return choices.updates;
  }

  /** How negatives are drawn. */
  public NegativeSampler sampler() {
    return choices.sampler;
  }

  /** Where examples are looked for. */
  public Interval box() {
    return choices.box;
  }

  /** Uniform in the box: the first negatives. */
  public DataSource noise() {
    Uniform side = Uniform.of(choices.box.low(), choices.box.high());
    return DensitySource.of(Product.of(Collections.nCopies(choices.data.dimension(), side)));
  }

  DiscriminatorBuilder choices() {
    return choices;
  }

  DiscriminatorWatch watch() {
    return watch;
  }

  /** Where the randomness of something starts that happens once an iteration. */
  RandomStream random(int iteration, int what) {
    return RandomStream.of(seed).part(iteration, what);
  }

  /** How many threads train D, at least 1; the numbers do not depend on it. */
  public DiscriminatorAlone threads(int threads) {
    Require.atLeast("threads", threads, 1);
    return watched(new DiscriminatorWatch(threads, watch.listener(), watch.eye()));
  }

  /** With somebody to hear how many iterations are done. */
  public DiscriminatorAlone reportingTo(ProgressListener listener) {
    Require.notNull("listener", listener);
    return watched(new DiscriminatorWatch(watch.threads(), listener, watch.eye()));
  }

  /** With somebody who sees the first negatives, and then how things are after each iteration. */
  public DiscriminatorAlone seenBy(Consumer<DiscriminatorRun> eye) {
    Require.notNull("eye", eye);
    return watched(new DiscriminatorWatch(watch.threads(), watch.listener(), eye));
  }

  private DiscriminatorAlone watched(DiscriminatorWatch other) {
    return new DiscriminatorAlone(choices, discriminator, seed, other);
  }

  /**
   * Trains, and draws, in turn. An interrupt of the thread ends the run, and is then forgotten: the
   * result tells of it.
   *
   * @param iterations at least 1
   */
  public DiscriminatorRun run(int iterations) {
    Require.atLeast("iterations", iterations, 1);
    return DiscriminatorRun.begin(this).until(iterations);
  }

  /**
   * Goes on from a file that {@link DiscriminatorRun#save} wrote, as if it had never stopped.
   *
   * @param iterations in all
   * @throws io.github.adversaria.nn.CheckpointException if the file is none, or D of another shape
   */
  public DiscriminatorRun resume(Path file, int iterations) {
    Require.atLeast("iterations", iterations, 1);
    return DiscriminatorRun.read(this, Require.notNull("file", file)).until(iterations);
  }

  /** What decides its numbers. */
  @Override
  public String toString() {
    return choices + ", seed " + seed;
  }
}
