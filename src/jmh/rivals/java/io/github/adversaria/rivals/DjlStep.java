package io.github.adversaria.rivals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The Deep Java Library over PyTorch's natives, on arrays rather than blocks and trainers, which
 * spares it a parameter store; both halves of the discriminator's batch go in one pass, and the
 * discriminator's weights take no gradient while the generator is updated.
 */
final class DjlStep implements Training {

  private final Workload workload;
  private final NDManager manager = NDManager.newBaseManager();
  private final SplittableRandom random = new SplittableRandom(1);
  private final float[] ring;
  private final Player generator;
  private final Player discriminator;
  private final NDArray signs;

  private DjlStep(Workload workload) {
    this.workload = workload;
    ring = new float[workload.batch() * workload.width()];
    var uniforms = new Uniforms(1);
    generator = new Player(workload.generator(), uniforms);
    discriminator = new Player(workload.discriminator(), uniforms);
    var halves = new Shape(workload.batch(), 1);
    signs = manager.ones(halves).neg().concat(manager.ones(halves));
  }

  /** Serves with as many threads as the first argument says, one when there is none. */
  public static void main(String[] arguments) throws IOException {
    int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    var engine = Engine.getInstance();
    var version =
        Engine.getDjlVersion() + ", " + engine.getEngineName() + " " + engine.getVersion();
    Contender.serve(threads, "DJL " + version, DjlStep::new);
  }

  @Override
  public void step() {
    try (var scope = manager.newSubManager()) {
      update(real(scope), latents(scope), latents(scope));
    }
  }

  @Override
  public double[] update(float[] real, float[] dLatents, float[] gLatents) {
    try (var scope = manager.newSubManager()) {
      var losses =
          update(
              scope.create(real, new Shape(workload.batch(), workload.width())),
              scope.create(dLatents, new Shape(workload.batch(), workload.latent())),
              scope.create(gLatents, new Shape(workload.batch(), workload.latent())));
      return new double[] {losses.get(0).getFloat(), losses.get(1).getFloat()};
    }
  }

  @Override
  public float[] generate(float[] latents) {
    try (var scope = manager.newSubManager()) {
      int rows = latents.length / workload.latent();
      return generator
          .apply(scope.create(latents, new Shape(rows, workload.latent())))
          .toFloatArray();
    }
  }

  private NDArray real(NDManager scope) {
    var shape = new Shape(workload.batch(), workload.width());
    if (!workload.ring()) {
      return scope.randomNormal(shape);
    }
    Workload.drawRing(ring, random);
    return scope.create(ring, shape);
  }

  private NDArray latents(NDManager scope) {
    return scope.randomNormal(new Shape(workload.batch(), workload.latent()));
  }

  private NDList update(NDArray real, NDArray dLatents, NDArray gLatents) {
    // Outside a gradient collector nothing is recorded, so these are detached.
    var fake = generator.apply(dLatents);
    NDArray dLoss;
    discriminator.learns(true);
    try (var gradients = Engine.getInstance().newGradientCollector()) {
      var logits = discriminator.apply(NDArrays.concat(new NDList(real, fake)));
      dLoss = Activation.softPlus(logits.mul(signs)).mean().mul(2);
      gradients.backward(dLoss);
    }
    discriminator.descend();
    NDArray gLoss;
    discriminator.learns(false);
    try (var gradients = Engine.getInstance().newGradientCollector()) {
      var logits = discriminator.apply(generator.apply(gLatents));
      gLoss = Activation.softPlus(logits.neg()).mean();
      gradients.backward(gLoss);
    }
    generator.descend();
    return new NDList(dLoss, gLoss);
  }

  private static float[] transposed(float[] matrix, int rows, int columns) {
    var transposed = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      transposed[i % columns * rows + i / columns] = matrix[i];
    }
    return transposed;
  }

  /** A network and its optimiser. */
  private final class Player {

    private final List<NDArray> parameters = new ArrayList<>();
    private final Optimizer adam =
        Adam.builder()
            .optLearningRateTracker(Tracker.fixed(Workload.LEARNING_RATE))
            .optBeta1(Workload.BETA1)
            .optBeta2(Workload.BETA2)
            .optEpsilon(Workload.EPSILON)
            .build();

    Player(int[] sizes, Uniforms uniforms) {
      var values = uniforms.network(sizes);
      for (int layer = 0; layer + 1 < sizes.length; layer++) {
        var weights = transposed(values[2 * layer], sizes[layer], sizes[layer + 1]);
        parameters.add(manager.create(weights, new Shape(sizes[layer + 1], sizes[layer])));
        parameters.add(manager.create(values[2 * layer + 1]));
      }
      learns(true);
    }

    void learns(boolean learns) {
      parameters.forEach(parameter -> parameter.setRequiresGradient(learns));
    }

    NDArray apply(NDArray input) {
      var x = input;
      for (int i = 0; i < parameters.size(); i += 2) {
        if (i > 0) {
          x = Activation.leakyRelu(x, Workload.SLOPE);
        }
        x = Linear.linear(x, parameters.get(i), parameters.get(i + 1)).singletonOrThrow();
      }
      return x;
    }

    /** Adam also sets the gradients to zero. */
    void descend() {
      for (int i = 0; i < parameters.size(); i++) {
        var parameter = parameters.get(i);
        try (var gradient = parameter.getGradient()) {
          adam.update(Integer.toString(i), parameter, gradient);
        }
      }
    }
  }
}
