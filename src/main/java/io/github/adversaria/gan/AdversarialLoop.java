package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Stepper;
import io.github.adversaria.nn.Tensor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two networks in training, and all that a next step depends on. A step is made of updates, and an
 * update changes nothing before it has all its gradients: one that fails or is stopped can be made
 * again with the same numbers.
 */
final class AdversarialLoop implements GanState {

  private final GanChoices choices;
  private final int[] latentShape;
  private final int[] exampleShape;
  private final RandomStream random;
  private final float[] real;
  private final float[] latents;
  private final Stepper generatorStepper;
  private final Stepper discriminatorStepper;
  private final double[] penalties;
  private final Function<Shard, Tensor> discriminatorObjective = this::discriminatorObjective;
  private final Function<Shard, Tensor> generatorObjective = this::generatorObjective;
  private int steps;
  private int updates;
  private boolean watched;
  private double discriminatorLoss = Double.NaN;
  private double generatorLoss = Double.NaN;
  private double penalty = Double.NaN;

  private AdversarialLoop(GanChoices choices, int[] exampleShape) {
    this.choices = choices;
    this.latentShape = new int[] {choices.latent.dimension()};
    this.exampleShape = exampleShape;
    random = RandomStream.of(choices.seed);
    real = new float[choices.batch * choices.source.dimension()];
    latents = new float[choices.batch * choices.latent.dimension()];
    generatorStepper = choices.generatorOptimizer.over(choices.generator.parameters());
    discriminatorStepper = choices.discriminatorOptimizer.over(choices.discriminator.parameters());
    penalties = new double[choices.batch];
  }

  /**
   * A loop before its first step.
   *
   * @throws IllegalArgumentException if networks, latents and data do not fit each other
   */
  static AdversarialLoop of(GanChoices choices) {
    return new AdversarialLoop(choices, GanCheck.exampleShape(choices));
  }

  /** The threads at work for some steps; to be closed after them. */
  final class Crew implements AutoCloseable {

    private final ShardedGradient forDiscriminator = gradient();
    private final ShardedGradient forGenerator = gradient();

    private ShardedGradient gradient() {
      return ShardedGradient.of(precision(), choices.threads, shardRows());
    }

    /**
     * Takes one step, or ends the one that was begun.
     *
     * @param recorded whether losses will be asked for after it
     * @throws DivergedException if a loss is no finite number; its update is not made
     */
    void step(boolean recorded) {
      while (updates < choices.discriminatorSteps) {
        long before = random.state();
        try {
          watched = recorded && updates == choices.discriminatorSteps - 1;
          updateDiscriminator();
        } catch (Throwable failure) {
          random.restore(before);
          throw failure;
        }
        updates++;
      }
      long before = random.state();
      try {
        updateGenerator();
      } catch (Throwable failure) {
        random.restore(before);
        throw failure;
      }
      updates = 0;
      steps++;
    }

    private void updateDiscriminator() {
      choices.source.draw(real, choices.batch, random);
      choices.latent.draw(latents, choices.batch, random);
      ShardedGradient.Result result =
          forDiscriminator.of(
              choices.batch, choices.discriminator.parameters(), random, discriminatorObjective);
      requireFinite("discriminator", result.loss());
      discriminatorStepper.step(result.gradients());
      if (watched) {
        penalty = choices.regularizer.isPresent() ? sum(penalties) : 0;
        discriminatorLoss = result.loss() - penalty;
      }
    }

    private void updateGenerator() {
      choices.latent.draw(latents, choices.batch, random);
      ShardedGradient.Result result =
          forGenerator.of(
              choices.batch, choices.generator.parameters(), random, generatorObjective);
      requireFinite("generator", result.loss());
      generatorStepper.step(result.gradients());
      generatorLoss = result.loss();
    }

    @Override
    public void close() {
      forDiscriminator.close();
      forGenerator.close();
    }
  }

  private Tensor discriminatorObjective(Shard shard) {
    Pass pass = Pass.training(shard.random());
    Layer discriminator = choices.discriminator;
    Tensor examples = shard.of(real, exampleShape);
    Tensor generated = choices.generator.apply(shard.of(latents, latentShape), pass).stopGradient();
    Tensor loss =
        choices.loss.discriminator(
            discriminator.apply(examples, pass), discriminator.apply(generated, pass));
    if (choices.regularizer.isEmpty()) {
      return loss;
    }
    UnaryOperator<Tensor> function = x -> discriminator.apply(x, pass);
    Tensor term = choices.regularizer.get().penalty(function, examples, generated, shard.random());
    if (watched) {
      penalties[shard.first()] = term.item() * shard.rows() / choices.batch;
    }
    return loss.plus(term);
  }

  private Tensor generatorObjective(Shard shard) {
    Pass pass = Pass.training(shard.random());
    Tensor generated = choices.generator.apply(shard.of(latents, latentShape), pass);
    return choices.loss.generator(choices.discriminator.apply(generated, pass));
  }

  private void requireFinite(String player, double loss) {
    if (!Double.isFinite(loss)) {
      throw new DivergedException(player + " loss " + loss);
    }
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private Precision precision() {
    return choices.generator.parameters().get(0).value().precision();
  }

  /** Statistics are of a whole batch, and one thread at a time may gather them. */
  private int shardRows() {
    boolean gathers =
        !choices.generator.statistics().isEmpty() || !choices.discriminator.statistics().isEmpty();
    return gathers ? choices.batch : ShardedGradient.DEFAULT_SHARD_ROWS;
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public INDArray samples(int n, long seed) {
    return generated(choices.latent.sample(n, RandomStream.of(seed)));
  }

  @Override
  public INDArray generated(INDArray latents) {
    Tensor input = Tensor.of(latents.castTo(precision().type()));
    INDArray examples = choices.generator.apply(input, Pass.EVALUATION).array();
    return examples.castTo(Precision.SINGLE.type()).reshape(latents.rows(), -1);
  }

  @Override
  public INDArray discriminated(INDArray examples) {
    long[] shape = new long[exampleShape.length + 1];
    shape[0] = examples.size(0);
    for (int i = 0; i < exampleShape.length; i++) {
      shape[i + 1] = exampleShape[i];
    }
    Tensor input = Tensor.of(examples.castTo(precision().type()).reshape(shape));
    INDArray numbers = choices.discriminator.apply(input, Pass.EVALUATION).array();
    return numbers.castTo(Precision.SINGLE.type()).reshape(examples.size(0));
  }

  @Override
  public Layer generator() {
    return choices.generator;
  }

  @Override
  public Layer discriminator() {
    return choices.discriminator;
  }

  @Override
  public double discriminatorLoss() {
    return discriminatorLoss;
  }

  @Override
  public double generatorLoss() {
    return generatorLoss;
  }

  double penalty() {
    return penalty;
  }
}
