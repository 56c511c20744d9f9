package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import tech.tablesaw.api.Table;

/** What a {@link RestrictedBoltzmannTraining} came to. An immutable value. */
public final class RestrictedBoltzmannRun implements Showable {

  private final String name;
  private final RestrictedBoltzmannMachine machine;
  private final BinaryData chains;
  private final Rows rows;
  private final Ending ending;

  RestrictedBoltzmannRun(
      String name,
      RestrictedBoltzmannMachine machine,
      BinaryData chains,
      Rows rows,
      Ending ending) {
    this.name = name;
    this.machine = machine;
    this.chains = chains;
    this.rows = rows;
    this.ending = ending;
  }

  /** What was learnt. */
  public RestrictedBoltzmannMachine machine() {
    return machine;
  }

  /** Where the chains are: samples of the machine, as good as they have mixed. */
  public BinaryData chains() {
    return chains;
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  /**
   * Row by row, that before the first step included: {@code step}; {@code log-likelihood}, exact,
   * of a row of the data on average in nats, and {@code held-out log-likelihood}, both NaN where
   * the machine is too large; {@code reconstruction error}, the mean squared distance from a row to
   * what the hidden units' means make of it.
   */
  public Table history() {
    return rows.table(name);
  }

  /** The exact log-likelihood by step. */
  public Plot plot() {
    return Plot.titled("Log-likelihood by step")
        .curve("data", rows.steps(), rows.column(0))
        .curve("held-out data", rows.steps(), rows.column(1))
        .labels("step", "nats");
  }

  /** Its words and the likelihood by step. */
  @Override
  public MimeBundle show() {
    MimeBundle text = MimeBundle.text(toString());
    return Arrays.stream(rows.column(0)).anyMatch(Double::isFinite)
        ? text.withPng(plot().png())
        : text;
  }

  /** How it was trained, and how that ended. */
  @Override
  public String toString() {
    return StepLoop.text(name, rows, ending);
  }
}
