package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.nn.Network;

/**
 * Two VAE-GANs that have nothing in common but the number of coordinates of a code. Each codes and
 * decodes its own style well; what a coordinate means is another matter in each. The failure that
 * the other systems of this package mend.
 */
public final class SeparateVaeGans extends VaeGanPair {

  private SeparateVaeGans(CommonSpaceSettings s) {
    super("two separate VAE-GANs", s, coder(s, Style.X), coder(s, Style.Y));
  }

  /**
   * A system for two styles.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<SeparateVaeGans> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(pair, false, 0, SeparateVaeGans::new);
  }

  /** Networks of the style's own throughout. */
  static StyleCoder coder(CommonSpaceSettings s, Style style) {
    return new StyleCoder(
        s,
        style,
        Network.of(s.encoderBottom(style), s.encoderTop(style)),
        Network.of(s.decoderBottom(style), s.decoderTop(style)));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    return judged(coders(s, x, y), x, x.sample(), y, y.sample());
  }
}
