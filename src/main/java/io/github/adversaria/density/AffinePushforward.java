package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The density of scale · u + shift; see {@link Pushforward#affine(Density, double, double)}.
 *
 * <p>The image of an end of the support is rounded, and far from zero that is much of a narrow
 * density. The map therefore runs through its ends as they were rounded: distances are measured
 * from the nearest of them, with the slope that they imply, so that the mass on the support is 1.
 */
final class AffinePushforward extends OneToOne {

  private final double scale;
  private final double shift;
  private final double slope;
  private final double logAbsSlope;
  private final double[] anchors;
  private final double[] images;
  private final Support support;

  AffinePushforward(Density base, double scale, double shift) {
    super(base);
    this.scale = scale;
    this.shift = shift;
    Interval ends = base.support().axis(0);
    this.anchors = anchors(ends, scale, shift);
    this.images = Arrays.stream(anchors).map(u -> scale * u + shift).toArray();
    double implied = (scale * ends.high() + shift - (scale * ends.low() + shift)) / ends.length();
    if (implied == 0) {
      throw Require.wrong(
          "shift", shift, "a number near which doubles can hold the image of " + base);
    }
    this.slope = Double.isFinite(implied) ? implied : scale;
    this.logAbsSlope = Math.log(Math.abs(slope));
    this.support = image();
  }

  /** The finite ends; zero too unless it moves farther than they lie from it. */
  private static double[] anchors(Interval ends, double scale, double shift) {
    double[] finite =
        DoubleStream.of(ends.low(), ends.high())
            .filter(u -> Double.isFinite(scale * u + shift))
            .toArray();
    double farthest = Arrays.stream(finite).map(Math::abs).max().orElse(Double.POSITIVE_INFINITY);
    return Math.abs(shift) < Math.abs(scale) * farthest
        ? DoubleStream.concat(Arrays.stream(finite), DoubleStream.of(0)).toArray()
        : finite;
  }

  private static int nearest(double[] places, double x) {
    int nearest = 0;
    for (int i = 1; i < places.length; i++) {
      if (Math.abs(x - places[i]) < Math.abs(x - places[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  double map(double u) {
    int i = nearest(anchors, u);
    return images[i] + slope * (u - anchors[i]);
  }

  @Override
  double invert(double x) {
    int i = nearest(images, x);
    double difference = x - images[i];
    boolean overflows = Double.isInfinite(difference) && !Double.isInfinite(x);
    return anchors[i] + (overflows ? 2 * ((x / 2 - images[i] / 2) / slope) : difference / slope);
  }

  @Override
  double logAbsSlope(double u) {
    return logAbsSlope;
  }

  @Override
  public double logDensityDerivative(double x) {
    return base.logDensityDerivative(invert(x)) / slope;
  }

  @Override
  boolean isRising() {
    return scale > 0;
  }

  @Override
  int[] spread() {
    return new int[] {0};
  }

  @Override
  public double mean() {
    return scale * base.mean() + shift;
  }

  @Override
  public double variance() {
    return scale * scale * base.variance();
  }

  /** The base's entropy plus log |scale|. */
  @Override
  public double entropy() {
    return base.entropy() + logAbsSlope(0);
  }

  @Override
  public String toString() {
    return "Pushforward("
        + base
        + ", "
        + Numbers.text(scale)
        + " u"
        + term(Numbers.text(shift))
        + ")";
  }

  @Override
  public String toLatex() {
    return "\\left("
        + Numbers.latex(scale)
        + "\\,u"
        + term(Numbers.latex(shift))
        + "\\right)_{\\#}\\,"
        + base.toLatex();
  }

  private static String term(String number) {
    return number.startsWith("-") ? " - " + number.substring(1) : " + " + number;
  }
}
