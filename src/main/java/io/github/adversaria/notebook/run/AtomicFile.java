package io.github.adversaria.notebook.run;

import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes whole files: a reader sees the old content or the new, never a part, however the program
 * ends.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a text as UTF-8; directories on the way are made.
   *
   * @throws IllegalArgumentException if one of the two is null
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, String content) {
    write(file, Require.notNull("content", content).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes; directories on the way are made.
   *
   * @throws IllegalArgumentException if one of the two is null
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, byte[] content) {
    Require.notNull("content", content);
    Path target = Require.notNull("file", file).toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      // Through a link the file behind it is replaced, not the link.
      Path real = Files.exists(target) ? target.toRealPath() : target;
      Path whole = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".part");
      try {
        Files.write(whole, content);
        copyPermissions(real, whole);
        move(whole, real);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** A temporary file is the owner's alone; what replaces a file should be as open as it was. */
  private static void copyPermissions(Path from, Path to) throws IOException {
    if (!Files.getFileStore(to).supportsFileAttributeView("posix")) {
      return;
    }
    Files.setPosixFilePermissions(
        to,
        Files.exists(from)
            ? Files.getPosixFilePermissions(from)
            : PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
