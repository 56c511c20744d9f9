package io.github.adversaria.density;

/** Probabilities of atoms by their logits. */
final class SoftmaxFamily implements Family {

  private final int atoms;

  SoftmaxFamily(int atoms) {
    this.atoms = atoms;
  }

  @Override
  public int parameters() {
    return atoms;
  }

  private double[] probabilities(double[] theta) {
    double[] probabilities = new double[atoms];
    double whole = LogSum.of(Parameters.require(this, theta));
    for (int j = 0; j < atoms; j++) {
      probabilities[j] = Math.exp(theta[j] - whole);
    }
    return probabilities;
  }

  @Override
  public Categorical at(double... theta) {
    return Categorical.of(probabilities(theta));
  }

  /** 1 − p_i at atom i, −p_i at the others. */
  @Override
  public double score(int i, double x, double... theta) {
    double probability = probabilities(theta)[Parameters.requireIndex(this, i)];
    return x == i ? 1 - probability : -probability;
  }

  @Override
  public String toString() {
    return "Family(softmax of " + atoms + " logits)";
  }
}
