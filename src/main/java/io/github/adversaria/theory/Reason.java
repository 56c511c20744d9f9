package io.github.adversaria.theory;

/** A reason for a line: words, in which maths stands between dollar signs. */
final class Reason {

  private static final String SPECIAL = "_^{}#%&~\\";

  private Reason() {}

  /** The words as text within maths, the maths as it is. */
  static String latex(String reason) {
    var latex = new StringBuilder();
    boolean maths = false;
    for (String part : reason.split("\\$", -1)) {
      if (!part.isEmpty()) {
        latex.append(maths ? part : "\\text{" + escaped(part) + "}");
      }
      maths = !maths;
    }
    return latex.toString();
  }

  private static String escaped(String words) {
    var escaped = new StringBuilder();
    for (char c : words.toCharArray()) {
      if (c == '\\' || c == '^' || c == '~') {
        escaped.append(' ');
      } else {
        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
