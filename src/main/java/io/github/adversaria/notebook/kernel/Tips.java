package io.github.adversaria.notebook.kernel;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Guesses what a name that nobody declared may have meant. */
final class Tips {

  /** Imports offered for one name. */
  static final int MAX_IMPORTS = 3;

  /** How long an error may wait for the index of the class path, which is made after the start. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final JShell shell;

  Tips(JShell shell) {
    this.shell = shell;
  }

  /**
   * @param kind class, variable or method
   */
  List<String> forMissing(String kind, String name) {
    if (Character.isUpperCase(name.charAt(0)) && !kind.equals("method")) {
      List<String> imports = imports(name);
      if (!imports.isEmpty()) {
        return imports.stream().map(each -> "import " + each + ";").toList();
      }
    }
    return declared(kind)
        .filter(each -> distance(name, each) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(each -> distance(name, each)))
        .map(each -> "did you mean " + each + "?")
        .stream()
        .toList();
  }

  private List<String> imports(String name) {
    QualifiedNames found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!found.isUpToDate() && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
    }
    return found.getNames().stream()
        .sorted(
            Comparator.comparing((String each) -> !each.startsWith("io.github.adversaria."))
                .thenComparing(each -> !each.startsWith("java.")))
        .limit(MAX_IMPORTS)
        .toList();
  }

  private Stream<String> declared(String kind) {
    return switch (kind) {
      case "method" -> shell.methods().map(MethodSnippet::name).distinct();
      case "variable" -> shell.variables().map(VarSnippet::name);
      default -> shell.types().map(TypeDeclSnippet::name);
    };
  }

  /** Levenshtein's: the fewest insertions, deletions and replacements of one letter. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
