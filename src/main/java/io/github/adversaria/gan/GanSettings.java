package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Initializer;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.RandomStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How two perceptrons of equal hidden layers are trained, apart from the data: all that a result
 * depends on besides its seed. Nobody changes one after {@link #with} has returned it.
 */
final class GanSettings {

  GanLoss loss = GanLoss.nonSaturating();
  Optional<Regularizer> regularizer = Optional.empty();
  int hiddenLayers = 3;
  int width = 128;
  Start start = Start.HE;
  int latent = GanTraining.DEFAULT_LATENT;
  int batch = GanTraining.DEFAULT_BATCH;
  int discriminatorSteps = 1;
  double generatorRate = GanTraining.DEFAULT_LEARNING_RATE;
  double discriminatorRate = GanTraining.DEFAULT_LEARNING_RATE;
  double beta1 = 0.5;
  double beta2 = 0.9;
  LearningRateSchedule schedule = LearningRateSchedule.linear();
  Optional<Double> averaging = Optional.of(MovingAverage.DEFAULT_DECAY);
  int steps = 6000;

  /** What streams of randomness are for: one seed must not give two of them the same numbers. */
  private enum Stream {
    GENERATOR,
    DISCRIMINATOR,
    TRAINING
  }

  /** How the weights of all layers are drawn. */
  enum Start {
    HE("He, biases 0", Initializer.he()),
    FAN_IN("uniform within 1/sqrt(inputs), biases too", Initializer.fanIn());

    private final String words;
    private final Initializer initializer;

    Start(String words, Initializer initializer) {
      this.words = words;
      this.initializer = initializer;
    }
  }

  private GanSettings() {}

  /** The standard ones with something changed. */
  static GanSettings of(Consumer<GanSettings> change) {
    GanSettings settings = new GanSettings();
    change.accept(settings);
    return settings;
  }

  /** A copy with something changed. */
  GanSettings with(Consumer<GanSettings> change) {
    GanSettings copy = new GanSettings();
    copy.loss = loss;
    copy.regularizer = regularizer;
    copy.hiddenLayers = hiddenLayers;
    copy.width = width;
    copy.start = start;
    copy.latent = latent;
    copy.batch = batch;
    copy.discriminatorSteps = discriminatorSteps;
    copy.generatorRate = generatorRate;
    copy.discriminatorRate = discriminatorRate;
    copy.beta1 = beta1;
    copy.beta2 = beta2;
    copy.schedule = schedule;
    copy.averaging = averaging;
    copy.steps = steps;
    change.accept(copy);
    return copy;
  }

  /** The hidden layers of a player, whose last layer is still to come. */
  private NetworkBuilder hidden(int inputs) {
    NetworkBuilder builder = Network.from(inputs).initializer(start.initializer);
    for (int i = 0; i < hiddenLayers; i++) {
      builder.dense(width).relu();
    }
    return builder;
  }

  /** A generator that ends in a dense layer, or in tanh after it. */
  Layer generator(int inputs, int outputs, boolean bounded, long seed) {
    NetworkBuilder builder = hidden(inputs).dense(outputs);
    return (bounded ? builder.tanh() : builder).seed(part(seed, Stream.GENERATOR));
  }

  /** The training of a generator with these settings. */
  GanTraining training(Layer generator, DataSource source, long seed) {
    Layer discriminator =
        hidden(source.dimension()).dense(1).seed(part(seed, Stream.DISCRIMINATOR));
    GanTraining training =
        GanTraining.of(generator, discriminator, source)
            .loss(loss)
            .latent(latent)
            .batch(batch)
            .discriminatorSteps(discriminatorSteps)
            .optimizers(
                Adam.of(generatorRate).betas(beta1, beta2),
                Adam.of(discriminatorRate).betas(beta1, beta2))
            .schedule(schedule)
            .seed(part(seed, Stream.TRAINING));
    if (regularizer.isPresent()) {
      training = training.regularizer(regularizer.get());
    }
    return averaging.isPresent() ? training.averaging(averaging.get()) : training;
  }

  private static long part(long seed, Stream stream) {
    return RandomStream.of(seed).part(stream.ordinal()).nextLong();
  }

  /** All of it in words, line by line. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("loss", loss.name());
    lines.put("regularizer", regularizer.map(Object::toString).orElse("none"));
    lines.put("hidden layers of each player", hiddenLayers + " of " + width + " with relu");
    lines.put("initial weights", start.words);
    lines.put("latent", latent + " standard normal numbers");
    lines.put("batch", String.valueOf(batch));
    lines.put("discriminator updates a step", String.valueOf(discriminatorSteps));
    lines.put(
        "Adam", "rates G " + generatorRate + ", D " + discriminatorRate + ", betas " + betas());
    lines.put("schedule", schedule.toString());
    lines.put("averaging of generator weights", averaging.map(Object::toString).orElse("none"));
    lines.put("steps", String.valueOf(steps));
    return lines;
  }

  private String betas() {
    return beta1 + " " + beta2;
  }
}
