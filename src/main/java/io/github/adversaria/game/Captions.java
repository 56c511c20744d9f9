package io.github.adversaria.game;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How pictures of several trajectories name them: a title for what they share, and for each a label
 * that says in what it differs.
 */
final class Captions {

  private final List<Trajectory> trajectories;
  private final boolean oneGame;
  private final boolean oneRule;
  private final boolean oneStart;

  Captions(List<Trajectory> trajectories) {
    this.trajectories = trajectories;
    this.oneGame = same(trajectory -> trajectory.game().toString());
    this.oneRule = same(trajectory -> trajectory.rule().toString());
    this.oneStart = same(trajectory -> trajectory.profile(0).toString());
  }

  private boolean same(Function<Trajectory, String> property) {
    return trajectories.stream().map(property).distinct().count() <= 1;
  }

  /** Whether all played the same game, as far as its name tells. */
  boolean oneGame() {
    return oneGame;
  }

  /** What the cost of a player is called. */
  static String cost(Player player) {
    return "cost of the " + player.name().toLowerCase(Locale.ROOT);
  }

  String title(Game game) {
    if (trajectories.isEmpty()) {
      return game.toString();
    }
    Trajectory first = trajectories.get(0);
    if (!oneGame) {
      return oneRule ? first.rule().toString() : "";
    }
    return oneRule && trajectories.size() > 1
        ? first.game() + ", " + first.rule()
        : game.toString();
  }

  String label(Trajectory trajectory) {
    boolean alone = oneGame && oneRule && oneStart;
    var label = new StringBuilder();
    append(label, !oneGame, trajectory.game().toString());
    append(label, !oneRule || alone, trajectory.rule().toString());
    append(label, !oneStart, "from " + trajectory.profile(0));
    String end = end(trajectory);
    append(label, !end.isEmpty(), end);
    return label.toString();
  }

  private static String end(Trajectory trajectory) {
    return switch (trajectory.ending()) {
      case COMPLETE -> "";
      case DIVERGED -> "diverged at step " + (trajectory.steps() + 1);
      case STUCK -> "stuck at step " + (trajectory.steps() + 1);
      case INTERRUPTED -> "interrupted after " + trajectory.steps();
    };
  }

  private static void append(StringBuilder label, boolean wanted, String part) {
    if (wanted) {
      label.append(label.length() == 0 ? "" : ", ").append(part);
    }
  }
}
