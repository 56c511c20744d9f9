package io.github.adversaria.notebook.book;

/** Characters that mean something in HTML. */
final class Html {

  private Html() {}

  /** The text, to stand in an element or in a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
