package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.AtomicFile;
import java.nio.file.Path;
import java.util.Base64;

/** The pictures of one page, each written as a file of its own beside it. */
final class Pictures {

  private static final String DIRECTORY = "pictures";

  private final Path book;
  private final String chapter;
  private int count;

  Pictures(Path book, String chapter) {
    this.book = book;
    this.chapter = chapter;
  }

  /**
   * Writes a picture.
   *
   * @param mimeType for example {@code image/png}
   * @param base64 its content; white space is allowed
   * @return its address, seen from the page
   */
  String write(String mimeType, String base64) {
    String suffix = mimeType.substring(mimeType.indexOf('/') + 1).replaceAll("\\+.*", "");
    count++;
    String address = DIRECTORY + "/" + chapter + "-" + count + "." + suffix;
    AtomicFile.write(book.resolve(address), Base64.getMimeDecoder().decode(base64));
    return address;
  }

  /** How many have been written. */
  int count() {
    return count;
  }
}
