package io.github.adversaria.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The rows of a history as a run writes them. */
final class GanRecord {

  private static final int FIRST_ROOM = 64;
  private static final int LOSSES = 3;

  private final GanChoices choices;
  private final int every;
  private int[] steps = new int[FIRST_ROOM];
  private final double[][] columns;
  private int rows;

  private GanRecord(GanChoices choices, int every) {
    this.choices = choices;
    this.every = every;
    columns = new double[LOSSES + choices.measurements.size()][FIRST_ROOM];
  }

  /** An empty record of a run of this many steps. */
  static GanRecord of(GanChoices choices, int stepsAsked) {
    int enough = (stepsAsked - 1) / GanTraining.DEFAULT_ROWS + 1;
    return new GanRecord(choices, choices.recordEvery > 0 ? choices.recordEvery : enough);
  }

  /** Whether a step gets a row, if it is not the last. */
  boolean wants(int step) {
    if (step % every == 0) {
      return true;
    }
    for (Measurement measurement : choices.measurements) {
      if (step % measurement.every() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Writes the row of the step that was just taken. */
  void note(AdversarialLoop loop) {
    if (rows == steps.length) {
      steps = Arrays.copyOf(steps, 2 * rows);
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], 2 * rows);
      }
    }
    int step = loop.steps();
    steps[rows] = step;
    columns[0][rows] = loop.discriminatorLoss();
    columns[1][rows] = loop.generatorLoss();
    columns[2][rows] = loop.penalty();
    for (int m = 0; m < choices.measurements.size(); m++) {
      Measurement measurement = choices.measurements.get(m);
      columns[LOSSES + m][rows] =
          step % measurement.every() == 0 ? measurement.measure().applyAsDouble(loop) : Double.NaN;
    }
    rows++;
  }

  Table table() {
    Table table = Table.create(choices.loss.name());
    table.addColumns(IntColumn.create("step", Arrays.copyOf(steps, rows)));
    List<String> names =
        new ArrayList<>(List.of("discriminator loss", "generator loss", "penalty"));
    choices.measurements.forEach(measurement -> names.add(measurement.column()));
    for (int c = 0; c < columns.length; c++) {
      if (c != LOSSES - 1 || choices.regularizer.isPresent()) {
        table.addColumns(DoubleColumn.create(names.get(c), Arrays.copyOf(columns[c], rows)));
      }
    }
    return table;
  }
}
