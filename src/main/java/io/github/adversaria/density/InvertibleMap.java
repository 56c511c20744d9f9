package io.github.adversaria.density;

/**
 * A smooth one-to-one map of d-dimensional space, or of the part of it where a density lives, onto
 * its image. Immutable; arguments are not kept and not changed.
 */
public interface InvertibleMap {

  /** Number of coordinates d. */
  int dimension();

  /** The image of a point of length d. */
  double[] apply(double[] point);

  /** The point whose image is {@code image}; outside the image it may hold NaN. */
  double[] invert(double[] image);

  /** log |det J| of the map at {@code point}, a point before the map. */
  double logAbsDeterminant(double[] point);
}
