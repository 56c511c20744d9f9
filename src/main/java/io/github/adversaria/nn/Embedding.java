package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A table of vectors, one for each of some classes; the input says which are taken. */
public final class Embedding implements Layer {

  private final Parameter table;

  private Embedding(Parameter table) {
    this.table = table;
  }

  /**
   * A new table.
   *
   * @param classes how many vectors
   * @param width numbers in a vector
   * @param initializer is told that a vector depends on one class
   */
  public static Embedding of(
      int classes,
      int width,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    Require.atLeast("classes", classes, 1);
    Require.atLeast("width", width, 1);
    Require.notNull("initializer", initializer);
    Require.notNull("precision", precision);
    Require.notNull("random", random);
    return of(Parameter.of("table", initializer.draw(1, width, precision, random, classes, width)));
  }

  /**
   * A table that other layers may share.
   *
   * @param table of shape {@code [classes, width]}
   */
  public static Embedding of(Parameter table) {
    int[] shape = Require.notNull("table", table).value().dims();
    if (shape.length != 2) {
      throw Require.wrong("table", "of shape " + Arrays.toString(shape), "[classes, width]");
    }
    return new Embedding(table);
  }

  /**
   * The vectors of some classes.
   *
   * @param input whole numbers from 0 to before the number of classes, of shape {@code [batch]} or
   *     {@code [batch, k]}
   * @return of shape {@code [batch, width]} or {@code [batch, k, width]}
   */
  @Override
  public Tensor apply(Tensor input, Pass pass) {
    int[] shape = Require.notNull("input", input).dims();
    if (shape.length != 1 && shape.length != 2) {
      throw Require.wrong("input", "of shape " + Arrays.toString(shape), "[batch] or [batch, k]");
    }
    int[] classes = new int[input.size()];
    for (int i = 0; i < classes.length; i++) {
      double number = input.memory().get(i);
      classes[i] = (int) number;
      if (classes[i] != number) {
        throw Require.wrong("a class", number, "a whole number");
      }
    }
    Tensor rows = table.value().beside(input).rows(classes);
    return shape.length == 1 ? rows : rows.reshape(shape[0], shape[1], width());
  }

  /**
   * The vectors of some classes, of shape {@code [classes.length, width]}.
   *
   * @param classes from 0 to before the number of classes; one may come twice
   */
  public Tensor vectors(int... classes) {
    return table.value().rows(classes);
  }

  private int width() {
    return table.value().dims()[1];
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(table);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    if (inputShape.length > 1) {
      throw Require.wrong("an example", Arrays.toString(inputShape), "[] or [k]");
    }
    int[] shape = Arrays.copyOf(inputShape, inputShape.length + 1);
    shape[inputShape.length] = width();
    return shape;
  }

  @Override
  public String toString() {
    return "embedding " + table.value().dims()[0] + " → " + width();
  }
}
