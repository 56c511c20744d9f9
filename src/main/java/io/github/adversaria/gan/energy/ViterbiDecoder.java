package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;

/**
 * The labelling of the highest score, out of exponentially many, in time linear in the length (A.
 * Viterbi, 1967; Rabiner 1989, section III.B). Where the weights are those of the true chain, no
 * other decoder has as many whole sequences right. Of equal scores it takes the lowest labels.
 */
public final class ViterbiDecoder implements SequenceDecoder {

  private final ChainFeatures weights;

  private ViterbiDecoder(ChainFeatures weights) {
    this.weights = weights;
  }

  /**
   * A decoder by given weights.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static ViterbiDecoder of(ChainFeatures weights) {
    return new ViterbiDecoder(Require.notNull("weights", weights));
  }

  /**
   * @throws IllegalArgumentException if a symbol is not one that has weights
   */
  @Override
  public int[] decode(int... sequence) {
    FeatureCounts.requireSymbols(weights.symbols(), sequence);
    int labels = weights.labels();
    int length = sequence.length;
    var before = new int[length][labels];
    double[] best = new double[labels];
    for (int k = 0; k < labels; k++) {
      best[k] = weights.start(k) + weights.emission(k, sequence[0]);
    }
    for (int t = 1; t < length; t++) {
      double[] next = new double[labels];
      for (int k = 0; k < labels; k++) {
        before[t][k] = bestBefore(best, k);
        next[k] =
            best[before[t][k]]
                + weights.transition(before[t][k], k)
                + weights.emission(k, sequence[t]);
      }
      best = next;
    }
    int[] path = new int[length];
    path[length - 1] = greatest(best);
    for (int t = length - 1; t > 0; t--) {
      path[t - 1] = before[t][path[t]];
    }
    return path;
  }

  private int bestBefore(double[] best, int label) {
    double[] scores = best.clone();
    for (int j = 0; j < scores.length; j++) {
      scores[j] += weights.transition(j, label);
    }
    return greatest(scores);
  }

  /** Where the greatest value stands, the first of equals. */
  static int greatest(double... values) {
    int greatest = 0;
    for (int k = 1; k < values.length; k++) {
      greatest = values[k] > values[greatest] ? k : greatest;
    }
    return greatest;
  }

  @Override
  public String toString() {
    return "Viterbi by " + weights;
  }
}
