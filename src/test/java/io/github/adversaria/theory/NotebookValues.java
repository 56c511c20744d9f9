package io.github.adversaria.theory;

import io.github.adversaria.notebook.SilentFrontEnd;
import io.github.adversaria.notebook.kernel.CellEvaluator;
import io.github.adversaria.notebook.kernel.CellResult;
import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.Notebook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that some cells of a notebook leave behind: what they end in, and their variables. Of
 * the other cells only those run that declare or assign what these use, and the first.
 */
final class NotebookValues {

  private static final Pattern ASSIGNED =
      Pattern.compile("(?<![.\\w])(\\w+)\\s*(?:\\[[^\\]]*])?\\s*=(?![=>])");

  private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[A-Za-z_]\\w*");

  private NotebookValues() {}

  /**
   * Runs what is needed for the cells that match, and gathers their values.
   *
   * @throws AssertionError if a cell fails
   */
  static Set<Object> of(Notebook notebook, Pattern about) {
    List<Cell> wanted =
        notebook.codeCells().stream().filter(c -> about.matcher(c.source()).find()).toList();
    if (wanted.isEmpty()) {
      return Set.of();
    }
    var found = new LinkedHashSet<Object>();
    try (var evaluator = CellEvaluator.start(new SilentFrontEnd())) {
      for (Cell cell : needed(notebook.codeCells(), wanted)) {
        Optional<Object> value = value(evaluator, notebook, cell);
        if (wanted.contains(cell)) {
          value.ifPresent(found::add);
          // A name that lives in a block of the cell has no value afterwards.
          assigned(cell).stream()
              .flatMap(name -> evaluator.evaluate(name).value().stream())
              .forEach(found::add);
        }
      }
    }
    return flat(found);
  }

  private static List<Cell> needed(List<Cell> cells, List<Cell> wanted) {
    var needed = new ArrayDeque<Cell>();
    var names = new HashSet<String>();
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell cell = cells.get(i);
      if (i == 0 || wanted.contains(cell) || assigned(cell).stream().anyMatch(names::contains)) {
        needed.addFirst(cell);
        names.addAll(matches(WORD, cell, 0));
      }
    }
    return List.copyOf(needed);
  }

  private static Set<String> assigned(Cell cell) {
    return matches(ASSIGNED, cell, 1);
  }

  private static Set<String> matches(Pattern pattern, Cell cell, int group) {
    return pattern
        .matcher(cell.source())
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.toSet());
  }

  private static Optional<Object> value(CellEvaluator evaluator, Notebook notebook, Cell cell) {
    CellResult result = evaluator.evaluate(cell.source());
    if (result.error().isPresent()) {
      String trace = String.join("\n", result.error().get().traceback());
      throw new AssertionError(notebook.name() + ", cell " + cell.number() + ":\n" + trace);
    }
    return result.value();
  }

  private static Set<Object> flat(Set<Object> values) {
    var flat = new LinkedHashSet<Object>();
    var open = new ArrayList<>(values);
    while (!open.isEmpty()) {
      Object value = open.remove(0);
      if (value instanceof Iterable<?> several) {
        several.forEach(open::add);
      } else if (value instanceof Object[] several) {
        open.addAll(Arrays.asList(several));
      } else {
        flat.add(value);
      }
    }
    return flat;
  }
}
