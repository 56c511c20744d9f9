package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.random.RandomGenerator;

/**
 * Two half circles of radius 1 that reach into each other, and normal noise: moon 0 is the upper
 * half of the circle about (0, 0), moon 1 the lower half of that about (1, 1/2). A class is a moon.
 *
 * <p>Zhou, Bousquet, Lal, Weston and Schölkopf, <i>Learning with Local and Global Consistency</i>
 * (NIPS 2003, section 4.1); in these coordinates the {@code make_moons} of scikit-learn, with
 * angles drawn evenly instead of equally spaced.
 */
public final class Moons extends ClassedSource {

  /** The standard deviation of the noise unless it is told. */
  public static final double NOISE = 0.05;

  private final double noise;

  private Moons(double noise) {
    super("moon", 2);
    this.noise = noise;
  }

  /** Moons with noise {@link #NOISE}. */
  public static Moons standard() {
    return of(NOISE);
  }

  /**
   * @param noise standard deviation in either direction, finite, zero or greater
   * @throws IllegalArgumentException if that does not hold
   */
  public static Moons of(double noise) {
    return new Moons(Require.nonNegative("noise", noise));
  }

  /** The standard deviation of the noise. */
  public double noise() {
    return noise;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  int write(float[] into, int at, RandomGenerator random) {
    int moon = random.nextInt(2);
    double angle = Math.PI * random.nextDouble();
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    into[at] = (float) ((moon == 0 ? x : 1 - x) + noise * random.nextGaussian());
    into[at + 1] = (float) ((moon == 0 ? y : 0.5 - y) + noise * random.nextGaussian());
    return moon;
  }

  @Override
  public String toString() {
    return "moons(noise " + Decimal.text(noise, 6) + ")";
  }
}
