package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Restoration;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Stepper;
import io.github.adversaria.nn.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A player in a training: what it remembers from update to update. */
final class PlayerTurn {

  private final NetworkPlayer player;
  private final List<Parameter> parameters;
  private final Stepper stepper;
  private final Optional<MovingAverage> average;
  private final int batch;

  /** A row for each term, at the first row of each part of the batch its share of the term. */
  private final double[][] shares;

  /** The loss, and then each term before its weight, of the last update that was watched. */
  private final double[] losses;

  PlayerTurn(NetworkPlayer player, int batch) {
    this.player = player;
    this.batch = batch;
    parameters = player.parameters();
    stepper = player.optimizer().over(parameters);
    average = player.averaging().map(decay -> MovingAverage.of(parameters, decay));
    shares = new double[player.terms().size()][batch];
    losses = new double[1 + shares.length];
    Arrays.fill(losses, Double.NaN);
  }

  NetworkPlayer player() {
    return player;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  Optional<MovingAverage> average() {
    return average;
  }

  /** What the player minimised in its last update; NaN before any. */
  double loss() {
    return losses[0];
  }

  /** A term, without its weight, of the last update that was watched; NaN before any. */
  double term(int index) {
    return losses[1 + index];
  }

  /** The sum of the terms on a part of the batch; called by several threads at once. */
  Tensor objective(Minibatch part, boolean watched) {
    List<LossTerm> terms = player.terms();
    Tensor sum = null;
    for (int i = 0; i < terms.size(); i++) {
      LossTerm term = terms.get(i);
      Tensor value = term.formula().value(part);
      if (watched) {
        shares[i][part.first()] = value.item() * part.rows() / batch;
      }
      if (term.weight() != 0) {
        Tensor weighted = term.weight() == 1 ? value : value.times(term.weight());
        sum = sum == null ? weighted : sum.plus(weighted);
      }
    }
    return sum;
  }

  /** Makes the update. */
  void take(ShardedGradient.Result result, double rateFactor, boolean watched) {
    stepper.step(result.gradients(), rateFactor);
    player.clipping().ifPresent(clipping -> clipping.apply(parameters));
    average.ifPresent(MovingAverage::update);
    losses[0] = result.loss();
    if (watched) {
      for (int i = 0; i < shares.length; i++) {
        losses[1 + i] = Arrays.stream(shares[i]).sum();
      }
    }
  }

  Checkpoint put(Checkpoint checkpoint) {
    Checkpoint more =
        checkpoint
            .put(player.name(), player.network())
            .put(named("optimiser"), stepper)
            .put(named("losses"), losses);
    return average.isPresent() ? more.put(named("average"), average.get()) : more;
  }

  Restoration into(Restoration restoration) {
    Restoration more =
        restoration.into(player.name(), player.network()).into(named("optimiser"), stepper);
    return average.isPresent() ? more.into(named("average"), average.get()) : more;
  }

  void restoreLosses(Checkpoint checkpoint) {
    double[] saved = checkpoint.numbers(named("losses"));
    System.arraycopy(saved, 0, losses, 0, losses.length);
  }

  private String named(String what) {
    return player.name() + "'s " + what;
  }
}
