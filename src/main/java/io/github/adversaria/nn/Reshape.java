package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;

/** Gives each example another shape with as many numbers. */
public final class Reshape implements Layer {

  /** Null where each example becomes one axis. */
  private final int[] example;

  private Reshape(int[] example) {
    this.example = example;
  }

  /**
   * A layer that gives examples this shape.
   *
   * @param exampleShape 1 to 3 axes
   */
  public static Reshape to(int... exampleShape) {
    if (Require.notNull("exampleShape", exampleShape).length >= Shapes.MOST_AXES) {
      throw Require.wrong("exampleShape", Arrays.toString(exampleShape), "at most 3 axes");
    }
    return new Reshape(Shapes.require(exampleShape));
  }

  /** A layer that puts the numbers of each example into one axis. */
  public static Reshape flat() {
    return new Reshape(null);
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    int[] shape = Require.notNull("input", input).dims();
    if (shape.length == 0) {
      throw Require.wrong("input", "one number", "a batch");
    }
    int[] to = outputShape(Arrays.copyOfRange(shape, 1, shape.length));
    int[] whole = new int[to.length + 1];
    whole[0] = shape[0];
    System.arraycopy(to, 0, whole, 1, to.length);
    return input.reshape(whole);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int size = Shapes.size(inputShape);
    if (example == null) {
      return new int[] {size};
    }
    if (size != Shapes.size(example)) {
      throw Require.wrong(
          "an example",
          "of shape " + Arrays.toString(inputShape),
          "as many numbers as " + Arrays.toString(example) + " has");
    }
    return example.clone();
  }

  @Override
  public String toString() {
    return example == null ? "flatten" : "reshape to " + Arrays.toString(example);
  }
}
