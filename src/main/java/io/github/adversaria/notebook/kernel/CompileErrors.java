package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;

/** Turns what the compiler says about a snippet into an error that points into the cell. */
final class CompileErrors {

  /** The name of each {@link CellError} of the compiler. */
  static final String NAME = "CompilationException";

  private CompileErrors() {}

  /**
   * @param base where the snippet starts in the cell
   */
  static CellError of(CellText cell, int base, List<Diag> diagnostics) {
    List<String> traceback = new ArrayList<>();
    String first = null;
    for (Diag diagnostic : diagnostics) {
      if (!diagnostic.isError()) {
        continue;
      }
      int start = base + (int) diagnostic.getStartPosition();
      int end = base + (int) diagnostic.getEndPosition();
      List<String> message = message(diagnostic);
      String place = "line " + cell.line(start) + ", column " + cell.column(start) + ": ";
      if (first == null) {
        first = place + String.join("; ", message);
      }
      traceback.add("cell " + place + message.get(0));
      traceback.addAll(cell.marked(start, end));
      message.stream().skip(1).map(line -> "  " + line).forEach(traceback::add);
    }
    return new CellError(NAME, first, traceback, Optional.empty());
  }

  /** The message without the line that names the class which JShell puts around a snippet. */
  private static List<String> message(Diag diagnostic) {
    return diagnostic
        .getMessage(Locale.ENGLISH)
        .lines()
        .map(String::strip)
        .filter(line -> !line.equals("location: class"))
        .toList();
  }
}
