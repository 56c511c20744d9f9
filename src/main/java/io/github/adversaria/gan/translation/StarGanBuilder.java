package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.LabelledSource;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * What a {@link StarGan} is to be; nothing is drawn before {@link #seed}. Mutable, for one of them.
 */
public final class StarGanBuilder {

  /** Of both hidden layers of both networks: enough for pictures of 8 × 8 pixels. */
  public static final int DEFAULT_WIDTH = 192;

  /** Choi et al. 2018, section 4.4: λ_cls = 1. */
  public static final double DEFAULT_CLASSIFICATION = 1;

  /** Choi et al. 2018, section 4.4: λ_rec = 10. */
  public static final double DEFAULT_RECONSTRUCTION = 10;

  /**
   * As much as the reconstruction. Not in the paper, whose generator changes a picture by local
   * convolutions; Zhu et al. 2017, section 5.2, have such a term in CycleGAN.
   */
  public static final double DEFAULT_IDENTITY = 10;

  /** Examples in a batch. */
  public static final int DEFAULT_BATCH = 128;

  /** Choi et al. 2018, section 4.4, have 5; with these small networks 1 is as good and cheaper. */
  public static final int DEFAULT_UPDATES = 1;

  /** Of the discriminator's leaky ReLU: Choi et al. 2018, table 5. */
  static final double SLOPE = 0.01;

  private static final int DIGITS = 6;

  private final LabelledSource source;
  private final Attributes attributes;
  private int width = DEFAULT_WIDTH;
  private double classification = DEFAULT_CLASSIFICATION;
  private double reconstruction = DEFAULT_RECONSTRUCTION;
  private double identity = DEFAULT_IDENTITY;
  private double penalty = Regularizer.DEFAULT_PENALTY_WEIGHT;
  private int batch = DEFAULT_BATCH;
  private int updates = DEFAULT_UPDATES;
  private double averaging = MovingAverage.DEFAULT_DECAY;
  private Optimizer optimizer = GanTraining.DEFAULT_OPTIMIZER;
  private Precision precision = Precision.SINGLE;

  StarGanBuilder(LabelledSource source, Attributes attributes) {
    Require.notNull("source", source);
    Require.notNull("attributes", attributes).beside(source);
    this.source = source;
    this.attributes = attributes;
  }

  /** Of both hidden layers of both networks, at least 1. */
  public StarGanBuilder width(int units) {
    width = Require.atLeast("width", units, 1);
    return this;
  }

  /** Weight λ_cls of each attribute's cross-entropy, in both players; not negative. */
  public StarGanBuilder classification(double weight) {
    classification = weight("classification", weight);
    return this;
  }

  /** Weight λ_rec of E|G(G(x, c'), c) − x|; not negative. */
  public StarGanBuilder reconstruction(double weight) {
    reconstruction = weight("reconstruction", weight);
    return this;
  }

  /** Weight of E|G(x, c) − x|; not negative, 0 for the paper's own loss. */
  public StarGanBuilder identity(double weight) {
    identity = weight("identity", weight);
    return this;
  }

  private static double weight(String name, double weight) {
    return Require.finite(name, Require.nonNegative(name, weight));
  }

  /** Weight λ_gp of the gradient penalty, positive. */
  public StarGanBuilder penalty(double weight) {
    penalty = Require.positive("penalty", weight);
    return this;
  }

  /** Examples in a batch, at least 1. */
  public StarGanBuilder batch(int examples) {
    batch = Require.atLeast("batch", examples, 1);
    return this;
  }

  /** Updates of the discriminator in a step, at least 1. */
  public StarGanBuilder updates(int perStep) {
    updates = Require.atLeast("updates", perStep, 1);
    return this;
  }

  /** Decay of the average of the generator's weights, in [0, 1). */
  public StarGanBuilder averaging(double decay) {
    averaging = Require.between("averaging", decay, 0, Math.nextDown(1.0));
    return this;
  }

  /** How both players change their weights. */
  public StarGanBuilder optimizer(Optimizer choice) {
    optimizer = Require.notNull("optimizer", choice);
    return this;
  }

  /** Of all numbers in the networks; single unless this is called. */
  public StarGanBuilder precision(Precision choice) {
    precision = Require.notNull("precision", choice);
    return this;
  }

  /**
   * Draws the networks.
   *
   * @param seed the same seed gives the same networks, and the same training
   */
  public StarGan seed(long seed) {
    return new StarGan(this, source, attributes, seed);
  }

  /** All that decides the numbers besides the seed, in one line. */
  @Override
  public String toString() {
    return "2 × "
        + width
        + ", classification "
        + Decimal.text(classification, DIGITS)
        + ", reconstruction "
        + Decimal.text(reconstruction, DIGITS)
        + ", identity "
        + Decimal.text(identity, DIGITS)
        + ", WGAN-GP "
        + Decimal.text(penalty, DIGITS)
        + ", "
        + updates
        + (updates == 1 ? " update" : " updates")
        + " of the discriminator, "
        + optimizer
        + ", averaging "
        + averaging
        + ", batch "
        + batch;
  }

  NetworkBuilder network(int inputs) {
    return Network.from(inputs).precision(precision);
  }

  int width() {
    return width;
  }

  double classification() {
    return classification;
  }

  double reconstruction() {
    return reconstruction;
  }

  double identity() {
    return identity;
  }

  double penalty() {
    return penalty;
  }

  int batch() {
    return batch;
  }

  int updates() {
    return updates;
  }

  double averaging() {
    return averaging;
  }

  Optimizer optimizer() {
    return optimizer;
  }
}
