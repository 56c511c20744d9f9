package io.github.adversaria.gan;

import java.io.UncheckedIOException;

/** Writes checkpoints, and remembers if the last one could not be written. */
final class Saving {

  private String trouble = "";

  /** Why the last checkpoint could not be written, and when; empty if all is well. */
  String trouble() {
    return trouble;
  }

  /** Saves what is there after a step. */
  void write(int step, Runnable save) {
    try {
      save.run();
      trouble = "";
    } catch (UncheckedIOException e) {
      // A full disk is no reason to lose the training as well.
      trouble = "no checkpoint of step " + step + ": " + e.getMessage();
    }
  }
}
