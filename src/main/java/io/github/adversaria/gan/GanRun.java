package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import io.github.adversaria.show.Stopped;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * What an adversarial training came to. It holds the networks themselves: training them further
 * changes it.
 */
public final class GanRun implements GanState, Showable {

  /** How a run ended. */
  public enum Ending {
    /** All steps that were asked for were taken. */
    COMPLETE,
    /** A loss was no finite number any more; {@link GanRun#reason} says where it came from. */
    DIVERGED,
    /** What {@link GanTraining#stoppingWhen} waits for came true. */
    STOPPED_EARLY,
    /** It was interrupted. */
    INTERRUPTED
  }

  private static final int REPORTS = 1000;

  private final GanChoices choices;
  private final AdversarialLoop loop;
  private final GanRecord record;
  private final int asked;
  private final Ending ending;
  private final String reason;

  private GanRun(
      GanChoices choices,
      AdversarialLoop loop,
      GanRecord record,
      int asked,
      Ending ending,
      String reason) {
    this.choices = choices;
    this.loop = loop;
    this.record = record;
    this.asked = asked;
    this.ending = ending;
    this.reason = reason;
  }

  /** Trains until a step. */
  static GanRun run(GanChoices choices, AdversarialLoop loop, GanRecord record, int until) {
    Ending ending = Ending.COMPLETE;
    String reason = "";
    ProgressListener listener = choices.listener;
    String label = choices.loss.name();
    int reportEvery = (until - 1) / REPORTS + 1;
    try (AdversarialLoop.Crew crew = loop.new Crew()) {
      listener.progress(loop.steps(), until, label);
      while (loop.steps() < until) {
        if (Thread.interrupted()) {
          ending = Ending.INTERRUPTED;
          break;
        }
        int next = loop.steps() + 1;
        boolean recorded = next == until || record.wants(next);
        crew.step(recorded);
        if (recorded) {
          record.note(loop);
          if (choices.stop.test(loop)) {
            ending = Ending.STOPPED_EARLY;
            break;
          }
        }
        if (next % reportEvery == 0 && next < until) {
          listener.progress(next, until, label);
        }
      }
    } catch (DivergedException e) {
      ending = Ending.DIVERGED;
      reason = e.getMessage();
    } catch (Stopped e) {
      // The loss, the data or a listener is code of a notebook's cell that was interrupted.
      ending = Ending.INTERRUPTED;
    }
    GanRun run = new GanRun(choices, loop, record, until, ending, reason);
    run.tellEnd();
    return run;
  }

  private void tellEnd() {
    int end = ending == Ending.COMPLETE ? asked : Math.max(1, loop.steps());
    String remark = remark();
    String label = choices.loss.name();
    try {
      choices.listener.progress(end, end, remark.isEmpty() ? label : label + ": " + remark);
    } catch (Stopped e) {
      // A listener that was stopped has nothing to lose; the run stays.
    }
  }

  /**
   * Goes on as if the run had not ended; the history goes on too.
   *
   * @param more steps, at least 1
   */
  public GanRun continued(int more) {
    Require.atLeast("more", more, 1);
    return run(choices, loop, record, Math.addExact(loop.steps(), more));
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  /** Why it diverged; empty if it did not. */
  public String reason() {
    return reason;
  }

  /**
   * Row by row: {@code step}, {@code discriminator loss}, {@code generator loss}, {@code penalty}
   * where there is one, and what is measured.
   */
  public Table history() {
    return record.table();
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

  private String remark() {
    return switch (ending) {
      case COMPLETE -> "";
      case DIVERGED -> "diverged at step " + (steps() + 1) + " of " + asked + ", " + reason;
      case STOPPED_EARLY -> "stopped early after " + steps() + " of " + asked + " steps";
      case INTERRUPTED -> "interrupted after " + steps() + " of " + asked + " steps";
    };
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** What was trained, and how it ended. */
  @Override
  public String toString() {
    String end = ending == Ending.COMPLETE ? steps() + " steps" : remark();
    return choices.loss.name() + " on " + choices.source + ": " + end;
  }
}
