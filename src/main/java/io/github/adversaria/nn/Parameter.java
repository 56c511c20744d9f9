package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers that training changes. Layers may share one: it is then counted, and changed, once. While
 * several threads read it nobody may change it.
 */
public final class Parameter {

  private final String name;
  private final Tensor value;

  private Parameter(String name, Tensor value) {
    this.name = name;
    this.value = value;
  }

  /**
   * A parameter that starts with the numbers of an array, in its precision.
   *
   * @param name what messages and checkpoints call it
   * @param start not kept
   */
  public static Parameter of(String name, INDArray start) {
    Tensor constant = Tensor.of(start);
    constant.memory().settle();
    return new Parameter(
        Require.notNull("name", name), Tensor.variable(constant.memory(), constant.dims()));
  }

  /** What messages and checkpoints call it. */
  public String name() {
    return name;
  }

  /** Its numbers as a tensor to compute with; always the latest. */
  public Tensor value() {
    return value;
  }

  /**
   * The ND4J array that OpenBLAS multiplies with, holding the latest numbers when it is asked for.
   * For reading: what is written to it may be overwritten; use {@link #set}.
   */
  public INDArray array() {
    return value.memory().array().reshape('c', Shapes.toLong(value.dims()));
  }

  /**
   * Replaces its numbers.
   *
   * @param numbers of the same shape; not kept
   * @throws IllegalArgumentException if the shape differs
   */
  public void set(INDArray numbers) {
    int[] shape = Shapes.of(Require.notNull("numbers", numbers));
    if (!Arrays.equals(shape, value.dims())) {
      throw Require.wrong(
          "numbers for " + name,
          "of shape " + Arrays.toString(shape),
          "shape " + Arrays.toString(value.dims()));
    }
    Numbers.copy(numbers, value.memory());
    value.memory().settle();
  }

  /** How many numbers. */
  public int size() {
    return value.size();
  }

  @Override
  public String toString() {
    return name + Arrays.toString(value.dims());
  }
}
