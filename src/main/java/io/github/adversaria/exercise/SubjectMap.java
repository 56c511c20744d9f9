package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where each derivation, erratum and system of the sources is: the section of a notebook, the
 * exercises, and the classes. Read from a table beside this class; the exercises name their
 * derivations themselves.
 */
public final class SubjectMap {

  private static final String RESOURCE = "map.tsv";

  private SubjectMap() {}

  /** What an entry is about. */
  public enum Kind {
    /** Something that the sources derive. */
    DERIVATION("Derivations"),
    /** Something that a source misprints. */
    ERRATUM("Errata"),
    /** Something that is trained. */
    SYSTEM("Systems");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }
  }

  /**
   * One subject.
   *
   * @param kind what it is
   * @param name for example {@code D1}
   * @param about what it says, with maths between dollar signs; may be empty
   * @param notebook file name without suffix
   * @param section the heading of the section, as it is written there
   * @param classes by package and name below the root package
   */
  public record Entry(
      Kind kind, String name, String about, String notebook, String section, List<String> classes) {

    /** Nothing of it may be missing. */
    public Entry {
      Require.notNull("kind", kind);
      Require.notNull("name", name);
      Require.notNull("about", about);
      Require.notNull("notebook", notebook);
      Require.notNull("section", section);
      classes = List.copyOf(Require.notNull("classes", classes));
    }

    private String row() {
      String number = notebook.substring(0, 2);
      String link =
          section.contains("$")
              ? notebook + ".ipynb"
              : notebook + ".ipynb#" + section.replace(' ', '-');
      String names =
          classes.stream()
              .map(name -> "`" + name.substring(name.lastIndexOf('.') + 1) + "`")
              .collect(Collectors.joining(" "));
      String exercises =
          Exercises.all().stream()
              .filter(exercise -> exercise.derivation().equals(name))
              .filter(exercise -> exercise.id().startsWith(number))
              .map(Exercise::id)
              .collect(Collectors.joining(" "));
      String practise =
          exercises.isEmpty() ? "" : "[" + exercises + "](exercises/" + notebook + ".ipynb)";
      String what = about.isEmpty() ? name : "**" + name + "** " + about;
      return "| %s | [%s · %s](<%s>) | %s | %s |"
          .formatted(what, number, section, link, practise, names);
    }
  }

  /** All entries, in the order of the sources. */
  public static List<Entry> entries() {
    return TextTable.rows(RESOURCE).stream()
        .map(
            row ->
                new Entry(
                    Kind.valueOf(row.get(0).toUpperCase(java.util.Locale.ROOT)),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    List.of(row.get(5).split(" "))))
        .toList();
  }

  /** A table for each kind, as Markdown for a page beside the notebooks. */
  public static String markdown() {
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                "## "
                    + kind.heading
                    + "\n\n| what | where | exercises | classes |\n| --- | --- | --- | --- |\n"
                    + entries().stream()
                        .filter(entry -> entry.kind() == kind)
                        .map(Entry::row)
                        .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }
}
