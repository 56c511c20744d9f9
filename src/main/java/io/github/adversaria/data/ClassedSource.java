package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A distribution that picks a class first and then a point of it. */
abstract class ClassedSource implements LabelledSource {

  /** Checking that modes are distinct takes seconds from here on. */
  static final int MOST_CLASSES = 100_000;

  private final List<String> classNames;

  /**
   * @param kind what a class is: a mode, a moon, an arm
   */
  ClassedSource(String kind, int classes) {
    classNames = IntStream.range(0, classes).mapToObj(k -> kind + " " + k).toList();
  }

  /** Writes one example from {@code at} on and returns its class; allocates nothing. */
  abstract int write(float[] into, int at, RandomGenerator random);

  @Override
  public final List<String> classNames() {
    return classNames;
  }

  @Override
  public final void draw(float[] into, int n, RandomGenerator random) {
    int dimension = dimension();
    Batch.require(into, n, dimension, random);
    for (int i = 0, at = 0; i < n; i++, at += dimension) {
      write(into, at, random);
    }
  }

  @Override
  public final void draw(float[] into, int[] labels, int n, RandomGenerator random) {
    int dimension = dimension();
    Batch.require(into, labels, n, dimension, random);
    for (int i = 0, at = 0; i < n; i++, at += dimension) {
      labels[i] = write(into, at, random);
    }
  }

  /** A number of classes that a reader asks for. */
  static int requireClasses(String argument, int classes) {
    if (classes > MOST_CLASSES) {
      throw Require.wrong(argument, classes, "a whole number from 1 to " + MOST_CLASSES);
    }
    return Require.atLeast(argument, classes, 1);
  }
}
