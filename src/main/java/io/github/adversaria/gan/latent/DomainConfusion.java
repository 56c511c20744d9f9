package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;
import java.util.stream.Stream;

/**
 * Two VAE-GANs with encoders of their own, and a discriminator of codes: it tells of which style a
 * code is, and either encoder makes its codes look like the other's. The decoders have their bottom
 * in common, so that there is one space to be met in. Y. Ganin et al. 2016, <i>Domain-Adversarial
 * Training of Neural Networks</i>, JMLR 17(59), sections 3 and 4, for classifiers; G. Lample et al.
 * 2017, <i>Fader Networks</i>, arXiv 1706.00409, section 3, for auto-encoders. That codes have one
 * distribution does not make them mean the same: see {@link MirroredSpace}.
 */
public final class DomainConfusion extends VaeGanPair {

  /** Weight of what either encoder is told by the discriminator of codes. */
  public static final double DEFAULT_DOMAIN_WEIGHT = 1;

  /** Weight γ of that discriminator's {@link Regularizer#r1}. */
  public static final double DOMAIN_PENALTY = 0.1;

  private final Network domain;

  private DomainConfusion(CommonSpaceSettings s, Network decoderBottom) {
    super(
        "VAE-GANs with a domain discriminator",
        s,
        Unit.coder(s, Style.X, s.encoderTop(Style.X), decoderBottom),
        Unit.coder(s, Style.Y, s.encoderTop(Style.Y), decoderBottom));
    domain = s.domainDiscriminator();
  }

  /**
   * A system for two styles; {@link CommonSpaceBuilder#common} is the weight of the discriminator
   * of codes.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<DomainConfusion> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair, true, DEFAULT_DOMAIN_WEIGHT, s -> new DomainConfusion(s, s.decoderBottom()));
  }

  @Override
  NetworkPlayer[] players(CommonSpaceSettings s, StyleCoder x, StyleCoder y) {
    TensorFormula codeX = x.code().draw();
    TensorFormula codeY = y.code().draw();
    Adversary judge = Adversary.of("D_Z", domain).regularizer(Regularizer.r1(DOMAIN_PENALTY));
    TensorFormula number = codeX.under("D_Z", domain);
    TensorFormula likeY =
        TensorFormula.of(
            "-\\mathbb{E}\\,\\log\\left(1 - \\sigma(" + number.toLatex() + ")\\right)",
            batch -> number.value(batch).softplus().mean());
    NetworkPlayer coders =
        coders(s, x, y)
            .minimizing(
                new LossTerm(x.called("domain"), s.common(), likeY),
                new LossTerm(y.called("domain"), s.common(), judge.persuadedBy(codeY).formula()));
    NetworkPlayer telling =
        NetworkPlayer.of("domain discriminator", domain)
            .minimizing(judge.against(codeX, codeY))
            .optimizer(s.optimizer());
    NetworkPlayer[] others = judged(coders, x, x.sample(), y, y.sample());
    return Stream.concat(Stream.of(telling), Stream.of(others)).toArray(NetworkPlayer[]::new);
  }
}
