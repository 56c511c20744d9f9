package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Applies networks to many rows, some at a time, in memory that is used again: training may look at
 * its networks as often as it likes without growing. For one thread at a time.
 */
final class Evaluation {

  /** Rows at a time: more would not be faster. */
  private static final int ROWS = 1024;

  private final Workspace workspace;

  Evaluation(Precision precision) {
    workspace = Workspace.of(precision);
  }

  /** The precision of a network's numbers. */
  static Precision precision(Layer network) {
    return network.parameters().get(0).value().precision();
  }

  /**
   * The results one after the other.
   *
   * @param rows row-major {@code [n, product of shape]}
   * @param n at least 1
   * @param shape of one row for the network
   */
  float[] apply(Layer network, float[] rows, int n, int... shape) {
    int width = rows.length / n;
    float[] results = null;
    for (int first = 0; first < n; first += ROWS) {
      int count = Math.min(ROWS, n - first);
      int[] dims = new int[shape.length + 1];
      dims[0] = count;
      System.arraycopy(shape, 0, dims, 1, shape.length);
      float[] part =
          first == 0 ? rows : Arrays.copyOfRange(rows, first * width, (first + count) * width);
      workspace.reset();
      Tensor result = network.apply(workspace.tensor(part, dims), Pass.EVALUATION);
      float[] numbers = numbers(result.array());
      int each = numbers.length / count;
      results = results == null ? new float[n * each] : results;
      System.arraycopy(numbers, 0, results, first * each, numbers.length);
    }
    return results;
  }

  /** The same from and to arrays: of {@code n} rows, whatever their shape, {@code n} results. */
  INDArray apply(Layer network, String argument, INDArray rows, int... shape) {
    int width = 1;
    for (int length : shape) {
      width *= length;
    }
    Require.notNull(argument, rows);
    if (rows.rank() < 1 || rows.isEmpty() || rows.length() != rows.size(0) * width) {
      throw Require.wrong(
          argument,
          "of shape " + Arrays.toString(rows.shape()),
          "shape [n, " + width + "] with n >= 1");
    }
    int n = (int) rows.size(0);
    return Nd4j.createFromArray(apply(network, numbers(rows), n, shape)).reshape(n, -1);
  }

  private static float[] numbers(INDArray array) {
    return array.dup('c').castTo(DataType.FLOAT).data().asFloat();
  }
}
