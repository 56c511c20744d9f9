package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.MovingAverage;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Restoration;
import io.github.adversaria.nn.Shard;
import io.github.adversaria.nn.ShardedGradient;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Players who take turns, and all that a next step depends on: the one loop that every training
 * goes through. A step is made of updates, and an update changes nothing before it has all its
 * gradients: one that fails or is stopped can be made again with the same numbers.
 */
final class PlayerLoop implements TrainingLoop {

  private static final String RANDOM = "random";
  private static final String PROGRESS = "progress";

  private final PlayerRules rules;
  private final int total;
  private final RandomStream random;
  private final float[][] numbers;
  private final List<PlayerTurn> turns = new ArrayList<>();
  private final List<MovingAverage> averages = new ArrayList<>();
  private int steps;
  private int turn;
  private int updates;

  /**
   * A loop before its first step.
   *
   * @param total steps that the schedule of learning rates is made for
   */
  PlayerLoop(PlayerRules rules, int total) {
    this.rules = rules;
    this.total = total;
    random = RandomStream.of(rules.seed());
    numbers = new float[rules.inputs().size()][];
    for (int i = 0; i < numbers.length; i++) {
      int width = rules.inputs().get(i).source().dimension();
      numbers[i] = new float[Math.multiplyExact(rules.batch(), width)];
    }
    for (NetworkPlayer player : rules.players()) {
      PlayerTurn each = new PlayerTurn(player, rules.batch());
      turns.add(each);
      each.average().ifPresent(averages::add);
    }
  }

  @Override
  public Crew begin() {
    Layer[] networks = rules.players().stream().map(NetworkPlayer::network).toArray(Layer[]::new);
    ShardedGradient gradient = ShardedGradient.of(rules.threads(), networks);
    return new Crew() {
      @Override
      public void step(boolean recorded) {
        PlayerLoop.this.step(gradient, recorded);
      }

      @Override
      public void close() {
        gradient.close();
      }
    };
  }

  private void step(ShardedGradient gradient, boolean recorded) {
    for (; turn < turns.size(); turn++) {
      NetworkPlayer player = turns.get(turn).player();
      for (; updates < player.updates(); updates++) {
        long before = random.state();
        try {
          update(gradient, turns.get(turn), recorded && updates == player.updates() - 1);
        } catch (RuntimeException | Error failure) {
          random.restore(before);
          throw failure;
        }
      }
      updates = 0;
    }
    turn = 0;
    steps++;
  }

  private void update(ShardedGradient gradient, PlayerTurn who, boolean watched) {
    for (int i = 0; i < numbers.length; i++) {
      NetworkInput input = rules.inputs().get(i);
      if (who.player().sees(input.name())) {
        input.source().draw(numbers[i], rules.batch(), random);
      }
    }
    Function<Shard, Tensor> objective =
        shard -> who.objective(new Minibatch(shard, rules.inputs(), numbers), watched);
    ShardedGradient.Result result = gradient.of(rules.batch(), who.parameters(), random, objective);
    FirstAnomaly.of(
            "loss of the " + who.player().name(),
            result,
            gradient,
            rules.batch(),
            who.parameters(),
            random,
            objective)
        .ifPresent(DivergedException::raise);
    who.take(result, rules.schedule().factor(Math.min(steps, total), total), watched);
  }

  /** Each player's gradient against differences, on the same small batch at every call. */
  List<GradientCheck> checkGradients(int rows) {
    for (int i = 0; i < numbers.length; i++) {
      rules.inputs().get(i).source().draw(numbers[i], rows, random);
    }
    return turns.stream()
        .map(
            who ->
                GradientCheck.ofParameters(
                    () -> {
                      Shard shard =
                          new Shard(Workspace.of(Precision.DOUBLE), 0, rows, random.part(0));
                      return who.objective(new Minibatch(shard, rules.inputs(), numbers), false);
                    },
                    who.parameters()))
        .toList();
  }

  @Override
  public int steps() {
    return steps;
  }

  /** Steps that the schedule of learning rates is made for. */
  int total() {
    return total;
  }

  /** Each player with what it remembers, in their order. */
  List<PlayerTurn> turns() {
    return turns;
  }

  /** What is made with the averaged parameters of those players who average. */
  <T> T averaged(Supplier<T> made) {
    averages.forEach(MovingAverage::swap);
    try {
      return made.get();
    } finally {
      averages.forEach(MovingAverage::swap);
    }
  }

  @Override
  public String defect() {
    for (PlayerTurn each : turns) {
      String defect = FirstAnomaly.inWeights(each.player().name(), each.player().network());
      if (!defect.isEmpty()) {
        return defect;
      }
    }
    return "";
  }

  /** Adds all that the next step depends on. */
  Checkpoint put(Checkpoint checkpoint) {
    Checkpoint more = checkpoint.put(RANDOM, random).put(PROGRESS, steps, turn, updates);
    for (PlayerTurn each : turns) {
      more = each.put(more);
    }
    return more;
  }

  /** Goes on from where {@link #put} left off. */
  void restore(Checkpoint checkpoint) {
    Restoration restoration = checkpoint.restore().into(RANDOM, random);
    for (PlayerTurn each : turns) {
      restoration = each.into(restoration);
    }
    double[] progress = checkpoint.numbers(PROGRESS);
    restoration.apply();
    turns.forEach(each -> each.restoreLosses(checkpoint));
    steps = (int) progress[0];
    turn = (int) progress[1];
    updates = (int) progress[2];
  }
}
