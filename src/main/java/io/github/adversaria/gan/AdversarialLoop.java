package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Two networks in training: a {@link PlayerLoop} of a discriminator and a generator. */
final class AdversarialLoop implements TrainingLoop, GanState {

  private static final String REAL = "x";
  private static final String LATENT = "z";

  private final GanChoices choices;
  private final PlayerLoop loop;
  private final PlayerTurn discriminator;
  private final PlayerTurn generator;
  private final int[] latentShape;
  private final int[] exampleShape;
  private final Evaluation evaluation;

  private AdversarialLoop(GanChoices choices, int total, int[] exampleShape) {
    this.choices = choices;
    this.latentShape = new int[] {choices.latent.dimension()};
    this.exampleShape = exampleShape;
    loop = new PlayerLoop(rules(choices, exampleShape), total);
    discriminator = loop.turns().get(0);
    generator = loop.turns().get(1);
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

  /** The discriminator's updates look at real examples and latents, the generator's at latents. */
  private static PlayerRules rules(GanChoices choices, int... exampleShape) {
    TensorFormula real = TensorFormula.input(REAL);
    TensorFormula generated = TensorFormula.input(LATENT).under("G", choices.generator);
    Adversary adversary = Adversary.of("D", choices.discriminator).loss(choices.loss);
    if (choices.regularizer.isPresent()) {
      adversary = adversary.regularizer(choices.regularizer.get());
    }
    NetworkPlayer discriminator =
        NetworkPlayer.of("discriminator", choices.discriminator)
            .minimizing(adversary.against(real, generated))
            .optimizer(choices.discriminatorOptimizer)
            .updates(choices.discriminatorSteps);
    if (choices.clipping.isPresent()) {
      discriminator = discriminator.clipping(choices.clipping.get());
    }
    NetworkPlayer generator =
        NetworkPlayer.of("generator", choices.generator)
            .minimizing(adversary.persuadedBy(generated))
            .optimizer(choices.generatorOptimizer)
            .seeing(LATENT);
    if (choices.averaging.isPresent()) {
      generator = generator.averaging(choices.averaging.get());
    }
    List<NetworkInput> inputs =
        List.of(
            NetworkInput.of(REAL, choices.source, exampleShape),
            NetworkInput.of(LATENT, choices.latent));
    return new PlayerRules(
        List.of(discriminator, generator),
        inputs,
        choices.batch,
        choices.schedule,
        choices.seed,
        choices.threads);
  }

  @Override
  public Crew begin() {
    return loop.begin();
  }

  @Override
  public int steps() {
    return loop.steps();
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
    return loop.averaged(
        () -> evaluation.apply(choices.generator, "latents", latents, latentShape));
  }

  /** The same from and to rows. */
  float[] generated(float[] latents, int n) {
    return loop.averaged(() -> evaluation.apply(choices.generator, latents, n, latentShape));
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
    return discriminator.term(0);
  }

  @Override
  public double generatorLoss() {
    return generator.loss();
  }

  @Override
  public double penalty() {
    if (choices.regularizer.isPresent()) {
      return discriminator.term(1);
    }
    return loop.steps() == 0 ? Double.NaN : 0;
  }

  @Override
  public String defect() {
    return loop.defect();
  }

  /** Steps that the schedule of learning rates is made for. */
  int total() {
    return loop.total();
  }

  /** Adds all that the next step depends on. */
  Checkpoint put(Checkpoint checkpoint) {
    return loop.put(checkpoint);
  }

  /** Goes on from where {@link #put} left off. */
  void restore(Checkpoint checkpoint) {
    loop.restore(checkpoint);
  }
}
