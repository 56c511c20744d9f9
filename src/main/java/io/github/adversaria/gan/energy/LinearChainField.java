package io.github.adversaria.gan.energy;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;

/**
 * A conditional random field on a line (J. Lafferty, A. McCallum, F. Pereira, "Conditional random
 * fields: probabilistic models for segmenting and labeling sequence data", 2001): given a sequence
 * x of symbols, the labels y have probability
 *
 * <pre>p(y | x) = exp(w·φ(x, y)) / Z(x)</pre>
 *
 * where φ counts the {@link ChainFeatures features} and Z(x) sums over all labellings. An immutable
 * value.
 */
public final class LinearChainField {

  private final ChainFeatures weights;

  private LinearChainField(ChainFeatures weights) {
    this.weights = weights;
  }

  /**
   * A field with given weights.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static LinearChainField of(ChainFeatures weights) {
    return new LinearChainField(Require.notNull("weights", weights));
  }

  /** w. */
  public ChainFeatures weights() {
    return weights;
  }

  /**
   * φ(x, y).
   *
   * @throws IllegalArgumentException if a symbol or label has no weights, or the lengths differ
   */
  public ChainFeatures counts(int[] sequence, int... labelling) {
    FeatureCounts.requireSymbols(weights.symbols(), sequence);
    Require.notNull("labelling", labelling);
    if (labelling.length != sequence.length) {
      throw Require.wrong(
          "labelling", labelling.length + " labels", sequence.length + ", one for each symbol");
    }
    for (int t = 0; t < labelling.length; t++) {
      if (labelling[t] < 0 || labelling[t] >= weights.labels()) {
        throw Require.wrong(
            "labelling[" + t + "]", labelling[t], "a label, from 0 to " + (weights.labels() - 1));
      }
    }
    var counts = new FeatureCounts(weights.labels(), weights.symbols());
    counts.add(1, sequence, labelling);
    return counts.features();
  }

  /**
   * The mean of φ(x, y) over sequences.
   *
   * @throws IllegalArgumentException if a symbol or label has no weights
   */
  public ChainFeatures meanCounts(SequenceData data) {
    return new ChainLikelihood(data, weights.labels(), weights.symbols(), 0).counted();
  }

  /** w·φ(x, y); see {@link #counts}. */
  public double score(int[] sequence, int... labelling) {
    return weights.times(counts(sequence, labelling));
  }

  /**
   * log Z(x), by forward–backward.
   *
   * @throws IllegalArgumentException if a symbol has no weights
   */
  public Bounded logPartition(int... sequence) {
    double log = forwardBackward(sequence).logPartition();
    // At each place: two sums, and a sum of exponentials whose terms are no more than one.
    double scale = 1 + weights.greatest() * 2 * sequence.length + Math.log(weights.labels());
    return Bounded.of(log, sequence.length * (weights.labels() + 4) * Math.ulp(scale));
  }

  /** log p(y | x); see {@link #counts}. */
  public double logLikelihood(int[] sequence, int... labelling) {
    return score(sequence, labelling) - forwardBackward(sequence).logPartition();
  }

  /**
   * The mean of log p(y | x) over sequences, in nats.
   *
   * @throws IllegalArgumentException if a symbol or label has no weights
   */
  public double logLikelihood(SequenceData data) {
    return new ChainLikelihood(data, weights.labels(), weights.symbols(), 0).at(weights).value();
  }

  /**
   * E φ(x, y) where y is drawn from the field given x, by forward–backward.
   *
   * @throws IllegalArgumentException if a symbol has no weights
   */
  public ChainFeatures expectedCounts(int... sequence) {
    var counts = new FeatureCounts(weights.labels(), weights.symbols());
    forwardBackward(sequence).addExpectation(1, counts);
    return counts.features();
  }

  /**
   * How {@link #logLikelihood(SequenceData)} changes with the weights: the counts in the data less
   * those that the field expects, a sequence on average.
   *
   * @throws IllegalArgumentException if a symbol or label has no weights
   */
  public ChainFeatures gradient(SequenceData data) {
    return new ChainLikelihood(data, weights.labels(), weights.symbols(), 0).at(weights).slope();
  }

  /**
   * p(label k at place t | x), indexed by t and k.
   *
   * @throws IllegalArgumentException if a symbol has no weights
   */
  public double[][] marginals(int... sequence) {
    return forwardBackward(sequence).marginals();
  }

  /**
   * Takes at each place the label of the greatest probability. Where the field is that of the true
   * chain, no other decoder has as many labels right on average.
   */
  public SequenceDecoder maxMarginal() {
    return new MaxMarginal(this);
  }

  /** Takes the likeliest labelling as a whole. */
  public SequenceDecoder viterbi() {
    return ViterbiDecoder.of(weights);
  }

  private ForwardBackward forwardBackward(int... sequence) {
    return new ForwardBackward(weights, FeatureCounts.requireSymbols(weights.symbols(), sequence));
  }

  private record MaxMarginal(LinearChainField field) implements SequenceDecoder {

    @Override
    public int[] decode(int... sequence) {
      double[][] marginals = field.marginals(sequence);
      int[] labels = new int[marginals.length];
      for (int t = 0; t < labels.length; t++) {
        labels[t] = ViterbiDecoder.greatest(marginals[t]);
      }
      return labels;
    }
  }

  /** For example {@code linear-chain field of 2 labels and 6 symbols}. */
  @Override
  public String toString() {
    return "linear-chain field of "
        + weights.labels()
        + " labels and "
        + weights.symbols()
        + " symbols";
  }
}
