package io.github.adversaria.game;

import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of texts, aligned in plain text and as HTML. Immutable.
 *
 * @param title the line above it
 * @param heads of the columns; empty if the first column says what stands beside it
 * @param rows each of as many cells as there are columns
 * @param notes lines below it
 */
record Listing(String title, List<String> heads, List<List<String>> rows, List<String> notes) {

  private static final int GAP = 2;

  String text() {
    List<List<String>> all = new ArrayList<>();
    if (!heads.isEmpty()) {
      all.add(heads);
    }
    all.addAll(rows);
    int columns = all.isEmpty() ? 0 : all.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : all) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    var text = new StringBuilder(title);
    for (List<String> row : all) {
      var line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + GAP));
      }
      text.append('\n').append(line.toString().stripTrailing());
    }
    notes.forEach(note -> text.append('\n').append(note));
    return text.toString();
  }

  String html() {
    var html = new StringBuilder("<p><b>").append(words(title)).append("</b></p>");
    if (!rows.isEmpty()) {
      html.append("<table class=\"adversaria-lines\">");
      if (!heads.isEmpty()) {
        html.append("<thead><tr>");
        heads.forEach(head -> html.append(cell("th", head)));
        html.append("</tr></thead>");
      }
      html.append("<tbody>");
      for (List<String> row : rows) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
          html.append(cell(i == 0 && heads.isEmpty() ? "th" : "td", row.get(i)));
        }
        html.append("</tr>");
      }
      html.append("</tbody></table>");
    }
    notes.forEach(note -> html.append("<p>").append(words(note)).append("</p>"));
    return html.toString();
  }

  MimeBundle show() {
    return MimeBundle.text(text()).withHtml(html());
  }

  private static String cell(String element, String content) {
    return "<" + element + " style=\"text-align:left\">" + words(content) + "</" + element + ">";
  }

  /** Text as HTML, its numbers with a minus sign and powers of ten. */
  private static String words(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("(\\d)e-0*(\\d+)", "$1·10<sup>−$2</sup>")
        .replaceAll("(\\d)e\\+?0*(\\d+)", "$1·10<sup>$2</sup>")
        .replaceAll("(^|[^\\w.])-(?=[\\d∞])", "$1−");
  }
}
