package io.github.adversaria.gan;

import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a {@link NetworkTraining} was told. Nobody changes one once it is in use. */
final class NetworkChoices {

  final String name;
  final List<NetworkInput> inputs = new ArrayList<>();
  final List<NetworkPlayer> players = new ArrayList<>();
  int batch = NetworkTraining.DEFAULT_BATCH;
  LearningRateSchedule schedule = LearningRateSchedule.constant();
  long seed;
  int threads = 1;
  Watching<NetworkState> watching = Watching.nobody();
  Function<NetworkState, Showable> picture;
  Optional<CheckpointFile> checkpoint = Optional.empty();

  NetworkChoices(String name) {
    this.name = name;
  }

  /** A copy with something changed. */
  NetworkChoices with(Consumer<NetworkChoices> change) {
    NetworkChoices copy = new NetworkChoices(name);
    copy.inputs.addAll(inputs);
    copy.players.addAll(players);
    copy.batch = batch;
    copy.schedule = schedule;
    copy.seed = seed;
    copy.threads = threads;
    copy.watching = watching;
    copy.picture = picture;
    copy.checkpoint = checkpoint;
    change.accept(copy);
    return copy;
  }

  void add(NetworkPlayer player) {
    if (player.terms().stream().noneMatch(term -> term.weight() > 0)) {
      throw Require.wrong(
          "player", "\"" + player.name() + "\", with nothing to minimise", "a term of weight > 0");
    }
    if (players.stream().anyMatch(other -> other.name().equals(player.name()))) {
      throw Require.wrong("player", "\"" + player.name() + "\"", "a name that no other player has");
    }
    players.add(player);
  }

  /** A loop before its first step. */
  PlayerLoop loop(int steps) {
    if (inputs.isEmpty() || players.isEmpty()) {
      throw new IllegalStateException(
          "There is nothing to train: call input and players before run");
    }
    for (NetworkInput input : inputs) {
      FittingData.require(input.name(), input.source(), batch, seed);
    }
    return new PlayerLoop(
        new PlayerRules(List.copyOf(players), List.copyOf(inputs), batch, schedule, seed, threads),
        steps);
  }

  /** What decides the numbers, as far as it has a text that is the same in every process. */
  String text() {
    List<String> columns = new ArrayList<>();
    watching.measurements().forEach(measurement -> columns.add(measurement.column()));
    List<String> drawn = new ArrayList<>();
    inputs.forEach(input -> drawn.add(input.name() + " of shape " + input.shapeOf()));
    return name
        + ", inputs "
        + drawn
        + ", batch "
        + batch
        + ", "
        + new PlayerLosses(players).toString().replace("\n", "; ")
        + ", "
        + schedule
        + ", seed "
        + seed
        + ", measured "
        + columns;
  }
}
