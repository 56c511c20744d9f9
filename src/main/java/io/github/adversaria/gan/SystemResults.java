package io.github.adversaria.gan;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.max;
import static tech.tablesaw.aggregate.AggregateFunctions.median;
import static tech.tablesaw.aggregate.AggregateFunctions.min;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * What the systems came to over seeds: a row a system, data set, seed and number. The table {@code
 * notebooks/results.csv} comes with the library; {@link SystemTrials} makes it.
 *
 * <pre>{@code
 * SystemResults.shipped().of("CycleGAN").medians()
 * }</pre>
 */
public final class SystemResults {

  private static final String RESOURCE = "results.csv";
  private static final String SYSTEM = "system";
  private static final String DATA = "data";
  private static final String SEED = "seed";
  private static final String MEASURE = "measure";
  private static final String VALUE = "value";
  private static final String SETTINGS = "settings";
  private static final String MACHINE = "machine";

  /** What the time of a seed is called among its measures. */
  private static final String CPU_SECONDS = "CPU seconds";

  /** How many digits a reader compares. */
  private static final int DIGITS = 3;

  private static final List<String> COLUMNS =
      List.of(SYSTEM, DATA, SEED, MEASURE, VALUE, SETTINGS, MACHINE);

  private final Table rows;

  private SystemResults(Table rows) {
    this.rows = rows;
  }

  /** The results that come with this library. */
  public static SystemResults shipped() {
    try (InputStream in = SystemResults.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in this build of the library");
      }
      return parse(RESOURCE, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read from the class path", e);
    }
  }

  /**
   * Results that {@link SystemTrials} wrote.
   *
   * @throws IllegalArgumentException if the file has other columns
   * @throws UncheckedIOException if it cannot be read
   */
  public static SystemResults read(Path file) {
    Require.notNull("file", file);
    try {
      return parse(file.toString(), new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  static SystemResults orEmpty(Path file) {
    return Files.exists(file) ? read(file) : new SystemResults(empty());
  }

  private static Table empty() {
    return Table.create(
        "results",
        StringColumn.create(SYSTEM),
        StringColumn.create(DATA),
        LongColumn.create(SEED),
        StringColumn.create(MEASURE),
        DoubleColumn.create(VALUE),
        StringColumn.create(SETTINGS),
        StringColumn.create(MACHINE));
  }

  private static SystemResults parse(String name, Reader reader) {
    ColumnType[] types = empty().types().toArray(ColumnType[]::new);
    Table table =
        Table.read().usingOptions(CsvReadOptions.builder(reader).columnTypes(types).build());
    if (!table.columnNames().equals(COLUMNS)) {
      throw Require.wrong(name, "with columns " + table.columnNames(), "columns " + COLUMNS);
    }
    return new SystemResults(table.setName("results"));
  }

  /** All rows; a copy. */
  public Table table() {
    return rows.copy();
  }

  /**
   * The rows of systems whose names begin so.
   *
   * @throws IllegalArgumentException if there are none
   */
  public SystemResults of(String system) {
    return beginning(SYSTEM, Require.notNull("system", system));
  }

  /**
   * The rows of data sets whose names begin so.
   *
   * @throws IllegalArgumentException if there are none
   */
  public SystemResults on(String data) {
    return beginning(DATA, Require.notNull("data", data));
  }

  private SystemResults beginning(String column, String name) {
    Table some = rows.where(rows.stringColumn(column).startsWith(name));
    if (some.isEmpty()) {
      throw Require.wrong(
          column, "\"" + name + "\"", "one of " + rows.stringColumn(column).asSet());
    }
    return new SystemResults(some);
  }

  /** A row a system, data set and measure: the median over its seeds, the extremes, how many. */
  public Table medians() {
    Table summary = rows.summarize(VALUE, median, min, max, count).by(SYSTEM, DATA, MEASURE);
    List<String> names = List.of(SYSTEM, DATA, MEASURE, "median", "least", "greatest", "seeds");
    for (int i = 0; i < names.size(); i++) {
      summary.column(i).setName(names.get(i));
    }
    return summary.setName("medians over seeds");
  }

  /**
   * A row a system and data set that has one of some measures, and a column a measure: the median
   * over the seeds, and in brackets the extremes.
   *
   * @throws IllegalArgumentException if no row has any of them
   */
  public Table comparison(String... measures) {
    Require.notNull("measures", measures);
    Table medians = medians();
    medians = medians.where(medians.stringColumn(MEASURE).isIn(measures));
    if (medians.isEmpty()) {
      throw Require.wrong(
          "measures", List.of(measures), "some of " + rows.stringColumn(MEASURE).asSet());
    }
    Map<List<String>, Map<String, String>> cells = new LinkedHashMap<>();
    Map<List<String>, Integer> seeds = new HashMap<>();
    for (Row row : medians) {
      List<String> key = List.of(row.getString(SYSTEM), row.getString(DATA));
      cells.computeIfAbsent(key, k -> new HashMap<>()).put(row.getString(MEASURE), range(row));
      seeds.merge(key, (int) row.getDouble("seeds"), Math::min);
    }
    Table table = Table.create("medians over seeds (least – greatest)");
    List<List<String>> keys = List.copyOf(cells.keySet());
    table.addColumns(StringColumn.create(SYSTEM, keys.stream().map(key -> key.get(0))));
    table.addColumns(StringColumn.create(DATA, keys.stream().map(key -> key.get(1))));
    for (String measure : measures) {
      table.addColumns(
          StringColumn.create(
              measure, keys.stream().map(key -> cells.get(key).getOrDefault(measure, ""))));
    }
    return table.addColumns(
        IntColumn.create("seeds", keys.stream().mapToInt(seeds::get).toArray()));
  }

  private static String range(Row row) {
    return Decimal.text(row.getDouble("median"), DIGITS)
        + " ("
        + Decimal.text(row.getDouble("least"), DIGITS)
        + " – "
        + Decimal.text(row.getDouble("greatest"), DIGITS)
        + ")";
  }

  /**
   * The median over the seeds.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double median(String system, String data, String measure) {
    double[] values = values(system, data, measure);
    return DoubleColumn.create(VALUE, values).median();
  }

  /**
   * The numbers of all seeds, in the order of the rows.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double[] values(String system, String data, String measure) {
    Require.notNull("system", system);
    Require.notNull("data", data);
    Require.notNull("measure", measure);
    Table some =
        rows.where(
            rows.stringColumn(SYSTEM)
                .isEqualTo(system)
                .and(rows.stringColumn(DATA).isEqualTo(data))
                .and(rows.stringColumn(MEASURE).isEqualTo(measure)));
    if (some.isEmpty()) {
      throw Require.wrong(
          "system, data and measure", system + ", " + data + ", " + measure, "a row of medians()");
    }
    return some.doubleColumn(VALUE).asDoubleArray();
  }

  /** Whether all measures of a trial with its settings are there for a seed. */
  boolean has(SystemTrial trial, long seed) {
    Table some =
        rows.where(
            rows.stringColumn(SYSTEM)
                .isEqualTo(trial.system())
                .and(rows.stringColumn(DATA).isEqualTo(trial.data()))
                .and(rows.longColumn(SEED).isEqualTo(seed)));
    return some.rowCount() == trial.measures().size() + 1;
  }

  SystemResults withoutOtherSettings(SystemTrial trial) {
    return new SystemResults(
        rows.dropWhere(
            rows.stringColumn(SYSTEM)
                .isEqualTo(trial.system())
                .and(rows.stringColumn(DATA).isEqualTo(trial.data()))
                .and(rows.stringColumn(SETTINGS).isNotEqualTo(trial.settings()))));
  }

  /** With the rows of one more seed; the last number is its CPU seconds. */
  SystemResults with(SystemTrial trial, long seed, double[] numbers, String machine) {
    Table more = rows.copy();
    for (int i = 0; i < numbers.length; i++) {
      Row row = more.appendRow();
      row.setString(SYSTEM, trial.system());
      row.setString(DATA, trial.data());
      row.setLong(SEED, seed);
      row.setString(MEASURE, i < trial.measures().size() ? trial.measures().get(i) : CPU_SECONDS);
      row.setDouble(VALUE, numbers[i]);
      row.setString(SETTINGS, trial.settings());
      row.setString(MACHINE, machine);
    }
    return new SystemResults(more);
  }

  /** Replaces the file as a whole or not at all. */
  void write(Path file) {
    StringWriter text = new StringWriter();
    rows.write().csv(text);
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(beside, text.toString());
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** How many systems, and rows. */
  @Override
  public String toString() {
    return rows.stringColumn(SYSTEM).asSet().size() + " systems, " + rows.rowCount() + " rows";
  }
}
