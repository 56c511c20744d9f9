package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;

/**
 * Dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014): in training each
 * number becomes 0 with a probability, and the others are divided by the probability to stay, so
 * that means are kept; in evaluation nothing happens.
 */
public final class Dropout implements Layer {

  private final double probability;

  private Dropout(double probability) {
    this.probability = probability;
  }

  /**
   * A layer that drops numbers.
   *
   * @param probability of a number to become 0, at least 0 and less than 1
   */
  public static Dropout of(double probability) {
    Require.between("probability", probability, 0, Math.nextDown(1.0));
    return new Dropout(probability);
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    Require.notNull("input", input);
    if (!Require.notNull("pass", pass).isTraining() || probability == 0) {
      return input;
    }
    double kept = 1 / (1 - probability);
    Tensor mask = Tensor.result("dropout", input.dims(), input).stopGradient();
    mask.kernels().movement().uniform(pass.random(), mask.memory());
    mask.kernels().elementwise().map(u -> u < probability ? 0 : kept, mask.memory(), mask.memory());
    return input.times(mask);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return inputShape.clone();
  }

  @Override
  public String toString() {
    return "dropout " + probability;
  }
}
