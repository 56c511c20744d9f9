package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Maxout (Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013): each unit is the largest of
 * a few linear functions of the input.
 */
public final class Maxout implements Layer {

  private final Dense dense;
  private final int pieces;

  private Maxout(Dense dense, int pieces) {
    this.dense = dense;
    this.pieces = pieces;
  }

  /**
   * A new layer; its biases are drawn as {@link Initializer#biases} says, 0 as a rule.
   *
   * @param inputs numbers in an example
   * @param units numbers in a result
   * @param pieces linear functions for each unit
   */
  public static Maxout of(
      int inputs,
      int units,
      int pieces,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    Require.atLeast("units", units, 1);
    Require.atLeast("pieces", pieces, 1);
    return of(Dense.of(inputs, units * pieces, initializer, precision, random), pieces);
  }

  /**
   * The largest of each few neighbouring outputs of a dense layer.
   *
   * @param pieces how many belong together; divides the number of the layer's outputs
   */
  public static Maxout of(Dense dense, int pieces) {
    int outputs = Require.notNull("dense", dense).bias().size();
    Require.atLeast("pieces", pieces, 1);
    if (outputs % pieces != 0) {
      throw Require.wrong("pieces", pieces, "a divisor of " + outputs + " outputs");
    }
    return new Maxout(dense, pieces);
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    Tensor all = dense.apply(input, pass);
    return all.reshape(all.dims()[0], units(), pieces).max(2);
  }

  private int units() {
    return dense.bias().size() / pieces;
  }

  @Override
  public List<Parameter> parameters() {
    return dense.parameters();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    dense.outputShape(inputShape);
    return new int[] {units()};
  }

  @Override
  public String toString() {
    return "maxout %d → %d, %d pieces"
        .formatted(dense.weights().value().dims()[0], units(), pieces);
  }
}
