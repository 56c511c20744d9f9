package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Takes a cell apart into stretches of Java and the lines between them that are magics. */
final class CellParts {

  /**
   * One of them.
   *
   * @param start index into the cell of the first character
   * @param end index into the cell after the last
   * @param magic empty for Java
   */
  record Part(int start, int end, Optional<Magic> magic) {

    private static Part java(int start, int end) {
      return new Part(start, end, Optional.empty());
    }
  }

  private final SourceCodeAnalysis analysis;

  CellParts(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  List<Part> of(String cell) {
    if (cell.indexOf('%') < 0) {
      return List.of(Part.java(0, cell.length()));
    }
    List<Part> parts = new ArrayList<>();
    int start = 0;
    Matcher whole = Magic.CELL.matcher(cell);
    if (whole.matches()) {
      Magic magic = Magic.ofCell(whole);
      start = magic.name().equals(Magics.TIME) ? whole.end("rest") : cell.length();
      parts.add(new Part(0, start, Optional.of(magic)));
    }
    Matcher line = Magic.LINE.matcher(cell).region(start, cell.length());
    while (line.find()) {
      String assignment = Optional.ofNullable(line.group("assignment")).orElse("");
      String before = cell.substring(start, line.start());
      if (isCode(assignment) && isMagic(line.group("name"), before, assignment)) {
        parts.add(Part.java(start, line.start()));
        parts.add(new Part(line.start(), line.end(), Optional.of(Magic.ofLine(line, assignment))));
        start = line.end();
      }
    }
    parts.add(Part.java(start, cell.length()));
    return List.copyOf(parts);
  }

  /** The cell with blanks in place of its magics: the Java in it stands where it stood. */
  String javaOf(String cell) {
    StringBuilder java = new StringBuilder(cell);
    of(cell).stream()
        .filter(part -> part.magic().isPresent())
        .forEach(
            part -> java.replace(part.start(), part.end(), " ".repeat(part.end() - part.start())));
    return java.toString();
  }

  /** Whether the end of a line's beginning lies outside of comments and quotes. */
  private static boolean isCode(String beginning) {
    String plain = beginning.replaceAll("\\\\.", "");
    return !plain.contains("//") && plain.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  /**
   * Behind an equals sign a percent sign is never Java. At the start of a line it may be the
   * operator that goes on with an expression, or stand in a comment or a block of text.
   */
  private boolean isMagic(String name, String before, String assignment) {
    CompletionInfo info = analysis.analyzeCompletion(before);
    while (info.completeness().isComplete() && !info.remaining().isBlank()) {
      info = analysis.analyzeCompletion(info.remaining());
    }
    boolean known = !assignment.isEmpty() || Magics.ACCEPTED.contains(name);
    return switch (info.completeness()) {
      case EMPTY -> true;
      case COMPLETE -> known || before.stripTrailing().matches("(?s).*[;}]");
      case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> known;
      case DEFINITELY_INCOMPLETE, UNKNOWN -> false;
    };
  }
}
