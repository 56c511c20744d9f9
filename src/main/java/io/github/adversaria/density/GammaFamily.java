package io.github.adversaria.density;

/** The gamma densities by shape k and scale θ. */
final class GammaFamily implements Family {

  @Override
  public int parameters() {
    return 2;
  }

  @Override
  public Gamma at(double... theta) {
    Parameters.require(this, theta);
    return Gamma.of(theta[0], theta[1]);
  }

  /** log(x/θ) − ψ(k) for the shape and (x/θ − k)/θ for the scale. */
  @Override
  public double score(int i, double x, double... theta) {
    Gamma member = at(theta);
    double scale = member.scale();
    return Parameters.requireIndex(this, i) == 0
        ? Math.log(x) - Math.log(scale) - Digamma.of(member.shape())
        : (x / scale - member.shape()) / scale;
  }

  @Override
  public String toString() {
    return "Family(Gamma(k, θ))";
  }
}
