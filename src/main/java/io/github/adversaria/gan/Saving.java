package io.github.adversaria.gan;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes checkpoints, and remembers if the last one could not be written. */
final class Saving {

  private String trouble = "";

  /** Why the last checkpoint could not be written, and when; empty if all is well. */
  String trouble() {
    return trouble;
  }

  void write(GanCourse course, Path file) {
    try {
      GanCheckpoint.write(course, file);
      trouble = "";
    } catch (UncheckedIOException e) {
      // A full disk is no reason to lose the training as well.
      trouble = "no checkpoint of step " + course.loop().steps() + ": " + e.getMessage();
    }
  }
}
