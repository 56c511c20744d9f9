package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Memory that is used again at every step of a training. Whatever is computed from a tensor of a
 * workspace lives in it too, until {@link #reset}; so a million steps take no more memory than one.
 * A tensor that belongs to no workspace is left to the garbage collector instead, which is what a
 * reader in a notebook wants.
 *
 * <p>For one thread at a time.
 */
public final class Workspace {

  private final Precision precision;

  /** One for each length: a training has a dozen, which are found quickest one after the other. */
  private final List<Shelf> shelves = new ArrayList<>();

  private long generation;
  private boolean recording = true;
  private final List<Runnable> later = new ArrayList<>();

  private Workspace(Precision precision) {
    this.precision = precision;
  }

  /**
   * An empty workspace for tensors of one precision.
   *
   * @throws IllegalArgumentException if {@code precision} is null
   */
  public static Workspace of(Precision precision) {
    return new Workspace(Require.notNull("precision", precision));
  }

  /** The precision of its tensors. */
  public Precision precision() {
    return precision;
  }

  /**
   * Gives back the memory of all its tensors; whoever uses one of them later is told so. What
   * layers have put off is done first, as by {@link #settle}.
   */
  public void reset() {
    settle();
    generation++;
    for (Shelf shelf : shelves) {
      shelf.next = 0;
    }
  }

  /**
   * Does what layers put off while they computed in this workspace: they read their statistics, and
   * change them here. To be called when no thread computes; where several workspaces shared a
   * batch, in the order of its parts, so that the result does not depend on which thread was first.
   */
  public void settle() {
    later.forEach(Runnable::run);
    later.clear();
  }

  /** Puts a change off until {@link #settle}. */
  void later(Runnable change) {
    later.add(change);
  }

  /** Numbers that it holds memory for, in use or not. */
  public long capacity() {
    long sum = 0;
    for (Shelf shelf : shelves) {
      sum += (long) shelf.length * shelf.all.size();
    }
    return sum;
  }

  /**
   * A constant of this workspace with the numbers of an array, converted to its precision.
   *
   * @param array rank 0 to 4; not kept
   */
  public Tensor tensor(INDArray array) {
    Require.notNull("array", array);
    int[] shape = Shapes.of(array);
    Tensor tensor = Tensor.leaf(take(Shapes.size(shape)), shape, this);
    Numbers.copy(array, tensor.memory());
    return tensor;
  }

  /**
   * A constant of this workspace with given numbers, for data that changes at every step.
   *
   * @param numbers row-major; as many as the shape has, more are left alone
   * @throws IllegalArgumentException if there are too few
   */
  public Tensor tensor(float[] numbers, int... shape) {
    return tensor(numbers, 0, shape);
  }

  Tensor tensor(float[] numbers, int from, int... shape) {
    int size = Shapes.size(Shapes.require(shape));
    if (Require.notNull("numbers", numbers).length < from + size) {
      throw Require.wrong("numbers", numbers.length + " of them", "at least " + (from + size));
    }
    Tensor tensor = Tensor.leaf(take(size), shape.clone(), this);
    precision.kernels().movement().load(numbers, from, tensor.memory());
    return tensor;
  }

  /** Independent standard normal numbers. */
  public Tensor normal(RandomGenerator random, int... shape) {
    Tensor tensor = Tensor.leaf(take(Shapes.size(Shapes.require(shape))), shape.clone(), this);
    precision.kernels().movement().normal(random, tensor.memory());
    return tensor;
  }

  /** Independent numbers, uniform in [0, 1). */
  public Tensor uniform(RandomGenerator random, int... shape) {
    Tensor tensor = Tensor.leaf(take(Shapes.size(Shapes.require(shape))), shape.clone(), this);
    precision.kernels().movement().uniform(random, tensor.memory());
    return tensor;
  }

  /** Which memory is valid now: counts the resets. */
  long generation() {
    return generation;
  }

  /** Whether results remember how they were made. */
  boolean recording() {
    return recording;
  }

  void record(boolean on) {
    recording = on;
  }

  /** Memory with whatever numbers it had before. */
  Memory take(int length) {
    for (int i = 0; i < shelves.size(); i++) {
      if (shelves.get(i).length == length) {
        return shelves.get(i).take(precision);
      }
    }
    Shelf shelf = new Shelf(length);
    shelves.add(shelf);
    return shelf.take(precision);
  }

  /** Memories of one length: those before {@code next} are in use. */
  private static final class Shelf {

    private final int length;
    private final List<Memory> all = new ArrayList<>();
    private int next;

    private Shelf(int length) {
      this.length = length;
    }

    private Memory take(Precision precision) {
      if (next == all.size()) {
        all.add(precision.memory(length));
      }
      return all.get(next++);
    }
  }
}
