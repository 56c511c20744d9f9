package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.nio.ByteBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between the memory of tensors and ND4J's arrays or bytes. */
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

  /** As many bytes hold as many numbers. */
  static int bytes(Precision precision, int length) {
    return Math.multiplyExact(length, precision == Precision.SINGLE ? Float.BYTES : Double.BYTES);
  }

  /** The bits of the numbers, big-endian. */
  static byte[] bytes(Memory from) {
    ByteBuffer bytes = ByteBuffer.allocate(bytes(from.precision(), from.length));
    if (from.precision() == Precision.SINGLE) {
      bytes.asFloatBuffer().put(FloatMemory.read(from));
    } else {
      bytes.asDoubleBuffer().put(DoubleMemory.read(from));
    }
    return bytes.array();
  }

  /** Copies as many bits as the memory takes, from the beginning. */
  static void copy(ByteBuffer from, Memory to) {
    if (to.precision() == Precision.SINGLE) {
      from.asFloatBuffer().get(FloatMemory.write(to));
    } else {
      from.asDoubleBuffer().get(DoubleMemory.write(to));
    }
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
