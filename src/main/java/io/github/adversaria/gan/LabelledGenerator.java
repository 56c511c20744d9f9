package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Tensor;
import java.util.List;

/**
 * A generator whose results carry the class they were asked for, so that the discriminator sees
 * both, as it sees real examples with theirs.
 *
 * @param inner makes an example of a {@linkplain LabelledLatents latent with its class}
 */
record LabelledGenerator(Layer inner, int latent, int classes) implements Layer {

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    return Tensor.concatenate(1, inner.apply(input, pass), input.slice(1, latent, classes));
  }

  @Override
  public List<Parameter> parameters() {
    return inner.parameters();
  }

  @Override
  public List<Parameter> statistics() {
    return inner.statistics();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return new int[] {inner.outputShape(inputShape)[0] + classes};
  }
}
