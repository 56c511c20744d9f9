package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.factory.Nd4j;

/** A cost as a function of numbers, in double precision. */
final class CostValues {

  private static final Tensor BLANK = Tensor.of(0);

  private final UnaryOperator<Tensor> cost;

  CostValues(UnaryOperator<Tensor> cost) {
    this.cost = cost;
  }

  /** Written by a map, for an array of ND4J would take ten times as long as the cost. */
  double at(double output) {
    return cost.apply(BLANK.map("output", ignored -> output, x -> x.times(0))).item();
  }

  double[] at(double... outputs) {
    return cost.apply(Tensor.of(Nd4j.createFromArray(outputs))).array().toDoubleVector();
  }
}
