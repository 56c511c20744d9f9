package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import java.util.List;

/**
 * The VAE-GAN of one style (A. Larsen, S. Sønderby, H. Larochelle and O. Winther 2015, arXiv
 * 1512.09300): its encoder E, its decoder G, its discriminator D, and what they minimise. The
 * formulas are made once, so that systems which combine them compute each once an update.
 */
final class StyleCoder {

  private final CommonSpaceSettings settings;
  private final Style style;
  private final Layer encoder;
  private final Layer decoder;
  private final Layer discriminator;
  private final Adversary judge;
  private final TensorFormula example;
  private final SharedSpaceCode code;
  private final TensorFormula again;

  /** With a discriminator of the style's own. */
  StyleCoder(CommonSpaceSettings settings, Style style, Layer encoder, Layer decoder) {
    this.settings = settings;
    this.style = style;
    this.encoder = encoder;
    this.decoder = decoder;
    discriminator =
        Network.of(settings.discriminatorBottom(style), settings.discriminatorTop(style));
    judge =
        Adversary.of("D_" + style, discriminator).regularizer(Regularizer.r1(settings.penalty()));
    example = TensorFormula.input(style.input());
    code = codeOf(example);
    again = decoded(code.draw());
  }

  /** The code of the style's own pictures. */
  SharedSpaceCode code() {
    return code;
  }

  /** The code of any picture that is taken for one of this style. */
  SharedSpaceCode codeOf(TensorFormula picture) {
    return SharedSpaceCode.of(picture.under("E_" + style, encoder), settings.codeWidth());
  }

  /** A code as a picture of this style. */
  TensorFormula decoded(TensorFormula anyCode) {
    return anyCode.under("G_" + style, decoder);
  }

  /** A picture of nothing: a code drawn from the standard normal, decoded. */
  TensorFormula sample() {
    return decoded(TensorFormula.of("z", batch -> batch.normal(settings.codeWidth())));
  }

  /** How far a picture is from the style's own. */
  TensorFormula errorOf(TensorFormula picture) {
    return picture.absoluteDifference(example);
  }

  /** A name of a term or player that both styles have. */
  String called(String name) {
    return name + " " + style;
  }

  /** The terms of the auto-encoder: reconstruction, and divergence of the codes. */
  List<LossTerm> coding() {
    return List.of(
        LossTerm.of(called("reconstruction"), errorOf(again)),
        new LossTerm(called("divergence"), settings.divergence(), code.divergence()));
  }

  /** The term of those who made a picture for the discriminator. */
  LossTerm persuading(TensorFormula made) {
    TensorFormula formula = judge.persuadedBy(made).formula();
    return new LossTerm(called("adversarial"), settings.adversarial(), formula);
  }

  /** The discriminator, who tells pictures that are made from those of the style. */
  NetworkPlayer judging(TensorFormula made) {
    return NetworkPlayer.of(called("discriminator"), discriminator)
        .minimizing(judge.against(example, made))
        .optimizer(settings.optimizer());
  }

  Layer encoder() {
    return encoder;
  }

  Layer decoder() {
    return decoder;
  }
}
