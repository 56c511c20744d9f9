package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.random.RandomGenerator;

/**
 * Interleaved spirals of Archimedes about the origin, and normal noise: on an arm that starts at
 * angle φ, the point at share s of the way out has radius {@code s · radius} and angle {@code φ +
 * 2π · turns · s}. A class is an arm.
 *
 * <p>Lang and Witbrock, <i>Learning to Tell Two Spirals Apart</i> (1988 Connectionist Models Summer
 * School); s is the root of an even number, as in Grathwohl et al., <i>FFJORD</i> (ICLR 2019), so
 * that points lie about equally dense along an arm.
 */
public final class Spiral extends ClassedSource {

  /** How many arms there are unless it is told, as in Lang and Witbrock (1988). */
  public static final int ARMS = 2;

  /** How often an arm goes round unless it is told, as in Grathwohl et al. (2019). */
  public static final double TURNS = 1.5;

  /** Where an arm ends unless it is told: Grathwohl et al. (2019) have π. */
  public static final double RADIUS = 3;

  /** The standard deviation of the noise unless it is told, as in Grathwohl et al. (2019). */
  public static final double NOISE = 0.1;

  private final double turns;
  private final double radius;
  private final double noise;

  private Spiral(int arms, double turns, double radius, double noise) {
    super("arm", arms);
    this.turns = turns;
    this.radius = radius;
    this.noise = noise;
  }

  /** Two spirals with the parameters named above. */
  public static Spiral standard() {
    return of(ARMS, TURNS, RADIUS, NOISE);
  }

  /**
   * @param arms how many, at least 1
   * @param turns how often each goes round, finite, positive
   * @param radius where they end, finite, positive
   * @param noise standard deviation in either direction, finite, zero or greater
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Spiral of(int arms, double turns, double radius, double noise) {
    return new Spiral(
        requireClasses("arms", arms),
        Require.positive("turns", turns),
        Require.positive("radius", radius),
        Require.nonNegative("noise", noise));
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  int write(float[] into, int at, RandomGenerator random) {
    int arm = random.nextInt(classes());
    double share = Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * (turns * share + (double) arm / classes());
    into[at] = (float) (radius * share * Math.cos(angle) + noise * random.nextGaussian());
    into[at + 1] = (float) (radius * share * Math.sin(angle) + noise * random.nextGaussian());
    return arm;
  }

  @Override
  public String toString() {
    return "spiral(arms "
        + classes()
        + ", turns "
        + Decimal.text(turns, 6)
        + ", radius "
        + Decimal.text(radius, 6)
        + ", noise "
        + Decimal.text(noise, 6)
        + ")";
  }
}
