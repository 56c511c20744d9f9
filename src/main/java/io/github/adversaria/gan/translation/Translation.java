package io.github.adversaria.gan.translation;

import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.gan.NetworkTraining;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A translator from one domain to another, that is trained without pairs. */
public interface Translation {

  /** Ready to be run. */
  NetworkTraining training();

  /**
   * What the translator makes of some examples.
   *
   * @param run of {@link #training}
   * @param x examples of the first domain, {@code [n, d]}
   * @return as many of the second, single precision
   */
  INDArray translated(NetworkState run, INDArray x);
}
