package io.github.adversaria.density;

/**
 * A way to make points of a family from noise that has no parameters: X = G_θ(Z), with Z of the
 * base density (D. P. Kingma and M. Welling 2014, arXiv 1312.6114, section 2.4). A gradient can
 * then flow through the points: ∇ E f(X) = E f′(G_θ(Z)) ∂G_θ(Z).
 */
public interface Reparameterization {

  /** The density of the noise Z, on the line. */
  Density base();

  /** How many parameters the map has, at least 1. */
  int parameters();

  /** The point G_θ(z). */
  double map(double z, double... theta);

  /** The noise that makes a point: z with G_θ(z) = x. */
  double invert(double x, double... theta);

  /** ∂G_θ(z)/∂z. */
  double slope(double z, double... theta);

  /**
   * ∂G_θ(z)/∂θ_i.
   *
   * @param i which parameter, from 0
   */
  double parameterSlope(int i, double z, double... theta);
}
