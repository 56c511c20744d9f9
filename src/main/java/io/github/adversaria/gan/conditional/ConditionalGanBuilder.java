package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.ConditionedSource;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.gan.PointwiseLoss;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/** How a {@link ConditionalGan} is made and trained; mutable until {@link #seed} makes it. */
public final class ConditionalGanBuilder {

  /** Units of a hidden layer. */
  public static final int WIDTH = 128;

  /** Hidden layers of either network. */
  public static final int LAYERS = 2;

  /** Numbers of noise. */
  public static final int LATENT = 16;

  /** Pairs of each kind in a batch. */
  public static final int BATCH = 64;

  /** γ, in the order of Mescheder, Geiger and Nowozin 2018 (arXiv 1801.04406, section 6). */
  public static final double R1 = 1;

  /** The weight of each score, as Hung-yi Lee's algorithm has it, which source 001 shows. */
  public static final double WEIGHT = 1;

  final ConditionedSource source;
  int width = WIDTH;
  int layers = LAYERS;
  int latent = LATENT;
  int batch = BATCH;
  boolean bounded;
  double generatorRate = GanTraining.DEFAULT_LEARNING_RATE;
  double discriminatorRate = GanTraining.DEFAULT_LEARNING_RATE;
  double r1 = R1;
  double onMatching = WEIGHT;
  double onGenerated = WEIGHT;
  double onMismatched = WEIGHT;
  PointwiseLoss loss = GanLoss.nonSaturating();
  Precision precision = Precision.SINGLE;

  ConditionalGanBuilder(ConditionedSource source) {
    this.source = source;
  }

  /** Units of a hidden layer, at least 1; {@value #WIDTH} unless this is called. */
  public ConditionalGanBuilder width(int units) {
    width = Require.atLeast("units", units, 1);
    return this;
  }

  /** Hidden layers of either network, at least 1; {@value #LAYERS} unless this is called. */
  public ConditionalGanBuilder layers(int hidden) {
    layers = Require.atLeast("hidden", hidden, 1);
    return this;
  }

  /** Numbers of noise, at least 1; {@value #LATENT} unless this is called. */
  public ConditionalGanBuilder latent(int numbers) {
    latent = Require.atLeast("numbers", numbers, 1);
    return this;
  }

  /** Pairs of each kind in a batch, at least 1; {@value #BATCH} unless this is called. */
  public ConditionalGanBuilder batch(int pairs) {
    batch = Require.atLeast("pairs", pairs, 1);
    return this;
  }

  /** Has the generator end in tanh, for examples that lie between −1 and 1. */
  public ConditionalGanBuilder bounded() {
    bounded = true;
    return this;
  }

  /**
   * Adam's learning rates, finite, positive; {@link GanTraining#DEFAULT_LEARNING_RATE} unless this
   * is called.
   */
  public ConditionalGanBuilder rates(double ofGenerator, double ofDiscriminator) {
    generatorRate = Require.positive("ofGenerator", ofGenerator);
    discriminatorRate = Require.positive("ofDiscriminator", ofDiscriminator);
    return this;
  }

  /**
   * The weight γ of the squared slope of the score in x at real pairs; {@value #R1} unless this is
   * called.
   *
   * @param gamma finite, zero or greater; 0 for none
   */
  public ConditionalGanBuilder r1(double gamma) {
    r1 = Require.nonNegative("gamma", gamma);
    return this;
  }

  /**
   * The weights of the three scores; {@value #WEIGHT} each unless this is called. Reed et al. 2016
   * have 1, ½ and ½ (algorithm 1, line 11).
   *
   * @param matching a, of real examples with their conditions, finite, positive
   * @param generated b, finite, positive
   * @param mismatched c, of real examples with other conditions, finite, zero or greater; 0 for
   *     none
   */
  public ConditionalGanBuilder weights(double matching, double generated, double mismatched) {
    onMatching = Require.positive("matching", matching);
    onGenerated = Require.positive("generated", generated);
    onMismatched = Require.nonNegative("mismatched", mismatched);
    return this;
  }

  /** Leaves the third score out: that is the loss of Mirza and Osindero 2014. */
  public ConditionalGanBuilder withoutMismatched() {
    return weights(onMatching, onGenerated, 0);
  }

  /** What a score costs; {@link GanLoss#nonSaturating} unless this is called. */
  public ConditionalGanBuilder loss(PointwiseLoss chosen) {
    loss = Require.notNull("chosen", chosen);
    return this;
  }

  /** Of all numbers; single unless this is called. */
  public ConditionalGanBuilder precision(Precision chosen) {
    precision = Require.notNull("chosen", chosen);
    return this;
  }

  /** Makes the networks; the same seed makes the same ones, and trains them alike. */
  public ConditionalGan seed(long seed) {
    return new ConditionalGan(this, seed);
  }

  /** All that the numbers depend on besides source, seed and steps, in one line. */
  @Override
  public String toString() {
    return layers
        + " × "
        + width
        + " relu"
        + (bounded ? ", tanh" : "")
        + ", z "
        + latent
        + ", batch "
        + batch
        + ", "
        + loss.name()
        + ", weights "
        + number(onMatching)
        + " "
        + number(onGenerated)
        + " "
        + number(onMismatched)
        + ", R1 "
        + number(r1)
        + ", rates G "
        + number(generatorRate)
        + ", D "
        + number(discriminatorRate);
  }

  private static String number(double value) {
    return Decimal.text(value, 4);
  }
}
