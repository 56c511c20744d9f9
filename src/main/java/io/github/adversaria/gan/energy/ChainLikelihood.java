package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;

/**
 * The mean log-likelihood of labelled sequences as a function of weights, less a ridge; it is
 * concave.
 */
final class ChainLikelihood {

  private final SequenceData data;
  private final int labels;
  private final int symbols;
  private final double ridge;

  /** The counts in the data, a sequence on average. */
  private final ChainFeatures counted;

  ChainLikelihood(SequenceData data, int labels, int symbols, double ridge) {
    Require.notNull("data", data);
    if (data.labelCount() > labels || data.symbolCount() > symbols) {
      throw Require.wrong(
          "data",
          data.labelCount() + " labels and " + data.symbolCount() + " symbols",
          "at most " + labels + " labels and " + symbols + " symbols");
    }
    this.data = data;
    this.labels = labels;
    this.symbols = symbols;
    this.ridge = ridge;
    var counts = new FeatureCounts(labels, symbols);
    for (int n = 0; n < data.size(); n++) {
      counts.add(1.0 / data.size(), data.symbols(n), data.labels(n));
    }
    counted = counts.features();
  }

  ChainFeatures counted() {
    return counted;
  }

  /** A value with its derivatives. */
  record Point(ChainFeatures weights, double value, ChainFeatures slope) {}

  Point at(ChainFeatures weights) {
    var expected = new FeatureCounts(labels, symbols);
    double logPartitions = 0;
    for (int n = 0; n < data.size(); n++) {
      var sums = new ForwardBackward(weights, data.symbols(n));
      logPartitions += sums.logPartition();
      sums.addExpectation(1.0 / data.size(), expected);
    }
    double value = weights.times(counted) - logPartitions / data.size();
    ChainFeatures slope = counted.minus(expected.features());
    return new Point(
        weights,
        value - ridge / 2 * weights.times(weights),
        ridge == 0 ? slope : slope.plus(-ridge, weights));
  }
}
