package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import tech.tablesaw.api.Table;

/** What a {@link StructuredPerceptron} came to. An immutable value. */
public final class StructuredPerceptronRun implements Showable {

  private static final String NAME = "structured perceptron";

  private final ChainFeatures last;
  private final ChainFeatures mean;
  private final Rows rows;
  private final Ending ending;

  StructuredPerceptronRun(ChainFeatures last, ChainFeatures mean, Rows rows, Ending ending) {
    this.last = last;
    this.mean = mean;
    this.rows = rows;
    this.ending = ending;
  }

  /** The mean of the weights after each sequence. */
  public ChainFeatures averagedWeights() {
    return mean;
  }

  /** The weights after the last sequence. */
  public ChainFeatures lastWeights() {
    return last;
  }

  /** By the averaged weights. */
  public ViterbiDecoder averaged() {
    return ViterbiDecoder.of(mean);
  }

  /** By the last weights. */
  public ViterbiDecoder last() {
    return ViterbiDecoder.of(last);
  }

  /** {@link Ending#STOPPED_EARLY} where a pass had no mistake. */
  public Ending ending() {
    return ending;
  }

  /**
   * Row by row: {@code pass}; {@code sequences not right}, while they were learnt from; {@code
   * accuracy} of the weights after it on the held-out data, and {@code accuracy averaged}.
   */
  public Table history() {
    return rows.table(NAME);
  }

  /** Both accuracies by pass. */
  public Plot plot() {
    return Plot.titled("Share of right labels by pass")
        .curve("last weights", rows.steps(), rows.column(1))
        .curve("averaged weights", rows.steps(), rows.column(2))
        .labels("pass", "share");
  }

  /** Its words, and the accuracies by pass. */
  @Override
  public MimeBundle show() {
    MimeBundle text = MimeBundle.text(toString());
    return rows.isEmpty() ? text : text.withPng(plot().png());
  }

  /** How it ended. */
  @Override
  public String toString() {
    return StepLoop.text(NAME, rows, ending);
  }
}
