package io.github.adversaria.data;

import io.github.adversaria.density.Density;
import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/** Examples of a density: what is learned from has then an exact answer to compare with. */
public final class DensitySource implements DataSource {

  private final Density density;

  private DensitySource(Density density) {
    this.density = density;
  }

  /**
   * @throws IllegalArgumentException if it is null
   */
  public static DensitySource of(Density density) {
    return new DensitySource(Require.notNull("density", density));
  }

  /** What is drawn from. */
  public Density density() {
    return density;
  }

  @Override
  public int dimension() {
    return density.dimension();
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Batch.require(into, n, dimension(), random);
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (double coordinate : density.drawPoint(random)) {
        into[at++] = (float) coordinate;
      }
    }
  }

  @Override
  public String toString() {
    return "examples of " + density;
  }
}
