package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * What a {@link NetworkTraining} came to. It holds the networks themselves: training them further
 * changes it.
 */
public final class NetworkRun implements NetworkState, Showable {

  private final NetworkCourse course;
  private final Outcome outcome;

  private NetworkRun(NetworkCourse course, int until) {
    this.course = course;
    outcome = course.run(until);
  }

  /** Trains from the first step on. */
  static NetworkRun begin(NetworkChoices choices, int steps) {
    return new NetworkRun(new NetworkCourse(choices, steps), steps);
  }

  /** Goes on from a file. */
  static NetworkRun resume(NetworkChoices choices, Path file) {
    NetworkCourse course = NetworkCheckpoint.read(choices, file);
    return new NetworkRun(course, Math.max(course.loop().total(), course.loop().steps()));
  }

  /**
   * Goes on as if the run had not ended; the history goes on too.
   *
   * @param more steps, at least 1
   */
  public NetworkRun continued(int more) {
    Require.atLeast("more", more, 1);
    return new NetworkRun(course, Math.addExact(steps(), more));
  }

  /** How it ended. */
  public Ending ending() {
    return outcome.ending();
  }

  /** Why it diverged; empty if it did not. */
  public String reason() {
    return outcome.reason();
  }

  /** What else the reader should know: that no checkpoint could be written, say; else empty. */
  public String warning() {
    return course.saving().trouble();
  }

  /**
   * Row by row: {@code step}, the loss of each player, as {@code generator loss}, the terms of
   * those who have several, as {@code generator: cycle}, without their weights; and what is
   * measured.
   */
  public Table history() {
    return course.history().table(course.choices().name);
  }

  /** What each player minimised. */
  public PlayerLosses losses() {
    return new PlayerLosses(course.choices().players);
  }

  @Override
  public int steps() {
    return course.steps();
  }

  @Override
  public double loss(String player) {
    return course.loss(player);
  }

  @Override
  public double term(String player, String term) {
    return course.term(player, term);
  }

  @Override
  public INDArray apply(Layer network, INDArray examples, int... shape) {
    return course.apply(network, examples, shape);
  }

  /** Its words, and a picture: what was made, where there is a picture of it, and the losses. */
  @Override
  public MimeBundle show() {
    return course.picture(toString()).show();
  }

  /** What was trained, and how it ended. */
  @Override
  public String toString() {
    return course.choices().name + ": " + outcome + (warning().isEmpty() ? "" : "; " + warning());
  }
}
