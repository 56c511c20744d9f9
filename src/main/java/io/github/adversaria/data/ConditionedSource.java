package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A source whose rows are an example and then the condition that it belongs to, in numbers: what a
 * conditional generator learns from. There are finitely many conditions, numbered from 0.
 */
public interface ConditionedSource extends DataSource {

  /** Numbers of a row that are the example, at least 1; the others are the condition. */
  int exampleDimension();

  /** Numbers of a row that are the condition, at least 1. */
  default int conditionDimension() {
    return dimension() - exampleDimension();
  }

  /** How many conditions there are, at least 1. */
  int conditions();

  /**
   * The numbers of a condition.
   *
   * @param index from 0 to {@code conditions() - 1}
   * @return length {@link #conditionDimension}; a copy
   * @throws IllegalArgumentException if there is no such condition
   */
  float[] condition(int index);

  /**
   * Several conditions, each as often as it is named.
   *
   * @param indices at least one
   * @return shape {@code [n, conditionDimension()]}, single precision
   * @throws IllegalArgumentException if there is none, or no such condition
   */
  default INDArray conditionRows(int... indices) {
    Require.notNull("indices", indices);
    Require.atLeast("the number of indices", indices.length, 1);
    float[][] rows = new float[indices.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = condition(indices[i]);
    }
    return Nd4j.createFromArray(rows);
  }
}
