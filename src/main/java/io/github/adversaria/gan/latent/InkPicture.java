package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Digits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A picture in black and white, and the grey that it was cut from. Pixels are numbered row by row.
 *
 * @param grey from −1 to 1, row by row
 * @param ink where it is above 0, but for what was changed
 */
record InkPicture(double[] grey, boolean[] ink) {

  private static final int SIDE = PixelExample.SIDE;

  /** How far a stray pixel is from the nearest ink, so that there is paper all around it. */
  private static final int APART = 2;

  /** Grey that a stray pixel has at least: a stroke that went there would be no wonder. */
  private static final double FAINT = -0.7;

  /** How far from a stray pixel others are that are to join it to the stroke. */
  private static final double REPAIR = 2.5;

  /** A digit, enlarged twofold: each pixel four, which lie between its centre and its corners. */
  static InkPicture of(float[] digit) {
    double[] grey = new double[SIDE * SIDE];
    boolean[] ink = new boolean[grey.length];
    for (int i = 0; i < grey.length; i++) {
      double y = (i / SIDE + 0.5) / 2 - 0.5;
      double x = (i % SIDE + 0.5) / 2 - 0.5;
      grey[i] = between(digit, y, x);
      ink[i] = grey[i] > 0;
    }
    return new InkPicture(grey, ink);
  }

  private static double between(float[] digit, double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    double down = y - top;
    double right = x - left;
    return (1 - down) * ((1 - right) * at(digit, top, left) + right * at(digit, top, left + 1))
        + down * ((1 - right) * at(digit, top + 1, left) + right * at(digit, top + 1, left + 1));
  }

  /** Beyond the edge there is paper. */
  private static double at(float[] digit, int y, int x) {
    boolean within = y >= 0 && x >= 0 && y < Digits.SIDE && x < Digits.SIDE;
    return within ? digit[y * Digits.SIDE + x] : -1;
  }

  double[] pixels() {
    return IntStream.range(0, ink.length).mapToDouble(i -> ink[i] ? 1 : -1).toArray();
  }

  /** The same with ink or paper at a place. */
  InkPicture with(int place, boolean inked) {
    boolean[] changed = ink.clone();
    changed[place] = inked;
    return new InkPicture(grey, changed);
  }

  /** Places of paper with paper all around, and faint grey from ink beyond; none at the edge. */
  int[] apart() {
    return places(i -> inner(i) && distance(i) == APART && grey[i] > FAINT);
  }

  /** Places of ink with ink all around. */
  int[] inside() {
    return places(
        i ->
            inner(i)
                && ink[i]
                && IntStream.range(0, ink.length).allMatch(j -> far(i, j) || ink[j]));
  }

  private static boolean far(int i, int j) {
    return chessboard(i, j) > 1;
  }

  /** With ink where the grey came nearest to ink; empty if that is not beside ink. */
  Optional<InkPicture> broader(int count) {
    int[] next =
        IntStream.range(0, ink.length)
            .filter(i -> !ink[i])
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -grey[i]))
            .limit(count)
            .mapToInt(i -> i)
            .toArray();
    if (next.length < count || Arrays.stream(next).anyMatch(i -> distance(i) > 1)) {
      return Optional.empty();
    }
    boolean[] changed = ink.clone();
    for (int i : next) {
      changed[i] = true;
    }
    return Optional.of(new InkPicture(grey, changed));
  }

  /** With ink around a place wherever the grey is not below what it is there. */
  InkPicture joined(int place) {
    boolean[] changed = ink.clone();
    for (int i = 0; i < changed.length; i++) {
      double away = Math.hypot(i / SIDE - place / SIDE, i % SIDE - place % SIDE);
      changed[i] |= grey[i] >= grey[place] && away <= REPAIR;
    }
    return new InkPicture(grey, changed);
  }

  private static int[] places(IntPredicate wanted) {
    return IntStream.range(0, SIDE * SIDE).filter(wanted).toArray();
  }

  private static boolean inner(int i) {
    int y = i / SIDE;
    int x = i % SIDE;
    return y > 0 && x > 0 && y < SIDE - 1 && x < SIDE - 1;
  }

  /** To the nearest ink in moves of a king; 0 for ink itself. */
  private int distance(int i) {
    return IntStream.range(0, ink.length)
        .filter(j -> ink[j])
        .map(j -> chessboard(i, j))
        .min()
        .orElse(SIDE);
  }

  private static int chessboard(int i, int j) {
    return Math.max(Math.abs(i / SIDE - j / SIDE), Math.abs(i % SIDE - j % SIDE));
  }
}
