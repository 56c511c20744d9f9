package io.github.adversaria.notebook.book;

import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sections of a page: those listed beside its text are those that a search over titles finds.
 */
final class Sections {

  /** Down to which level headings are listed. */
  private static final int LISTED_LEVEL = 3;

  private Sections() {}

  /** Those of the headings that begin a section, in order; the title of the page does not. */
  static List<Headings.Entry> among(List<Headings.Entry> headings) {
    return headings.stream()
        .filter(entry -> entry.level() > 1 && entry.level() <= LISTED_LEVEL)
        .toList();
  }

  /** The sections of a notebook; its page, whose text they stand in, need not be written yet. */
  static List<Headings.Entry> of(Notebook notebook) {
    var prose = new Prose(Set.of());
    notebook.cells().stream()
        .filter(cell -> cell.type() == Cell.Type.MARKDOWN)
        .forEach(cell -> prose.render(cell.source(), Map.of()));
    return among(prose.headings());
  }
}
