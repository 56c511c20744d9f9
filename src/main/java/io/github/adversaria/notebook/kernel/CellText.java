package io.github.adversaria.notebook.kernel;

import java.util.List;

/**
 * The text of a cell, with its number, for messages that point into it. Lines and columns count
 * from 1.
 *
 * @param number how many cells had been evaluated when this one was, itself included
 */
record CellText(int number, String text) {

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

  /** The line at a position and, below it, a caret there and tildes up to {@code end}. */
  List<String> marked(int start, int end) {
    String source = sourceLine(line(start));
    int from = Math.min(column(start) - 1, source.length());
    int length = Math.max(1, Math.min(clamp(end) - clamp(start), source.length() - from));
    StringBuilder marker = new StringBuilder();
    source.substring(0, from).chars().forEach(c -> marker.append(c == '\t' ? '\t' : ' '));
    return List.of("  " + source, "  " + marker + "^" + "~".repeat(length - 1));
  }

  private int clamp(int position) {
    return Math.max(0, Math.min(position, text.length()));
  }
}
