package io.github.adversaria.learning;

import io.github.adversaria.show.Decimal;
import java.util.Locale;

/** A {@link MatrixGame} as a table: with the greatest of each row and the least of each column. */
record GameTable(MatrixGame game, double[][] values) {

  private static final int DIGITS = 5;

  String text() {
    var text = new StringBuilder("     ");
    for (int j = 0; j < values[0].length; j++) {
      text.append(cell("D" + (j + 1)));
    }
    text.append(cell("max")).append('\n');
    for (int i = 0; i < values.length; i++) {
      text.append(String.format(Locale.ROOT, "%-5s", "G" + (i + 1)));
      for (double value : values[i]) {
        text.append(cell(number(value)));
      }
      text.append(cell(number(max(i)))).append('\n');
    }
    text.append("min  ");
    for (int j = 0; j < values[0].length; j++) {
      text.append(cell(number(min(j))));
    }
    return text.append("\nmin max = ")
        .append(number(game.minMax().value()))
        .append(", max min = ")
        .append(number(game.maxMin().value()))
        .append(game.saddle().isPresent() ? ", a saddle" : ", no saddle")
        .toString();
  }

  String html() {
    var html = new StringBuilder("<table><thead><tr><th></th>");
    for (int j = 0; j < values[0].length; j++) {
      html.append("<th>D").append(j + 1).append("</th>");
    }
    html.append("<th>max over D</th></tr></thead><tbody>");
    for (int i = 0; i < values.length; i++) {
      html.append("<tr><th>G").append(i + 1).append("</th>");
      for (double value : values[i]) {
        html.append(td(value, false));
      }
      html.append(td(max(i), max(i) == game.minMax().value())).append("</tr>");
    }
    html.append("<tr><th>min over G</th>");
    for (int j = 0; j < values[0].length; j++) {
      html.append(td(min(j), min(j) == game.maxMin().value()));
    }
    return html.append("<td></td></tr></tbody></table>").toString();
  }

  private static String td(double value, boolean chosen) {
    String number = Decimal.html(value, DIGITS);
    return "<td>" + (chosen ? "<b>" + number + "</b>" : number) + "</td>";
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%10s", text);
  }

  private static String number(double value) {
    return Decimal.text(value, DIGITS);
  }

  private double max(int row) {
    return game.worst(row).value();
  }

  private double min(int column) {
    return game.least(column).value();
  }
}
