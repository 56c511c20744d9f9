package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Tensor;
import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/** Changes nothing, but says that it gathers statistics. */
final class GatheringLayer implements Layer {

  private final Parameter statistic =
      Parameter.of("statistic", Nd4j.createFromArray(new float[] {0}));

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    return input;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public List<Parameter> statistics() {
    return List.of(statistic);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    return inputShape;
  }
}
