package io.github.adversaria.game;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Profiles as a table: a row each, with x, y and what each player pays.
 *
 * @param points the joint vectors one after the other
 */
record ProfileTable(Game game, double[] points) {

  ProfileTable(Game game, List<Profile> profiles) {
    this(game, profiles.stream().flatMapToDouble(p -> Arrays.stream(p.joint())).toArray());
  }

  /**
   * @param moments when each profile was, in its own column
   */
  Table under(String title, Column<?> moments) {
    var table = Table.create(title, moments);
    for (int j = 0; j < dimension(); j++) {
      table.addColumns(DoubleColumn.create(Coordinates.of(game).text(j), coordinate(j)));
    }
    for (Player player : Player.values()) {
      table.addColumns(DoubleColumn.create(Captions.cost(player), costs(player)));
    }
    return table;
  }

  /** Number {@code j} of each joint vector. */
  double[] coordinate(int j) {
    return rows().mapToDouble(row -> points[row * dimension() + j]).toArray();
  }

  /** What a player pays at each profile. */
  double[] costs(Player player) {
    double[] z = new double[dimension()];
    return rows()
        .mapToDouble(
            row -> {
              System.arraycopy(points, row * z.length, z, 0, z.length);
              return game.costs().cost(player, z);
            })
        .toArray();
  }

  private IntStream rows() {
    return IntStream.range(0, points.length / dimension());
  }

  private int dimension() {
    return game.costs().dimension();
  }
}
