package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two styles and a space of codes in between: each style is coded into the space and decoded from
 * it. To translate is to code in one style and to decode in the other, which makes sense where the
 * codes mean the same in both.
 */
public interface CommonSpace {

  /** Numbers in a code. */
  int codeWidth();

  /**
   * The codes of pictures: the means, where the encoder is random.
   *
   * @param state of the training, for the averaged parameters
   * @param pictures of the style, {@code [n, pixels]}
   * @return shape {@code [n, codeWidth()]}, single precision
   */
  INDArray codes(NetworkState state, Style style, INDArray pictures);

  /**
   * Codes as training sees them: drawn, where the encoder is random.
   *
   * @param seed of the draw
   * @return shape {@code [n, codeWidth()]}, single precision
   */
  INDArray drawnCodes(NetworkState state, Style style, INDArray pictures, long seed);

  /**
   * The pictures of codes.
   *
   * @param codes shape {@code [n, codeWidth()]}
   * @return shape {@code [n, pixels]}, single precision
   */
  INDArray decoded(NetworkState state, Style style, INDArray codes);

  /** Pictures of X as pictures of Y, {@code [n, pixels]}. */
  default INDArray translated(NetworkState state, INDArray x) {
    return translated(state, Style.X, x);
  }

  /** Pictures of a style as pictures of the other, {@code [n, pixels]}. */
  default INDArray translated(NetworkState state, Style from, INDArray pictures) {
    Require.notNull("from", from);
    return decoded(state, from.other(), codes(state, from, pictures));
  }

  /** Pictures of a style coded and decoded in it, {@code [n, pixels]}. */
  default INDArray reconstructed(NetworkState state, Style style, INDArray pictures) {
    return decoded(state, style, codes(state, style, pictures));
  }

  /**
   * The same space as another might have it: the codes of Y with all signs changed, and changed
   * back before they are decoded. See {@link MirroredSpace}.
   */
  default CommonSpace mirrored() {
    return new MirroredSpace(this);
  }
}
