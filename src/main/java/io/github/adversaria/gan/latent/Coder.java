package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An encoder and a decoder: an example becomes a code of few numbers, and the code an example. */
public sealed interface Coder permits AutoEncoder, VariationalAutoEncoder {

  /** Numbers in a code. */
  int codes();

  /** The training of both networks, ready to be run. */
  NetworkTraining training();

  /**
   * The codes of examples; where a code is a distribution, its mean.
   *
   * @param state a run of {@link #training}, or where it is
   * @param examples shape {@code [n, d]}
   * @return shape {@code [n, codes()]}
   */
  INDArray encoded(NetworkState state, INDArray examples);

  /**
   * What the decoder makes of codes.
   *
   * @param codes shape {@code [n, codes()]}
   * @return shape {@code [n, d]}
   */
  INDArray decoded(NetworkState state, INDArray codes);

  /** Examples, encoded and decoded; shape {@code [n, d]}. */
  default INDArray reconstructed(NetworkState state, INDArray examples) {
    return decoded(state, encoded(state, examples));
  }

  /**
   * The squared error of {@link #reconstructed} a number of an example, on average over examples.
   *
   * @param examples shape {@code [n, d]}, n at least 2; held-out ones, or the error is too small
   */
  default Sampled reconstructionError(NetworkState state, INDArray examples) {
    Require.notNull("examples", examples);
    INDArray difference = reconstructed(state, examples).sub(examples);
    return Sampled.of(difference.mul(difference).mean(1).toDoubleVector());
  }

  /**
   * What the decoder makes of codes on the straight line between those of two examples, both ends
   * included.
   *
   * @param from shape {@code [1, d]}
   * @param to shape {@code [1, d]}
   * @param count how many, at least 2
   * @return shape {@code [count, d]}
   */
  default INDArray interpolated(NetworkState state, INDArray from, INDArray to, int count) {
    return decoded(state, line(encoded(state, from), encoded(state, to), count));
  }

  /**
   * Points on the straight line between two, both ends included.
   *
   * @param from shape {@code [1, d]}
   * @param to shape {@code [1, d]}
   * @param count how many, at least 2
   * @return shape {@code [count, d]}
   * @throws IllegalArgumentException if one of these does not hold
   */
  static INDArray line(INDArray from, INDArray to, int count) {
    Require.notNull("from", from);
    Require.notNull("to", to);
    Require.atLeast("count", count, 2);
    if (from.rank() != 2 || from.size(0) != 1) {
      throw Require.wrong("from", "an array of shape " + text(from), "shape [1, d]");
    }
    if (!from.equalShapes(to)) {
      throw Require.wrong(
          "to", "an array of shape " + text(to), "the shape of from, " + text(from));
    }
    INDArray[] points = new INDArray[count];
    for (int i = 0; i < count; i++) {
      double share = i / (count - 1.0);
      points[i] = from.mul(1 - share).add(to.mul(share));
    }
    return Nd4j.concat(0, points);
  }

  private static String text(INDArray array) {
    return Arrays.toString(array.shape());
  }
}
