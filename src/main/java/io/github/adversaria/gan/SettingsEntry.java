package io.github.adversaria.gan;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.require.Require;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The settings of a training in its checkpoint: it goes on with these, or not at all. */
final class SettingsEntry {

  private static final String SETTINGS = "settings";

  private SettingsEntry() {}

  static Checkpoint put(Checkpoint checkpoint, String settings) {
    return checkpoint.put(SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if the settings are others than those of the file
   */
  static Checkpoint read(Path file, String settings) {
    Checkpoint checkpoint = Checkpoint.read(Require.notNull("file", file));
    String saved = new String(checkpoint.bytes(SETTINGS), StandardCharsets.UTF_8);
    if (!saved.equals(settings)) {
      throw Require.wrong(
          "the training",
          settings,
          "the settings that " + file + " was written with: " + saved,
          "Only who watches may be another, and measurements of the same names.");
    }
    return checkpoint;
  }
}
