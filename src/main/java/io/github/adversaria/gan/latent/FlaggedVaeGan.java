package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;

/**
 * One encoder and one decoder for both styles, told by a flag which: the sharing of {@link Unit}
 * carried to its end. To change nothing but the flag before the decoder is how Fader networks edit
 * an attribute (G. Lample et al. 2017, arXiv 1706.00409, section 3); there the encoder sees no
 * flag, and a discriminator of codes sees that the code does not tell it.
 */
public final class FlaggedVaeGan extends VaeGanPair {

  private FlaggedVaeGan(CommonSpaceSettings s, Network encoder, Network decoder) {
    super(
        "one encoder with a flag",
        s,
        coder(s, Style.X, encoder, decoder),
        coder(s, Style.Y, encoder, decoder));
  }

  /**
   * A system for two styles.
   *
   * @param pair pictures as rows of pixels from −1 to 1, as many in both styles
   * @throws IllegalArgumentException if pictures of the styles have not the same size
   */
  public static CommonSpaceBuilder<FlaggedVaeGan> of(DomainPair pair) {
    Require.notNull("pair", pair);
    if (pair.x().dimension() != pair.y().dimension()) {
      throw Require.wrong(
          "pair",
          pair.x().dimension() + " and " + pair.y().dimension() + " pixels",
          "as many in both styles, for one network to take either");
    }
    return new CommonSpaceBuilder<>(
        pair,
        true,
        0,
        s ->
            new FlaggedVaeGan(
                s,
                Network.of(s.flaggedEncoderBottom(), s.encoderTop()),
                Network.of(s.flaggedDecoderBottom(), s.decoderTop(Style.X))));
  }

  private static StyleCoder coder(
      CommonSpaceSettings s, Style style, Network encoder, Network decoder) {
    return new StyleCoder(
        s, style, new FlaggedLayer(encoder, style), new FlaggedLayer(decoder, style));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    TensorFormula toX = x.decoded(y.code().draw());
    TensorFormula toY = y.decoded(x.code().draw());
    return judged(coders(s, x, y), x, toX, y, toY);
  }
}
