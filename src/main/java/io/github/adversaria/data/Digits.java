package io.github.adversaria.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Handwritten digits in 8 × 8 pixels, 1797 of them, which come with this library.
 *
 * <p>E. Alpaydin and C. Kaynak, <i>Optical Recognition of Handwritten Digits</i>, UCI Machine
 * Learning Repository (1998), doi 10.24432/C50P49, CC BY 4.0: its test set, by thirteen people.
 */
public final class Digits {

  /** Rows of pixels in a digit, and pixels a row. */
  public static final int SIDE = 8;

  /** The share of the digits to train with unless the reader splits them otherwise. */
  public static final double TRAINING_SHARE = 0.8;

  /** The darkest pixel in the file: all 16 pixels of a block of the scanned bitmap. */
  private static final int DARKEST = 16;

  private static final String RESOURCE = "digits.csv.gz";

  private Digits() {}

  /**
   * All of them in the order of the collection. A pixel of the file, 0 for paper to 16 for ink,
   * becomes {@code pixel / 8 − 1}: −1 for paper to 1 for ink, which is where a tanh ends. Class k
   * is the digit k.
   *
   * @return shape {@code [1797, 64]}, row by row from the top of each picture
   */
  public static Dataset load() {
    List<int[]> lines = lines();
    float[] rows = new float[lines.size() * SIDE * SIDE];
    int[] labels = new int[lines.size()];
    for (int i = 0; i < labels.length; i++) {
      int[] line = lines.get(i);
      for (int j = 0; j < SIDE * SIDE; j++) {
        rows[i * SIDE * SIDE + j] = line[j] / (DARKEST / 2f) - 1;
      }
      labels[i] = line[SIDE * SIDE];
    }
    String[] names = IntStream.range(0, 10).mapToObj(Integer::toString).toArray(String[]::new);
    return Dataset.finite("digits", rows, Dataset.numbered(SIDE * SIDE))
        .labelled(labels, names)
        .asImages(ImageShape.grey(SIDE, SIDE));
  }

  /**
   * {@link #TRAINING_SHARE} of them to train with, and the others, on which nothing may be fitted.
   *
   * @param seed the same seed gives the same parts
   */
  public static Dataset.Split trainingAndHeldOut(long seed) {
    return load().split(TRAINING_SHARE, seed);
  }

  private static List<int[]> lines() {
    try (var in = Digits.class.getResourceAsStream(RESOURCE);
        var unzipped = new GZIPInputStream(in);
        var reader =
            new BufferedReader(new InputStreamReader(unzipped, StandardCharsets.US_ASCII))) {
      return reader
          .lines()
          .map(line -> Arrays.stream(line.split(",")).mapToInt(Integer::parseInt).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the digits from the class path", e);
    }
  }
}
