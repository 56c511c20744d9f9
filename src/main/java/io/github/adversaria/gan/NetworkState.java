package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where a training of networks is, for those who look at it on its way or at its end. */
public interface NetworkState {

  /** Whole steps taken so far. */
  int steps();

  /**
   * What a player minimised in its last update; NaN before any.
   *
   * @throws IllegalArgumentException if there is no player of this name
   */
  double loss(String player);

  /**
   * A term of it, without its weight, in the last step that the history has a row of; NaN before
   * any.
   *
   * @throws IllegalArgumentException if there is no such player, or it has no such term
   */
  double term(String player, String term);

  /**
   * What a network makes of some examples, in evaluation; with averaged parameters where its player
   * averages.
   *
   * @param network one of those that are trained, or any that has parameters in common with them
   * @param examples {@code [n, numbers of an example]}
   * @param shape of one example for the network; one axis unless it is given
   * @return shape {@code [n, numbers of a result]}, single precision
   */
  INDArray apply(Layer network, INDArray examples, int... shape);
}
