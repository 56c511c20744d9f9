package io.github.adversaria.gan.translation;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;

/** What all translations between two domains have in common: a translator, and a discriminator. */
abstract class TranslationBuilder<B extends TranslationBuilder<B>> {

  /** Of the leaky rectifiers below 0 (Radford, Metz and Chintala 2015, section 3). */
  static final double SLOPE = 0.2;

  private static final int BATCH = 64;
  private static final double PENALTY = 0.1;

  /** Of hidden layers, unless another is chosen. */
  static final int WIDTH = 128;

  /** For 2000 steps rather than the hundreds of thousands of the papers, with rates of 2e-4. */
  private static final Optimizer OPTIMIZER = Adam.of(1e-3).betas(0.5, 0.9);

  final DomainPair domains;
  private Translator translator = Translator.residual(WIDTH);
  private int judgeWidth = WIDTH;
  private int batch = BATCH;
  private double penalty = PENALTY;
  private Precision precision = Precision.SINGLE;

  TranslationBuilder(DomainPair domains) {
    this.domains = Require.notNull("domains", domains);
  }

  abstract B self();

  /**
   * How translators are built. Unless this is called, {@link Translator#residual} of width 128 in
   * {@link CycleGan}, {@link Translator#shallow} in {@link ShallowTranslation}; and {@link
   * Translator#dense} of width 128 is the decoder of a {@link DomainTransferNetwork}.
   */
  public B translator(Translator chosen) {
    translator = Require.notNull("translator", chosen);
    return self();
  }

  /** Units in each of the two hidden layers of a discriminator, at least 1; 128 by default. */
  public B judgeWidth(int width) {
    judgeWidth = Require.atLeast("width", width, 1);
    return self();
  }

  /** Examples of each domain in a batch, at least 1; 64 by default. */
  public B batch(int examples) {
    batch = Require.atLeast("examples", examples, 1);
    return self();
  }

  /**
   * γ of {@link Regularizer#r1}, above 0; 0.1 by default. (CycleGAN as published has a
   * least-squares loss and a history of translated examples for the same end, a discriminator that
   * does not run away.)
   */
  public B penalty(double gamma) {
    penalty = Require.positive("gamma", gamma);
    return self();
  }

  /** Of all numbers; single by default. Double is for checks of gradients. */
  public B precision(Precision chosen) {
    precision = Require.notNull("precision", chosen);
    return self();
  }

  /** From the first domain to the second. */
  Layer there(long seed) {
    return translator.make(x(), y(), precision, seed);
  }

  /** From the second domain to the first. */
  Layer back(long seed) {
    return translator.make(y(), x(), precision, seed);
  }

  /** From features to the second domain. */
  Layer from(int features, long seed) {
    return translator.make(features, y(), precision, seed);
  }

  Network judge(int dimension, long seed) {
    return Network.from(dimension)
        .precision(precision)
        .dense(judgeWidth)
        .leakyRelu(SLOPE)
        .dense(judgeWidth)
        .leakyRelu(SLOPE)
        .dense(1)
        .seed(seed);
  }

  int x() {
    return domains.x().dimension();
  }

  int y() {
    return domains.y().dimension();
  }

  Adversary adversary(String symbol, Layer judge) {
    return Adversary.of(symbol, judge).regularizer(Regularizer.r1(penalty));
  }

  static NetworkPlayer player(String name, Layer... networks) {
    return NetworkPlayer.of(name, networks).optimizer(OPTIMIZER);
  }

  static NetworkPlayer translating(String name, Layer... networks) {
    return player(name, networks).averaging(MovingAverage.DEFAULT_DECAY);
  }

  /** Both domains, drawn independently: example i of x and example i of y have no relation. */
  NetworkTraining training(String name, long seed) {
    return NetworkTraining.named(name)
        .input("x", domains.x())
        .input("y", domains.y())
        .batch(batch)
        .schedule(LearningRateSchedule.linear())
        .seed(seed);
  }

  /** All that decides the numbers, in one line. */
  @Override
  public String toString() {
    return translator
        + ", judges of 2×"
        + judgeWidth
        + ", R1 "
        + penalty
        + ", "
        + OPTIMIZER
        + ", batch "
        + batch;
  }
}
