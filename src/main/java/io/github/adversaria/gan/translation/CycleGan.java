package io.github.adversaria.gan.translation;

import io.github.adversaria.data.DomainPair;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.LossTerm;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two translators, G from x to y and F back, such that what went there and back is what it was (J.
 * Zhu, T. Park, P. Isola and A. Efros 2017, arXiv 1703.10593). By default with a cycle from either
 * domain and a discriminator in each; {@link Builder#oneDirection} keeps the cycle from x alone.
 *
 * <pre>{@code
 * CycleGan gan = CycleGan.of(DomainPair.slantedDigits(1)).seed(1);
 * NetworkRun run = gan.training().run(CycleGan.STEPS);
 * INDArray slanted = gan.translated(run, digits);
 * }</pre>
 *
 * <p>That F undoes G does not say that G is the wanted map: any other that carries the one domain
 * to the other does, with its own inverse.
 */
public final class CycleGan implements Translation {

  /** Enough for digits of 8 × 8 pixels. */
  public static final int STEPS = 2000;

  /** Weight of the cycle (section 4). */
  public static final double CYCLE = 10;

  private static final TensorFormula X = TensorFormula.input("x");
  private static final TensorFormula Y = TensorFormula.input("y");

  private final Builder settings;
  private final long seed;
  private final Layer there;
  private final Layer back;
  private final Network judgeOfY;
  private final Network judgeOfX;

  private CycleGan(Builder settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    there = settings.there(seed);
    back = settings.back(seed + 1);
    judgeOfY = settings.judge(settings.y(), seed + 2);
    judgeOfX = settings.judge(settings.x(), seed + 3);
  }

  /** Begins one between these domains. */
  public static Builder of(DomainPair domains) {
    return new Builder(domains);
  }

  /** What there is to choose. Mutable, for one system. */
  public static final class Builder extends TranslationBuilder<Builder> {

    private double cycle = CYCLE;
    private double identity;
    private double noise;
    private boolean both = true;

    private Builder(DomainPair domains) {
      super(domains);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Weight of the cycle, {@value CycleGan#CYCLE} by default; 0 only with both directions. */
    public Builder cycle(double weight) {
      cycle = Require.nonNegative("weight", Require.finite("weight", weight));
      return this;
    }

    /**
     * Weight of |G(y) − y| and |F(x) − x|, 0 by default (section 5.2 has half of the cycle's for
     * paintings). For domains of as many numbers.
     */
    public Builder identity(double weight) {
      identity = Require.nonNegative("weight", Require.finite("weight", weight));
      return this;
    }

    /**
     * Standard deviation of what is added to a translated example before it goes back, 0 by
     * default: a signal that is smaller does not get through (C. Chu, A. Zhmoginov and M. Sandler
     * 2017, arXiv 1712.02950, section 5, and D. Bashkirova, B. Usman and K. Saenko 2019, arXiv
     * 1908.01517).
     */
    public Builder noise(double amplitude) {
      noise = Require.nonNegative("amplitude", Require.finite("amplitude", amplitude));
      return this;
    }

    /** One cycle, from x to y to x, and one discriminator, in y. */
    public Builder oneDirection() {
      both = false;
      return this;
    }

    /**
     * Draws the networks.
     *
     * @throws IllegalArgumentException if the translator does not fit the domains, or if nothing
     *     would train the way back
     */
    public CycleGan seed(long seed) {
      if (!both && cycle == 0) {
        throw Require.wrong(
            "cycle", "0 in one direction", "a weight above 0: nothing else trains the way back");
      }
      return new CycleGan(this, seed);
    }

    /** All that decides the numbers, in one line. */
    @Override
    public String toString() {
      return (both ? "both directions" : "one direction")
          + ", cycle "
          + Decimal.text(cycle, 6)
          + (identity == 0 ? "" : ", identity " + Decimal.text(identity, 6))
          + (noise == 0 ? "" : ", noise " + Decimal.text(noise, 6))
          + ", "
          + super.toString();
    }
  }

  @Override
  public NetworkTraining training() {
    TensorFormula made = X.under("G", there);
    TensorFormula madeBack = Y.under("F", back);
    Adversary inY = settings.adversary("D_Y", judgeOfY);
    Adversary inX = settings.adversary("D_X", judgeOfX);
    List<LossTerm> terms = new ArrayList<>();
    terms.add(inY.persuadedBy("into y", made));
    if (settings.both) {
      terms.add(inX.persuadedBy("into x", madeBack));
    }
    terms.add(cycle("cycle of x", noisy(made, settings.y()).under("F", back), X));
    if (settings.both) {
      terms.add(cycle("cycle of y", noisy(madeBack, settings.x()).under("G", there), Y));
    }
    if (settings.identity > 0) {
      terms.add(identity("identity of y", Y.under("G", there), Y));
      terms.add(identity("identity of x", X.under("F", back), X));
    }
    NetworkTraining training =
        settings
            .training(settings.both ? "CycleGAN" : "CycleGAN in one direction", seed)
            .players(
                TranslationBuilder.player("judge of y", judgeOfY).minimizing(inY.against(Y, made)));
    NetworkPlayer translators =
        TranslationBuilder.translating("translators", there, back).minimizing(terms);
    return settings.both
        ? training.players(
            TranslationBuilder.player("judge of x", judgeOfX).minimizing(inX.against(X, madeBack)),
            translators)
        : training.players(translators);
  }

  private LossTerm cycle(String name, TensorFormula again, TensorFormula example) {
    return new LossTerm(name, settings.cycle, again.absoluteDifference(example));
  }

  private LossTerm identity(String name, TensorFormula made, TensorFormula example) {
    return new LossTerm(name, settings.identity, made.absoluteDifference(example));
  }

  private TensorFormula noisy(TensorFormula made, int dimension) {
    return settings.noise == 0
        ? made
        : made.plus(
            TensorFormula.of(
                Decimal.latex(settings.noise, 6) + "\\,\\varepsilon",
                batch -> batch.normal(dimension).times(settings.noise)));
  }

  @Override
  public INDArray translated(NetworkState run, INDArray x) {
    return Require.notNull("run", run).apply(there, Require.notNull("x", x));
  }

  /** F(y), from the second domain to the first. */
  public INDArray translatedBack(NetworkState run, INDArray y) {
    return Require.notNull("run", run).apply(back, Require.notNull("y", y));
  }

  /** F(G(x)). */
  public INDArray restored(NetworkState run, INDArray x) {
    return translatedBack(run, translated(run, x));
  }
}
