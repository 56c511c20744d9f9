package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;

/** Counts features, whole or in shares, in the layout of {@link ChainFeatures}. */
final class FeatureCounts {

  private final int labels;
  private final int symbols;
  private final double[] values;

  FeatureCounts(int labels, int symbols) {
    this.labels = labels;
    this.symbols = symbols;
    values = new double[ChainFeatures.count(labels, symbols)];
  }

  void start(int label, double share) {
    values[label] += share;
  }

  void transition(int from, int to, double share) {
    values[labels * (1 + from) + to] += share;
  }

  void emission(int label, int symbol, double share) {
    values[labels * (1 + labels) + label * symbols + symbol] += share;
  }

  /** Adds those of a labelled sequence, each times a factor. */
  void add(double factor, int[] sequence, int... labelling) {
    start(labelling[0], factor);
    for (int t = 0; t < sequence.length; t++) {
      emission(labelling[t], sequence[t], factor);
      if (t > 0) {
        transition(labelling[t - 1], labelling[t], factor);
      }
    }
  }

  ChainFeatures features() {
    return new ChainFeatures(labels, symbols, values.clone());
  }

  /** The numbers so far; may be changed. */
  double[] own() {
    return values;
  }

  /** A sequence of which each symbol is one of so many. */
  static int[] requireSymbols(int symbols, int... sequence) {
    Require.notNull("sequence", sequence);
    Require.atLeast("the length of sequence", sequence.length, 1);
    for (int t = 0; t < sequence.length; t++) {
      if (sequence[t] < 0 || sequence[t] >= symbols) {
        throw Require.wrong(
            "sequence[" + t + "]", sequence[t], "a symbol, from 0 to " + (symbols - 1));
      }
    }
    return sequence;
  }
}
