package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A space of codes in which the codes of the style Y are met with the other sign: −E(y), and G(−z).
 * Within Y nothing changes, nor on the way from X to Y and back; if codes are as likely as their
 * negatives, neither do the distributions of codes and of decoded pictures. What is another is
 * which y belongs to an x, and so no loss made of the former can choose between the two.
 *
 * @param space whose networks it uses
 */
public record MirroredSpace(CommonSpace space) implements CommonSpace {

  public MirroredSpace {
    Require.notNull("space", space);
  }

  @Override
  public int codeWidth() {
    return space.codeWidth();
  }

  @Override
  public INDArray codes(NetworkState state, Style style, INDArray pictures) {
    INDArray codes = space.codes(state, style, pictures);
    return style == Style.Y ? codes.neg() : codes;
  }

  @Override
  public INDArray drawnCodes(NetworkState state, Style style, INDArray pictures, long seed) {
    INDArray codes = space.drawnCodes(state, style, pictures, seed);
    return style == Style.Y ? codes.neg() : codes;
  }

  @Override
  public INDArray decoded(NetworkState state, Style style, INDArray codes) {
    Require.notNull("codes", codes);
    return space.decoded(state, style, style == Style.Y ? codes.neg() : codes);
  }

  @Override
  public String toString() {
    return "mirrored " + space;
  }
}
