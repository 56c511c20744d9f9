package io.github.adversaria.metric;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured, line by line, as aligned text and as a small table. Immutable.
 *
 * @param title what was measured on what
 * @param lines each a name and a value
 * @param notes below the lines
 */
record Readout(String title, List<Line> lines, List<String> notes) {

  private static final int DIGITS = 4;
  private static final int ERROR_DIGITS = 2;
  private static final int GAP = 2;
  private static final String LEFT = " style=\"text-align:left\">";

  record Line(String name, String value) {}

  static Readout titled(String title) {
    return new Readout(title, List.of(), List.of());
  }

  Readout line(String name, String value) {
    var more = new ArrayList<>(lines);
    more.add(new Line(name, value));
    return new Readout(title, List.copyOf(more), notes);
  }

  Readout line(String name, Sampled value) {
    return line(name, text(value));
  }

  Readout line(String name, double value) {
    return line(name, text(value));
  }

  Readout note(String note) {
    var more = new ArrayList<>(notes);
    more.add(note);
    return new Readout(title, lines, List.copyOf(more));
  }

  /** For example {@code 0.962 (standard error 0.0038)}. */
  static String text(Sampled value) {
    String error = Decimal.text(value.standardError(), ERROR_DIGITS);
    return text(value.mean()) + " (standard error " + error + ")";
  }

  static String text(double value) {
    return Decimal.text(value, DIGITS);
  }

  String text() {
    int width = lines.stream().mapToInt(line -> line.name.length()).max().orElse(0) + GAP;
    var text = new StringBuilder(title);
    for (Line line : lines) {
      String gap = " ".repeat(width - line.name.length());
      text.append('\n').append(line.name).append(gap).append(line.value);
    }
    notes.forEach(note -> text.append('\n').append(note));
    return text.toString();
  }

  MimeBundle show() {
    var html = new StringBuilder("<p><b>").append(escaped(title)).append("</b></p><table><tbody>");
    for (Line line : lines) {
      html.append("<tr><th").append(LEFT).append(escaped(line.name)).append("</th><td");
      html.append(LEFT).append(escaped(line.value)).append("</td></tr>");
    }
    html.append("</tbody></table>");
    notes.forEach(note -> html.append("<p>").append(escaped(note)).append("</p>"));
    return MimeBundle.text(text()).withHtml(html.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
