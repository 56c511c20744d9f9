package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/** What a training for a ratio of densities came to: the estimate, and the way there. */
public final class DensityRatioRun implements DensityRatio, Showable {

  private static final String LOSS = "logistic loss";

  private final DensityRatioTraining.Choices choices;
  private final Runner<DensityRatio> runner;
  private final DensityRatioLoop loop;
  private final Outcome outcome;

  private DensityRatioRun(
      DensityRatioTraining.Choices choices,
      DensityRatioLoop loop,
      Runner<DensityRatio> runner,
      int until) {
    this.choices = choices;
    this.loop = loop;
    this.runner = runner;
    outcome = runner.run(until);
  }

  static DensityRatioRun begin(
      DensityRatioTraining.Choices choices, Watching<DensityRatio> watching, int steps) {
    List<Measurement<DensityRatio>> losses =
        List.of(new Measurement<>("loss", 1, DensityRatio::loss));
    DensityRatioLoop loop = new DensityRatioLoop(choices);
    History<DensityRatio> history = History.of(steps, losses, watching);
    Runner<DensityRatio> runner =
        new Runner<>(
            loop, loop, watching, history, LOSS, () -> {}, () -> picture(choices, loop, history));
    return new DensityRatioRun(choices, loop, runner, steps);
  }

  /**
   * Goes on as if the run had not ended; the history goes on too.
   *
   * @param more steps, at least 1
   */
  public DensityRatioRun continued(int more) {
    Require.atLeast("more", more, 1);
    return new DensityRatioRun(choices, loop, runner, Math.addExact(loop.steps(), more));
  }

  /** How it ended. */
  public Ending ending() {
    return outcome.ending();
  }

  /** Why it diverged; empty if it did not. */
  public String reason() {
    return outcome.reason();
  }

  /** Row by row: {@code step}, {@code loss}, and what is measured. */
  public Table history() {
    return runner.history().table(LOSS);
  }

  /** The network itself. */
  public Layer network() {
    return choices.network();
  }

  @Override
  public int steps() {
    return loop.steps();
  }

  @Override
  public double loss() {
    return loop.loss();
  }

  @Override
  public INDArray logRatio(INDArray points) {
    return loop.logRatio(points);
  }

  @Override
  public double logRatio(double... point) {
    return loop.logRatio(point);
  }

  private static Showable picture(
      DensityRatioTraining.Choices choices, DensityRatioLoop loop, History<DensityRatio> history) {
    String text = text(choices) + ": step " + loop.steps();
    return new RunPicture(text, Optional.empty(), history, 1);
  }

  private static String text(DensityRatioTraining.Choices choices) {
    return "log-ratio of " + choices.p() + " to " + choices.q();
  }

  /** Its words, and the loss and what is measured against steps. */
  @Override
  public MimeBundle show() {
    return new RunPicture(toString(), Optional.empty(), runner.history(), 1).show();
  }

  /** Of what it is the ratio, and how the training ended. */
  @Override
  public String toString() {
    return text(choices) + ": " + outcome;
  }
}
