package io.github.adversaria.integrate;

/**
 * The variable in which a panel is integrated: the point itself, or the logarithm of its distance
 * from an origin on one side, {@code x = origin ± exp(u)}. In the second a power law is an
 * exponential, whether it decays over three hundred decades or grows towards a singular end.
 *
 * @param origin where the logarithm is counted from
 * @param direction +1 or -1: on which side of the origin; 0 for the linear coordinate
 */
record Coordinate(double origin, int direction) {

  static final Coordinate LINEAR = new Coordinate(0, 0);

  boolean isLinear() {
    return direction == 0;
  }

  /** The point at coordinate {@code u}. */
  double point(double u) {
    return isLinear() ? u : origin + direction * Math.exp(u);
  }

  /** The coordinate of a point. */
  double of(double x) {
    return isLinear() ? x : Math.log(direction * (x - origin));
  }

  /** dx/du, without sign, at the point {@code x}. */
  double stretch(double x) {
    return isLinear() ? 1 : Math.abs(x - origin);
  }
}
