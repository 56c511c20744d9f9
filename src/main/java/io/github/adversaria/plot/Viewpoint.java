package io.github.adversaria.plot;

/**
 * A direction to look from, far away, and the parallel projection along it.
 *
 * @param azimuth in degrees, from the x-axis towards the y-axis
 * @param elevation in degrees above the floor
 */
record Viewpoint(double azimuth, double elevation) {

  /** How far to the right a point is seen. */
  double right(double x, double y) {
    return y * Math.cos(turn()) - x * Math.sin(turn());
  }

  /** How far up it is seen. */
  double up(double x, double y, double z) {
    return z * Math.cos(tilt()) - towards(x, y) * Math.sin(tilt());
  }

  /** How near it is: greater is nearer. */
  double near(double x, double y, double z) {
    return z * Math.sin(tilt()) + towards(x, y) * Math.cos(tilt());
  }

  /** How far in front of the middle a point of the floor lies. */
  double towards(double x, double y) {
    return x * Math.cos(turn()) + y * Math.sin(turn());
  }

  private double turn() {
    return Math.toRadians(azimuth);
  }

  private double tilt() {
    return Math.toRadians(elevation);
  }
}
