package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;

/**
 * Learns weights that give the true labelling of each sequence the highest score of all (M.
 * Collins, "Discriminative training methods for hidden Markov models", 2002, figures 1 and 2): for
 * one sequence after another, find the labelling of the highest score by Viterbi; where it is not
 * the true one, add the counts of the true one to the weights and take away its own. No
 * probabilities, no step size; the highest-scored wrong labelling is the negative sample.
 *
 * <p>Where no weights are right everywhere the last ones are those after some accident; the mean of
 * all that there were, Collins's averaged perceptron, is steadier.
 *
 * <p>Mutable, as builders are: each method changes it and returns it.
 */
public final class StructuredPerceptron {

  static final List<String> COLUMNS =
      List.of("sequences not right", "accuracy", "accuracy averaged");

  private final SequenceData data;
  private SequenceData heldOut;
  private int labels;
  private int symbols;
  private long seed;
  private ProgressListener listener = ProgressListener.silent();

  private StructuredPerceptron(SequenceData data) {
    this.data = data;
    heldOut = data;
    labels = data.labelCount();
    symbols = data.symbolCount();
  }

  /**
   * A training with as many labels and symbols as occur in the data.
   *
   * @param data at least two sequences
   * @throws IllegalArgumentException if there are fewer
   */
  public static StructuredPerceptron of(SequenceData data) {
    return new StructuredPerceptron(requireSeveral("data", data));
  }

  private static SequenceData requireSeveral(String argument, SequenceData data) {
    Require.notNull(argument, data);
    Require.atLeast("the number of sequences in " + argument, data.size(), 2);
    return data;
  }

  /** So many labels and symbols, at least as many as occur in the data. */
  public StructuredPerceptron sizes(int newLabels, int newSymbols) {
    labels = Require.atLeast("newLabels", newLabels, data.labelCount());
    symbols = Require.atLeast("newSymbols", newSymbols, data.symbolCount());
    return this;
  }

  /** Where accuracy is measured after each pass, at least two sequences; else the data. */
  public StructuredPerceptron heldOut(SequenceData others) {
    heldOut = requireSeveral("others", others);
    return this;
  }

  /** Decides the order of the sequences in each pass; 0 if nobody asks. */
  public StructuredPerceptron seed(long value) {
    seed = value;
    return this;
  }

  /** Somebody to hear how far it is. */
  public StructuredPerceptron reportingTo(ProgressListener newListener) {
    listener = Require.notNull("newListener", newListener);
    return this;
  }

  /**
   * Trains. An interrupt of the thread ends it, and what was learnt stays; a pass without a mistake
   * ends it too, for no weight would change any more.
   *
   * @param passes over the data, at least 1
   */
  public StructuredPerceptronRun run(int passes) {
    Require.atLeast("passes", passes, 1);
    var order = new int[data.size()];
    Arrays.setAll(order, n -> n);
    RandomStream random = RandomStream.of(seed);
    var weights = new AveragedWeights(labels, symbols);
    var rows = new Rows("pass", COLUMNS);
    Ending ending =
        new StepLoop("passes of the perceptron", listener)
            .run(
                passes,
                pass -> {
                  shuffle(order, random);
                  int wrong = 0;
                  for (int n : order) {
                    wrong += weights.learn(data.symbols(n), data.labels(n)) ? 1 : 0;
                  }
                  rows.add(
                      pass,
                      wrong,
                      ViterbiDecoder.of(weights.last()).accuracy(heldOut).mean(),
                      ViterbiDecoder.of(weights.mean()).accuracy(heldOut).mean());
                  return wrong == 0 ? Ending.STOPPED_EARLY : Ending.COMPLETE;
                });
    return new StructuredPerceptronRun(weights.last(), weights.mean(), rows, ending);
  }

  private static void shuffle(int[] order, RandomStream random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  @Override
  public String toString() {
    return "structured perceptron on " + data;
  }
}
