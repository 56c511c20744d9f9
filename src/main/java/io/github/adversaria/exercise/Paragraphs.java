package io.github.adversaria.exercise;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Text of several lines as HTML; maths between dollar signs is left to the front end. */
final class Paragraphs {

  private Paragraphs() {}

  /** A paragraph for each stretch between blank lines, with breaks at the ends of its lines. */
  static String html(String text) {
    return Arrays.stream(text.strip().split("\n\\s*\n"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>")
        .collect(Collectors.joining());
  }

  /** Code, as it is. */
  static String code(String code) {
    return "<pre><code>" + escape(code) + "</code></pre>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
