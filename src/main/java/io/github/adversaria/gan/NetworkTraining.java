package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A training of networks by players who take turns, each minimising a loss of its own: what all
 * systems are made of, from the auto-encoder with its one player to translations between domains.
 * In each step every player makes its updates, in the order of {@link #players}, each update on
 * fresh batches of the inputs.
 *
 * <pre>{@code
 * var x = TensorFormula.input("x");
 * var again = x.under("E", encoder).under("G", decoder);
 * var run = NetworkTraining.named("auto-encoder")
 *     .input("x", digits)
 *     .players(NetworkPlayer.of("coder", encoder, decoder)
 *         .minimizing("reconstruction", 1, again.squaredDifference(x)))
 *     .run(2000);
 * }</pre>
 *
 * <p>Immutable: each method returns a new one. But a run changes the networks of the players. What
 * comes out depends on the networks, the settings and the seed, bit by bit on one machine, and not
 * on the number of threads.
 */
public final class NetworkTraining {

  /** Examples in a batch unless {@link #batch} says otherwise. */
  public static final int DEFAULT_BATCH = 128;

  private final NetworkChoices choices;

  private NetworkTraining(NetworkChoices choices) {
    this.choices = choices;
  }

  /** A training without inputs and players yet; with seed 0, on one thread. */
  public static NetworkTraining named(String name) {
    if (Require.notNull("name", name).isBlank()) {
      throw Require.wrong("name", "\"" + name + "\"", "a name");
    }
    return new NetworkTraining(new NetworkChoices(name));
  }

  /**
   * Adds something that is drawn for each update: data, or latents.
   *
   * @param name which {@link TensorFormula#input} refers to
   * @param shape of one example, as networks are to get it; one axis unless it is given
   * @throws IllegalArgumentException if the name is taken, or the shape has another size
   */
  public NetworkTraining input(String name, DataSource source, int... shape) {
    NetworkInput input = NetworkInput.of(name, source, Require.notNull("shape", shape));
    if (choices.inputs.stream().anyMatch(other -> other.name().equals(name))) {
      throw Require.wrong("name", "\"" + name + "\"", "a name that no other input has");
    }
    return with(c -> c.inputs.add(input));
  }

  /**
   * Adds players, who take their turns in this order.
   *
   * @throws IllegalArgumentException if one has nothing to minimise, or a name of another
   */
  public NetworkTraining players(NetworkPlayer... players) {
    NetworkChoices more = choices.with(c -> {});
    for (NetworkPlayer player : Require.notNull("players", players)) {
      more.add(Require.notNull("a player", player));
    }
    return new NetworkTraining(more);
  }

  /** Examples in a batch, at least 1; {@value #DEFAULT_BATCH} unless this is called. */
  public NetworkTraining batch(int examples) {
    Require.atLeast("batch", examples, 1);
    return with(c -> c.batch = examples);
  }

  /** How the learning rates of all players change, as {@link GanTraining#schedule}. */
  public NetworkTraining schedule(LearningRateSchedule schedule) {
    Require.notNull("schedule", schedule);
    return with(c -> c.schedule = schedule);
  }

  /** Where all randomness of the training starts; 0 unless this is called. */
  public NetworkTraining seed(long seed) {
    return with(c -> c.seed = seed);
  }

  /** How many threads compute, at least 1; the numbers do not depend on it. */
  public NetworkTraining threads(int threads) {
    Require.atLeast("threads", threads, 1);
    return with(c -> c.threads = threads);
  }

  /** Has a row of the history every so many steps, as {@link GanTraining#recordingEvery}. */
  public NetworkTraining recordingEvery(int steps) {
    return watching(choices.watching.recordingEvery(steps));
  }

  /** Adds a column to the history, as {@link GanTraining#measuring}. */
  public NetworkTraining measuring(
      String column, int every, ToDoubleFunction<NetworkState> measure) {
    return watching(choices.watching.measuring(column, every, measure));
  }

  /** Ends the run as soon as this holds; asked after each step that the history has a row of. */
  public NetworkTraining stoppingWhen(Predicate<NetworkState> condition) {
    return watching(choices.watching.stoppingWhen(condition));
  }

  /** With somebody to hear how far it is, about a thousand times. */
  public NetworkTraining reportingTo(ProgressListener listener) {
    return watching(choices.watching.reportingTo(listener));
  }

  /** With a picture of how it goes on, while it does. */
  public NetworkTraining drawingTo(LiveListener live) {
    return watching(choices.watching.drawingTo(live));
  }

  /** What the picture of a run shows beside its losses: pictures that are made, say. */
  public NetworkTraining picturing(Function<NetworkState, Showable> picture) {
    Require.notNull("picture", picture);
    return with(c -> c.picture = picture);
  }

  /** Saves the training to a file now and then, as {@link GanTraining#checkpointing}. */
  public NetworkTraining checkpointing(Path file, int every) {
    CheckpointFile checkpoint = new CheckpointFile(file, every);
    return with(c -> c.checkpoint = Optional.of(checkpoint));
  }

  /** What each player minimises, as it will be trained. */
  public PlayerLosses losses() {
    return new PlayerLosses(choices.players);
  }

  /**
   * Trains. An interrupt of the thread ends the run, and is then forgotten: the result tells of it.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if networks and data do not fit each other, or if the data
   *     hold a number that is not finite
   * @throws IllegalStateException if there is no input or no player
   */
  public NetworkRun run(int steps) {
    Require.atLeast("steps", steps, 1);
    return NetworkRun.begin(choices, steps);
  }

  /**
   * Checks the gradient of every player's loss, with respect to all that the player changes,
   * against differences of the loss on one small batch. For networks in double precision of a few
   * dozen parameters: a test of a system, not of a training.
   *
   * @param rows in that batch, at least 1
   * @return one check a player, in their order
   * @throws IllegalArgumentException if a network is in single precision, or the loss is not the
   *     same at every call
   */
  public List<GradientCheck> checkGradients(int rows) {
    Require.atLeast("rows", rows, 1);
    return choices.loop(1).checkGradients(rows);
  }

  /** Goes on from a file that {@link #checkpointing} wrote, as {@link GanTraining#resume}. */
  public NetworkRun resume(Path file) {
    return NetworkRun.resume(choices, file);
  }

  private NetworkTraining watching(Watching<NetworkState> watching) {
    return with(c -> c.watching = watching);
  }

  private NetworkTraining with(Consumer<NetworkChoices> change) {
    return new NetworkTraining(choices.with(change));
  }
}
