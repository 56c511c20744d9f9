package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Spectral normalisation (Miyato, Kataoka, Koyama and Yoshida 2018): a layer whose weights, as a
 * matrix with a row for each index of their first axis, are divided by an estimate of their largest
 * singular value. The estimate is u·W·v, where each pass of training makes one step of the power
 * iteration (algorithm 1); u is kept as a statistic. In evaluation u stays.
 */
public final class SpectralNorm implements Layer {

  /** Steps of the power iteration for a new layer, so that its first estimate is a good one. */
  public static final int START_ITERATIONS = 15;

  /** Keeps the length of a zero vector from being divided by. */
  private static final double TINY = 1e-12;

  private final WeightedLayer layer;
  private final Parameter u;

  private SpectralNorm(WeightedLayer layer, Parameter u) {
    this.layer = layer;
    this.u = u;
  }

  /**
   * A layer with normalised weights; it shares the parameters of the layer given.
   *
   * @param random the first u is drawn from it
   */
  public static SpectralNorm of(WeightedLayer layer, RandomGenerator random) {
    Require.notNull("random", random);
    Tensor weights = Require.notNull("layer", layer).weights().value();
    double[] start = new double[weights.dims()[0]];
    for (int i = 0; i < start.length; i++) {
      start[i] = random.nextGaussian();
    }
    Tensor matrix = matrix(weights).stopGradient();
    Tensor row =
        Tensor.of(Nd4j.createFromArray(new double[][] {start}).castTo(weights.precision().type()));
    for (int i = 0; i < START_ITERATIONS; i++) {
      row = unit(Products.matmul(unit(row.matmul(matrix)), false, matrix, true));
    }
    return new SpectralNorm(layer, Parameter.of("u", unit(row).array()));
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    Tensor weights = layer.weights().value().beside(Require.notNull("input", input));
    Tensor matrix = matrix(weights);
    Tensor fixed = matrix.stopGradient();
    Tensor left = u.value().stopGradient().beside(input);
    Tensor right = unit(left.matmul(fixed));
    if (Require.notNull("pass", pass).isTraining()) {
      left = unit(Products.matmul(right, false, fixed, true));
      keep(input, left);
    }
    Tensor largest = Products.matmul(left.matmul(matrix), false, right, true);
    Tensor normed = matrix.dividedBy(largest.plus(TINY)).reshape(weights.dims());
    return layer.apply(input, normed);
  }

  /** Every part of a batch finds the same u, so it does not matter whose stays. */
  private void keep(Tensor input, Tensor found) {
    Runnable change =
        () -> {
          Memory memory = u.value().memory();
          u.value().kernels().elementwise().affine(1, found.memory(), 0, memory);
          memory.settle();
        };
    if (input.workspace() == null) {
      change.run();
    } else {
      input.workspace().later(change);
    }
  }

  private static Tensor matrix(Tensor weights) {
    int rows = weights.dims()[0];
    return weights.reshape(rows, weights.size() / rows);
  }

  private static Tensor unit(Tensor row) {
    return row.dividedBy(row.square().sum().sqrt().plus(TINY));
  }

  @Override
  public List<Parameter> parameters() {
    return layer.parameters();
  }

  /** The left singular vector as estimated so far, of shape {@code [1, rows]}. */
  @Override
  public List<Parameter> statistics() {
    return List.of(u);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return layer.outputShape(inputShape);
  }

  @Override
  public String toString() {
    return layer + ", spectral norm";
  }
}
