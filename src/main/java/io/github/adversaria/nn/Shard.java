package io.github.adversaria.nn;

import io.github.adversaria.require.Require;

/**
 * One part of a batch, computed by one thread.
 *
 * @param workspace where its tensors live
 * @param first the first of its rows within the batch
 * @param rows how many rows
 * @param random draws the same whatever thread computes the shard
 */
public record Shard(Workspace workspace, int first, int rows, RandomStream random) {

  public Shard {
    Require.notNull("workspace", workspace);
    Require.atLeast("first", first, 0);
    Require.atLeast("rows", rows, 1);
    Require.notNull("random", random);
  }

  /**
   * The shard's rows of a batch.
   *
   * @param batch row-major, the rows of all shards
   * @param exampleShape the shape of one row
   * @return of shape {@code [rows, exampleShape...]}
   */
  public Tensor of(float[] batch, int... exampleShape) {
    int width = Shapes.size(exampleShape);
    int[] shape = new int[exampleShape.length + 1];
    shape[0] = rows;
    System.arraycopy(exampleShape, 0, shape, 1, exampleShape.length);
    return workspace.tensor(batch, first * width, shape);
  }
}
