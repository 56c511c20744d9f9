package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import java.util.random.RandomGenerator;

/** Eight normals on a circle of radius 2, as a source of data that tests of the loop own. */
record RingSource(double sigma) implements DataSource {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * random.nextInt(8) / 8;
      into[2 * i] = (float) (2 * Math.cos(angle) + sigma * random.nextGaussian());
      into[2 * i + 1] = (float) (2 * Math.sin(angle) + sigma * random.nextGaussian());
    }
  }
}
