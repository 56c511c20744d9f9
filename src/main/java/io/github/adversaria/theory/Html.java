package io.github.adversaria.theory;

import java.util.List;

/** The pieces of a table of lines. */
final class Html {

  private static final String CELL = "<td style=\"text-align:left\">";

  /** Numbers are not maths in HTML: MathJax would break them over lines to make a table narrow. */
  private static final String NUMBER = "<td style=\"text-align:left;white-space:nowrap\">";

  private Html() {}

  static String head(List<String> heads) {
    var html = new StringBuilder("<thead><tr>");
    heads.forEach(
        head -> html.append("<th style=\"text-align:left\">").append(head).append("</th>"));
    return html.append("</tr></thead>").toString();
  }

  static String cell(String content) {
    return CELL + content + "</td>";
  }

  static String number(String content) {
    return NUMBER + content + "</td>";
  }

  static String maths(String latex) {
    return "$" + escape(latex) + "$";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
