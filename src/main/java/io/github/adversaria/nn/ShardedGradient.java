package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gradients of a mean over a batch, computed shard by shard on several threads. How a batch is cut
 * depends on its size alone, every shard draws from a stream of its own, and the shards' gradients
 * are added up in their order; so the result is the same, bit by bit, whatever the number of
 * threads. For one caller at a time.
 */
public final class ShardedGradient implements AutoCloseable {

  /** Rows in a shard at most: matrix products of fewer are slower row for row. */
  public static final int DEFAULT_SHARD_ROWS = 128;

  /** From so many rows on there are two shards at least, for a second thread. */
  public static final int ROWS_FOR_TWO = 64;

  /** For layers that look at the whole batch: it is not cut. */
  public static final int WHOLE_BATCH = Integer.MAX_VALUE;

  private final Precision precision;
  private final int shardRows;
  private final Crew crew;
  private final List<Workspace> workspaces = new ArrayList<>();
  private final Map<List<Parameter>, Sums> sums = new HashMap<>();

  private ShardedGradient(Precision precision, int threads, int shardRows) {
    this.precision = precision;
    this.shardRows = shardRows;
    this.crew = new Crew(threads);
  }

  /**
   * Threads that wait for work.
   *
   * @param threads at least 1; with 1 everything is computed by the caller
   * @param shardRows rows in a shard at most; {@link #DEFAULT_SHARD_ROWS} or {@link #WHOLE_BATCH}
   *     but for a reason
   */
  public static ShardedGradient of(Precision precision, int threads, int shardRows) {
    Require.notNull("precision", precision);
    Require.atLeast("threads", threads, 1);
    Require.atLeast("shardRows", shardRows, 1);
    return new ShardedGradient(precision, threads, shardRows);
  }

  /**
   * Threads for the training of some networks: of their precision, and with whole batches if one of
   * them gathers statistics of a batch.
   *
   * @param threads at least 1
   * @throws IllegalArgumentException if the networks have no parameters at all
   */
  public static ShardedGradient of(int threads, Layer... networks) {
    boolean gathers = false;
    Precision precision = null;
    for (Layer network : Require.notNull("networks", networks)) {
      gathers |= !Require.notNull("a network", network).statistics().isEmpty();
      if (precision == null && !network.parameters().isEmpty()) {
        precision = network.parameters().get(0).value().precision();
      }
    }
    if (precision == null) {
      throw Require.wrong("networks", "without parameters", "a network with parameters");
    }
    return of(precision, threads, gathers ? WHOLE_BATCH : DEFAULT_SHARD_ROWS);
  }

  /**
   * A loss and its gradients.
   *
   * @param loss the mean over the batch
   * @param gradients one for each parameter; valid until the next batch
   */
  public record Result(double loss, List<Tensor> gradients) {

    /** Both may be read until the next batch. */
    public Result {
      Require.notNull("gradients", gradients);
    }
  }

  /**
   * The gradients of a loss over a batch.
   *
   * @param rows in the whole batch
   * @param parameters with respect to which
   * @param random parts of it are what the shards draw from
   * @param loss the mean over a shard's rows, computed in the shard's workspace; called by several
   *     threads at once
   * @throws IllegalStateException if this was closed
   */
  public Result of(
      int rows, List<Parameter> parameters, RandomStream random, Function<Shard, Tensor> loss) {
    Require.notNull("random", random);
    Require.notNull("loss", loss);
    int shards = shards(Require.atLeast("rows", rows, 1));
    while (workspaces.size() < shards) {
      workspaces.add(Workspace.of(precision));
    }
    Sums sum = sums.computeIfAbsent(Require.notNull("parameters", parameters), Sums::new);
    double[] losses = new double[shards];
    List<List<Tensor>> found = new ArrayList<>(shards);
    for (int s = 0; s < shards; s++) {
      found.add(null);
    }
    crew.run(
        shards,
        s -> {
          Workspace workspace = workspaces.get(s);
          workspace.reset();
          Shard shard = shard(workspace, s, shards, rows, random);
          Tensor value = loss.apply(shard);
          found.set(s, Gradient.values(value, sum.variables));
          losses[s] = value.item() * shard.rows() / rows;
        });
    // What layers have gathered is entered here, in the order of the shards.
    for (int s = 0; s < shards; s++) {
      workspaces.get(s).settle();
    }
    if (shards == 1) {
      return new Result(losses[0], found.get(0));
    }
    double total = 0;
    for (int s = 0; s < shards; s++) {
      total += losses[s];
      double weight = (double) (first(s + 1, shards, rows) - first(s, shards, rows)) / rows;
      sum.add(weight, found.get(s), s == 0);
    }
    return new Result(total, sum.tensors);
  }

  /**
   * The shards that a batch is cut into, each with a workspace of its own: to compute again what
   * went wrong, and look at it.
   *
   * @param rows in the whole batch
   * @param random in the state in which the gradients were computed
   */
  public List<Shard> cut(int rows, RandomStream random) {
    Require.notNull("random", random);
    int shards = shards(Require.atLeast("rows", rows, 1));
    List<Shard> all = new ArrayList<>();
    for (int s = 0; s < shards; s++) {
      all.add(shard(Workspace.of(precision), s, shards, rows, random));
    }
    return all;
  }

  private static Shard shard(
      Workspace workspace, int index, int shards, int rows, RandomStream random) {
    int first = first(index, shards, rows);
    return new Shard(workspace, first, first(index + 1, shards, rows) - first, random.part(index));
  }

  private int shards(int rows) {
    int full = (rows - 1) / shardRows + 1;
    boolean two = rows >= ROWS_FOR_TWO && shardRows == DEFAULT_SHARD_ROWS;
    return two ? Math.max(2, full) : full;
  }

  private static int first(int shard, int shards, int rows) {
    return (int) ((long) rows * shard / shards);
  }

  /** Ends the threads. */
  @Override
  public void close() {
    crew.close();
  }

  /** Where the gradients of some parameters are added up. */
  private static final class Sums {

    private final List<Tensor> variables;
    private final List<Tensor> tensors = new ArrayList<>();

    private Sums(List<Parameter> parameters) {
      variables = parameters.stream().map(Parameter::value).toList();
      for (Tensor variable : variables) {
        Memory memory = variable.precision().memory(variable.size());
        tensors.add(Tensor.leaf(memory, variable.dims(), null));
      }
    }

    private void add(double weight, List<Tensor> gradients, boolean first) {
      for (int i = 0; i < gradients.size(); i++) {
        Memory gradient = gradients.get(i).memory();
        Memory sum = tensors.get(i).memory();
        if (first) {
          sum.precision().kernels().elementwise().affine(weight, gradient, 0, sum);
        } else {
          sum.precision().kernels().update().add(weight, gradient, sum);
        }
      }
    }
  }
}
