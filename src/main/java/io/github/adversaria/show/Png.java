package io.github.adversaria.show;

import io.github.adversaria.require.Require;

/**
 * A PNG picture with the size at which it is meant to be seen, in CSS pixels (the picture itself
 * usually has twice as many), and a sentence for those who cannot see it.
 */
public final class Png {

  private final byte[] bytes;
  private final int width;
  private final int height;
  private final String alt;

  private Png(byte[] bytes, int width, int height, String alt) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
    this.alt = alt;
  }

  /**
   * @param bytes the encoded picture, not empty; copied
   * @param width the display width in CSS pixels, at least 1
   * @param height the display height in CSS pixels, at least 1
   * @param alt what the picture shows, in words; not blank
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Png of(byte[] bytes, int width, int height, String alt) {
    if (bytes == null || bytes.length == 0) {
      throw Require.wrong("bytes", bytes == null ? "null" : "empty", "an encoded PNG");
    }
    Require.atLeast("width", width, 1);
    Require.atLeast("height", height, 1);
    if (alt == null || alt.isBlank()) {
      throw Require.wrong("alt", alt == null ? "null" : "blank", "a text that says what is shown");
    }
    return new Png(bytes.clone(), width, height, alt);
  }

  /** The encoded picture; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The display width in CSS pixels. */
  public int width() {
    return width;
  }

  /** The display height in CSS pixels. */
  public int height() {
    return height;
  }

  /** What the picture shows, in words. */
  public String alt() {
    return alt;
  }
}
