package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How many bits a number has: single for training, double for checking. The same code runs in both:
 * the loops are written for double, and translated to single when the project is built.
 */
public enum Precision {
  /** 32 bits, 24 of them significant: training. */
  SINGLE(
      DataType.FLOAT,
      new Kernels(
          new FloatElementwise(),
          new FloatRepetition(),
          new FloatProduct(),
          new FloatMovement(),
          new FloatPatches(),
          new FloatUpdate())),
  /** 64 bits, 53 of them significant: checks of derivatives. */
  DOUBLE(
      DataType.DOUBLE,
      new Kernels(
          new DoubleElementwise(),
          new DoubleRepetition(),
          new DoubleProduct(),
          new DoubleMovement(),
          new DoublePatches(),
          new DoubleUpdate()));

  private final DataType type;
  private final Kernels kernels;

  Precision(DataType type, Kernels kernels) {
    this.type = type;
    this.kernels = kernels;
  }

  /** The type of an ND4J array that holds such numbers. */
  public DataType type() {
    return type;
  }

  /**
   * The precision of an array.
   *
   * @throws IllegalArgumentException if its numbers are neither floats nor doubles
   */
  public static Precision of(INDArray array) {
    DataType type = Require.notNull("array", array).dataType();
    for (Precision precision : values()) {
      if (precision.type == type) {
        return precision;
      }
    }
    throw Require.wrong(
        "array", "of type " + type, "FLOAT or DOUBLE", "Convert it by array.castTo(FLOAT)");
  }

  Kernels kernels() {
    return kernels;
  }

  /** New memory, all zeros. */
  Memory memory(int length) {
    return this == SINGLE ? new FloatMemory(length) : new DoubleMemory(length);
  }
}
