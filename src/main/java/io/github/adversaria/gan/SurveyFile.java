package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of results says. First lines {@code # item: words} with the configuration, then the
 * names of the columns, then a row for each seed. A line {@code # machine: words} may stand
 * anywhere after the configuration, and tells where the rows below it were computed.
 *
 * @param configuration of the experiment, its name first
 * @param machines where rows were computed, in order
 * @param columns their names
 * @param rows as many numbers as columns, and how each ended
 */
record SurveyFile(
    Map<String, String> configuration,
    List<String> machines,
    List<String> columns,
    List<SurveyRow> rows) {

  static final String EXPERIMENT = "experiment";
  private static final String MACHINE = "machine";
  private static final String COMMENT = "# ";
  private static final String COLON = ": ";
  private static final String COMMA = ",";
  private static final List<String> BEFORE = List.of("experiment", "seed", "ending");
  private static final List<String> AFTER = List.of("steps", "seconds", "CPU seconds");

  /** A file without rows for an experiment. */
  static SurveyFile empty(Experiment experiment) {
    List<String> columns = new ArrayList<>(BEFORE);
    columns.addAll(experiment.measures());
    columns.addAll(AFTER);
    return new SurveyFile(configuration(experiment), List.of(), List.copyOf(columns), List.of());
  }

  /** What a file for an experiment begins with. */
  static Map<String, String> configuration(Experiment experiment) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(EXPERIMENT, experiment.name());
    lines.putAll(experiment.configuration());
    return lines;
  }

  /** The configuration and the names of the columns as lines. */
  String header() {
    StringBuilder text = new StringBuilder();
    configuration.forEach((item, words) -> text.append(comment(item, words)));
    return text.append(String.join(COMMA, columns)).append('\n').toString();
  }

  static String machine(String words) {
    return comment(MACHINE, words);
  }

  private static String comment(String item, String words) {
    return COMMENT + item + COLON + words + '\n';
  }

  /** A row as a line. */
  String line(SurveyRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(configuration.get(EXPERIMENT));
    cells.add(String.valueOf(row.seed()));
    cells.add(row.ending().name());
    for (double measure : row.measures()) {
      cells.add(number(measure));
    }
    cells.add(String.valueOf(row.steps()));
    cells.add(number(row.seconds()));
    cells.add(number(row.cpuSeconds()));
    return String.join(COMMA, cells) + '\n';
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Decimal.text(value, SurveyRow.DIGITS);
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException if a line is none of those that are written here
   */
  static SurveyFile parse(String name, List<String> lines) {
    Map<String, String> configuration = new LinkedHashMap<>();
    List<String> machines = new ArrayList<>();
    List<String> columns = List.of();
    List<SurveyRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(COLON);
      if (line.startsWith(COMMENT) && colon > 0) {
        String item = line.substring(COMMENT.length(), colon);
        String words = line.substring(colon + COLON.length());
        if (item.equals(MACHINE)) {
          machines.add(words);
        } else {
          configuration.put(item, words);
        }
      } else if (columns.isEmpty()) {
        columns = List.of(line.split(COMMA, -1));
        requireColumns(name, columns, configuration);
      } else {
        rows.add(row(name + ", line " + (i + 1), line, columns.size(), configuration));
      }
    }
    requireColumns(name, columns, configuration);
    return new SurveyFile(configuration, machines, columns, List.copyOf(rows));
  }

  private static void requireColumns(
      String name, List<String> columns, Map<String, String> configuration) {
    int first = BEFORE.size();
    int last = columns.size() - AFTER.size();
    if (!configuration.containsKey(EXPERIMENT)
        || last < first
        || !columns.subList(0, first).equals(BEFORE)
        || !columns.subList(last, columns.size()).equals(AFTER)) {
      throw Require.wrong(
          name,
          "columns " + columns + " below " + configuration.size() + " lines of configuration",
          "a file that a survey wrote",
          "Move it away to begin anew.");
    }
  }

  private static SurveyRow row(
      String place, String line, int columns, Map<String, String> configuration) {
    String[] cells = line.split(COMMA, -1);
    if (cells.length != columns || !cells[0].equals(configuration.get(EXPERIMENT))) {
      throw Require.wrong(place, line, columns + " cells, first " + configuration.get(EXPERIMENT));
    }
    try {
      double[] measures = new double[columns - BEFORE.size() - AFTER.size()];
      for (int c = 0; c < measures.length; c++) {
        String cell = cells[BEFORE.size() + c];
        measures[c] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      }
      int at = BEFORE.size() + measures.length;
      return new SurveyRow(
          Long.parseLong(cells[1]),
          Ending.valueOf(cells[2]),
          measures,
          Integer.parseInt(cells[at]),
          Double.parseDouble(cells[at + 1]),
          Double.parseDouble(cells[at + 2]));
    } catch (IllegalArgumentException e) {
      throw Require.wrong(place, line, "numbers as a survey writes them (" + e.getMessage() + ")");
    }
  }

  /** The names of what was measured. */
  List<String> measures() {
    return columns.subList(BEFORE.size(), columns.size() - AFTER.size());
  }
}
