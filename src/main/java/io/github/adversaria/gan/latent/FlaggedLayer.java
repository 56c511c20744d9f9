package io.github.adversaria.gan.latent;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Tensor;
import java.util.List;

/**
 * A network that is told the style: one number beside its input, −1 for X and 1 for Y.
 *
 * @param network for examples of one number more
 */
record FlaggedLayer(Layer network, Style style) implements Layer {

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    // A column of the input's own precision and memory, whatever is in it.
    Tensor flag = input.slice(1, 0, 1).times(0).plus(style == Style.X ? -1 : 1);
    return network.apply(Tensor.concatenate(1, input, flag), pass);
  }

  @Override
  public List<Parameter> parameters() {
    return network.parameters();
  }

  @Override
  public List<Parameter> statistics() {
    return network.statistics();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return network.outputShape(inputShape[0] + 1);
  }
}
