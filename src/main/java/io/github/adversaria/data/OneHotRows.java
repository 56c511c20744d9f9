package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/**
 * The examples of a labelled source, each followed by its class in one-hot form: as many numbers as
 * there are classes, 1 for its own and 0 for the others (Mirza and Osindero 2014, "Conditional
 * generative adversarial nets", arXiv 1411.1784, section 4.1). Immutable.
 */
public final class OneHotRows implements ConditionedSource {

  private final LabelledSource source;

  private OneHotRows(LabelledSource source) {
    this.source = source;
  }

  /**
   * @throws IllegalArgumentException if it is null
   */
  public static OneHotRows of(LabelledSource source) {
    return new OneHotRows(Require.notNull("source", source));
  }

  /** Where the examples come from. */
  public LabelledSource source() {
    return source;
  }

  @Override
  public int dimension() {
    return source.dimension() + source.classes();
  }

  @Override
  public int exampleDimension() {
    return source.dimension();
  }

  @Override
  public int conditions() {
    return source.classes();
  }

  @Override
  public float[] condition(int index) {
    if (index < 0 || index >= conditions()) {
      throw Require.wrong("index", index, "from 0 to " + (conditions() - 1));
    }
    float[] numbers = new float[conditions()];
    numbers[index] = 1;
    return numbers;
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Batch.require(into, n, dimension(), random);
    int width = source.dimension();
    float[] examples = new float[n * width];
    int[] labels = new int[n];
    source.draw(examples, labels, n, random);
    for (int i = 0; i < n; i++) {
      int at = i * dimension();
      System.arraycopy(examples, i * width, into, at, width);
      System.arraycopy(condition(labels[i]), 0, into, at + width, conditions());
    }
  }

  /** For example {@code ring(modes 8, radius 2, sigma 0.02) with its 8 classes}. */
  @Override
  public String toString() {
    return source + " with its " + conditions() + " classes";
  }
}
