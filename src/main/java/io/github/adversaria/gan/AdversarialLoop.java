package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Restoration;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Stepper;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Two networks in training, and all that a next step depends on. A step is made of updates, and an
 * update changes nothing before it has all its gradients: one that fails or is stopped can be made
 * again with the same numbers.
 */
final class AdversarialLoop implements TrainingLoop, GanState {

  private static final String GENERATOR = "generator";
  private static final String DISCRIMINATOR = "discriminator";
  private static final String GENERATOR_STEPPER = "generator's optimiser";
  private static final String DISCRIMINATOR_STEPPER = "discriminator's optimiser";
  private static final String AVERAGE = "average";
  private static final String RANDOM = "random";
  private static final String PROGRESS = "progress";

  private final GanChoices choices;
  private final int total;
  private final int[] latentShape;
  private final int[] exampleShape;
  private final RandomStream random;
  private final float[] real;
  private final float[] latents;
  private final Stepper generatorStepper;
  private final Stepper discriminatorStepper;
  private final Optional<MovingAverage> average;
  private final double[] penalties;
  private final Evaluation evaluation;
  private final Function<Shard, Tensor> discriminatorObjective = this::discriminatorObjective;
  private final Function<Shard, Tensor> generatorObjective = this::generatorObjective;
  private int steps;
  private int updates;
  private boolean watched;
  private double discriminatorLoss = Double.NaN;
  private double generatorLoss = Double.NaN;
  private double penalty = Double.NaN;

  private AdversarialLoop(GanChoices choices, int total, int[] exampleShape) {
    this.total = total;
    this.choices = choices;
    this.latentShape = new int[] {choices.latent.dimension()};
    this.exampleShape = exampleShape;
    random = RandomStream.of(choices.seed);
    real = new float[choices.batch * choices.source.dimension()];
    latents = new float[choices.batch * choices.latent.dimension()];
    generatorStepper = choices.generatorOptimizer.over(choices.generator.parameters());
    discriminatorStepper = choices.discriminatorOptimizer.over(choices.discriminator.parameters());
    average =
        choices.averaging.map(decay -> MovingAverage.of(choices.generator.parameters(), decay));
    penalties = new double[choices.batch];
    evaluation = new Evaluation(Evaluation.precision(choices.generator));
  }

  /**
   * A loop before its first step.
   *
   * @param total steps that the schedule of learning rates is made for
   * @throws IllegalArgumentException if networks, latents and data do not fit each other
   */
  static AdversarialLoop of(GanChoices choices, int total) {
    FittingData.require("source", choices.source, choices.batch, choices.seed);
    return new AdversarialLoop(
        choices,
        total,
        FittingShapes.ofExample(
            choices.generator,
            choices.discriminator,
            choices.latent.dimension(),
            choices.source.dimension()));
  }

  @Override
  public Crew begin() {
    return new Players();
  }

  /** The threads of both players: each has its own sums of gradients. */
  private final class Players implements Crew {

    private final ShardedGradient forDiscriminator = gradient();
    private final ShardedGradient forGenerator = gradient();

    private ShardedGradient gradient() {
      return ShardedGradient.of(
          Evaluation.precision(choices.generator), choices.threads, shardRows());
    }

    @Override
    public void step(boolean recorded) {
      while (updates < choices.discriminatorSteps) {
        long before = random.state();
        try {
          watched = recorded && updates == choices.discriminatorSteps - 1;
          updateDiscriminator();
        } catch (RuntimeException | Error failure) {
          random.restore(before);
          throw failure;
        }
        updates++;
      }
      long before = random.state();
      try {
        updateGenerator();
      } catch (RuntimeException | Error failure) {
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
      requireFinite("discriminator", choices.discriminator, result, discriminatorObjective);
      discriminatorStepper.step(result.gradients(), rateFactor());
      if (choices.clipping.isPresent()) {
        choices.clipping.get().apply(choices.discriminator.parameters());
      }
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
      requireFinite("generator", choices.generator, result, generatorObjective);
      generatorStepper.step(result.gradients(), rateFactor());
      if (average.isPresent()) {
        average.get().update();
      }
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
    Tensor loss = discriminatorLoss(examples, generated, pass);
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

  /**
   * What the discriminator minimises but for the penalty. Both batches pass through it at once,
   * which OpenBLAS likes better, unless it gathers statistics: then those of real and of generated
   * examples are to be each by itself.
   */
  private Tensor discriminatorLoss(Tensor examples, Tensor generated, Pass pass) {
    Layer discriminator = choices.discriminator;
    if (!discriminator.statistics().isEmpty()) {
      return choices.loss.discriminator(
          discriminator.apply(examples, pass), discriminator.apply(generated, pass));
    }
    int rows = examples.shape()[0];
    Tensor numbers = discriminator.apply(Tensor.concatenate(0, examples, generated), pass);
    return choices.loss.discriminator(numbers.slice(0, 0, rows), numbers.slice(0, rows, rows));
  }

  private Tensor generatorObjective(Shard shard) {
    Pass pass = Pass.training(shard.random());
    Tensor generated = choices.generator.apply(shard.of(latents, latentShape), pass);
    return choices.loss.generator(choices.discriminator.apply(generated, pass));
  }

  private void requireFinite(
      String player, Layer network, ShardedGradient.Result result, Function<Shard, Tensor> loss) {
    FirstAnomaly.of(
            "loss of the " + player,
            result,
            choices.batch,
            shardRows(),
            network.parameters(),
            random,
            loss)
        .ifPresent(DivergedException::raise);
  }

  private double rateFactor() {
    return choices.schedule.factor(Math.min(steps, total), total);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
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
    return Nd4j.createFromArray(generated(latents(n, seed), n)).reshape(n, -1);
  }

  /** Latents that have nothing to do with those of the training. */
  float[] latents(int n, long seed) {
    float[] drawn = new float[Math.multiplyExact(Require.atLeast("n", n, 1), latentShape[0])];
    choices.latent.draw(drawn, n, RandomStream.of(seed));
    return drawn;
  }

  @Override
  public INDArray generated(INDArray latents) {
    return averaged(() -> evaluation.apply(choices.generator, "latents", latents, latentShape));
  }

  /** The same from and to rows. */
  float[] generated(float[] latents, int n) {
    return averaged(() -> evaluation.apply(choices.generator, latents, n, latentShape));
  }

  /** What is made with the averaged weights, if there are any. */
  private <T> T averaged(Supplier<T> made) {
    if (average.isEmpty()) {
      return made.get();
    }
    average.get().swap();
    try {
      return made.get();
    } finally {
      average.get().swap();
    }
  }

  @Override
  public INDArray discriminated(INDArray examples) {
    INDArray numbers = evaluation.apply(choices.discriminator, "examples", examples, exampleShape);
    return numbers.reshape(numbers.length());
  }

  /** The same from and to rows. */
  float[] discriminated(float[] examples, int n) {
    return evaluation.apply(choices.discriminator, examples, n, exampleShape);
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

  @Override
  public double penalty() {
    return penalty;
  }

  @Override
  public String defect() {
    String inGenerator = FirstAnomaly.inWeights("generator", choices.generator);
    return inGenerator.isEmpty()
        ? FirstAnomaly.inWeights("discriminator", choices.discriminator)
        : inGenerator;
  }

  /** Steps that the schedule of learning rates is made for. */
  int total() {
    return total;
  }

  /** Adds all that the next step depends on. */
  Checkpoint put(Checkpoint checkpoint) {
    Checkpoint more =
        checkpoint
            .put(GENERATOR, choices.generator)
            .put(DISCRIMINATOR, choices.discriminator)
            .put(GENERATOR_STEPPER, generatorStepper)
            .put(DISCRIMINATOR_STEPPER, discriminatorStepper)
            .put(RANDOM, random)
            .put(PROGRESS, steps, updates, discriminatorLoss, generatorLoss, penalty);
    return average.isPresent() ? more.put(AVERAGE, average.get()) : more;
  }

  /** Goes on from where {@link #put} left off. */
  void restore(Checkpoint checkpoint) {
    Restoration restoration =
        checkpoint
            .restore()
            .into(GENERATOR, choices.generator)
            .into(DISCRIMINATOR, choices.discriminator)
            .into(GENERATOR_STEPPER, generatorStepper)
            .into(DISCRIMINATOR_STEPPER, discriminatorStepper)
            .into(RANDOM, random);
    if (average.isPresent()) {
      restoration = restoration.into(AVERAGE, average.get());
    }
    double[] progress = checkpoint.numbers(PROGRESS);
    restoration.apply();
    steps = (int) progress[0];
    updates = (int) progress[1];
    discriminatorLoss = progress[2];
    generatorLoss = progress[3];
    penalty = progress[4];
  }
}
