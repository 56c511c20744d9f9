package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lengths of a tensor's axes, slowest first. */
final class Shapes {

  /** More axes than pictures in a batch have, nobody here needs. */
  static final int MOST_AXES = 4;

  private Shapes() {}

  static int[] of(INDArray array) {
    return require(Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray());
  }

  /** A copy of the shape, once it is seen to be one. */
  static int[] require(int... shape) {
    if (Require.notNull("shape", shape).length > MOST_AXES) {
      throw Require.wrong(
          "shape", Arrays.toString(shape), "at most " + MOST_AXES + " axes", "Reshape it first");
    }
    for (int length : shape) {
      if (length < 1) {
        throw Require.wrong("shape", Arrays.toString(shape), "lengths of at least 1");
      }
    }
    return shape.clone();
  }

  static int size(int... shape) {
    long size = 1;
    for (int length : shape) {
      size *= length;
    }
    return Math.toIntExact(size);
  }

  /** The product of the lengths from one axis to before another. */
  static int size(int[] shape, int from, int to) {
    int size = 1;
    for (int axis = from; axis < to; axis++) {
      size *= shape[axis];
    }
    return size;
  }

  /**
   * The shape that two shapes have together: axes are counted from the last, and one of length 1
   * stretches.
   *
   * @throws IllegalArgumentException if two lengths differ and neither is 1
   */
  static int[] broadcast(String operation, int[] a, int[] b) {
    int[] out = new int[Math.max(a.length, b.length)];
    for (int back = 1; back <= out.length; back++) {
      int p = back <= a.length ? a[a.length - back] : 1;
      int q = back <= b.length ? b[b.length - back] : 1;
      if (p != q && p != 1 && q != 1) {
        throw Require.wrong(
            "the second tensor of " + operation,
            "of shape " + Arrays.toString(b),
            "a shape that stretches to "
                + Arrays.toString(a)
                + " (counted from the last axis, equal lengths or 1)");
      }
      out[out.length - back] = Math.max(p, q);
    }
    return out;
  }

  /** A shape with leading axes of length 1, so that it has {@code axes} of them. */
  static int[] padded(int[] shape, int axes) {
    int[] out = new int[axes];
    Arrays.fill(out, 1);
    System.arraycopy(shape, 0, out, axes - shape.length, shape.length);
    return out;
  }

  /** The lengths as ND4J takes them. */
  static long[] toLong(int[] shape) {
    return Arrays.stream(shape).asLongStream().toArray();
  }
}
