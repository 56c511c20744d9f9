package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * What an adversarial training came to. It holds the networks themselves: training them further
 * changes it.
 */
public final class GanRun implements GanState, Showable {

  private final GanChoices choices;
  private final AdversarialLoop loop;
  private final History<GanState> history;
  private final Outcome outcome;

  private GanRun(
      GanChoices choices, AdversarialLoop loop, History<GanState> history, Outcome outcome) {
    this.choices = choices;
    this.loop = loop;
    this.history = history;
    this.outcome = outcome;
  }

  /** Trains from the first step on. */
  static GanRun begin(GanChoices choices, int steps) {
    List<Measurement<GanState>> losses = new ArrayList<>();
    losses.add(new Measurement<>("discriminator loss", 1, GanState::discriminatorLoss));
    losses.add(new Measurement<>("generator loss", 1, GanState::generatorLoss));
    if (choices.regularizer.isPresent()) {
      losses.add(new Measurement<>("penalty", 1, GanState::penalty));
    }
    AdversarialLoop loop = AdversarialLoop.of(choices);
    return run(choices, loop, History.of(steps, losses, choices.watching), steps);
  }

  private static GanRun run(
      GanChoices choices, AdversarialLoop loop, History<GanState> history, int until) {
    Runner<GanState> runner =
        new Runner<>(loop, loop, choices.watching, history, choices.loss.name(), () -> {});
    return new GanRun(choices, loop, history, runner.run(until));
  }

  /**
   * Goes on as if the run had not ended; the history goes on too.
   *
   * @param more steps, at least 1
   */
  public GanRun continued(int more) {
    Require.atLeast("more", more, 1);
    return run(choices, loop, history, Math.addExact(loop.steps(), more));
  }

  /** How it ended. */
  public Ending ending() {
    return outcome.ending();
  }

  /** Why it diverged; empty if it did not. */
  public String reason() {
    return outcome.reason();
  }

  /**
   * Row by row: {@code step}, {@code discriminator loss}, {@code generator loss}, {@code penalty}
   * where there is one, and what is measured.
   */
  public Table history() {
    return history.table(choices.loss.name());
  }

  @Override
  public int steps() {
    return loop.steps();
  }

  @Override
  public INDArray samples(int n, long seed) {
    return loop.samples(n, seed);
  }

  @Override
  public INDArray generated(INDArray latents) {
    return loop.generated(latents);
  }

  @Override
  public INDArray discriminated(INDArray examples) {
    return loop.discriminated(examples);
  }

  @Override
  public Layer generator() {
    return loop.generator();
  }

  @Override
  public Layer discriminator() {
    return loop.discriminator();
  }

  @Override
  public double discriminatorLoss() {
    return loop.discriminatorLoss();
  }

  @Override
  public double generatorLoss() {
    return loop.generatorLoss();
  }

  @Override
  public double penalty() {
    return loop.penalty();
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** What was trained, and how it ended. */
  @Override
  public String toString() {
    return choices.loss.name() + " on " + choices.source + ": " + outcome;
  }
}
