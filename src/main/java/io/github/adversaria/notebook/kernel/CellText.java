package io.github.adversaria.notebook.kernel;

import java.util.List;

/**
 * The text of a cell, or of a file that one loads, for messages that point into it. Lines and
 * columns count from 1.
 *
 * @param name {@code cell 3} for the third that was evaluated, or that of a file
 */
record CellText(String name, String text) {

  /** The cell that is evaluated as the {@code number}th, counted from 1. */
  static CellText ofCell(int number, String text) {
    return new CellText("cell " + number, text);
  }

  /** How messages call the place: a reader looks at the cell, whose number is beside it. */
  String place() {
    return name.startsWith("cell ") ? "cell" : name;
  }

  int line(int position) {
    return 1 + (int) text.substring(0, clamp(position)).chars().filter(c -> c == '\n').count();
  }

  int column(int position) {
    int at = clamp(position);
    return at - text.lastIndexOf('\n', at - 1);
  }

  /** The source line of that number, or nothing where the cell has no such line. */
  String sourceLine(int line) {
    List<String> lines = text.lines().toList();
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /**
   * The line at a position and, below it, a caret there, with tildes under what lies on that line
   * of the stretch from {@code start} to {@code end}.
   */
  List<String> marked(int start, int position, int end) {
    String source = sourceLine(line(position));
    int caret = Math.min(column(position) - 1, source.length());
    int lineStart = clamp(position) - (column(position) - 1);
    int from = Math.min(caret, Math.max(0, start - lineStart));
    int to = Math.max(caret + 1, Math.min(source.length(), end - lineStart));
    StringBuilder marker = new StringBuilder();
    for (int i = 0; i < to; i++) {
      boolean tab = i < source.length() && source.charAt(i) == '\t';
      char before = tab ? '\t' : ' ';
      marker.append(i == caret ? '^' : i < from ? before : '~');
    }
    return List.of("  " + source, "  " + marker);
  }

  private int clamp(int position) {
    return Math.max(0, Math.min(position, text.length()));
  }
}
