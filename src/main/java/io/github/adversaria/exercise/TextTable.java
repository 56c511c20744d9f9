package io.github.adversaria.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts that come with this package, and tables: a line a row, tabs between cells, heads in the
 * first line.
 */
final class TextTable {

  private TextTable() {}

  /** The rows below the heads. */
  static List<List<String>> rows(String resource) {
    return text(resource).lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** A text that comes with this package. */
  static String text(String resource) {
    try (InputStream in = TextTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in this build of the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read from the class path", e);
    }
  }
}
