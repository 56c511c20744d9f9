package io.github.adversaria.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The layers of a network as a table. */
final class NetworkTable {

  private static final int COLUMNS = 4;

  private final List<String[]> rows = new ArrayList<>();
  private final int parameters;

  private NetworkTable(int parameters) {
    this.parameters = parameters;
  }

  /**
   * The table of a network.
   *
   * @param inputShape null where it is not known
   */
  static NetworkTable of(Network network, int... inputShape) {
    NetworkTable table = new NetworkTable(network.size());
    table.rows.add(new String[] {"", "layer", "output", "parameters"});
    if (inputShape != null) {
      table.rows.add(new String[] {"", "input", Arrays.toString(inputShape), ""});
    }
    int[] shape = inputShape;
    Set<Parameter> counted = new HashSet<>();
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      shape = shape == null ? null : layer.outputShape(shape);
      table.rows.add(
          new String[] {
            Integer.toString(i),
            layer.toString(),
            shape == null ? "?" : Arrays.toString(shape),
            count(layer.parameters(), counted)
          });
    }
    return table;
  }

  /** What a layer adds: a parameter that a layer before it has too counts there. */
  private static String count(List<Parameter> parameters, Set<Parameter> counted) {
    long size = parameters.stream().filter(counted::add).mapToLong(Parameter::size).sum();
    return size > 0 ? Long.toString(size) : parameters.isEmpty() ? "" : "shared";
  }

  String text() {
    int[] widths = new int[COLUMNS];
    for (String[] row : rows) {
      for (int c = 0; c < COLUMNS; c++) {
        widths[c] = Math.max(widths[c], row[c].length());
      }
    }
    var text = new StringBuilder();
    for (String[] row : rows) {
      var line = new StringBuilder();
      for (int c = 0; c < COLUMNS; c++) {
        String gap = " ".repeat(widths[c] - row[c].length());
        line.append(c == COLUMNS - 1 ? gap + row[c] : row[c] + gap + "  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append(parameters).append(" parameters").toString();
  }

  String html() {
    var html = new StringBuilder("<table>");
    for (int r = 0; r < rows.size(); r++) {
      String tag = r == 0 ? "th" : "td";
      html.append("<tr>");
      for (String cell : rows.get(r)) {
        html.append('<').append(tag).append('>').append(escaped(cell));
        html.append("</").append(tag).append('>');
      }
      html.append("</tr>");
    }
    return html.append("</table><p>").append(parameters).append(" parameters</p>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
