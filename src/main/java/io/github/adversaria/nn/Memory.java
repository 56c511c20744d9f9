package io.github.adversaria.nn;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The numbers of one tensor, in two places: on the heap, where Java's loops are vectorised, and in
 * the native memory of an ND4J array, where OpenBLAS and readers look. Whoever reads one place gets
 * it brought up to date first; whoever writes one makes the other stale. Native memory is only
 * taken when it is first asked for, since most results never meet a matrix product.
 *
 * <p>Several threads may read one memory at the same time, and none while one writes.
 */
abstract class Memory {

  /** Which place holds the latest numbers. */
  private enum Latest {
    BOTH,
    HEAP,
    NATIVE
  }

  final int length;
  private volatile Latest latest = Latest.HEAP;

  Memory(int length) {
    this.length = length;
  }

  abstract Precision precision();

  abstract double get(int index);

  abstract void set(int index, double value);

  /** The address for OpenBLAS, to read from. */
  final Pointer reading() {
    if (latest == Latest.HEAP) {
      synchronized (this) {
        if (latest == Latest.HEAP) {
          toNative();
          latest = Latest.BOTH;
        }
      }
    }
    return pointer();
  }

  /** The address for OpenBLAS, to overwrite everything. */
  final Pointer writing() {
    latest = Latest.NATIVE;
    return pointer();
  }

  /** The address for OpenBLAS, to read and to write. */
  final Pointer changing() {
    reading();
    latest = Latest.NATIVE;
    return pointer();
  }

  /** A flat ND4J array over the native memory itself, up to date now. */
  final INDArray array() {
    reading();
    return nativeArray();
  }

  /** To be called after somebody wrote through {@link #array}. */
  final void arrayWritten() {
    latest = Latest.NATIVE;
  }

  /** Before the heap is read. */
  final void readHeap() {
    if (latest == Latest.NATIVE) {
      synchronized (this) {
        if (latest == Latest.NATIVE) {
          toHeap();
          latest = Latest.BOTH;
        }
      }
    }
  }

  /** Before all of the heap is overwritten. */
  final void writeHeap() {
    latest = Latest.HEAP;
  }

  /** Before the heap is read and written. */
  final void changeHeap() {
    readHeap();
    latest = Latest.HEAP;
  }

  /** Brings both places up to date, so that several threads may read either. */
  final void settle() {
    readHeap();
    reading();
  }

  abstract Pointer pointer();

  abstract INDArray nativeArray();

  abstract void toNative();

  abstract void toHeap();
}
