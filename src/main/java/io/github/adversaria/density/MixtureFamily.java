package io.github.adversaria.density;

import io.github.adversaria.require.Require;

/** The mixtures of two densities by the weight of the first. */
final class MixtureFamily implements Family {

  private final Density p;
  private final Density q;

  MixtureFamily(Density p, Density q) {
    this.p = Require.notNull("p", p);
    this.q = Require.notNull("q", q);
    int dimension = Mixture.of(0.5, p, 0.5, q).dimension(); // refuses what cannot be mixed
    if (dimension != 1) {
      throw Require.wrong("p", p + " of dimension " + dimension, "a density of dimension 1");
    }
  }

  @Override
  public int parameters() {
    return 1;
  }

  private double weight(double[] theta) {
    return Require.between("the weight theta[0]", Parameters.require(this, theta)[0], 0, 1);
  }

  @Override
  public Density at(double... theta) {
    double weight = weight(theta);
    return Mixture.of(weight, p, 1 - weight, q);
  }

  /** (p − q)/(θp + (1 − θ)q). */
  @Override
  public double score(int i, double x, double... theta) {
    Parameters.requireIndex(this, i);
    double weight = weight(theta);
    double first = p.logDensity(x);
    double second = q.logDensity(x);
    double whole = LogSum.of(new double[] {Math.log(weight) + first, Math.log1p(-weight) + second});
    return Math.exp(first - whole) - Math.exp(second - whole);
  }

  @Override
  public String toString() {
    return "Family(θ " + p + " + (1 - θ) " + q + ")";
  }
}
