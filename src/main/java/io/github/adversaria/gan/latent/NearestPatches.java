package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Every square patch of known pictures in black and white; a picture is judged by the strangest of
 * its own patches: by how many pixels that one differs from the nearest known. So neighbouring
 * pixels are looked at together, where the squared error of whole pictures looks at each by itself.
 * After the nearest-neighbour judgement of O. Boiman and M. Irani (International Journal of
 * Computer Vision 74, 2007), who call a picture irregular whose patches are found nowhere.
 *
 * <p>A pixel above 0 is ink, any other paper. Immutable.
 */
public final class NearestPatches {

  /** Pixels along a patch at most: all of them have a place in 64 bits. */
  public static final int MOST_SIDE = 7;

  private final ImageShape shape;
  private final int side;
  private final long[] known;

  private NearestPatches(ImageShape shape, int side, long[] known) {
    this.shape = shape;
    this.side = side;
    this.known = known;
  }

  /**
   * The patches of pictures.
   *
   * @param pictures grey ones
   * @param side pixels along a patch, from 1 to {@link #MOST_SIDE} and within the picture
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static NearestPatches of(Dataset pictures, int side) {
    Require.notNull("pictures", pictures);
    ImageShape shape =
        pictures
            .shape()
            .filter(s -> s.length() == s.height() * s.width())
            .orElseThrow(() -> Require.wrong("pictures", pictures, "grey pictures"));
    int most = Math.min(MOST_SIDE, Math.min(shape.height(), shape.width()));
    if (side < 1 || side > most) {
      throw Require.wrong("side", side, "1 to " + most);
    }
    var all = LongStream.builder();
    for (int i = 0; i < pictures.size(); i++) {
      float[] picture = pictures.example(i);
      eachPatch(picture, shape, side, all);
    }
    return new NearestPatches(shape, side, all.build().distinct().sorted().toArray());
  }

  /** How many different patches are known. */
  public int size() {
    return known.length;
  }

  /**
   * The pixels in which the strangest patch of each picture differs from the known one nearest to
   * it.
   *
   * @param pictures shape {@code [n, pixels]}
   * @return length n; 0 where every patch is known
   * @throws CancellationException if the thread is interrupted
   */
  public double[] strangeness(INDArray pictures) {
    Require.notNull("pictures", pictures);
    if (pictures.rank() != 2 || pictures.size(1) != shape.length()) {
      throw Require.wrong(
          "pictures",
          "an array of shape " + Arrays.toString(pictures.shape()),
          "shape [n, " + shape.length() + "]");
    }
    return Arrays.stream(pictures.toFloatMatrix()).mapToDouble(this::strangest).toArray();
  }

  private int strangest(float[] picture) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while patches were compared");
    }
    var patches = LongStream.builder();
    eachPatch(picture, shape, side, patches);
    return patches.build().distinct().mapToInt(this::distance).max().orElseThrow();
  }

  private int distance(long patch) {
    if (Arrays.binarySearch(known, patch) >= 0) {
      return 0;
    }
    int least = side * side;
    for (int i = 0; i < known.length && least > 1; i++) {
      least = Math.min(least, Long.bitCount(known[i] ^ patch));
    }
    return least;
  }

  private static void eachPatch(float[] picture, ImageShape shape, int side, LongConsumer taker) {
    for (int top = 0; top + side <= shape.height(); top++) {
      for (int left = 0; left + side <= shape.width(); left++) {
        long bits = 0;
        for (int i = 0; i < side * side; i++) {
          float pixel = picture[(top + i / side) * shape.width() + left + i % side];
          bits = bits << 1 | (pixel > 0 ? 1 : 0);
        }
        taker.accept(bits);
      }
    }
  }

  /** For example {@code 4711 patches of 5 × 5 pixels}. */
  @Override
  public String toString() {
    return known.length + " patches of " + side + " × " + side + " pixels";
  }
}
