package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;

/**
 * What a {@link CommonSpaceBuilder} was told, and the parts that networks are put together from: of
 * an encoder the bottom sees pictures and the top makes codes; of a decoder the bottom sees codes
 * and the top makes pictures. What is drawn for no style in particular is for both to share.
 */
record CommonSpaceSettings(
    DomainPair pair,
    int codeWidth,
    int hidden,
    int batch,
    boolean alike,
    double divergence,
    double adversarial,
    double penalty,
    double common,
    double learningRate,
    Precision precision,
    long seed) {

  private static final double SLOPE = 0.2;

  private static final double BETA1 = 0.5;

  private static final double BETA2 = 0.9;

  /** Parts of networks, each drawn from a part of the seed of its own. */
  private enum Part {
    ENCODER_BOTTOM,
    ENCODER_TOP,
    DECODER_BOTTOM,
    DECODER_TOP,
    DISCRIMINATOR_BOTTOM,
    DISCRIMINATOR_TOP,
    DOMAIN
  }

  DataSource pictures(Style style) {
    return style == Style.X ? pair.x() : pair.y();
  }

  /** From pictures of a style to hidden units. */
  Network encoderBottom(Style style) {
    return encoderBottom(pictures(style).dimension(), seed(Part.ENCODER_BOTTOM, style));
  }

  /** The same for pictures with a flag beside them. */
  Network flaggedEncoderBottom() {
    return encoderBottom(pair.x().dimension() + 1, seed(Part.ENCODER_BOTTOM, Style.X));
  }

  private Network encoderBottom(int width, long from) {
    return from(width).dense(hidden).leakyRelu(SLOPE).seed(from);
  }

  /** From hidden units to means and logarithmic variances; for both styles. */
  Network encoderTop() {
    return encoderTop(Style.X);
  }

  /** One of a style's own. */
  Network encoderTop(Style style) {
    return from(hidden)
        .dense(hidden)
        .leakyRelu(SLOPE)
        .dense(2 * codeWidth)
        .seed(seed(Part.ENCODER_TOP, style));
  }

  /** From codes to hidden units; for both styles. */
  Network decoderBottom() {
    return decoderBottom(Style.X);
  }

  /** One of a style's own. */
  Network decoderBottom(Style style) {
    return decoderBottom(codeWidth, seed(Part.DECODER_BOTTOM, style));
  }

  /** The same for codes with a flag beside them; for both styles. */
  Network flaggedDecoderBottom() {
    return decoderBottom(codeWidth + 1, seed(Part.DECODER_BOTTOM, Style.X));
  }

  private Network decoderBottom(int width, long from) {
    return from(width).dense(hidden).leakyRelu(SLOPE).dense(hidden).leakyRelu(SLOPE).seed(from);
  }

  /** From hidden units to pictures of a style, pixels in (−1, 1). */
  Network decoderTop(Style style) {
    return from(hidden)
        .dense(pictures(style).dimension())
        .tanh()
        .seed(seed(Part.DECODER_TOP, style));
  }

  /** From pictures of a style to hidden units. */
  Network discriminatorBottom(Style style) {
    return from(pictures(style).dimension())
        .dense(hidden)
        .leakyRelu(SLOPE)
        .seed(seed(Part.DISCRIMINATOR_BOTTOM, style));
  }

  /** From hidden units to one number; for both styles. */
  Network discriminatorTop() {
    return discriminatorTop(Style.X);
  }

  /** One of a style's own. */
  Network discriminatorTop(Style style) {
    return from(hidden)
        .dense(hidden)
        .leakyRelu(SLOPE)
        .dense(1)
        .seed(seed(Part.DISCRIMINATOR_TOP, style));
  }

  /** From codes to one number: which style they are of. */
  Network domainDiscriminator() {
    return from(codeWidth)
        .dense(hidden)
        .leakyRelu(SLOPE)
        .dense(hidden)
        .leakyRelu(SLOPE)
        .dense(1)
        .seed(seed(Part.DOMAIN, Style.X));
  }

  private NetworkBuilder from(int width) {
    return Network.from(width).precision(precision);
  }

  private long seed(Part part, Style style) {
    int of = alike ? 0 : style.ordinal();
    return RandomStream.of(seed).part(part.ordinal(), of).nextLong();
  }

  Optimizer optimizer() {
    return Adam.of(learningRate).betas(BETA1, BETA2);
  }

  /** A training without players yet, to which pictures of both styles come, unpaired. */
  NetworkTraining training(String name) {
    return NetworkTraining.named(name)
        .input(Style.X.input(), pair.x())
        .input(Style.Y.input(), pair.y())
        .batch(batch)
        .schedule(LearningRateSchedule.linear())
        .seed(seed);
  }
}
