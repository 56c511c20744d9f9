package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/**
 * Latents that end in a class, drawn with equal chances: as many numbers as there are classes, 1
 * for the one that is meant and 0 for the others (Mirza and Osindero 2014, "Conditional generative
 * adversarial nets", arXiv 1411.1784, section 3.2).
 *
 * @param noise the numbers before it
 */
record LabelledLatents(LatentSource noise, int classes) implements LatentSource {

  @Override
  public int dimension() {
    return noise.dimension() + classes;
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Require.atLeast("n", n, 1);
    Require.notNull("random", random);
    float[] numbers = new float[noise.dimension()];
    for (int i = 0; i < n; i++) {
      noise.draw(numbers, 1, random);
      write(numbers, random.nextInt(classes), into, i);
    }
  }

  private void write(float[] numbers, int label, float[] into, int row) {
    int at = row * dimension();
    System.arraycopy(numbers, 0, into, at, numbers.length);
    for (int k = 0; k < classes; k++) {
      into[at + numbers.length + k] = k == label ? 1 : 0;
    }
  }

  /** Latents of given classes, row-major. */
  float[] of(int[] labels, RandomGenerator random) {
    float[] rows = new float[labels.length * dimension()];
    float[] numbers = new float[noise.dimension()];
    for (int i = 0; i < labels.length; i++) {
      noise.draw(numbers, 1, random);
      write(numbers, labels[i], rows, i);
    }
    return rows;
  }

  @Override
  public String toString() {
    return noise + " and one of " + classes + " classes";
  }
}
