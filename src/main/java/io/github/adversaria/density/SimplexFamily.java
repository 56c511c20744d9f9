package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Probabilities of atoms by all of them but the last. */
final class SimplexFamily implements Family {

  private final int atoms;

  SimplexFamily(int atoms) {
    this.atoms = atoms;
  }

  @Override
  public int parameters() {
    return atoms - 1;
  }

  private double last(double[] theta) {
    for (int j = 0; j < Parameters.require(this, theta).length; j++) {
      Require.positive("the probability theta[" + j + "]", theta[j]);
    }
    return Require.positive("1 less the sum of theta", 1 - Arrays.stream(theta).sum());
  }

  @Override
  public Categorical at(double... theta) {
    double[] probabilities = Arrays.copyOf(theta, atoms);
    probabilities[atoms - 1] = last(theta);
    return Categorical.of(probabilities);
  }

  /** 1/p_i at atom i, −1/p_last at the last, 0 at the others. */
  @Override
  public double score(int i, double x, double... theta) {
    double last = last(theta);
    if (x == atoms - 1) {
      return -1 / last;
    }
    return x == Parameters.requireIndex(this, i) ? 1 / theta[i] : 0;
  }

  @Override
  public String toString() {
    return "Family(simplex of " + atoms + " atoms)";
  }
}
