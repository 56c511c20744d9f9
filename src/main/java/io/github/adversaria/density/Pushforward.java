package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;

/**
 * The density of an image: if u has the base density and x = T(u) for an invertible T, then log
 * p(x) = log p_base(u) − log |det T'(u)|.
 *
 * <p>Every base is a density with respect to length; atoms are moved by {@link
 * Categorical#of(double[], double[])} itself.
 */
public final class Pushforward {

  private Pushforward() {}

  /**
   * The density of scale · u + shift on the line.
   *
   * @param base of dimension 1
   * @param scale finite, not 0; may be negative
   * @param shift finite; not so large that the ends of the support round to one number
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Density affine(Density base, double scale, double shift) {
    Continuous.requireOnLine("base", base);
    Require.finite("scale", scale);
    Require.finite("shift", shift);
    if (scale == 0) {
      throw Require.wrong("scale", scale, "a finite number that is not 0");
    }
    return new AffinePushforward(base, scale, shift);
  }

  /**
   * The density of Au + b.
   *
   * @param base of dimension d
   * @param matrix A, d × d, invertible
   * @param shift b, length d
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Density affine(Density base, double[][] matrix, double[] shift) {
    return of(base, AffineMap.of(matrix, shift));
  }

  /**
   * The density of the image under an invertible map in any dimension.
   *
   * @param base of the map's dimension
   * @throws IllegalArgumentException if the dimensions differ, or the map's inverse does not invert
   *     it
   */
  public static Density of(Density base, InvertibleMap map) {
    Continuous.require("base", base);
    Require.notNull("map", map);
    if (map.dimension() != base.dimension()) {
      throw Require.wrong(
          "map",
          "a map of dimension " + map.dimension(),
          "one of dimension " + base.dimension() + ", as " + base + " has");
    }
    if (base.dimension() > 1) {
      return MapPushforward.checked(base, map);
    }
    if (map instanceof AffineMap affine) {
      return affine(base, affine.matrix()[0][0], affine.shift()[0]);
    }
    return monotone(
        base,
        u -> map.apply(new double[] {u})[0],
        x -> map.invert(new double[] {x})[0],
        u -> map.logAbsDeterminant(new double[] {u}));
  }

  /**
   * The density of the image under a strictly monotone map of the line.
   *
   * @param base of dimension 1
   * @param map rising or falling on the support of the base, with values (possibly infinite) at its
   *     ends
   * @param inverse its inverse
   * @param logAbsSlope log |map'| at a point before the map
   * @throws IllegalArgumentException if one of these is seen not to hold
   */
  public static Density monotone(
      Density base,
      DoubleUnaryOperator map,
      DoubleUnaryOperator inverse,
      DoubleUnaryOperator logAbsSlope) {
    Continuous.requireOnLine("base", base);
    Require.notNull("map", map);
    Require.notNull("inverse", inverse);
    Require.notNull("logAbsSlope", logAbsSlope);
    return MonotonePushforward.checked(base, map, inverse, logAbsSlope);
  }
}
