package io.github.adversaria.density;

/** The beta densities by their shapes a and b. */
final class BetaFamily implements Family {

  @Override
  public int parameters() {
    return 2;
  }

  @Override
  public Beta at(double... theta) {
    Parameters.require(this, theta);
    return Beta.of(theta[0], theta[1]);
  }

  /** log x + ψ(a + b) − ψ(a) for a; the same with 1 − x and b for b. */
  @Override
  public double score(int i, double x, double... theta) {
    Beta member = at(theta);
    return Parameters.requireIndex(this, i) == 0
        ? Math.log(x) + Digamma.difference(member.a(), member.b())
        : Math.log1p(-x) + Digamma.difference(member.b(), member.a());
  }

  @Override
  public String toString() {
    return "Family(Beta(a, b))";
  }
}
