package io.github.adversaria.gan.translation;

import io.github.adversaria.data.ExampleMap;
import io.github.adversaria.data.ImageShape;

/**
 * The mean of each square of pixels in place of every pixel of it. For grey pictures with sides
 * that are multiples of the square's.
 */
record BlockMean(ImageShape shape, int block) implements ExampleMap {

  @Override
  public int inputs() {
    return shape.length();
  }

  @Override
  public int outputs() {
    return shape.length();
  }

  @Override
  public void map(float[] from, int fromAt, float[] into, int intoAt) {
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        int first = fromAt + (row - row % block) * shape.width() + column - column % block;
        into[intoAt + row * shape.width() + column] = mean(from, first);
      }
    }
  }

  private float mean(float[] from, int first) {
    float sum = 0;
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < block; j++) {
        sum += from[first + i * shape.width() + j];
      }
    }
    return sum / (block * block);
  }

  @Override
  public String toString() {
    return "mean of " + block + "×" + block;
  }
}
