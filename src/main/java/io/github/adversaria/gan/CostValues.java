package io.github.adversaria.gan;

import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A cost as a function of numbers, in double precision; for one thread. */
final class CostValues {

  private final Workspace workspace = Workspace.of(Precision.DOUBLE);
  private final INDArray single = Nd4j.createFromArray(new double[1]);
  private final UnaryOperator<Tensor> cost;

  CostValues(UnaryOperator<Tensor> cost) {
    this.cost = cost;
  }

  double at(double output) {
    workspace.reset();
    single.putScalar(0, output);
    return cost.apply(workspace.tensor(single)).item();
  }

  double[] at(double... outputs) {
    workspace.reset();
    return cost.apply(workspace.tensor(Nd4j.createFromArray(outputs))).array().toDoubleVector();
  }
}
