package io.github.adversaria.gan.energy;

import java.util.Arrays;

/** The weights of a perceptron, and the mean of all that they have been. */
final class AveragedWeights {

  private final int labels;
  private final int symbols;
  private final FeatureCounts now;

  /** Σ s·(change at sequence s), from which the mean follows without adding up each time. */
  private final FeatureCounts delayed;

  private long sequences;

  AveragedWeights(int labels, int symbols) {
    this.labels = labels;
    this.symbols = symbols;
    now = new FeatureCounts(labels, symbols);
    delayed = new FeatureCounts(labels, symbols);
  }

  /** Changes the weights if they get this sequence wrong; whether they did. */
  boolean learn(int[] sequence, int... labelling) {
    // The changed array is seen by these features, which nobody else has.
    var weights = new ChainFeatures(labels, symbols, now.own());
    int[] guess = ViterbiDecoder.of(weights).decode(sequence);
    boolean wrong = !Arrays.equals(guess, labelling);
    if (wrong) {
      now.add(1, sequence, labelling);
      now.add(-1, sequence, guess);
      delayed.add(sequences, sequence, labelling);
      delayed.add(-sequences, sequence, guess);
    }
    sequences++;
    return wrong;
  }

  ChainFeatures last() {
    return now.features();
  }

  /** The mean of the weights after each sequence. */
  ChainFeatures mean() {
    return sequences == 0 ? last() : last().plus(-1.0 / sequences, delayed.features());
  }
}
