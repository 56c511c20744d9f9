package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;

/**
 * Two VAE-GANs whose encoders have their top in common and whose decoders their bottom, the layers
 * next to the code; the discriminators judge translations. M.-Y. Liu, T. Breuel and J. Kautz 2017,
 * <i>Unsupervised Image-to-Image Translation Networks</i>, arXiv 1703.00848, sections 3 and 4. The
 * paper adds a cycle term, which is {@link ComboGan}'s here, so that the sharing can be seen by
 * itself.
 */
public final class Unit extends VaeGanPair {

  private Unit(CommonSpaceSettings s, Network encoderTop, Network decoderBottom) {
    super(
        "UNIT sharing",
        s,
        coder(s, Style.X, encoderTop, decoderBottom),
        coder(s, Style.Y, encoderTop, decoderBottom));
  }

  /**
   * A system for two styles.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<Unit> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair, true, 0, s -> new Unit(s, s.encoderTop(), s.decoderBottom()));
  }

  /** A style's own layers next to the pictures, the common ones next to the code. */
  static StyleCoder coder(
      CommonSpaceSettings s, Style style, Network encoderTop, Network decoderBottom) {
    return new StyleCoder(
        s,
        style,
        Network.of(s.encoderBottom(style), encoderTop),
        Network.of(decoderBottom, s.decoderTop(style)));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    TensorFormula toX = x.decoded(y.code().draw());
    TensorFormula toY = y.decoded(x.code().draw());
    return judged(coders(s, x, y), x, toX, y, toY);
  }
}
