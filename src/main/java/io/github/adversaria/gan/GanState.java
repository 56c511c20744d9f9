package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where an adversarial training is, for those who look at it on its way or at its end: measurements
 * and early stops.
 */
public interface GanState {

  /** Whole steps taken so far, each of {@code discriminatorSteps} updates of D and one of G. */
  int steps();

  /**
   * What the generator makes now, in evaluation; with the averaged weights where the training
   * averages.
   *
   * @param n how many, at least 1
   * @param seed the same gives the same latents
   * @return shape {@code [n, dimension of the data]}, single precision
   */
  INDArray samples(int n, long seed);

  /**
   * What the generator makes of given latents now.
   *
   * @param latents shape {@code [n, dimension of the latents]}
   * @return shape {@code [n, dimension of the data]}, single precision
   */
  INDArray generated(INDArray latents);

  /**
   * The discriminator's last numbers for examples, in evaluation.
   *
   * @param examples shape {@code [n, dimension of the data]}
   * @return shape {@code [n]}, single precision
   */
  INDArray discriminated(INDArray examples);

  /** The generator, with the weights that training changes. */
  Layer generator();

  /** The discriminator, with the weights that training changes. */
  Layer discriminator();

  /** What the discriminator's last update minimised, without the penalty; NaN before any. */
  double discriminatorLoss();

  /** What the generator's last update minimised; NaN before any. */
  double generatorLoss();

  /** What the regulariser added to the discriminator's loss; 0 without one, NaN before any. */
  double penalty();
}
