package io.github.adversaria.theory;

import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.List;

/** Lines under each other with value, residual to the line above, and verdict. */
final class LineTable implements Showable {

  private static final String CELL = "<td style=\"text-align:left\">";

  /** Numbers are not maths in HTML: MathJax would break them over lines to make a table narrow. */
  private static final String NUMBER = "<td style=\"text-align:left;white-space:nowrap\">";

  private static final List<String> HEADS = List.of("", "value", "residual", "");

  private final String title;
  private final List<Line> lines;

  LineTable(String title, List<Line> lines) {
    this.title = title;
    this.lines = lines;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(text()).withHtml(html()).withLatex(latex());
  }

  private String text() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADS);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String expression = (i == 0 ? "  " : "= ") + line.latex();
      rows.add(List.of(expression, line.valueText(), residualText(i), sign(i)));
    }
    int[] widths = new int[HEADS.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    var text = new StringBuilder(title.isEmpty() ? "" : title + "\n");
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private String html() {
    var html = new StringBuilder("<table class=\"adversaria-lines\">");
    if (!title.isEmpty()) {
      html.append("<caption>").append(escape(title)).append("</caption>");
    }
    html.append("<thead><tr>");
    HEADS.forEach(
        head -> html.append("<th style=\"text-align:left\">").append(head).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      html.append("<tr>").append(CELL).append(maths((i == 0 ? "" : "=\\;") + line.latex()));
      html.append("</td>").append(NUMBER).append(line.valueHtml());
      html.append("</td>").append(NUMBER).append(i == 0 ? "" : residualHtml(i));
      html.append("</td>").append(CELL).append(sign(i)).append("</td></tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private String latex() {
    var latex = new StringBuilder("\\begin{array}{llll}");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      latex.append(i == 0 ? "" : " \\\\ =\\;").append("\\displaystyle ").append(line.latex());
      latex.append(" & ").append(line.valueLatex()).append(" & ");
      latex.append(i == 0 ? "" : residualLatex(i)).append(" & ");
      latex.append(i == 0 ? "" : check(i).verdict().toLatex());
    }
    return latex.append("\\end{array}").toString();
  }

  private Check check(int i) {
    return new Check(lines.get(i - 1), lines.get(i));
  }

  private String residualText(int i) {
    return i == 0 ? "" : Line.boundText(check(i).residual());
  }

  private String residualHtml(int i) {
    return Line.boundHtml(check(i).residual());
  }

  private String residualLatex(int i) {
    return Line.boundLatex(check(i).residual());
  }

  private String sign(int i) {
    return i == 0 ? "" : check(i).verdict().sign();
  }

  private static String maths(String latex) {
    return "$" + escape(latex) + "$";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
