package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/** The examples of another source, mapped. */
record MappedSource(DataSource source, ExampleMap map) implements DataSource {

  MappedSource {
    Require.notNull("source", source);
    Require.notNull("map", map);
    requireFits(map, source);
  }

  /** Throws unless what the source gives is what the map takes. */
  static void requireFits(ExampleMap map, DataSource source) {
    if (source.dimension() != map.inputs()) {
      throw Require.wrong(
          "source",
          source + " of dimension " + source.dimension(),
          "dimension " + map.inputs() + ", which " + map + " takes");
    }
  }

  /** Maps rows that lie one after the other. */
  static float[] rows(ExampleMap map, float[] rows) {
    int n = rows.length / map.inputs();
    Batch.requireCapacity("x", n, map.outputs());
    float[] mapped = new float[n * map.outputs()];
    rows(map, rows, mapped, n);
    return mapped;
  }

  private static void rows(ExampleMap map, float[] rows, float[] mapped, int n) {
    for (int i = 0; i < n; i++) {
      map.map(rows, i * map.inputs(), mapped, i * map.outputs());
    }
  }

  @Override
  public int dimension() {
    return map.outputs();
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Batch.require(into, n, dimension(), random);
    Batch.requireCapacity("n", n, source.dimension());
    float[] drawn = new float[n * source.dimension()];
    source.draw(drawn, n, random);
    rows(map, drawn, into, n);
  }

  @Override
  public String toString() {
    return map + " of " + source;
  }
}
