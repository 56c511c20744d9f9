package io.github.adversaria.notebook.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds files by a pattern such as {@code lib/*.jar}. */
final class ClassPathGlob {

  private static final String WILD = ".*[*?\\[{].*";

  private ClassPathGlob() {}

  /**
   * The files or directories that a pattern means, with full names, in the order of their names.
   *
   * @param pattern a path, in whose parts {@code *} and {@code ?} may stand for other characters
   * @throws MagicFailed if there is none
   */
  static List<Path> find(String pattern) {
    String slashed = pattern.replace('\\', '/').replaceFirst("^~(?=/)", home());
    int wild = 0;
    String[] parts = slashed.split("/");
    while (wild < parts.length && !parts[wild].matches(WILD)) {
      wild++;
    }
    try {
      String fixed = String.join("/", List.of(parts).subList(0, wild));
      Path base = Path.of(fixed.isEmpty() && slashed.startsWith("/") ? "/" : fixed);
      Path full = base.toAbsolutePath().normalize();
      List<Path> found =
          wild == parts.length
              ? Stream.of(full).filter(Files::exists).toList()
              : matching(full, String.join("/", List.of(parts).subList(wild, parts.length)));
      if (found.isEmpty()) {
        throw new MagicFailed("there is no " + pattern + " in " + Path.of("").toAbsolutePath());
      }
      return found;
    } catch (InvalidPathException e) {
      throw new MagicFailed(pattern + " is no path: " + e.getReason(), e);
    }
  }

  private static List<Path> matching(Path base, String glob) {
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    int depth = glob.contains("**") ? Integer.MAX_VALUE : glob.split("/").length;
    try (Stream<Path> files = Files.walk(base, depth)) {
      return files.filter(each -> matcher.matches(base.relativize(each))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String home() {
    return System.getProperty("user.home").replace('\\', '/').replace("$", "\\$");
  }
}
