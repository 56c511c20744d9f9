package io.github.adversaria.gan.translation;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A translator and a discriminator in the second domain, and nothing that ties a translation to
 * what was translated but that the translator is too shallow to change much (source 001, direct
 * transformation). With a deep {@linkplain Builder#translator translator} it is the plain GAN whose
 * latent is x.
 */
public final class ShallowTranslation implements Translation {

  /** As many as the others have. */
  public static final int STEPS = CycleGan.STEPS;

  private final Builder settings;
  private final long seed;
  private final Layer there;
  private final Network judge;

  private ShallowTranslation(Builder settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    there = settings.there(seed);
    judge = settings.judge(settings.y(), seed + 2);
  }

  /** Begins one from the first of these domains to the second; {@link Translator#shallow}. */
  public static Builder of(DomainPair domains) {
    return new Builder(domains).translator(Translator.shallow());
  }

  /** What there is to choose. Mutable, for one system. */
  public static final class Builder extends TranslationBuilder<Builder> {

    private Builder(DomainPair domains) {
      super(domains);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Draws the networks.
     *
     * @throws IllegalArgumentException if the translator does not fit the domains
     */
    public ShallowTranslation seed(long seed) {
      return new ShallowTranslation(this, seed);
    }
  }

  @Override
  public NetworkTraining training() {
    TensorFormula made = TensorFormula.input("x").under("G", there);
    Adversary adversary = settings.adversary("D_Y", judge);
    return settings
        .training("shallow transform", seed)
        .players(
            TranslationBuilder.player("judge of y", judge)
                .minimizing(adversary.against(TensorFormula.input("y"), made)),
            TranslationBuilder.translating("translator", there)
                .minimizing(adversary.persuadedBy("into y", made)));
  }

  @Override
  public INDArray translated(NetworkState run, INDArray x) {
    return Require.notNull("run", run).apply(there, Require.notNull("x", x));
  }
}
