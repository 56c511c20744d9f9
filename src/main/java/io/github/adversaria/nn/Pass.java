package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/**
 * On what occasion a network is applied: in training, where dropout draws and batch normalisation
 * looks at the batch, or in evaluation, where neither does.
 */
public final class Pass {

  /** Nothing random, and the statistics that training has gathered. */
  public static final Pass EVALUATION = new Pass(null);

  private final RandomGenerator random;

  private Pass(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A pass of training.
   *
   * @param random what dropout draws from
   */
  public static Pass training(RandomGenerator random) {
    return new Pass(Require.notNull("random", random));
  }

  /** Whether this is training. */
  public boolean isTraining() {
    return random != null;
  }

  /**
   * What a layer draws from.
   *
   * @throws IllegalStateException in evaluation
   */
  public RandomGenerator random() {
    if (random == null) {
      throw new IllegalStateException("Nothing is random in evaluation; use Pass.training(random)");
    }
    return random;
  }
}
