package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.ImageShape;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Digits in black and white, and each of them changed in a few pixels, in ways that the squared
 * error ranks by how many they are and a reader by where. Pictures have {@link #SIDE} × {@link
 * #SIDE} pixels, −1 for paper and 1 for ink: digits of {@link Digits}, enlarged twofold by linear
 * interpolation and cut at middle grey. The five sets have one order; digits whose strokes have no
 * room for a hole, or that leave none for a stray pixel, are left out of all.
 */
public final class PixelExample {

  /** Rows of pixels in a picture, and pixels a row. */
  public static final int SIDE = 2 * Digits.SIDE;

  /** Pixels that a harmless change adds, as in the lecture whose example this is. */
  public static final int HARMLESS = 6;

  private final Dataset original;
  private final Dataset stray;
  private final Dataset missing;
  private final Dataset harmless;
  private final Dataset repaired;

  private PixelExample(String name, List<Changed> all) {
    int[] labels = all.stream().mapToInt(Changed::label).toArray();
    Function<Function<Changed, InkPicture>, Dataset> gathered =
        which ->
            Dataset.of(all.stream().map(which).map(InkPicture::pixels).toArray(double[][]::new))
                .asImages(ImageShape.grey(SIDE, SIDE))
                .labelled(labels, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    original = gathered.apply(Changed::original).named(name + " in ink");
    stray = gathered.apply(Changed::stray).named("one stray pixel");
    missing = gathered.apply(Changed::missing).named("one pixel missing");
    harmless = gathered.apply(Changed::harmless).named(HARMLESS + " harmless pixels");
    repaired = gathered.apply(Changed::repaired).named("the stray pixel joined on");
  }

  private record Changed(
      int label,
      InkPicture original,
      InkPicture stray,
      InkPicture missing,
      InkPicture harmless,
      InkPicture repaired) {}

  /**
   * The changed pictures of digits.
   *
   * @param digits of {@link Digits}: 64 numbers each, −1 to 1, with their classes
   * @param random where the stray and the missing pixels are
   * @throws IllegalArgumentException if they are no such digits, or none has room for the changes
   */
  public static PixelExample of(Dataset digits, RandomGenerator random) {
    Require.notNull("digits", digits);
    Require.notNull("random", random);
    if (digits.dimension() != Digits.SIDE * Digits.SIDE || digits.classes() > 10) {
      throw Require.wrong(
          "digits", digits, "pictures of 8 × 8 numbers in 10 classes, as Digits has them");
    }
    int[] labels = digits.labels();
    var all = new ArrayList<Changed>();
    for (int i = 0; i < labels.length; i++) {
      changed(labels[i], InkPicture.of(digits.example(i)), random).ifPresent(all::add);
    }
    if (all.isEmpty()) {
      throw Require.wrong("digits", digits, "some with room for a stray pixel and for a hole");
    }
    return new PixelExample(digits.name(), all);
  }

  private static Optional<Changed> changed(int label, InkPicture original, RandomGenerator random) {
    int[] apart = original.apart();
    int[] inside = original.inside();
    if (apart.length == 0 || inside.length == 0) {
      return Optional.empty();
    }
    int place = apart[random.nextInt(apart.length)];
    int hole = inside[random.nextInt(inside.length)];
    return original
        .broader(HARMLESS)
        .map(
            broader ->
                new Changed(
                    label,
                    original,
                    original.with(place, true),
                    original.with(hole, false),
                    broader,
                    original.joined(place)));
  }

  /** The digits themselves. */
  public Dataset original() {
    return original;
  }

  /** With one pixel more, on paper, which touches no stroke. */
  public Dataset stray() {
    return stray;
  }

  /** With one pixel less, a hole within a stroke. */
  public Dataset missing() {
    return missing;
  }

  /** With {@link #HARMLESS} pixels more: those that a slightly broader pen would have inked. */
  public Dataset harmless() {
    return harmless;
  }

  /** With the stray pixel, and those about it that join it to the stroke as a bulge. */
  public Dataset repaired() {
    return repaired;
  }

  /** For example {@code 343 digits and four changes of each}. */
  @Override
  public String toString() {
    return original.size() + " digits and four changes of each";
  }
}
