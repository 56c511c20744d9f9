package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.GanTraining;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import java.util.function.Function;

/**
 * What the systems of this package can be told before their networks are drawn; {@link #seed} draws
 * them. The defaults are for the {@linkplain io.github.adversaria.data.Digits digits}. Mutable, for
 * one system.
 *
 * @param <S> the system
 */
public final class CommonSpaceBuilder<S> {

  /** Numbers in a code: as many as digits of 8 × 8 pixels need. */
  public static final int DEFAULT_CODE_WIDTH = 8;

  /** Units in each hidden layer. */
  public static final int DEFAULT_HIDDEN = 128;

  /** Pictures of each style in a batch. */
  public static final int DEFAULT_BATCH = 64;

  /**
   * Weight of the codes' divergence from the standard normal, a mean over coordinates, beside a
   * reconstruction error that is a mean over pixels. (M.-Y. Liu, T. Breuel and J. Kautz 2017, arXiv
   * 1703.00848, section 5, weigh sums: 0.1 beside 100.)
   */
  public static final double DEFAULT_DIVERGENCE_WEIGHT = 0.05;

  /** Weight of what the discriminators of pictures say. */
  public static final double DEFAULT_ADVERSARIAL_WEIGHT = 0.1;

  /** Weight γ of the discriminators' {@link io.github.adversaria.gan.Regularizer#r1}. */
  public static final double DEFAULT_PENALTY = 1;

  private final DomainPair pair;
  private final Function<CommonSpaceSettings, S> maker;
  private int codeWidth = DEFAULT_CODE_WIDTH;
  private int hidden = DEFAULT_HIDDEN;
  private int batch = DEFAULT_BATCH;
  private boolean alike;
  private double divergence = DEFAULT_DIVERGENCE_WEIGHT;
  private double adversarial = DEFAULT_ADVERSARIAL_WEIGHT;
  private double penalty = DEFAULT_PENALTY;
  private double common;
  private double learningRate = GanTraining.DEFAULT_LEARNING_RATE;
  private Precision precision = Precision.SINGLE;

  /**
   * @param alike what a system has {@link #alike} unless it is told
   * @param common what it has as {@link #common} unless it is told
   */
  CommonSpaceBuilder(
      DomainPair pair, boolean alike, double common, Function<CommonSpaceSettings, S> maker) {
    this.pair = Require.notNull("pair", pair);
    this.alike = alike;
    this.common = common;
    this.maker = maker;
  }

  /** Numbers in a code, at least 1; {@value #DEFAULT_CODE_WIDTH} unless this is called. */
  public CommonSpaceBuilder<S> codeWidth(int numbers) {
    codeWidth = Require.atLeast("numbers", numbers, 1);
    return this;
  }

  /** Units in each hidden layer, at least 1; {@value #DEFAULT_HIDDEN} unless this is called. */
  public CommonSpaceBuilder<S> hidden(int units) {
    hidden = Require.atLeast("units", units, 1);
    return this;
  }

  /** Pictures of each style in a batch; {@value #DEFAULT_BATCH} unless this is called. */
  public CommonSpaceBuilder<S> batch(int pictures) {
    batch = Require.atLeast("pictures", pictures, 1);
    return this;
  }

  /**
   * Whether the networks of the two styles start as copies of each other, and part only as they are
   * trained. No loss can tell the right correspondence from another that carries the same
   * distributions to each other; a common start can, where the styles are near. Each system says
   * what it does unless this is called.
   */
  public CommonSpaceBuilder<S> alike(boolean copies) {
    alike = copies;
    return this;
  }

  /** Not negative; {@value #DEFAULT_DIVERGENCE_WEIGHT} unless this is called. */
  public CommonSpaceBuilder<S> divergence(double weight) {
    divergence = weight("divergence", weight);
    return this;
  }

  /** Not negative; {@value #DEFAULT_ADVERSARIAL_WEIGHT} unless this is called. */
  public CommonSpaceBuilder<S> adversarial(double weight) {
    adversarial = weight("adversarial", weight);
    return this;
  }

  /** Not negative; {@value #DEFAULT_PENALTY} unless this is called. */
  public CommonSpaceBuilder<S> penalty(double weight) {
    penalty = weight("penalty", weight);
    return this;
  }

  /**
   * Weight of the terms that a system adds to those of two VAE-GANs so that their codes mean the
   * same; not negative, and without effect where it adds none. Each system has a default of its
   * own.
   */
  public CommonSpaceBuilder<S> common(double weight) {
    common = weight("common", weight);
    return this;
  }

  /** Positive; {@link GanTraining#DEFAULT_LEARNING_RATE} unless this is called. */
  public CommonSpaceBuilder<S> learningRate(double rate) {
    Require.finite("rate", rate);
    learningRate = Require.positive("rate", rate);
    return this;
  }

  /** Numbers of this precision; single unless this is called. */
  public CommonSpaceBuilder<S> precision(Precision chosen) {
    precision = Require.notNull("chosen", chosen);
    return this;
  }

  private static double weight(String name, double weight) {
    Require.finite(name, weight);
    return Require.nonNegative(name, weight);
  }

  /**
   * Draws the networks.
   *
   * @param seed the same gives the same networks; the training starts from it too
   */
  public S seed(long seed) {
    return maker.apply(
        new CommonSpaceSettings(
            pair,
            codeWidth,
            hidden,
            batch,
            alike,
            divergence,
            adversarial,
            penalty,
            common,
            learningRate,
            precision,
            seed));
  }
}
