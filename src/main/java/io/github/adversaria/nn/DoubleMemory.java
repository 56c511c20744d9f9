package io.github.adversaria.nn;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Numbers of {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The cast is there for the translation to single precision.
final class DoubleMemory extends Memory {

  private final double[] heap;
  private INDArray array;
  private DoublePointer pointer;
  private DoubleBuffer buffer;

  DoubleMemory(int length) {
    super(length);
    heap = new double[length];
  }

  /** The heap of a memory, to read. */
  static double[] read(Memory memory) {
    memory.readHeap();
    return ((DoubleMemory) memory).heap;
  }

  /** The heap of a memory, to overwrite. */
  static double[] write(Memory memory) {
    memory.writeHeap();
    return ((DoubleMemory) memory).heap;
  }

  /** The heap of a memory, to read and to write. */
  static double[] change(Memory memory) {
    memory.changeHeap();
    return ((DoubleMemory) memory).heap;
  }

  @Override
  Precision precision() {
    return Precision.DOUBLE;
  }

  @Override
  double get(int index) {
    readHeap();
    return heap[index];
  }

  @Override
  void set(int index, double value) {
    changeHeap();
    heap[index] = (double) value;
  }

  @Override
  DoublePointer pointer() {
    if (pointer == null) {
      // Nd4j.createUninitialized would save the zeros, but is refused in length 0.
      array = Nd4j.create(DataType.DOUBLE, Math.max(1, length));
      pointer = new DoublePointer(array.data().addressPointer());
      pointer.capacity(Math.max(1, length));
      buffer = pointer.asBuffer();
    }
    return pointer;
  }

  @Override
  INDArray nativeArray() {
    pointer();
    return array;
  }

  @Override
  void toNative() {
    pointer();
    buffer.put(0, heap);
  }

  @Override
  void toHeap() {
    buffer.get(0, heap);
  }
}
