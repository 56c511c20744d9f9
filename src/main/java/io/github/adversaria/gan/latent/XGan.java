package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;

/**
 * The sharing of {@link Unit}, and semantic consistency: the code of a translation is to be the
 * code of the picture that was translated. A. Royer et al. 2017, <i>XGAN: Unsupervised
 * Image-to-Image Translation for Many-to-Many Mappings</i>, arXiv 1711.05139, section 3. It asks
 * less than a cycle: what the code does not keep may change. The paper has the discriminator of
 * {@link DomainConfusion} besides, and a term for a teacher; they are left out here, so that this
 * one can be seen.
 *
 * <p>The term alone is least where all codes are 0: too large a weight has that come true.
 */
public final class XGan extends VaeGanPair {

  /** Weight of each semantic term; with 1 the codes of the digits vanish. */
  public static final double DEFAULT_SEMANTIC_WEIGHT = 0.1;

  private XGan(CommonSpaceSettings s, Network encoderTop, Network decoderBottom) {
    super(
        "XGAN",
        s,
        Unit.coder(s, Style.X, encoderTop, decoderBottom),
        Unit.coder(s, Style.Y, encoderTop, decoderBottom));
  }

  /**
   * A system for two styles; {@link CommonSpaceBuilder#common} is the weight of the semantic terms.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<XGan> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair, true, DEFAULT_SEMANTIC_WEIGHT, s -> new XGan(s, s.encoderTop(), s.decoderBottom()));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    TensorFormula toX = x.decoded(y.code().draw());
    TensorFormula toY = y.decoded(x.code().draw());
    TensorFormula keptX = y.codeOf(toY).mean().absoluteDifference(x.code().mean());
    TensorFormula keptY = x.codeOf(toX).mean().absoluteDifference(y.code().mean());
    NetworkPlayer coders =
        coders(s, x, y)
            .minimizing(
                new LossTerm(x.called("semantic"), s.common(), keptX),
                new LossTerm(y.called("semantic"), s.common(), keptY));
    return judged(coders, x, toX, y, toY);
  }
}
