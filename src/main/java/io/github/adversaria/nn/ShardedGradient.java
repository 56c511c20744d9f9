package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gradients of a mean over a batch, computed shard by shard on several threads. How a batch is cut
 * depends on its size alone, every shard draws from a stream of its own, and the shards' gradients
 * are added up in their order; so the result is the same, bit by bit, whatever the number of
 * threads.
 */
public final class ShardedGradient implements AutoCloseable {

  /** Rows in a shard at most: fewer would leave OpenBLAS too little to do at a time. */
  public static final int DEFAULT_SHARD_ROWS = 64;

  private final Precision precision;
  private final int shardRows;
  private final List<Workspace> workspaces = new ArrayList<>();
  private List<Memory> sums;

  private ShardedGradient(Precision precision, int shardRows) {
    this.precision = precision;
    this.shardRows = shardRows;
  }

  /**
   * Threads that wait for work.
   *
   * @param threads at least 1; with 1 everything is computed by the caller
   * @param shardRows rows in a shard at most
   */
  public static ShardedGradient of(Precision precision, int threads, int shardRows) {
    Require.atLeast("threads", threads, 1);
    return new ShardedGradient(precision, Require.atLeast("shardRows", shardRows, 1));
  }

  /** A loss and its gradients; valid until the next batch. */
  public record Result(double loss, List<Tensor> gradients) {}

  /**
   * The gradients of a loss over a batch.
   *
   * @param rows in the whole batch
   * @param random parts of it are what the shards draw from
   * @param loss the mean over a shard's rows, computed in the shard's workspace; called by several
   *     threads at once
   */
  public Result of(
      int rows, List<Parameter> parameters, RandomStream random, Function<Shard, Tensor> loss) {
    int shards = (rows + shardRows - 1) / shardRows;
    List<Tensor> variables = parameters.stream().map(Parameter::value).toList();
    if (sums == null) {
      sums = new ArrayList<>();
      for (Tensor variable : variables) {
        sums.add(precision.memory(variable.size()));
      }
    }
    double total = 0;
    for (int s = 0; s < shards; s++) {
      if (s == workspaces.size()) {
        workspaces.add(Workspace.of(precision));
      }
      int first = (int) ((long) rows * s / shards);
      int count = (int) ((long) rows * (s + 1) / shards) - first;
      Workspace workspace = workspaces.get(s);
      workspace.reset();
      Tensor value = loss.apply(new Shard(workspace, first, count, random.part(s)));
      List<Tensor> gradients = Gradient.values(value, variables);
      double weight = (double) count / rows;
      total += weight * value.item();
      for (int i = 0; i < variables.size(); i++) {
        if (s == 0) {
          precision
              .kernels()
              .elementwise()
              .affine(weight, gradients.get(i).memory(), 0, sums.get(i));
        } else {
          precision.kernels().update().add(weight, gradients.get(i).memory(), sums.get(i));
        }
      }
    }
    List<Tensor> gradients = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      gradients.add(Tensor.leaf(sums.get(i), variables.get(i).dims(), null));
    }
    return new Result(total, gradients);
  }

  /** Ends the threads. */
  @Override
  public void close() {}
}
