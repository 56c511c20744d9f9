package io.github.adversaria.game;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Profiles as a table: a row each, with x, y and what each player pays. */
record ProfileTable(Game game, List<Profile> profiles) {

  /**
   * @param moments when each profile was, in its own column
   */
  Table under(String title, Column<?> moments) {
    var table = Table.create(title, moments);
    int dimension = game.firstDimension() + game.secondDimension();
    for (int j = 0; j < dimension; j++) {
      int coordinate = j;
      table.addColumns(
          DoubleColumn.create(
              Coordinates.of(game).text(j),
              profiles.stream().mapToDouble(profile -> profile.joint()[coordinate]).toArray()));
    }
    for (Player player : Player.values()) {
      table.addColumns(
          DoubleColumn.create(
              player == Player.FIRST ? "cost of the first" : "cost of the second",
              profiles.stream().mapToDouble(profile -> game.cost(player, profile)).toArray()));
    }
    return table;
  }
}
