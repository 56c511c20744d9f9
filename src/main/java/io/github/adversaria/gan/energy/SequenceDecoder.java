package io.github.adversaria.gan.energy;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Says for each symbol of a sequence which label it has. */
@FunctionalInterface
public interface SequenceDecoder {

  /**
   * The labels of a sequence.
   *
   * @param sequence symbols, at least one
   * @return as many labels
   */
  int[] decode(int... sequence);

  /**
   * The share of right labels in a sequence, on average over sequences. Labels of one sequence are
   * not independent, so the standard error is that of a mean over sequences.
   *
   * @param data at least two sequences
   */
  default Sampled accuracy(SequenceData data) {
    return SequenceScores.mean(SequenceScores.rightLabels(this, data));
  }

  /**
   * The share of sequences with every label right.
   *
   * @param data at least two sequences
   */
  default Sampled wholeSequences(SequenceData data) {
    return SequenceScores.mean(
        IntStream.range(0, Require.notNull("data", data).size())
            .mapToDouble(n -> Arrays.equals(decode(data.symbols(n)), data.labels(n)) ? 1 : 0)
            .toArray());
  }

  /**
   * This {@link #accuracy} less that of another decoder, on the same sequences: what is hard for
   * both falls out, so the standard error is smaller than that of either.
   *
   * @param data at least two sequences
   */
  default Sampled advantageOver(SequenceDecoder other, SequenceData data) {
    Require.notNull("other", other);
    double[] own = SequenceScores.rightLabels(this, data);
    double[] others = SequenceScores.rightLabels(other, data);
    return SequenceScores.mean(
        IntStream.range(0, own.length).mapToDouble(n -> own[n] - others[n]).toArray());
  }
}
