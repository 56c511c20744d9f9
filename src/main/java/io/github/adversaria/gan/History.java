package io.github.adversaria.gan;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * The rows that a training leaves on its way, in plain arrays.
 *
 * @param <S> what is looked at
 */
final class History<S> {

  private static final int FIRST_ROOM = 64;

  private int every;
  private final List<Measurement<S>> columns;
  private final double[][] numbers;
  private int[] steps = new int[FIRST_ROOM];
  private int rows;

  private History(int every, List<Measurement<S>> columns) {
    this.every = every;
    this.columns = columns;
    numbers = new double[columns.size()][FIRST_ROOM];
  }

  /**
   * An empty one for a run of this many steps.
   *
   * @param losses what each row has; how often they say it is computed counts for nothing
   */
  static <S> History<S> of(int asked, List<Measurement<S>> losses, Watching<S> watching) {
    int enough = (asked - 1) / GanTraining.DEFAULT_ROWS + 1;
    int every = watching.recordEvery() > 0 ? watching.recordEvery() : enough;
    List<Measurement<S>> columns = new ArrayList<>();
    losses.forEach(loss -> columns.add(new Measurement<>(loss.column(), 1, loss.measure())));
    columns.addAll(watching.measurements());
    return new History<>(every, List.copyOf(columns));
  }

  /** Steps from row to row. */
  int every() {
    return every;
  }

  /** Whether a step gets a row, if it is not the last. */
  boolean wants(int step) {
    if (step % every == 0) {
      return true;
    }
    for (int c = 0; c < columns.size(); c++) {
      int often = columns.get(c).every();
      if (often > 1 && step % often == 0) {
        return true;
      }
    }
    return false;
  }

  /** Writes the row of the step that was just taken, unless it has one. */
  void note(int step, S state) {
    if (rows > 0 && steps[rows - 1] == step) {
      return;
    }
    double[] row = new double[numbers.length];
    for (int c = 0; c < row.length; c++) {
      Measurement<S> column = columns.get(c);
      row[c] = step % column.every() == 0 ? column.measure().applyAsDouble(state) : Double.NaN;
    }
    add(step, row);
  }

  private void add(int step, double... row) {
    if (rows == steps.length) {
      steps = Arrays.copyOf(steps, 2 * rows);
      for (int c = 0; c < numbers.length; c++) {
        numbers[c] = Arrays.copyOf(numbers[c], 2 * rows);
      }
    }
    steps[rows] = step;
    for (int c = 0; c < row.length; c++) {
      numbers[c][rows] = row[c];
    }
    rows++;
  }

  int rows() {
    return rows;
  }

  /** How many columns there are besides that of the step. */
  int columns() {
    return columns.size();
  }

  String column(int index) {
    return columns.get(index).column();
  }

  /** A column as pictures want it. */
  record Points(double[] steps, double[] numbers) {}

  /** The finite numbers of a column. */
  Points points(int column) {
    int[] at = IntStream.range(0, rows).filter(r -> Double.isFinite(numbers[column][r])).toArray();
    return new Points(
        IntStream.of(at).mapToDouble(r -> steps[r]).toArray(),
        IntStream.of(at).mapToDouble(r -> numbers[column][r]).toArray());
  }

  /**
   * A row a recorded step: {@code step}, the losses, and what is measured; empty where it was not.
   * Numbers are shown to six places, and kept as they are.
   */
  Table table(String name) {
    Table table = Table.create(name);
    table.addColumns(IntColumn.create("step", Arrays.copyOf(steps, rows)));
    for (int c = 0; c < numbers.length; c++) {
      var column = DoubleColumn.create(columns.get(c).column(), Arrays.copyOf(numbers[c], rows));
      var places = new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
      column.setPrintFormatter(new NumberColumnFormatter(places, ""));
      table.addColumns(column);
    }
    return table;
  }

  /** All of it as numbers. */
  double[] saved() {
    int width = numbers.length + 1;
    double[] all = new double[1 + rows * width];
    all[0] = every;
    for (int r = 0; r < rows; r++) {
      all[1 + r * width] = steps[r];
      for (int c = 0; c < numbers.length; c++) {
        all[2 + r * width + c] = numbers[c][r];
      }
    }
    return all;
  }

  /** Becomes what {@link #saved} gave. */
  void restore(double... saved) {
    every = (int) saved[0];
    rows = 0;
    int width = numbers.length + 1;
    for (int at = 1; at < saved.length; at += width) {
      add((int) saved[at], Arrays.copyOfRange(saved, at + 1, at + width));
    }
  }
}
