package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Showable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A training of networks under way: the loop, and what is kept of its course. */
final class NetworkCourse implements NetworkState {

  private final NetworkChoices choices;
  private final PlayerLoop loop;
  private final History<NetworkState> history;
  private final Saving saving = new Saving();
  private final Evaluation evaluation;

  /** Before the first step of so many. */
  NetworkCourse(NetworkChoices choices, int steps) {
    this.choices = choices;
    loop = choices.loop(steps);
    history = History.of(steps, losses(loop), choices.watching);
    evaluation = new Evaluation(Evaluation.precision(choices.players.get(0).network()));
  }

  private static List<Measurement<NetworkState>> losses(PlayerLoop loop) {
    List<Measurement<NetworkState>> losses = new ArrayList<>();
    for (PlayerTurn turn : loop.turns()) {
      String name = turn.player().name();
      losses.add(new Measurement<>(name + " loss", 1, state -> turn.loss()));
    }
    for (PlayerTurn turn : loop.turns()) {
      List<LossTerm> terms = turn.player().terms();
      for (int i = 0; i < terms.size() && terms.size() > 1; i++) {
        int index = i;
        String column = turn.player().name() + ": " + terms.get(i).name();
        losses.add(new Measurement<>(column, 1, state -> turn.term(index)));
      }
    }
    return losses;
  }

  NetworkChoices choices() {
    return choices;
  }

  PlayerLoop loop() {
    return loop;
  }

  History<NetworkState> history() {
    return history;
  }

  Saving saving() {
    return saving;
  }

  /** Trains until so many steps have been taken in all. */
  Outcome run(int until) {
    Runner<NetworkState> runner =
        new Runner<>(
            loop,
            this,
            choices.watching,
            history,
            choices.name,
            this::keep,
            () -> picture(choices.name + ": step " + loop.steps()));
    Outcome outcome = runner.run(until);
    if (outcome.ending() != Ending.DIVERGED) {
      choices.checkpoint.ifPresent(checkpoint -> save(checkpoint.path()));
    }
    return outcome;
  }

  private void keep() {
    if (choices.checkpoint.isPresent()
        && loop.steps() > 0
        && loop.steps() % choices.checkpoint.get().every() == 0) {
      save(choices.checkpoint.get().path());
    }
  }

  private void save(Path file) {
    saving.write(loop.steps(), () -> NetworkCheckpoint.write(this, file));
  }

  /** How things are, to be drawn at once. */
  Showable picture(String text) {
    Optional<Showable> made =
        Optional.ofNullable(choices.picture).map(picture -> picture.apply(this));
    return new RunPicture(text, made, history, choices.players.size());
  }

  @Override
  public int steps() {
    return loop.steps();
  }

  @Override
  public double loss(String player) {
    return turn(player).loss();
  }

  @Override
  public double term(String player, String term) {
    PlayerTurn turn = turn(player);
    List<String> names = turn.player().terms().stream().map(LossTerm::name).toList();
    int index = names.indexOf(Require.notNull("term", term));
    if (index < 0) {
      throw Require.wrong("term", "\"" + term + "\"", "one of " + names);
    }
    return turn.term(index);
  }

  private PlayerTurn turn(String player) {
    Require.notNull("player", player);
    for (PlayerTurn turn : loop.turns()) {
      if (turn.player().name().equals(player)) {
        return turn;
      }
    }
    List<String> names = loop.turns().stream().map(turn -> turn.player().name()).toList();
    throw Require.wrong("player", "\"" + player + "\"", "one of " + names);
  }

  @Override
  public INDArray apply(Layer network, INDArray examples, int... shape) {
    Require.notNull("network", network);
    Require.notNull("examples", examples);
    Require.notNull("shape", shape);
    int[] one = shape.length > 0 ? shape : new int[] {(int) (examples.length() / examples.size(0))};
    return loop.averaged(() -> evaluation.apply(network, "examples", examples, one));
  }
}
