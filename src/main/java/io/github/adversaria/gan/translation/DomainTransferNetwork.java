package io.github.adversaria.gan.translation;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A translator that is held to what a fixed encoder f sees: G = g(f(x)), with f(G(x)) near f(x),
 * and G(y) near y (Y. Taigman, A. Polyak and L. Wolf 2016, arXiv 1611.02200). f stands above the
 * two domains: where it does not understand the second, it holds the translator to nothing of use.
 *
 * <p>The discriminator here tells two kinds apart, translated and real; the paper's tells G(y) from
 * both. Its smoothness term, of weight 0 for digits there, is left out.
 */
public final class DomainTransferNetwork implements Translation {

  /** As many as the others have. */
  public static final int STEPS = CycleGan.STEPS;

  /** α, weight of f(G(x)) being f(x) (section 5.1). */
  public static final double CONSTANCY = 15;

  /** β, weight of G(y) being y (section 5.1). */
  public static final double IDENTITY = 15;

  private static final TensorFormula X = TensorFormula.input("x");
  private static final TensorFormula Y = TensorFormula.input("y");

  private final Builder settings;
  private final long seed;
  private final Layer decoder;
  private final Network translator;
  private final Network judge;

  private DomainTransferNetwork(Builder settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    decoder = settings.decoder(seed);
    translator = Network.of(settings.encoder, decoder);
    judge = settings.judge(settings.y(), seed + 2);
  }

  /**
   * Begins one from the first of these domains to the second.
   *
   * @param encoder f, trained already and not changed, which takes examples of both domains: {@link
   *     SourceEncoder} say
   * @throws IllegalArgumentException if the encoder does not take such examples
   */
  public static Builder of(DomainPair domains, Layer encoder) {
    return new Builder(domains, Require.notNull("encoder", encoder));
  }

  /** What there is to choose. Mutable, for one system. */
  public static final class Builder extends TranslationBuilder<Builder> {

    private final Layer encoder;
    private final int features;
    private double constancy = CONSTANCY;
    private double identity = IDENTITY;

    private Builder(DomainPair domains, Layer encoder) {
      super(domains);
      this.encoder = encoder;
      int[] fromX = encoder.outputShape(x());
      int[] fromY = encoder.outputShape(y());
      if (fromX.length != 1 || !Arrays.equals(fromX, fromY)) {
        throw Require.wrong(
            "encoder",
            "with features of shape " + Arrays.toString(fromX),
            "as many numbers on one axis for examples of both domains");
      }
      features = fromX[0];
      translator(Translator.dense(TranslationBuilder.WIDTH));
    }

    @Override
    Builder self() {
      return this;
    }

    private Layer decoder(long seed) {
      return from(features, seed);
    }

    /** α, {@value DomainTransferNetwork#CONSTANCY} by default; not negative. */
    public Builder constancy(double weight) {
      constancy = Require.nonNegative("weight", Require.finite("weight", weight));
      return this;
    }

    /** β, {@value DomainTransferNetwork#IDENTITY} by default; not negative. */
    public Builder identity(double weight) {
      identity = Require.nonNegative("weight", Require.finite("weight", weight));
      return this;
    }

    /**
     * Draws the networks.
     *
     * @throws IllegalArgumentException if the translator, here the decoder g, does not fit
     */
    public DomainTransferNetwork seed(long seed) {
      return new DomainTransferNetwork(this, seed);
    }

    /** All that decides the numbers, in one line. */
    @Override
    public String toString() {
      return "constancy "
          + Decimal.text(constancy, 6)
          + ", identity "
          + Decimal.text(identity, 6)
          + ", "
          + super.toString();
    }
  }

  @Override
  public NetworkTraining training() {
    TensorFormula features = X.under("f", settings.encoder);
    TensorFormula made = features.under("g", decoder);
    TensorFormula same = Y.under("f", settings.encoder).under("g", decoder);
    Adversary adversary = settings.adversary("D_Y", judge);
    return settings
        .training("domain transfer network", seed)
        .players(
            TranslationBuilder.player("judge of y", judge).minimizing(adversary.against(Y, made)),
            TranslationBuilder.translating("translator", decoder)
                .minimizing(adversary.persuadedBy("into y", made))
                .minimizing(
                    "constancy",
                    settings.constancy,
                    made.under("f", settings.encoder).squaredDifference(features))
                .minimizing("identity", settings.identity, same.squaredDifference(Y)));
  }

  @Override
  public INDArray translated(NetworkState run, INDArray x) {
    return Require.notNull("run", run).apply(translator, Require.notNull("x", x));
  }
}
