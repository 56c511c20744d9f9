package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;

/**
 * Keeps every weight of a critic in [−c, c], so that it is Lipschitz with some constant (Arjovsky,
 * Chintala and Bottou 2017, algorithm 1, line 7). To be applied after each step.
 */
public final class WeightClipping {

  /** Arjovsky, Chintala and Bottou 2017, algorithm 1. */
  public static final double DEFAULT_BOUND = 0.01;

  private final double bound;

  private WeightClipping(double bound) {
    this.bound = Require.positive("bound", bound);
  }

  /** Clipping to [−{@value #DEFAULT_BOUND}, {@value #DEFAULT_BOUND}]. */
  public static WeightClipping standard() {
    return new WeightClipping(DEFAULT_BOUND);
  }

  /** Clipping to [−bound, bound]. */
  public static WeightClipping of(double bound) {
    return new WeightClipping(bound);
  }

  /** c. */
  public double bound() {
    return bound;
  }

  /** Clips all numbers of the parameters. */
  public void apply(List<Parameter> parameters) {
    Require.notNull("parameters", parameters);
    for (int i = 0; i < parameters.size(); i++) {
      Memory value = parameters.get(i).value().memory();
      value.precision().kernels().update().clip(bound, value);
      value.settle();
    }
  }

  @Override
  public String toString() {
    return "WeightClipping(" + bound + ")";
  }
}
