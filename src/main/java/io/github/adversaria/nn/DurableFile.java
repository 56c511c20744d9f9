package io.github.adversaria.nn;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file as a whole: what is new is written beside it, forced to the disk, and only then
 * takes its place. If anything fails before, the old file is what it was.
 */
final class DurableFile {

  /** Makes a new file to write to; tests give one that fails. */
  @FunctionalInterface
  interface Opener {

    OutputStream open(Path file) throws IOException;
  }

  private DurableFile() {}

  static void write(Path file, byte[] content) {
    // A stream, not a channel: an interrupt would close a channel, and it is the interrupted
    // training that has something to save.
    write(file, content, path -> new FileOutputStream(path.toFile()));
  }

  static void write(Path file, byte[] content, Opener opener) {
    try {
      Path absolute = file.toAbsolutePath();
      // Through a link the file behind it is replaced, not the link.
      Path target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
      Path part = target.resolveSibling(name);
      try {
        try (OutputStream stream = opener.open(part)) {
          stream.write(content);
          if (stream instanceof FileOutputStream opened) {
            opened.getFD().sync();
          }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target.getParent());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + file + ": " + reason(file, e) + ". What was there before is unchanged",
          e);
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

  private static String reason(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "there is no folder " + folder + "; make it first";
    }
    if (folder != null && !Files.isWritable(folder)) {
      return folder + " may not be written to; choose another or change its permissions";
    }
    return e.getMessage() + "; make room or choose another folder";
  }
}
