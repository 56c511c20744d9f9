package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who moves when: rounds, in each of which those named move at once. */
record Turns(String name, List<List<Player>> rounds) {

  /** One round for both. */
  static Turns atOnce() {
    return new Turns("simultaneous steps", List.of(List.of(Player.values())));
  }

  /** First the one player so many times, then the other. */
  static Turns inTurn(Player starting, int ofFirst, int ofSecond) {
    var rounds = new ArrayList<List<Player>>();
    Player other = starting == Player.FIRST ? Player.SECOND : Player.FIRST;
    int ofStarting = starting == Player.FIRST ? ofFirst : ofSecond;
    rounds.addAll(Collections.nCopies(ofStarting, List.of(starting)));
    rounds.addAll(Collections.nCopies(ofFirst + ofSecond - ofStarting, List.of(other)));
    String order = ofFirst == 1 && ofSecond == 1 ? letter(starting) + " first" : times(rounds);
    return new Turns("alternating steps, " + order, List.copyOf(rounds));
  }

  private static String times(List<List<Player>> rounds) {
    List<Player> starting = rounds.get(0);
    List<Player> other = rounds.get(rounds.size() - 1);
    return Collections.frequency(rounds, starting)
        + " of "
        + letter(starting.get(0))
        + " then "
        + Collections.frequency(rounds, other)
        + " of "
        + letter(other.get(0));
  }

  private static String letter(Player player) {
    return player == Player.FIRST ? "x" : "y";
  }
}
