package io.github.adversaria.notebook.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A documentation comment, readable without a browser.
 *
 * @param comment as in the source, without the asterisks
 */
record Javadoc(String comment) {

  /** Paragraphs separated by blank lines, no markup. */
  String text() {
    String plain =
        comment
            .replaceAll("(?s)\\{@(?:code|literal|value)\\s*(.*?)\\}", "$1")
            .replaceAll("(?s)\\{@link(?:plain)?\\s+\\S+?\\s+(.*?)\\}", "$1")
            .replaceAll("(?s)\\{@link(?:plain)?\\s+#?(.*?)\\}", "$1")
            .replaceAll("\\s*<(?:p|li|h\\d|pre|tr)[^>]*>", "\n\n")
            .replaceAll("</?[A-Za-z][^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .replaceAll("(?m)^\\s*@(\\w+)", "\n\n$1:");
    return Arrays.stream(plain.split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** Nothing where the comment begins with its tags. */
  String firstSentence() {
    return text()
        .lines()
        .findFirst()
        .filter(line -> !line.matches("\\w+: .*"))
        .orElse("")
        .replaceAll("(?<=\\.)\\s.*", "");
  }

  /** The paragraphs as HTML, without the markup of the source: nothing in it can run. */
  String html() {
    return Arrays.stream(text().split("\n\n"))
        .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
        .collect(Collectors.joining());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
