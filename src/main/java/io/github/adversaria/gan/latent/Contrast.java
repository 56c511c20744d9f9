package io.github.adversaria.gan.latent;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How decided pictures are: the mean of |pixel|, pixels from −1 to 1, those beyond taken as black
 * or white. 1 where all is ink or paper, 0 where all is middle grey; an average of several pictures
 * has less of it than they have.
 */
public final class Contrast {

  private Contrast() {}

  /**
   * The contrast of a picture, on average.
   *
   * @param pictures shape {@code [n, pixels]}, n at least 2
   * @return its standard error is that over pictures
   */
  public static Sampled of(INDArray pictures) {
    Require.notNull("pictures", pictures);
    if (pictures.rank() != 2) {
      throw Require.wrong("pictures", "an array of rank " + pictures.rank(), "shape [n, pixels]");
    }
    return Sampled.of(Transforms.min(Transforms.abs(pictures), 1).mean(1).toDoubleVector());
  }
}
