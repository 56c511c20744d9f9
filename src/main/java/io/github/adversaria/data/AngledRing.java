package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Points of a ring, each with an angle for a condition, given as its cosine and sine: rows of four
 * numbers. The condition is one of several angles ψ with equal chances; the point is at the angle ψ
 * + spread·ε of the circle, plus normal noise of the plane. With a spread the conditions overlap,
 * as angles do that somebody measured badly. A class is a condition. Immutable.
 */
public final class AngledRing extends ClassedSource implements ConditionedSource {

  private final double[] degrees;
  private final double spread;
  private final double radius;
  private final double sigma;

  private AngledRing(double radius, double sigma, double spread, double... degrees) {
    super("angle", degrees.length);
    this.radius = radius;
    this.sigma = sigma;
    this.spread = spread;
    this.degrees = degrees;
  }

  /** The modes of {@link GaussianModes#ring()}, each with its own angle: no overlap. */
  public static AngledRing ofModes() {
    double[] degrees = new double[GaussianModes.RING_MODES];
    Arrays.setAll(degrees, k -> 360.0 * k / degrees.length);
    return of(GaussianModes.RING_RADIUS, GaussianModes.RING_SIGMA, 0, degrees);
  }

  /**
   * A ring of the reader's own.
   *
   * @param radius finite, positive
   * @param sigma standard deviation of the noise in the plane, finite, positive
   * @param spread standard deviation of the angle about the condition, in degrees, finite, zero or
   *     greater
   * @param degrees the conditions, at least one, finite; copied
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static AngledRing of(double radius, double sigma, double spread, double... degrees) {
    Require.positive("radius", radius);
    Require.positive("sigma", sigma);
    Require.nonNegative("spread", spread);
    Require.finite("degrees", Require.notNull("degrees", degrees));
    requireClasses("the number of degrees", degrees.length);
    return new AngledRing(radius, sigma, spread, degrees.clone());
  }

  /** The angle of a condition in degrees, as it was given. */
  public double degrees(int index) {
    requireIndex(index);
    return degrees[index];
  }

  /**
   * Where points lie on the circle, measured from a condition counterclockwise.
   *
   * @param points shape {@code [n, 2]}, none at the origin
   * @return from −180 to 180 degrees, one for each point
   * @throws IllegalArgumentException if there is no such condition, or the points are no such array
   */
  public double[] degreesFrom(int index, INDArray points) {
    requireIndex(index);
    float[] rows = Batch.rows("points", points, 2);
    Batch.requireFinite(rows, 2);
    double[] turned = new double[rows.length / 2];
    for (int i = 0; i < turned.length; i++) {
      double angle = Math.toDegrees(Math.atan2(rows[2 * i + 1], rows[2 * i]));
      turned[i] = Math.IEEEremainder(angle - degrees[index], 360);
    }
    return turned;
  }

  /** The standard deviation of the angle about the condition, in degrees. */
  public double spread() {
    return spread;
  }

  /** The radius of the ring. */
  public double radius() {
    return radius;
  }

  /** The standard deviation of the noise in the plane. */
  public double sigma() {
    return sigma;
  }

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public int exampleDimension() {
    return 2;
  }

  @Override
  public int conditions() {
    return degrees.length;
  }

  @Override
  public float[] condition(int index) {
    requireIndex(index);
    double angle = Math.toRadians(degrees[index]);
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private void requireIndex(int index) {
    if (index < 0 || index >= degrees.length) {
      throw Require.wrong("index", index, "from 0 to " + (degrees.length - 1));
    }
  }

  @Override
  int write(float[] into, int at, RandomGenerator random) {
    int index = random.nextInt(degrees.length);
    double told = Math.toRadians(degrees[index]);
    double angle = Math.toRadians(degrees[index] + spread * random.nextGaussian());
    into[at] = (float) (radius * Math.cos(angle) + sigma * random.nextGaussian());
    into[at + 1] = (float) (radius * Math.sin(angle) + sigma * random.nextGaussian());
    into[at + 2] = (float) Math.cos(told);
    into[at + 3] = (float) Math.sin(told);
    return index;
  }

  /** For example {@code ring(radius 2, sigma 0.02) with the angle, one of 0°, 60°}. */
  @Override
  public String toString() {
    String angles =
        Arrays.stream(degrees).mapToObj(AngledRing::number).collect(Collectors.joining("°, "));
    return "ring(radius "
        + number(radius)
        + ", sigma "
        + number(sigma)
        + ") with the angle, one of "
        + angles
        + "°"
        + (spread > 0 ? ", give or take " + number(spread) + "°" : "");
  }

  private static String number(double value) {
    return Decimal.text(value, 6);
  }
}
