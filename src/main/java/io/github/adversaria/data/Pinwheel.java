package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.random.RandomGenerator;

/**
 * Stretched normals at equal angles about the origin, bent like the vanes of a pinwheel: a point
 * (r, t) with r normal about 1 and t normal about 0 is turned clockwise by {@code 2πk/arms + rate ·
 * exp(r)}. A class is a vane.
 *
 * <p>Johnson, Duvenaud, Wiltschko, Datta and Adams, <i>Composing Graphical Models with Neural
 * Networks for Structured Representations and Fast Inference</i> (NIPS 2016, figure 1); the
 * defaults are those of its code, at a tenth of the size.
 */
public final class Pinwheel extends ClassedSource {

  /** How many vanes there are unless it is told. */
  public static final int ARMS = 5;

  /** The standard deviation along a vane unless it is told. */
  public static final double RADIAL = 0.3;

  /** The standard deviation across a vane unless it is told. */
  public static final double TANGENTIAL = 0.05;

  /** How much the vanes are bent unless it is told. */
  public static final double RATE = 0.25;

  private final double radial;
  private final double tangential;
  private final double rate;

  private Pinwheel(int arms, double radial, double tangential, double rate) {
    super("vane", arms);
    this.radial = radial;
    this.tangential = tangential;
    this.rate = rate;
  }

  /** Five vanes with the parameters named above. */
  public static Pinwheel standard() {
    return of(ARMS, RADIAL, TANGENTIAL, RATE);
  }

  /**
   * @param arms how many vanes, at least 1
   * @param radial standard deviation along a vane, finite, positive
   * @param tangential standard deviation across a vane, finite, positive
   * @param rate how much the vanes are bent, finite; 0 for straight ones, below 0 for the other way
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Pinwheel of(int arms, double radial, double tangential, double rate) {
    return new Pinwheel(
        requireClasses("arms", arms),
        Require.positive("radial", radial),
        Require.positive("tangential", tangential),
        Require.finite("rate", rate));
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  int write(float[] into, int at, RandomGenerator random) {
    int vane = random.nextInt(classes());
    double along = 1 + radial * random.nextGaussian();
    double across = tangential * random.nextGaussian();
    double angle = 2 * Math.PI * vane / classes() + rate * Math.exp(along);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    into[at] = (float) (along * cos + across * sin);
    into[at + 1] = (float) (across * cos - along * sin);
    return vane;
  }

  @Override
  public String toString() {
    return "pinwheel(vanes "
        + classes()
        + ", radial "
        + Decimal.text(radial, 6)
        + ", tangential "
        + Decimal.text(tangential, 6)
        + ", rate "
        + Decimal.text(rate, 6)
        + ")";
  }
}
