package io.github.adversaria.gan.conditional;

import io.github.adversaria.data.ConditionedSource;
import io.github.adversaria.gan.LatentSource;
import io.github.adversaria.gan.NetworkPlayer;
import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Initializer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The supervised conditional GAN: G makes an example of noise z and a condition y, D judges pairs.
 * D gives a high score to (x, y) that belong together, a low one to (G(z, y), y), and a low one to
 * (x̂, y) with an x̂ drawn from all the data, which does not belong to y but by chance (Reed et al.
 * 2016, "Generative adversarial text to image synthesis", arXiv 1605.05396, algorithm 1). Without
 * the third score it is that of Mirza and Osindero 2014 (arXiv 1411.1784, equation 2).
 *
 * <pre>{@code
 * var gan = ConditionalGan.of(OneHotRows.of(digits)).bounded().seed(1);
 * var run = gan.training().threads(2).run(ConditionalGan.STEPS);
 * var sevens = gan.generated(run, random, 7, 7, 7);
 * }</pre>
 *
 * <p>What D and G come to where conditions overlap is told by {@link
 * io.github.adversaria.learning.ConditionalValue}: with the third score it is not the data.
 */
public final class ConditionalGan {

  /** Steps of {@link #training} that suffice for digits and rings. */
  public static final int STEPS = 6000;

  /** What streams of randomness are for: one seed must not give two of them the same numbers. */
  private enum Stream {
    GENERATOR,
    DISCRIMINATOR,
    TRAINING
  }

  private final ConditionedSource source;
  private final LatentSource noise;
  private final Network generator;
  private final Network discriminator;
  private final NetworkTraining training;

  ConditionalGan(ConditionalGanBuilder choices, long seed) {
    source = choices.source;
    noise = LatentSource.normal(choices.latent);
    NetworkBuilder maker =
        hidden(choices, choices.latent + source.conditionDimension())
            .dense(source.exampleDimension());
    generator = (choices.bounded ? maker.tanh() : maker).seed(part(seed, Stream.GENERATOR));
    discriminator =
        hidden(choices, source.dimension()).dense(1).seed(part(seed, Stream.DISCRIMINATOR));
    training = training(choices).seed(part(seed, Stream.TRAINING));
  }

  private static NetworkBuilder hidden(ConditionalGanBuilder choices, int inputs) {
    NetworkBuilder builder =
        Network.from(inputs).precision(choices.precision).initializer(Initializer.he());
    for (int i = 0; i < choices.layers; i++) {
      builder.dense(choices.width).relu();
    }
    return builder;
  }

  private static long part(long seed, Stream stream) {
    return RandomStream.of(seed).part(stream.ordinal()).nextLong();
  }

  private NetworkTraining training(ConditionalGanBuilder choices) {
    PairScores scores = new PairScores(choices, discriminator);
    TensorFormula made =
        TensorFormula.input(PairScores.NOISE).beside(scores.condition()).under("G", generator);
    NetworkTraining drawing =
        NetworkTraining.named("conditional GAN")
            .input(PairScores.PAIR, source)
            .input(PairScores.NOISE, noise);
    return (choices.onMismatched > 0 ? drawing.input(PairScores.OTHER, source) : drawing)
        .players(
            NetworkPlayer.of("discriminator", discriminator)
                .minimizing(scores.ofDiscriminator(made))
                .optimizer(Adam.of(choices.discriminatorRate).betas(0.5, 0.9)),
            NetworkPlayer.of("generator", generator)
                .seeing(PairScores.PAIR, PairScores.NOISE)
                .minimizing(scores.ofGenerator(made))
                .optimizer(Adam.of(choices.generatorRate).betas(0.5, 0.9))
                .averaging(MovingAverage.DEFAULT_DECAY))
        .batch(choices.batch)
        .schedule(LearningRateSchedule.linear());
  }

  /**
   * One for examples with their conditions; its networks are yet to be made.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static ConditionalGanBuilder of(ConditionedSource source) {
    return new ConditionalGanBuilder(Require.notNull("source", source));
  }

  /** Makes an example of {@code [z, y]}. */
  public Network generator() {
    return generator;
  }

  /** Makes a score, a logit, of {@code [x, y]}. */
  public Network discriminator() {
    return discriminator;
  }

  /** The training of both: {@code run(STEPS)} is left to do. */
  public NetworkTraining training() {
    return training;
  }

  /**
   * Makes one example for each of some conditions, with averaged weights.
   *
   * @param state a run of {@link #training}, or where it is
   * @param random draws the noise
   * @param conditions their numbers in the source, at least one
   * @return shape {@code [n, numbers of an example]}, in the order of the conditions
   * @throws IllegalArgumentException if there is no such condition, or an argument is null
   */
  public INDArray generated(NetworkState state, RandomGenerator random, int... conditions) {
    Require.notNull("state", state);
    Require.notNull("random", random);
    INDArray told = source.conditionRows(conditions);
    return state.apply(generator, Nd4j.concat(1, noise.sample(conditions.length, random), told));
  }

  /** For example {@code conditional GAN of digits ...}. */
  @Override
  public String toString() {
    return "conditional GAN of " + source;
  }
}
