package io.github.adversaria.gan;

import io.github.adversaria.nn.Gradient;
import io.github.adversaria.nn.Tensor;
import java.util.function.UnaryOperator;

/** How fast a discriminator's number changes with the example. */
final class Slopes {

  private Slopes() {}

  /**
   * ‖∇D(x)‖² at each of a batch of points, of shape {@code [n]}; differentiable by what D is made
   * of. One pass forward, and one back to the points only.
   */
  static Tensor squared(UnaryOperator<Tensor> discriminator, Tensor points) {
    Tensor x = points.asVariable();
    // The sum over the batch has each example's own slope, for D treats examples one by one.
    Tensor slopes = Gradient.grad(discriminator.apply(x).sum(), x).get(0);
    int n = points.shape()[0];
    return slopes.reshape(n, points.size() / n).square().sum(1);
  }
}
