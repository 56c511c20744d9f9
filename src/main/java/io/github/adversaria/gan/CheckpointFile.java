package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a training is saved, and how often.
 *
 * @param every steps from one time to the next
 */
record CheckpointFile(Path path, int every) {

  CheckpointFile {
    Require.notNull("file", path);
    Require.atLeast("every", every, 1);
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(path)) {
      throw Require.wrong("file", path, "a file in a folder that exists and may be written to");
    }
  }
}
