package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import tech.tablesaw.api.Table;

/** What a {@link LinearChainFieldTraining} came to. An immutable value. */
public final class LinearChainFieldRun implements Showable {

  private static final String NAME = "likelihood of labels";

  private final LinearChainField field;
  private final Rows rows;
  private final Ending ending;

  LinearChainFieldRun(LinearChainField field, Rows rows, Ending ending) {
    this.field = field;
    this.rows = rows;
    this.ending = ending;
  }

  /** What was learnt. */
  public LinearChainField field() {
    return field;
  }

  /** {@link Ending#STOPPED_EARLY} where the slope is 0 up to the tolerance, or up to rounding. */
  public Ending ending() {
    return ending;
  }

  /**
   * Row by row, the start included: {@code step}; {@code log-likelihood} of the labels of a
   * sequence on average, in nats; {@code greatest slope}, of any one weight, ridge included.
   */
  public Table history() {
    return rows.table(NAME);
  }

  /** The log-likelihood by step. */
  public Plot plot() {
    return Plot.titled("Log-likelihood of the labels of a sequence by step")
        .curve("log-likelihood", rows.steps(), rows.column(0))
        .labels("step", "nats");
  }

  /** Its words and the likelihood by step. */
  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(plot().png());
  }

  /** How it ended. */
  @Override
  public String toString() {
    return StepLoop.text(NAME, rows, ending);
  }
}
