package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;

/**
 * Something that is drawn anew for each update.
 *
 * @param shapeOf one example, as the networks are to get it
 */
record NetworkInput(String name, DataSource source, List<Integer> shapeOf) {

  static NetworkInput of(String name, DataSource source, int... shape) {
    if (Require.notNull("name", name).isBlank()) {
      throw Require.wrong("name", "\"" + name + "\"", "a name");
    }
    Require.notNull("source", source);
    int[] of = shape.length == 0 ? new int[] {source.dimension()} : shape;
    int size = Arrays.stream(of).reduce(1, (a, b) -> a * b);
    if (size != source.dimension()) {
      throw Require.wrong(
          "shape",
          Arrays.toString(of) + ", of " + size + " numbers",
          "as many numbers as an example of " + name + " has, " + source.dimension());
    }
    return new NetworkInput(name, source, Arrays.stream(of).boxed().toList());
  }

  int[] shape() {
    return shapeOf.stream().mapToInt(Integer::intValue).toArray();
  }
}
