package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between ND4J's arrays and the memory of tensors. */
final class Numbers {

  /** As many numbers are printed with a tensor. */
  static final int SHOWN = 64;

  private Numbers() {}

  /** Copies an array of the same size, whatever its order and its type. */
  static void copy(INDArray from, Memory to) {
    INDArray flat = from.dup('c').reshape(from.length());
    if (to.precision() == Precision.SINGLE) {
      float[] numbers = flat.castTo(DataType.FLOAT).data().asFloat();
      System.arraycopy(numbers, 0, FloatMemory.write(to), 0, to.length);
    } else {
      double[] numbers = flat.castTo(DataType.DOUBLE).data().asDouble();
      System.arraycopy(numbers, 0, DoubleMemory.write(to), 0, to.length);
    }
  }

  /** A new array with the numbers of a memory. */
  static INDArray array(Memory from, int[] shape) {
    INDArray flat =
        from.precision() == Precision.SINGLE
            ? Nd4j.createFromArray(FloatMemory.read(from).clone())
            : Nd4j.createFromArray(DoubleMemory.read(from).clone());
    return shape.length == 0 ? flat.reshape() : flat.reshape(Shapes.toLong(shape));
  }

  static INDArray matrix(double[][] rows) {
    if (Require.notNull("rows", rows).length == 0 || rows[0] == null || rows[0].length == 0) {
      throw Require.wrong("rows", "empty", "at least one row of at least one number");
    }
    for (int r = 0; r < rows.length; r++) {
      if (rows[r] == null || rows[r].length != rows[0].length) {
        throw Require.wrong(
            "rows[" + r + "]",
            rows[r] == null ? "null" : "of length " + rows[r].length,
            "the length of the first row, " + rows[0].length);
      }
      Require.finite("rows[" + r + "]", rows[r]);
    }
    return Nd4j.createFromArray(rows);
  }
}
