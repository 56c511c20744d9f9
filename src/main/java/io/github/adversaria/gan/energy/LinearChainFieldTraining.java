package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.List;

/**
 * Finds the weights of a {@link LinearChainField} under which labels are likeliest given their
 * symbols: the mean of log p(y | x) over sequences, less a small ridge λ/2·‖w‖², by limited-memory
 * BFGS (F. Sha, F. Pereira, "Shallow parsing with conditional random fields", 2003). The function
 * is concave, so nothing depends on chance.
 *
 * <p>Its slope is the counts in the data less those that the field expects: true labels alone do
 * not tell it.
 *
 * <p>Mutable, as builders are: each method changes it and returns it.
 */
public final class LinearChainFieldTraining {

  /** The training ends where no component of the slope is greater. */
  public static final double TOLERANCE = 1e-6;

  /** So little that it only decides between weights of the same likelihood. */
  public static final double DEFAULT_RIDGE = 1e-6;

  static final List<String> COLUMNS = List.of("log-likelihood", "greatest slope");

  private final SequenceData data;
  private int labels;
  private int symbols;
  private double ridge = DEFAULT_RIDGE;
  private ProgressListener listener = ProgressListener.silent();

  private LinearChainFieldTraining(SequenceData data) {
    this.data = data;
    labels = data.labelCount();
    symbols = data.symbolCount();
  }

  /**
   * A training with as many labels and symbols as occur in the data.
   *
   * @throws IllegalArgumentException if there are no data
   */
  public static LinearChainFieldTraining of(SequenceData data) {
    return new LinearChainFieldTraining(Require.notNull("data", data));
  }

  /** So many labels and symbols, at least as many as occur in the data. */
  public LinearChainFieldTraining sizes(int newLabels, int newSymbols) {
    labels = Require.atLeast("newLabels", newLabels, data.labelCount());
    symbols = Require.atLeast("newSymbols", newSymbols, data.symbolCount());
    return this;
  }

  /** λ, finite and >= 0; 0 for the likelihood alone, which may have no greatest value. */
  public LinearChainFieldTraining ridge(double value) {
    ridge = Require.nonNegative("value", value);
    return this;
  }

  /** Somebody to hear how far it is. */
  public LinearChainFieldTraining reportingTo(ProgressListener newListener) {
    listener = Require.notNull("newListener", newListener);
    return this;
  }

  /**
   * Trains. An interrupt of the thread ends it, and what was learnt stays.
   *
   * @param mostSteps at least 1; usually some dozens are enough
   */
  public LinearChainFieldRun run(int mostSteps) {
    Require.atLeast("mostSteps", mostSteps, 1);
    var likelihood = new ChainLikelihood(data, labels, symbols, ridge);
    var ascent = new LimitedMemoryAscent(likelihood, ChainFeatures.zero(labels, symbols));
    var rows = new Rows("step", COLUMNS);
    note(rows, 0, ascent);
    Ending ending =
        new StepLoop("likelihood of labels", listener)
            .run(
                mostSteps,
                step -> {
                  boolean climbed = ascent.point().slope().greatest() > TOLERANCE && ascent.climb();
                  if (!climbed) {
                    return Ending.STOPPED_EARLY;
                  }
                  note(rows, step, ascent);
                  return Ending.COMPLETE;
                });
    return new LinearChainFieldRun(LinearChainField.of(ascent.point().weights()), rows, ending);
  }

  private void note(Rows rows, int step, LimitedMemoryAscent ascent) {
    ChainLikelihood.Point point = ascent.point();
    double penalty = ridge / 2 * point.weights().times(point.weights());
    rows.add(step, point.value() + penalty, point.slope().greatest());
  }

  @Override
  public String toString() {
    return "training of a linear-chain field on " + data;
  }
}
