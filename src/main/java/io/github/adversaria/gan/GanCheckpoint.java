package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import java.nio.file.Path;

/** A training under way as a file: all that its next step and its history depend on. */
final class GanCheckpoint {

  private static final String TOTAL = "total steps";
  private static final String HISTORY = "history";
  private static final String FILM = "film";

  private GanCheckpoint() {}

  static void write(GanCourse course, Path file) {
    Checkpoint checkpoint =
        SettingsEntry.put(Checkpoint.empty(), course.choices().text())
            .put(TOTAL, course.loop().total())
            .put(HISTORY, course.history().saved());
    if (course.film().isPresent()) {
      checkpoint = checkpoint.put(FILM, course.film().get().saved());
    }
    course.loop().put(checkpoint).write(file);
  }

  /**
   * A training where a file has it, ready to go on.
   *
   * @throws IllegalArgumentException if the settings are others than those of the file
   */
  static GanCourse read(GanChoices choices, Path file) {
    Checkpoint checkpoint = SettingsEntry.read(file, choices.text());
    GanCourse course = GanCourse.of(choices, (int) checkpoint.numbers(TOTAL)[0]);
    course.loop().restore(checkpoint);
    course.history().restore(checkpoint.numbers(HISTORY));
    if (course.film().isPresent() && checkpoint.names().contains(FILM)) {
      course.film().get().restore(checkpoint.numbers(FILM));
    }
    return course;
  }
}
