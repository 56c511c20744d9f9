package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A VAE-GAN for each of two styles: what the systems of this package have in common. They differ in
 * which layers are the same object in both, and in what they minimise besides.
 */
public abstract sealed class VaeGanPair implements CommonSpace
    permits SeparateVaeGans, Unit, FlaggedVaeGan, DomainConfusion, ComboGan, XGan {

  /** Steps that do for the digits. */
  public static final int STEPS = 1500;

  /** Decay of the average that pictures are made with. */
  static final double AVERAGING = 0.99;

  private final String name;
  private final CommonSpaceSettings settings;
  private final StyleCoder x;
  private final StyleCoder y;

  VaeGanPair(String name, CommonSpaceSettings settings, StyleCoder x, StyleCoder y) {
    this.name = name;
    this.settings = settings;
    this.x = x;
    this.y = y;
  }

  /**
   * What is trained, and how; it starts from the seed of the networks. To be run once: a run
   * changes the networks.
   */
  public final NetworkTraining training() {
    return settings.training(name).players(players(settings, x, y));
  }

  /** Who trains: the discriminators, and the coders with their terms. */
  abstract NetworkPlayer[] players(CommonSpaceSettings settings, StyleCoder x, StyleCoder y);

  /** Encoders and decoders as one player, with the terms that all of these systems have. */
  static NetworkPlayer coders(CommonSpaceSettings settings, StyleCoder x, StyleCoder y) {
    return NetworkPlayer.of("coders", x.encoder(), y.encoder(), x.decoder(), y.decoder())
        .minimizing(x.coding())
        .minimizing(y.coding())
        .optimizer(settings.optimizer())
        .averaging(AVERAGING);
  }

  /** Who trains where a discriminator of each style judges pictures that the coders made. */
  static NetworkPlayer[] judged(
      NetworkPlayer coders, StyleCoder x, TensorFormula madeX, StyleCoder y, TensorFormula madeY) {
    return new NetworkPlayer[] {
      x.judging(madeX),
      y.judging(madeY),
      coders.minimizing(x.persuading(madeX), y.persuading(madeY))
    };
  }

  @Override
  public final int codeWidth() {
    return settings.codeWidth();
  }

  @Override
  public final INDArray codes(NetworkState state, Style style, INDArray pictures) {
    return half(applied(state, coder(style).encoder(), "pictures", pictures), 0);
  }

  @Override
  public final INDArray drawnCodes(NetworkState state, Style style, INDArray pictures, long seed) {
    INDArray parameters = applied(state, coder(style).encoder(), "pictures", pictures);
    INDArray noise =
        LatentSource.normal(codeWidth()).sample(parameters.rows(), RandomStream.of(seed));
    INDArray deviations = Transforms.exp(half(parameters, 1).mul(0.5));
    return half(parameters, 0).add(deviations.mul(noise));
  }

  /** Of what an encoder gives: the means, or the logarithmic variances after them. */
  private INDArray half(INDArray parameters, int which) {
    int from = which * codeWidth();
    return parameters
        .get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + codeWidth()))
        .dup();
  }

  @Override
  public final INDArray decoded(NetworkState state, Style style, INDArray codes) {
    return applied(state, coder(style).decoder(), "codes", codes);
  }

  private static INDArray applied(NetworkState state, Layer network, String name, INDArray rows) {
    return Require.notNull("state", state).apply(network, Require.notNull(name, rows));
  }

  /** How many numbers encoders and decoders have: those that are in both styles count once. */
  public final int coderParameters() {
    return Network.of(x.encoder(), y.encoder(), x.decoder(), y.decoder()).size();
  }

  private StyleCoder coder(Style style) {
    return Require.notNull("style", style) == Style.X ? x : y;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
