package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** What code cells must keep to so that every Java kernel runs them alike. Nothing is run here. */
final class CodeLint implements AutoCloseable {

  private static final Pattern MAGIC = Pattern.compile("(?m)^\\s*%%?[A-Za-z]");

  private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s");

  /** Asking JShell takes a compilation; few snippets need it. */
  private static final Pattern LIKE_A_METHOD =
      Pattern.compile("\\)\\s*(?:throws\\s[\\w.,\\s]+)?\\{");

  private final JShell shell = JShell.builder().executionEngine("local").build();

  /**
   * @param first whether this is the first code cell of its notebook
   */
  List<String> problems(Cell cell, boolean first) {
    if (MAGIC.matcher(cell.source()).find()) {
      return List.of("a magic: other kernels know other ones");
    }
    var problems = new ArrayList<String>();
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    String rest = cell.source();
    while (!rest.isBlank()) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      String source = info.source() == null ? rest : info.source();
      if (info.completeness() == Completeness.UNKNOWN) {
        problems.add("does not parse: " + firstLine(source));
      } else if (IMPORT.matcher(source).find()) {
        if (!first) {
          problems.add("an import below the first cell: " + firstLine(source));
        }
      } else if (LIKE_A_METHOD.matcher(source).find() && isMethod(analysis, source)) {
        problems.add(
            "declares a method, which zeroes variables on IJava; use a lambda: "
                + firstLine(source));
      }
      rest = info.source() == null ? "" : info.remaining();
    }
    return problems;
  }

  private static boolean isMethod(SourceCodeAnalysis analysis, String source) {
    return analysis.sourceToSnippets(source).stream()
        .anyMatch(snippet -> snippet.kind() == Snippet.Kind.METHOD);
  }

  private static String firstLine(String source) {
    return source.strip().lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    shell.close();
  }
}
