package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A chain of labels that nobody sees, each showing a symbol: where labelled sequences come from
 * whose best possible decoders are known. An immutable value.
 */
public final class HiddenMarkovChain {

  private final double[] initial;
  private final double[][] transition;
  private final double[][] emission;

  private HiddenMarkovChain(double[] initial, double[][] transition, double[][] emission) {
    this.initial = initial;
    this.transition = transition;
    this.emission = emission;
  }

  /**
   * A chain of given probabilities, all of them > 0: so every sequence can occur, and the chain has
   * a {@link #field}.
   *
   * @param initial of the first label, sum 1
   * @param transition from the label of the row to that of the column; each row has sum 1
   * @param emission of the symbol of the column under the label of the row; each row has sum 1
   * @throws IllegalArgumentException if that does not hold, or the lengths do not fit
   */
  public static HiddenMarkovChain of(double[] initial, double[][] transition, double[][] emission) {
    Require.notNull("transition", transition);
    Require.notNull("emission", emission);
    requireProbabilities("initial", initial);
    requireRows("transition", transition, initial.length);
    requireRows("emission", emission, initial.length);
    var chain =
        new HiddenMarkovChain(
            initial.clone(),
            Arrays.stream(transition).map(double[]::clone).toArray(double[][]::new),
            Arrays.stream(emission).map(double[]::clone).toArray(double[][]::new));
    // The field's own checks see to the lengths of the rows.
    chain.field();
    return chain;
  }

  private static void requireRows(String argument, double[][] rows, int labels) {
    if (rows.length != labels) {
      throw Require.wrong(argument, rows.length + " rows", labels + ", one for each label");
    }
    for (int k = 0; k < labels; k++) {
      requireProbabilities(argument + "[" + k + "]", rows[k]);
    }
  }

  private static void requireProbabilities(String argument, double... probabilities) {
    Require.weights(argument, probabilities);
    for (int k = 0; k < probabilities.length; k++) {
      Require.positive(argument + "[" + k + "]", probabilities[k]);
    }
  }

  /**
   * The occasionally dishonest casino (Durbin, Eddy, Krogh and Mitchison, <i>Biological Sequence
   * Analysis</i>, 1998, section 3.1): label 0 is a fair die, label 1 one that shows its six half
   * the time; symbols 0 to 5 are the faces. Here it begins with the fair die in 99 of 100 nights.
   */
  public static HiddenMarkovChain dishonestCasino() {
    double fair = 1.0 / 6;
    return of(
        new double[] {0.99, 0.01},
        new double[][] {{0.95, 0.05}, {0.1, 0.9}},
        new double[][] {{fair, fair, fair, fair, fair, fair}, {0.1, 0.1, 0.1, 0.1, 0.1, 0.5}});
  }

  /** How many labels. */
  public int labels() {
    return initial.length;
  }

  /** How many symbols. */
  public int symbols() {
    return emission[0].length;
  }

  /**
   * Labelled sequences drawn from the chain.
   *
   * @param count at least 1
   * @param length symbols in each, at least 1
   */
  public SequenceData draw(int count, int length, RandomGenerator random) {
    Require.atLeast("count", count, 1);
    Require.atLeast("length", length, 1);
    Require.notNull("random", random);
    var symbols = new int[count][length];
    var labels = new int[count][length];
    for (int n = 0; n < count; n++) {
      for (int t = 0; t < length; t++) {
        double[] law = t == 0 ? initial : transition[labels[n][t - 1]];
        labels[n][t] = drawn(law, random);
        symbols[n][t] = drawn(emission[labels[n][t]], random);
      }
    }
    return SequenceData.of(symbols, labels);
  }

  private static int drawn(double[] law, RandomGenerator random) {
    double left = random.nextDouble();
    for (int k = 0; k < law.length - 1; k++) {
      left -= law[k];
      if (left < 0) {
        return k;
      }
    }
    return law.length - 1;
  }

  /**
   * The field whose weights are the logarithms of the probabilities. Its score is log p(x, y), its
   * Z(x) is p(x), so its p(y | x) is that of the chain: Bayes' rule by forward–backward, and its
   * decoders are the best there are.
   */
  public LinearChainField field() {
    return LinearChainField.of(ChainFeatures.of(logs(initial), logs(transition), logs(emission)));
  }

  private static double[] logs(double... probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  private static double[][] logs(double[]... rows) {
    return Arrays.stream(rows).map(HiddenMarkovChain::logs).toArray(double[][]::new);
  }

  /** For example {@code hidden Markov chain of 2 labels and 6 symbols}. */
  @Override
  public String toString() {
    return "hidden Markov chain of " + labels() + " labels and " + symbols() + " symbols";
  }
}
