package io.github.adversaria.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Turns what the compiler says about a snippet into an error that points into the cell. */
final class CompileErrors {

  /** The name of an error that the compiler found. */
  static final String NAME = "CompilationException";

  private static final Pattern SYMBOL =
      Pattern.compile("(?:symbol:\\s*)?(class|variable|method)\\s+([\\w$]+).*", Pattern.DOTALL);

  private final JShell shell;
  private final Tips tips;

  /** A stretch of a snippet, the point in it and what is wrong there, one line or several. */
  private record Problem(int start, int position, int end, List<String> message) {}

  CompileErrors(JShell shell, Tips tips) {
    this.shell = shell;
    this.tips = tips;
  }

  /** The error of a snippet that does not compile. */
  CellError rejected(Snippet snippet, SnippetPlace place) {
    return error("", place, diagnosed(snippet));
  }

  /** The error of a declaration that refers to something that is not declared. */
  CellError unresolved(Snippet snippet, SnippetPlace place) {
    List<Problem> problems = new ArrayList<>(diagnosed(snippet));
    if (snippet instanceof DeclarationSnippet declaration) {
      shell
          .unresolvedDependencies(declaration)
          .forEach(missing -> problems.add(missing(snippet.source(), missing)));
      return error(declaration.name() + " cannot be used yet: ", place, problems);
    }
    return error("", place, problems);
  }

  private List<Problem> diagnosed(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(
            each ->
                new Problem(
                    (int) each.getStartPosition(),
                    (int) each.getPosition(),
                    (int) each.getEndPosition(),
                    message(each)))
        .toList();
  }

  /** The message without the lines that speak of the class which JShell puts around a snippet. */
  private static List<String> message(Diag diagnostic) {
    return diagnostic
        .getMessage(Locale.ENGLISH)
        .lines()
        .map(String::strip)
        .filter(line -> !line.matches("location:\\s+class"))
        .map(line -> line.replaceAll(";$", "").replaceAll("\\s{2,}", " "))
        .toList();
  }

  private static Problem missing(String source, String missing) {
    Matcher symbol = SYMBOL.matcher(missing);
    String name = symbol.matches() ? symbol.group(2) : missing;
    Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source);
    int start = found.find() ? found.start() : 0;
    int end = start + (start == 0 ? 1 : name.length());
    return new Problem(start, start, end, List.of("cannot find symbol", "symbol: " + missing));
  }

  private CellError error(String headline, SnippetPlace place, List<Problem> problems) {
    CellText cell = place.cell();
    List<String> traceback = new ArrayList<>();
    List<String> summaries = new ArrayList<>();
    for (Problem problem : problems) {
      int position = place.base() + problem.position();
      String where = "line " + cell.line(position) + ", column " + cell.column(position) + ": ";
      summaries.add(where + headline + String.join("; ", problem.message()));
      traceback.add(cell.place() + " " + where + headline + problem.message().get(0));
      traceback.addAll(
          cell.marked(place.base() + problem.start(), position, place.base() + problem.end()));
      problem.message().stream().skip(1).map(line -> "  " + line).forEach(traceback::add);
      tips.forMessage(problem.message()).stream()
          .map(tip -> "  tip: " + tip)
          .forEach(traceback::add);
    }
    String first = summaries.isEmpty() ? headline + "the code does not compile" : summaries.get(0);
    return new CellError(NAME, first, traceback, Optional.empty());
  }
}
