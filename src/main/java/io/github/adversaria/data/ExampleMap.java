package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A map of examples, one at a time: of a picture to its slanted picture, of a row to the
 * standardised row. Immutable and safe to share between threads.
 */
public interface ExampleMap {

  /** Numbers in an example that goes in. */
  int inputs();

  /** Numbers in an example that comes out. */
  int outputs();

  /**
   * Maps one example.
   *
   * @param from holds it from {@code fromAt} on; not changed
   * @param into takes the result from {@code intoAt} on; another array than {@code from}
   */
  void map(float[] from, int fromAt, float[] into, int intoAt);

  /**
   * Maps many examples.
   *
   * @param x shape {@code [n, inputs()]}
   * @return shape {@code [n, outputs()]}, single precision
   * @throws IllegalArgumentException if the shape is wrong
   */
  default INDArray apply(INDArray x) {
    float[] rows = Batch.rows("x", x, inputs());
    return Nd4j.createFromArray(MappedSource.rows(this, rows)).reshape(x.size(0), outputs());
  }

  /**
   * The same data mapped, with their classes; still pictures if they keep their length.
   *
   * @throws IllegalArgumentException if its examples are not of {@link #inputs()} numbers
   */
  default Dataset apply(Dataset data) {
    return Require.notNull("data", data).mapped(this);
  }
}
