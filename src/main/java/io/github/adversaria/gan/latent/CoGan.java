package io.github.adversaria.gan.latent;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two GANs that make a picture of each style of the same latent: the generators have their bottom
 * in common, next to the latent, and the discriminators their top, next to the verdict. M.-Y. Liu
 * and O. Tuzel 2016, <i>Coupled Generative Adversarial Networks</i>, arXiv 1606.07536, section 3.
 * There is no encoder: it makes pairs, and translates nothing that is given.
 */
public final class CoGan {

  /** Steps that do for the digits. */
  public static final int STEPS = 4000;

  private final CommonSpaceSettings settings;
  private final Network generatorX;
  private final Network generatorY;
  private final Network discriminatorX;
  private final Network discriminatorY;

  private CoGan(CommonSpaceSettings s, Network generatorBottom, Network discriminatorTop) {
    settings = s;
    generatorX = Network.of(generatorBottom, s.decoderTop(Style.X));
    generatorY = Network.of(generatorBottom, s.decoderTop(Style.Y));
    discriminatorX = Network.of(s.discriminatorBottom(Style.X), discriminatorTop);
    discriminatorY = Network.of(s.discriminatorBottom(Style.Y), discriminatorTop);
  }

  /**
   * A system for two styles. {@link CommonSpaceBuilder#codeWidth} is the width of the latent;
   * weights have no effect but that of the penalty.
   *
   * @param pair pictures as rows of pixels from −1 to 1
   */
  public static CommonSpaceBuilder<CoGan> of(DomainPair pair) {
    return new CommonSpaceBuilder<>(
        pair, true, 0, s -> new CoGan(s, s.decoderBottom(), s.discriminatorTop()));
  }

  /** What is trained, and how. To be run once: a run changes the networks. */
  public NetworkTraining training() {
    TensorFormula z = TensorFormula.of("z", batch -> batch.normal(settings.codeWidth()));
    TensorFormula x = TensorFormula.input(Style.X.input());
    TensorFormula y = TensorFormula.input(Style.Y.input());
    TensorFormula madeX = z.under("G_X", generatorX);
    TensorFormula madeY = z.under("G_Y", generatorY);
    Regularizer penalty = Regularizer.r1(settings.penalty());
    Adversary judgeX = Adversary.of("D_X", discriminatorX).regularizer(penalty);
    Adversary judgeY = Adversary.of("D_Y", discriminatorY).regularizer(penalty);
    return settings
        .training("CoGAN")
        .players(
            NetworkPlayer.of("discriminators", discriminatorX, discriminatorY)
                .minimizing(called(Style.X, judgeX.against(x, madeX)))
                .minimizing(called(Style.Y, judgeY.against(y, madeY)))
                .optimizer(settings.optimizer()),
            NetworkPlayer.of("generators", generatorX, generatorY)
                .minimizing(called(Style.X, List.of(judgeX.persuadedBy(madeX))))
                .minimizing(called(Style.Y, List.of(judgeY.persuadedBy(madeY))))
                .optimizer(settings.optimizer())
                .averaging(VaeGanPair.AVERAGING));
  }

  private static List<LossTerm> called(Style style, List<LossTerm> terms) {
    return terms.stream()
        .map(term -> new LossTerm(term.name() + " " + style, term.weight(), term.formula()))
        .toList();
  }

  /** Numbers in a latent. */
  public int latentWidth() {
    return settings.codeWidth();
  }

  /**
   * Pictures of a style; those of the other from the same latents are their partners.
   *
   * @param state of the training, for the averaged parameters
   * @param latents standard normal numbers, {@code [n, latentWidth()]}
   * @return shape {@code [n, pixels]}, single precision
   */
  public INDArray generated(NetworkState state, Style style, INDArray latents) {
    Require.notNull("style", style);
    return Require.notNull("state", state)
        .apply(style == Style.X ? generatorX : generatorY, Require.notNull("latents", latents));
  }

  /** Its name. */
  @Override
  public String toString() {
    return "CoGAN";
  }
}
