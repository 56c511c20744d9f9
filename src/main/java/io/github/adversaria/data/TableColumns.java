package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Datasets out of Tablesaw's tables and back. */
final class TableColumns {

  private TableColumns() {}

  /** The numeric columns of these names, or all. */
  static List<NumericColumn<?>> named(Table table, String... names) {
    if (names.length == 0) {
      List<NumericColumn<?>> all = List.copyOf(table.numericColumns());
      if (all.isEmpty()) {
        throw Require.wrong(
            "table", "a table of " + table.columnNames(), "at least one numeric column");
      }
      return all;
    }
    return Arrays.stream(names).<NumericColumn<?>>map(name -> named(table, name)).toList();
  }

  private static NumericColumn<?> named(Table table, String name) {
    Require.notNull("an element of columns", name);
    if (!table.containsColumn(name)) {
      throw Require.wrong("a column's name", name, "one of " + table.columnNames());
    }
    Column<?> column = table.column(name);
    if (!(column instanceof NumericColumn<?> numeric)) {
      throw Require.wrong(
          "column " + name, "of type " + column.type().name(), "a column of numbers");
    }
    return numeric;
  }

  static Dataset dataset(Table table, List<NumericColumn<?>> columns) {
    if (table.rowCount() == 0) {
      throw Require.wrong("table", "a table without rows", "at least one row");
    }
    int dimension = columns.size();
    Batch.requireCapacity("table", table.rowCount(), dimension);
    float[] rows = new float[table.rowCount() * dimension];
    for (int j = 0; j < dimension; j++) {
      NumericColumn<?> column = columns.get(j);
      for (int i = 0; i < column.size(); i++) {
        rows[i * dimension + j] = value(column, i);
      }
    }
    List<String> names = columns.stream().map(Column::name).toList();
    String name = table.name() == null || table.name().isBlank() ? "table" : table.name();
    return Dataset.finite(name, rows, names);
  }

  private static float value(NumericColumn<?> column, int row) {
    String place = "column " + column.name() + ", row " + row;
    if (column.isMissing(row)) {
      throw Require.wrong(
          place,
          "missing",
          "a number",
          "Leave such rows out (table.dropRowsWithMissingValues()), or put a number in their"
              + " place.");
    }
    float value = (float) column.getDouble(row);
    if (!Float.isFinite(value)) {
      throw Require.wrong(place, column.getDouble(row), "a finite number in single precision");
    }
    return value;
  }

  static Table table(Dataset data) {
    int dimension = data.dimension();
    var columns = new ArrayList<Column<?>>();
    for (int j = 0; j < dimension; j++) {
      columns.add(FloatColumn.create(data.columns().get(j), data.size()));
    }
    int[] labels = data.labels();
    var classes = StringColumn.create(free("class", data.columns()), data.size());
    for (int i = 0; i < data.size(); i++) {
      float[] example = data.example(i);
      for (int j = 0; j < dimension; j++) {
        ((FloatColumn) columns.get(j)).set(i, example[j]);
      }
      classes.set(i, data.classNames().get(labels[i]));
    }
    if (data.classes() > 1) {
      columns.add(classes);
    }
    return Table.create(data.name(), columns);
  }

  /** Names of columns differ in more than their case. */
  private static String free(String name, List<String> taken) {
    List<String> lower = taken.stream().map(other -> other.toLowerCase(Locale.ROOT)).toList();
    return lower.contains(name) ? free(name + "'", taken) : name;
  }
}
