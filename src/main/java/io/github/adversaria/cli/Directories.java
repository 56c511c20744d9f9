package io.github.adversaria.cli;

import io.github.adversaria.require.Require;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of directories that are to be written to, before long work begins. */
final class Directories {

  private Directories() {}

  /**
   * The directory, which may still have to be made.
   *
   * @throws IllegalArgumentException if a file is in the way or it may not be written to
   */
  static Path requireUsable(String option, Path directory) {
    Path there = directory.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there)) {
      throw Require.wrong(option, directory, "a directory (" + there + " is a file)");
    }
    if (!Files.isWritable(there)) {
      throw Require.wrong(option, directory, "a directory that can be written to");
    }
    return directory;
  }
}
