package io.github.adversaria.game;

import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** A trajectory as a table. */
final class TrajectoryTable {

  private TrajectoryTable() {}

  static Table of(Trajectory trajectory) {
    Game game = trajectory.game();
    int[] steps = IntStream.range(0, trajectory.size()).map(trajectory::step).toArray();
    var table = Table.create(game + ", " + trajectory.rule(), IntColumn.create("step", steps));
    for (int j = 0; j < game.firstDimension() + game.secondDimension(); j++) {
      table.addColumns(DoubleColumn.create(name(game, j), trajectory.coordinate(j)));
    }
    for (Player player : Player.values()) {
      table.addColumns(DoubleColumn.create(Captions.cost(player), trajectory.costs(player)));
    }
    return table;
  }

  /** What a coordinate of the joint vector is called. */
  private static String name(Game game, int j) {
    int first = game.firstDimension();
    return j < first ? name("x", j, first) : name("y", j - first, game.secondDimension());
  }

  private static String name(String letter, int index, int of) {
    return of == 1 ? letter : letter + index;
  }
}
