package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.plot.Animation;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * What an adversarial training came to. It holds the networks themselves: training them further
 * changes it.
 */
public final class GanRun implements GanState, Showable {

  private final GanCourse course;
  private final Outcome outcome;

  private GanRun(GanCourse course, int until) {
    this.course = course;
    outcome = course.run(until);
  }

  /** Trains from the first step on. */
  static GanRun begin(GanChoices choices, int steps) {
    return new GanRun(GanCourse.of(choices, steps), steps);
  }

  /** Goes on from a file. */
  static GanRun resume(GanChoices choices, Path file) {
    GanCourse course = GanCheckpoint.read(choices, file);
    return new GanRun(course, Math.max(course.loop().total(), course.loop().steps()));
  }

  /**
   * Goes on as if the run had not ended; the history goes on too.
   *
   * @param more steps, at least 1
   */
  public GanRun continued(int more) {
    Require.atLeast("more", more, 1);
    return new GanRun(course, Math.addExact(steps(), more));
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
   * Row by row: {@code step}, {@code discriminator loss}, {@code generator loss}, {@code penalty}
   * where there is one, and what is measured.
   */
  public Table history() {
    return course.history().table(course.choices().loss.name());
  }

  @Override
  public int steps() {
    return course.loop().steps();
  }

  @Override
  public INDArray samples(int n, long seed) {
    return course.loop().samples(n, seed);
  }

  @Override
  public INDArray generated(INDArray latents) {
    return course.loop().generated(latents);
  }

  @Override
  public INDArray discriminated(INDArray examples) {
    return course.loop().discriminated(examples);
  }

  @Override
  public Layer generator() {
    return course.loop().generator();
  }

  @Override
  public Layer discriminator() {
    return course.loop().discriminator();
  }

  @Override
  public double discriminatorLoss() {
    return course.loop().discriminatorLoss();
  }

  @Override
  public double generatorLoss() {
    return course.loop().generatorLoss();
  }

  @Override
  public double penalty() {
    return course.loop().penalty();
  }

  /**
   * What the generator made of the same latents in the course of the training.
   *
   * @throws IllegalStateException if {@link GanTraining#filming} was not called, or the examples
   *     are neither numbers, pairs nor pictures
   */
  public Animation animation() {
    return course
        .film()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nothing was filmed: call filming(48) on the training before run, and have"
                        + " examples of dimension 1 or 2, or pictures"))
        .animation();
  }

  /**
   * Its words, and a picture: what the generator makes beside the data, in the plane over the
   * discriminator's numbers; the losses; and what was measured.
   */
  @Override
  public MimeBundle show() {
    return course.picture(toString()).show();
  }

  /** What was trained, and how it ended. */
  @Override
  public String toString() {
    return course.name() + ": " + outcome + (warning().isEmpty() ? "" : "; " + warning());
  }
}
