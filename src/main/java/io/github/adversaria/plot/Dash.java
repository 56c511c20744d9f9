package io.github.adversaria.plot;

/** Line patterns that differ without colour; lengths in CSS pixels. */
enum Dash {
  SOLID,
  DASHED(7, 3.5f),
  LONG_DASHED(11, 4),
  DASH_DOT(8, 3, 1.8f, 3),
  DOTTED(1.8f, 2.8f),
  FINE(3, 3);

  private final float[] lengths;

  Dash(float... lengths) {
    this.lengths = lengths;
  }

  /** On, off, on, off …; null, as Java2D wants it, for a solid line. */
  float[] lengths() {
    return lengths.length == 0 ? null : lengths.clone();
  }
}
