package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.WeightClipping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a {@link GanTraining} was told. Nobody changes one after {@link #with} has returned it. */
final class GanChoices {

  final Layer generator;
  final Layer discriminator;
  final DataSource source;
  GanLoss loss = GanLoss.nonSaturating();
  Optional<Regularizer> regularizer = Optional.empty();
  LatentSource latent = LatentSource.normal(GanTraining.DEFAULT_LATENT);
  int batch = GanTraining.DEFAULT_BATCH;
  int discriminatorSteps = 1;
  Optimizer generatorOptimizer = GanTraining.DEFAULT_OPTIMIZER;
  Optimizer discriminatorOptimizer = GanTraining.DEFAULT_OPTIMIZER;
  LearningRateSchedule schedule = LearningRateSchedule.constant();
  Optional<Double> averaging = Optional.empty();
  Optional<WeightClipping> clipping = Optional.empty();
  long seed;
  int threads = 1;
  Watching<GanState> watching = Watching.nobody();
  int frames;
  Optional<CheckpointFile> checkpoint = Optional.empty();

  GanChoices(Layer generator, Layer discriminator, DataSource source) {
    this.generator = generator;
    this.discriminator = discriminator;
    this.source = source;
  }

  /** A copy with something changed. */
  GanChoices with(Consumer<GanChoices> change) {
    GanChoices copy = new GanChoices(generator, discriminator, source);
    copy.loss = loss;
    copy.regularizer = regularizer;
    copy.latent = latent;
    copy.batch = batch;
    copy.discriminatorSteps = discriminatorSteps;
    copy.generatorOptimizer = generatorOptimizer;
    copy.discriminatorOptimizer = discriminatorOptimizer;
    copy.schedule = schedule;
    copy.averaging = averaging;
    copy.clipping = clipping;
    copy.seed = seed;
    copy.threads = threads;
    copy.watching = watching;
    copy.frames = frames;
    copy.checkpoint = checkpoint;
    change.accept(copy);
    return copy;
  }

  /** What decides the numbers, as far as it has a text that is the same in every process. */
  String text() {
    List<String> columns = new ArrayList<>();
    watching.measurements().forEach(measurement -> columns.add(measurement.column()));
    return loss.name()
        + (regularizer.isPresent() ? " with a regulariser" : "")
        + ", latents of dimension "
        + latent.dimension()
        + ", examples of dimension "
        + source.dimension()
        + ", batch "
        + batch
        + ", "
        + discriminatorSteps
        + " of D a step, G by "
        + generatorOptimizer
        + ", D by "
        + discriminatorOptimizer
        + ", "
        + schedule
        + averaging.map(decay -> ", averaging " + decay).orElse("")
        + clipping.map(bound -> ", " + bound).orElse("")
        + ", seed "
        + seed
        + ", measured "
        + columns;
  }
}
