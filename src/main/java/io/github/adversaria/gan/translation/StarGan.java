package io.github.adversaria.gan.translation;

import io.github.adversaria.data.Attributes;
import io.github.adversaria.data.LabelledSource;
import io.github.adversaria.gan.Adversary;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.Regularizer;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Network;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One generator for the translations between all domains (Choi et al. 2018, "StarGAN: unified
 * generative adversarial networks for multi-domain image-to-image translation", arXiv 1711.09020):
 * G(x, c') makes of an example x what it would be in the domain of code c'. One discriminator tells
 * real examples from made ones, and which attributes they have, by heads on a trunk that they
 * share. Nobody shows G a pair; that it keeps what the code does not say is due to two terms:
 * G(G(x, c'), c) is to be x again, and so is G(x, c).
 *
 * <pre>{@code
 * var star = StarGan.of(ColouredShapes.source(), ColouredShapes.ATTRIBUTES).seed(1);
 * var run = star.training().threads(2).run(StarGan.STEPS);
 * star.translated(run, pictures, labels)          // each picture in the class that is asked for
 * }</pre>
 */
public final class StarGan {

  /** Enough for pictures of 8 × 8 pixels. */
  public static final int STEPS = 1000;

  private final Attributes attributes;
  private final Network generator;
  private final NetworkTraining training;

  StarGan(StarGanBuilder chosen, LabelledSource source, Attributes attributes, long seed) {
    this.attributes = attributes;
    int d = source.dimension();
    int width = chosen.width();
    generator =
        chosen
            .network(d + attributes.length())
            .dense(width)
            .relu()
            .dense(width)
            .relu()
            .dense(d)
            .tanh()
            .seed(seed);
    Network trunk =
        chosen
            .network(d)
            .dense(width)
            .leakyRelu(StarGanBuilder.SLOPE)
            .dense(width)
            .leakyRelu(StarGanBuilder.SLOPE)
            .seed(seed + 1);
    Network critic = Network.of(trunk, chosen.network(width).dense(1).seed(seed + 2));
    AttributeHeads heads = AttributeHeads.on(trunk, width, attributes, chosen::network, seed + 3);

    TensorFormula example = TensorFormula.input("example");
    TensorFormula x = example.columns("x", 0, d);
    TensorFormula c = example.columns("c", d, attributes.length());
    TensorFormula target = TensorFormula.input("target", "c'");
    TensorFormula translated = x.beside(target).under("G", generator);
    TensorFormula back = translated.beside(c).under("G", generator);
    TensorFormula same = x.beside(c).under("G", generator);
    Adversary adversary =
        Adversary.of("D", critic)
            .loss(GanLoss.wasserstein())
            .regularizer(Regularizer.gradientPenalty(chosen.penalty()));
    NetworkPlayer discriminator =
        NetworkPlayer.of("discriminator", critic, heads.asOne())
            .minimizing(adversary.against(x, translated))
            .minimizing(heads.classification(chosen.classification(), "D", x, c))
            .updates(chosen.updates())
            .optimizer(chosen.optimizer());
    NetworkPlayer translator =
        NetworkPlayer.of("generator", generator)
            .minimizing(adversary.persuadedBy(translated))
            .minimizing(heads.classification(chosen.classification(), "D", translated, target))
            .minimizing("reconstruction", chosen.reconstruction(), back.absoluteDifference(x))
            .minimizing("identity", chosen.identity(), same.absoluteDifference(x))
            .optimizer(chosen.optimizer())
            .averaging(chosen.averaging());
    training =
        NetworkTraining.named("StarGAN")
            .input("example", attributes.beside(source))
            .input("target", attributes.codes())
            .players(discriminator, translator)
            .batch(chosen.batch())
            .schedule(LearningRateSchedule.linear())
            .seed(seed);
  }

  /**
   * Translates between the classes of a source.
   *
   * @param source examples in (−1, 1), one axis, with as many classes as there are combinations
   * @param attributes what its classes mean
   * @throws IllegalArgumentException if it has another number of classes
   */
  public static StarGanBuilder of(LabelledSource source, Attributes attributes) {
    return new StarGanBuilder(source, attributes);
  }

  /** The training of both players, with all that was chosen. */
  public NetworkTraining training() {
    return training;
  }

  /**
   * Examples in other classes.
   *
   * @param state of a run of {@link #training}
   * @param examples shape {@code [n, numbers of an example]}
   * @param labels the class that each is to have
   * @return shape as {@code examples}, single precision
   */
  public INDArray translated(NetworkState state, INDArray examples, int... labels) {
    Require.notNull("state", state);
    Require.notNull("examples", examples);
    Require.notNull("labels", labels);
    if (examples.rank() != 2 || examples.size(0) != labels.length) {
      throw Require.wrong("labels", labels.length + " classes", "one for each row of examples");
    }
    return state.apply(generator, Nd4j.hstack(examples, attributes.codes(labels)));
  }

  /** What the classes mean. */
  public Attributes attributes() {
    return attributes;
  }

  /** G: a code beside an example in, an example out. */
  public Network generator() {
    return generator;
  }

  /** How many networks of one direction each this generator stands for: n(n − 1). */
  public int directedPairs() {
    return attributes.combinations() * (attributes.combinations() - 1);
  }
}
