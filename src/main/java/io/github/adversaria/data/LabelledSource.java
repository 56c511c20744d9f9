package io.github.adversaria.data;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A source whose examples belong to classes: the mode, moon or arm that one was drawn from, or what
 * a person called it. A class is a number from 0 to {@code classNames().size() - 1}.
 */
public interface LabelledSource extends DataSource {

  /** What the classes are called, by their numbers; at least one. Unmodifiable. */
  List<String> classNames();

  /** How many classes there are, at least 1. */
  default int classes() {
    return classNames().size();
  }

  /**
   * Writes {@code n} independent examples and the class of each. The same state of {@code random}
   * gives the same examples as drawing without the classes does.
   *
   * @param into row-major {@code [n, dimension()]}; longer arrays keep their tail
   * @param labels the classes, {@code [n]}; longer arrays keep their tail
   * @param n how many, at least 1
   * @throws IllegalArgumentException if an array has no room for {@code n} examples, if {@code n}
   *     is less than 1, or if an argument is null
   */
  void draw(float[] into, int[] labels, int n, RandomGenerator random);
}
