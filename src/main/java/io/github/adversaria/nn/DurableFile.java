package io.github.adversaria.nn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file as a whole: what is new is written beside it, forced to the disk, and only then
 * takes its place. If anything fails before, the old file is what it was.
 */
final class DurableFile {

  /** Makes a channel to a new file; tests give one that fails. */
  @FunctionalInterface
  interface Opener {

    WritableByteChannel open(Path file) throws IOException;
  }

  private DurableFile() {}

  static void write(Path file, ByteBuffer content) {
    write(
        file,
        content,
        path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  static void write(Path file, ByteBuffer content, Opener opener) {
    try {
      Path absolute = file.toAbsolutePath();
      // Through a link the file behind it is replaced, not the link.
      Path target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
      Path part = target.resolveSibling(name);
      try {
        try (WritableByteChannel channel = opener.open(part)) {
          while (content.hasRemaining()) {
            channel.write(content);
          }
          if (channel instanceof FileChannel opened) {
            opened.force(true);
          }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target.getParent());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + file + ": " + reason(e) + ". What was there before is unchanged", e);
    }
  }

  /** Makes the move last through a power cut, too. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems do not open folders; the new file is whole and in its place all the same.
      return;
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist; make it first";
    }
    if (e instanceof AccessDeniedException) {
      return "its folder may not be written to; choose another one or change its permissions";
    }
    return e.getMessage() + "; make room or choose another folder";
  }
}
