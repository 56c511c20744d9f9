package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.run.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The derivations that the cells of the notebooks make, each with its verdict. */
final class NotebookDerivations {

  /** A derivation, what it was tried on, and what came of it. */
  record Verified(Derivation derivation, Trials trials, Verdict verdict) {}

  private static final Path DIRECTORY = Path.of("notebooks");
  private static final Pattern MADE = Pattern.compile("Derivation\\s*\\.of\\(");
  private static final Pattern ABOUT = Pattern.compile("\\bDerivation\\b|\\bverify\\(");

  private NotebookDerivations() {}

  /**
   * Of all notebooks of the set.
   *
   * @throws AssertionError if a cell fails, or makes a derivation that it does not leave behind
   */
  static List<Verified> all() throws IOException {
    var all = new ArrayList<Verified>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      files
          .filter(file -> file.toString().endsWith(Notebook.SUFFIX))
          .sorted()
          .forEach(file -> all.addAll(of(Notebook.read(file))));
    }
    return all;
  }

  private static List<Verified> of(Notebook notebook) {
    Map<String, Verified> byQuestion = new LinkedHashMap<>();
    var unverified = new ArrayList<Derivation>();
    for (Object value : NotebookValues.of(notebook, ABOUT)) {
      if (value instanceof Verification done) {
        add(done, byQuestion);
      } else if (value instanceof Derivation derivation && derivation.steps().size() > 1) {
        unverified.add(derivation);
      }
    }
    for (Derivation derivation : unverified) {
      if (!byQuestion.containsKey(OracleCase.isTrue(derivation).id())) {
        add(derivation.verify(), byQuestion);
      }
    }
    String code =
        notebook.codeCells().stream().map(cell -> cell.source()).collect(Collectors.joining("\n"));
    assertThat(byQuestion)
        .as("%s: every derivation must be the value of a variable or of its cell", notebook.name())
        .hasSizeGreaterThanOrEqualTo((int) MADE.matcher(code).results().count());
    return List.copyOf(byQuestion.values());
  }

  private static void add(Verification done, Map<String, Verified> byQuestion) {
    byQuestion.putIfAbsent(
        OracleCase.isTrue(done.derivation()).id(),
        new Verified(done.derivation(), done.trials(), done.verdict()));
  }
}
