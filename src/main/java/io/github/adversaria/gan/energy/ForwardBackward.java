package io.github.adversaria.gan.energy;

/**
 * Sums over all labellings of one sequence, exponentially many, in time linear in its length
 * (Rabiner, "A tutorial on hidden Markov models", 1989, section III.A), by logarithms.
 */
final class ForwardBackward {

  private final ChainFeatures weights;
  private final int[] sequence;
  private final int labels;

  /** log of the sum over the labels before place t of the scores up to it, its label given. */
  private final double[][] forward;

  /** log of the sum over the labels after place t of the scores after it. */
  private final double[][] backward;

  private final double[] terms;

  ForwardBackward(ChainFeatures weights, int... sequence) {
    this.weights = weights;
    this.sequence = sequence;
    labels = weights.labels();
    terms = new double[labels];
    forward = new double[sequence.length][labels];
    backward = new double[sequence.length][labels];
    fillForward();
    fillBackward();
  }

  private void fillForward() {
    for (int t = 0; t < sequence.length; t++) {
      for (int k = 0; k < labels; k++) {
        double before = t == 0 ? weights.start(k) : arriving(t, k);
        forward[t][k] = before + weights.emission(k, sequence[t]);
      }
    }
  }

  private double arriving(int t, int k) {
    for (int j = 0; j < labels; j++) {
      terms[j] = forward[t - 1][j] + weights.transition(j, k);
    }
    return LogSpace.sum(terms, labels);
  }

  private void fillBackward() {
    for (int t = sequence.length - 2; t >= 0; t--) {
      for (int k = 0; k < labels; k++) {
        for (int j = 0; j < labels; j++) {
          terms[j] =
              weights.transition(k, j) + weights.emission(j, sequence[t + 1]) + backward[t + 1][j];
        }
        backward[t][k] = LogSpace.sum(terms, labels);
      }
    }
  }

  /** log Σ exp(score) over all labellings. */
  double logPartition() {
    return LogSpace.sum(forward[sequence.length - 1], labels);
  }

  /** p(label k at place t), indexed by t and k. */
  double[][] marginals() {
    double total = logPartition();
    var marginals = new double[sequence.length][labels];
    for (int t = 0; t < sequence.length; t++) {
      for (int k = 0; k < labels; k++) {
        marginals[t][k] = Math.exp(forward[t][k] + backward[t][k] - total);
      }
    }
    return marginals;
  }

  /** Adds the expected counts, times a factor. */
  void addExpectation(double factor, FeatureCounts into) {
    double total = logPartition();
    double[][] marginals = marginals();
    for (int k = 0; k < labels; k++) {
      into.start(k, factor * marginals[0][k]);
      for (int t = 0; t < sequence.length; t++) {
        into.emission(k, sequence[t], factor * marginals[t][k]);
      }
    }
    for (int t = 1; t < sequence.length; t++) {
      for (int j = 0; j < labels; j++) {
        for (int k = 0; k < labels; k++) {
          double log =
              forward[t - 1][j]
                  + weights.transition(j, k)
                  + weights.emission(k, sequence[t])
                  + backward[t][k]
                  - total;
          into.transition(j, k, factor * Math.exp(log));
        }
      }
    }
  }
}
