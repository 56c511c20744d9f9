package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** What was measured at some steps of a training, a row a step. */
final class Rows {

  private final String stepName;
  private final List<String> columns;
  private final List<Integer> steps = new ArrayList<>();
  private final List<double[]> numbers = new ArrayList<>();

  Rows(String stepName, List<String> columns) {
    this.stepName = stepName;
    this.columns = List.copyOf(columns);
  }

  void add(int step, double... row) {
    if (row.length != columns.size()) {
      throw Require.wrong("row", row.length + " numbers", "one for each of " + columns);
    }
    steps.add(step);
    numbers.add(row.clone());
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Of one column, the first row first. */
  double[] column(int index) {
    return numbers.stream().mapToDouble(row -> row[index]).toArray();
  }

  /** For example {@code step 400}. */
  String last() {
    return stepName + " " + steps.get(steps.size() - 1);
  }

  /** The steps that the rows are of. */
  double[] steps() {
    return steps.stream().mapToDouble(step -> step).toArray();
  }

  /** Numbers are shown to six places, and kept as they are. */
  Table table(String name) {
    Table table = Table.create(name);
    table.addColumns(IntColumn.create(stepName, steps.stream().mapToInt(step -> step).toArray()));
    var places = new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    for (int c = 0; c < columns.size(); c++) {
      var column = DoubleColumn.create(columns.get(c), column(c));
      column.setPrintFormatter(new NumberColumnFormatter(places, ""));
      table.addColumns(column);
    }
    return table;
  }
}
