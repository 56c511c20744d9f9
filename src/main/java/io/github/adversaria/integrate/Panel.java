package io.github.adversaria.integrate;

/**
 * One piece of the range with the integral over it. The estimates: {@code error} for the method,
 * {@code rounding} for the arithmetic; both are bounds, in the units of the integral.
 */
final class Panel {

  /** Method errors within this multiple of the rounding level are noise: splitting cannot help. */
  static final double NOISE_LEVEL = 4;

  final Coordinate coordinate;
  final double low;
  final double high;
  final int depth;

  /** Whether the ends are announced places, where the integrand may have any singularity. */
  final boolean lowAnchored;

  final boolean highAnchored;

  /** Integrand times stretch at the nodes, in rising order of the coordinate. */
  final double[] values;

  double value;
  double error;
  double rounding;

  /** Whether its announced ends were looked into. */
  boolean endsChecked;

  /** The error of the panel that this one is half of. */
  double parentError;

  /** The integral of the absolute value. */
  double magnitude;

  /** Sum of the signs of infinite values at nodes. */
  int infinities;

  Panel(
      Coordinate coordinate,
      double low,
      double high,
      int depth,
      boolean lowAnchored,
      boolean highAnchored,
      int points) {
    this.coordinate = coordinate;
    this.low = low;
    this.high = high;
    this.depth = depth;
    this.lowAnchored = lowAnchored;
    this.highAnchored = highAnchored;
    this.values = new double[points];
  }

  /** Whether the right end on the line is an announced place. */
  boolean endsAnchored() {
    return coordinate.isLinear() && highAnchored;
  }

  /** Where the panel begins on the line, whichever way its coordinate runs. */
  double left() {
    return coordinate.point(coordinate.direction() < 0 ? high : low);
  }

  double right() {
    return coordinate.point(coordinate.direction() < 0 ? low : high);
  }

  /**
   * Whether what is left of the error is rounding; never said where the nodes are few doubles
   * apart.
   */
  boolean isNoise() {
    return error <= NOISE_LEVEL * rounding && widthInUlps() > 4096;
  }

  /** Whether the coordinate has no room for two more panels. */
  boolean isExhausted() {
    return widthInUlps() <= 64;
  }

  private double widthInUlps() {
    return (high - low) / Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
  }

  /** Whether every node saw infinity of one sign: then there is an interval of such points. */
  boolean isInfinite() {
    return Math.abs(infinities) == values.length;
  }
}
