package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import java.nio.file.Path;

/** A training of networks as a file: all that its next step and its history depend on. */
final class NetworkCheckpoint {

  private static final String TOTAL = "total steps";
  private static final String HISTORY = "history";

  private NetworkCheckpoint() {}

  static void write(NetworkCourse course, Path file) {
    Checkpoint settled = SettingsEntry.put(Checkpoint.empty(), course.choices().text());
    course
        .loop()
        .put(settled.put(TOTAL, course.loop().total()).put(HISTORY, course.history().saved()))
        .write(file);
  }

  /**
   * A training where a file has it, ready to go on.
   *
   * @throws IllegalArgumentException if the settings are others than those of the file
   */
  static NetworkCourse read(NetworkChoices choices, Path file) {
    Checkpoint checkpoint = SettingsEntry.read(file, choices.text());
    NetworkCourse course = new NetworkCourse(choices, (int) checkpoint.numbers(TOTAL)[0]);
    course.loop().restore(checkpoint);
    course.history().restore(checkpoint.numbers(HISTORY));
    return course;
  }
}
