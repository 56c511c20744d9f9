package io.github.adversaria.gan.energy;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.Arrays;

/** How well a decoder does, sequence by sequence. */
final class SequenceScores {

  private SequenceScores() {}

  /** The share of right labels in each sequence. */
  static double[] rightLabels(SequenceDecoder decoder, SequenceData data) {
    Require.notNull("data", data);
    double[] shares = new double[data.size()];
    for (int n = 0; n < shares.length; n++) {
      int[] labels = data.labels(n);
      int[] guess = decoder.decode(data.symbols(n));
      if (guess == null || guess.length != labels.length) {
        throw Require.wrong(
            "the decoder's answer",
            guess == null ? "null" : guess.length + " labels",
            labels.length + ", one for each symbol");
      }
      for (int t = 0; t < labels.length; t++) {
        shares[n] += labels[t] == guess[t] ? 1.0 / labels.length : 0;
      }
    }
    return shares;
  }

  /** The mean over sequences. */
  static Sampled mean(double... shares) {
    int n = shares.length;
    Require.atLeast("the number of sequences", n, 2);
    double mean = Arrays.stream(shares).sum() / n;
    double squares = Arrays.stream(shares).map(share -> (share - mean) * (share - mean)).sum();
    return new Sampled(mean, Math.sqrt(squares / (n - 1) / n), n);
  }
}
