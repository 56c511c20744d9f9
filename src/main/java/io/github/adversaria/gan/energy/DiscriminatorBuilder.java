package io.github.adversaria.gan.energy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.density.Interval;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import java.util.Optional;

/** Hyper-parameters of a {@link DiscriminatorAlone}; mutable, for one system. */
public final class DiscriminatorBuilder {

  /** Scores compared: E_negatives D − E_data D, for exp(D)/Z the gradient of the likelihood. */
  public static final GanLoss DEFAULT_LOSS = GanLoss.wasserstein();

  /** Share of the negatives that begin anew from noise, as Du and Mordatch 2019 have it. */
  public static final double DEFAULT_RENEWED = 0.05;

  /** Units of a hidden layer, of which there are two. */
  public static final int DEFAULT_WIDTH = 64;

  /** Negatives drawn in an iteration. */
  public static final int DEFAULT_POOL = 500;

  /** Updates of D in an iteration: with many more the scores run away from the negatives. */
  public static final int DEFAULT_UPDATES = 4;

  /**
   * Du and Mordatch 2019 have no momentum either: the negatives change under D. The second moment
   * is of few updates, for it is forgotten after them.
   */
  public static final Optimizer DEFAULT_OPTIMIZER = Adam.of(2e-3).betas(0, 0.99);

  final DataSource data;
  final Interval box;
  NegativeSampler sampler = NegativeSampler.langevin(20, 0.02);
  GanLoss loss = DEFAULT_LOSS;
  Optional<DataSource> first = Optional.empty();
  Optional<Regularizer> regularizer = Optional.empty();
  int width = DEFAULT_WIDTH;
  Precision precision = Precision.SINGLE;
  int pool = DEFAULT_POOL;
  double renewed = DEFAULT_RENEWED;
  int kept = 1;
  int updates = DEFAULT_UPDATES;
  int batch = NetworkTraining.DEFAULT_BATCH;
  Optimizer optimizer = DEFAULT_OPTIMIZER;
  LearningRateSchedule schedule = LearningRateSchedule.linear();

  DiscriminatorBuilder(DataSource data, Interval box) {
    this.data = Require.notNull("data", data);
    this.box = Require.notNull("box", box);
    if (!box.isBounded()) {
      throw Require.wrong("box", box, "a bounded interval, for noise is uniform in it");
    }
  }

  /** How negatives are drawn; 20 Langevin steps of 0.02 unless this is called. */
  public DiscriminatorBuilder sampler(NegativeSampler chosen) {
    sampler = Require.notNull("sampler", chosen);
    return this;
  }

  /** What D minimises, {@link #DEFAULT_LOSS} unless this is called. */
  public DiscriminatorBuilder loss(GanLoss chosen) {
    loss = Require.notNull("loss", chosen);
    return this;
  }

  /** What is added to it; nothing unless this is called. */
  public DiscriminatorBuilder regularizer(Regularizer chosen) {
    regularizer = Optional.of(Require.notNull("regularizer", chosen));
    return this;
  }

  /** Units of each of the two hidden layers (swish: D is to have slopes that do not jump). */
  public DiscriminatorBuilder width(int units) {
    width = Require.atLeast("width", units, 1);
    return this;
  }

  /** Numbers of this precision; single unless this is called. */
  public DiscriminatorBuilder precision(Precision chosen) {
    precision = Require.notNull("precision", chosen);
    return this;
  }

  /**
   * What the first negatives are; uniform noise in the box unless this is called. Chains that begin
   * anew begin in the box all the same.
   *
   * @throws IllegalArgumentException if its examples have another dimension than the data
   */
  public DiscriminatorBuilder first(DataSource negatives) {
    Require.notNull("negatives", negatives);
    if (negatives.dimension() != data.dimension()) {
      throw Require.wrong(
          "negatives",
          "of dimension " + negatives.dimension(),
          "the dimension of the data, " + data.dimension());
    }
    first = Optional.of(negatives);
    return this;
  }

  /** Negatives drawn in an iteration, at least 1. */
  public DiscriminatorBuilder pool(int negatives) {
    pool = Require.atLeast("pool", negatives, 1);
    return this;
  }

  /**
   * Which share of them begins anew from noise in each iteration, in [0, 1]; the others go on from
   * where they are (persistent chains: Tieleman 2008). 1 draws all from random starts.
   */
  public DiscriminatorBuilder renewed(double share) {
    renewed = Require.between("renewed", share, 0, 1);
    return this;
  }

  /** From how many iterations negatives are kept to train against, at least 1; 1 as a rule. */
  public DiscriminatorBuilder kept(int iterations) {
    kept = Require.atLeast("kept", iterations, 1);
    return this;
  }

  /** Updates of D in an iteration, at least 1. */
  public DiscriminatorBuilder updates(int perIteration) {
    updates = Require.atLeast("updates", perIteration, 1);
    return this;
  }

  /** Examples in a batch. */
  public DiscriminatorBuilder batch(int examples) {
    batch = Require.atLeast("batch", examples, 1);
    return this;
  }

  /** How D is changed; it forgets its moments from iteration to iteration. */
  public DiscriminatorBuilder optimizer(Optimizer chosen) {
    optimizer = Require.notNull("optimizer", chosen);
    return this;
  }

  /** How the learning rate changes over the iterations; linear decay unless this is called. */
  public DiscriminatorBuilder schedule(LearningRateSchedule chosen) {
    schedule = Require.notNull("schedule", chosen);
    return this;
  }

  /** Draws the weights of D; the builder is not to be used again. */
  public DiscriminatorAlone seed(long seed) {
    return DiscriminatorAlone.of(this, seed);
  }

  /** D as it begins. */
  Network network(long seed) {
    return Network.from(data.dimension())
        .precision(precision)
        .dense(width)
        .swish()
        .dense(width)
        .swish()
        .dense(1)
        .seed(seed);
  }

  /** What decides the numbers besides the seed. */
  @Override
  public String toString() {
    return "box "
        + box
        + ", "
        + sampler
        + ", "
        + loss.name()
        + regularizer.map(r -> " + " + r).orElse("")
        + ", 2 hidden layers of "
        + width
        + " swish units, pool "
        + pool
        + first.map(source -> ", first " + source).orElse("")
        + ", renewed "
        + renewed
        + ", kept "
        + kept
        + ", "
        + updates
        + " updates an iteration, batch "
        + batch
        + ", "
        + optimizer
        + ", "
        + schedule;
  }
}
