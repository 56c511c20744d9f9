package io.github.adversaria.integrate;

/**
 * One piece of the range with the integral over it. The estimates: {@code error} for the method,
 * {@code rounding} for the arithmetic; both are bounds, in the units of the integral.
 */
final class Panel {

  /** Method errors within this multiple of the rounding level are noise: splitting cannot help. */
  private static final double NOISE_LEVEL = 4;

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

  /** Where the panel begins on the line, whichever way its coordinate runs. */
  double left() {
    return coordinate.point(coordinate.direction() < 0 ? high : low);
  }

  double right() {
    return coordinate.point(coordinate.direction() < 0 ? low : high);
  }

  boolean isNoise() {
    return error <= NOISE_LEVEL * rounding;
  }

  /** Whether the coordinate has no room for two more panels. */
  boolean isExhausted() {
    double ulp = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
    return high - low <= 64 * ulp;
  }

  /** Whether every node saw infinity of one sign: then there is an interval of such points. */
  boolean isInfinite() {
    return Math.abs(infinities) == values.length;
  }
}
