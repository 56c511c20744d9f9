package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where a batch of examples comes from. Drawing keeps no state but that of the source of randomness
 * it is given, so that a run which is stopped and resumed sees the same examples; and one example
 * is drawn after the other, so that two batches are the halves of one of twice the size. Immutable
 * and safe to share between threads.
 */
public interface DataSource {

  /** Numbers in one example, at least 1. */
  int dimension();

  /**
   * Writes {@code n} independent examples, one after the other.
   *
   * @param into row-major {@code [n, dimension()]}; longer arrays keep their tail
   * @param n how many, at least 1
   * @param random the same state gives the same examples
   * @throws IllegalArgumentException if {@code into} has no room for {@code n} examples, if {@code
   *     n} is less than 1, or if an argument is null
   */
  void draw(float[] into, int n, RandomGenerator random);

  /**
   * Independent examples as an array of their own.
   *
   * @return shape {@code [n, dimension()]}, single precision
   * @throws IllegalArgumentException if {@code n} is less than 1 or {@code random} is null
   */
  default INDArray sample(int n, RandomGenerator random) {
    Require.atLeast("n", n, 1);
    Batch.requireCapacity("n", n, dimension());
    float[] rows = new float[n * dimension()];
    draw(rows, n, Require.notNull("random", random));
    return Nd4j.createFromArray(rows).reshape(n, dimension());
  }
}
