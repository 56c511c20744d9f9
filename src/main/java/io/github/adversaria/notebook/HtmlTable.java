package io.github.adversaria.notebook;

import java.util.List;

/**
 * An HTML table without styles or scripts of its own: the front end's style sheet dresses it, and
 * its sanitiser finds nothing to strip.
 */
final class HtmlTable {

  private final StringBuilder html = new StringBuilder();

  /** Starts a table below a title; a {@code caption} would be as narrow as the table. */
  HtmlTable(String title) {
    html.append("<p>").append(escape(title)).append("</p>\n<table>\n");
  }

  /** Adds the row of column heads. */
  HtmlTable head(List<String> cells) {
    html.append("<thead>");
    row("th", cells);
    html.append("</thead>\n");
    return this;
  }

  /** Adds a row of values. */
  HtmlTable row(List<String> cells) {
    row("td", cells);
    html.append('\n');
    return this;
  }

  /** The finished table. */
  String html() {
    return html + "</table>";
  }

  /** Text with the characters that mean something in HTML written as entities. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void row(String tag, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>');
      html.append(escape(cell));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }
}
