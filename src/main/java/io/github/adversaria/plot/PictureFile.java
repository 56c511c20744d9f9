package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where a picture is written to. */
final class PictureFile {

  private PictureFile() {}

  /**
   * Writes a picture; an existing file is replaced.
   *
   * @param what what it is, for the message
   * @param picture drawn only if there is a file to write to
   * @throws IllegalArgumentException if {@code file} is null
   * @throws UncheckedIOException if it cannot be written
   */
  static void write(Path file, String what, Supplier<Png> picture) {
    Require.notNull("file", file);
    try {
      Files.write(file, picture.get().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the " + what + " to " + file, e);
    }
  }
}
