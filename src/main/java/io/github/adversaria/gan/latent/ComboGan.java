package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;

/**
 * Two VAE-GANs tied by cycle consistency: what was coded in X and decoded in Y, then coded in Y and
 * decoded in X, is to be the picture that it was. A. Anoosheh, E. Agustsson, R. Timofte and L. Van
 * Gool 2017, <i>ComboGAN: Unrestrained Scalability for Image Domain Translation</i>, arXiv
 * 1712.06909, section 3: an encoder and a decoder for each of any number of domains, trained two at
 * a time; here with two.
 *
 * <p>The paper shares no layers. On the digits that leaves the outcome to chance, even from a
 * common start, so here the decoders have their bottom in common unless {@link #withoutSharing} is
 * asked for.
 */
public final class ComboGan extends VaeGanPair {

  /** Weight of each cycle term beside a reconstruction of weight 1. */
  public static final double DEFAULT_CYCLE_WEIGHT = 1;

  private ComboGan(CommonSpaceSettings s, Network decoderBottomX, Network decoderBottomY) {
    super(
        "ComboGAN",
        s,
        Unit.coder(s, Style.X, s.encoderTop(Style.X), decoderBottomX),
        Unit.coder(s, Style.Y, s.encoderTop(Style.Y), decoderBottomY));
  }

  /**
   * A system for two styles; {@link CommonSpaceBuilder#common} is the weight of the cycle terms.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<ComboGan> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair,
        true,
        DEFAULT_CYCLE_WEIGHT,
        s -> {
          Network decoderBottom = s.decoderBottom();
          return new ComboGan(s, decoderBottom, decoderBottom);
        });
  }

  /**
   * As the paper has it: no layer is in both.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<ComboGan> withoutSharing(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair,
        true,
        DEFAULT_CYCLE_WEIGHT,
        s -> new ComboGan(s, s.decoderBottom(Style.X), s.decoderBottom(Style.Y)));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    TensorFormula toX = x.decoded(y.code().draw());
    TensorFormula toY = y.decoded(x.code().draw());
    TensorFormula roundX = x.decoded(y.codeOf(toY).draw());
    TensorFormula roundY = y.decoded(x.codeOf(toX).draw());
    NetworkPlayer coders =
        coders(s, x, y)
            .minimizing(
                new LossTerm(x.called("cycle"), s.common(), x.errorOf(roundX)),
                new LossTerm(y.called("cycle"), s.common(), y.errorOf(roundY)));
    return judged(coders, x, toX, y, toY);
  }
}
