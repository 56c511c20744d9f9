package io.github.adversaria.nn;

import java.util.List;

/** A function of tensors with parameters: a layer, or a network of layers. */
public interface Layer {

  /**
   * The function.
   *
   * @param input a batch, examples along the first axis
   * @param pass training or evaluation
   * @return the results, examples along the first axis
   * @throws IllegalArgumentException if the shape is not one that the layer takes
   */
  Tensor apply(Tensor input, Pass pass);

  /** The parameters that training changes, each once, in a fixed order. */
  List<Parameter> parameters();

  /** What training gathers besides, such as running means; saved with the parameters. */
  default List<Parameter> statistics() {
    return List.of();
  }

  /**
   * The shape of one result from the shape of one example.
   *
   * @throws IllegalArgumentException if the layer does not take such examples
   */
  int[] outputShape(int... inputShape);
}
