package io.github.adversaria.gan;

import io.github.adversaria.plot.Panels;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What an experiment came to, seed by seed, with the configuration that made it. Immutable.
 *
 * <pre>{@code
 * SurveyResults.shipped("ring-wgan-gp")            // medians, and a dot a seed
 * SurveyResults.shipped("ring-wgan-gp").table()    // all numbers
 * }</pre>
 */
public final class SurveyResults implements Showable {

  private static final int DIGITS = 3;

  /** Of one picture, in CSS pixels. */
  private static final int WIDTH = 330;

  private static final int HEIGHT = 200;

  /** Pictures beside each other. */
  private static final int COLUMNS = 2;

  private final SurveyFile file;

  private SurveyResults(SurveyFile file) {
    this.file = file;
  }

  /**
   * The results that come with this library.
   *
   * @param experiment the name of one of {@link Experiment#all}
   * @throws IllegalArgumentException if there is none called that, or none shipped
   */
  public static SurveyResults shipped(String experiment) {
    String resource = Experiment.named(experiment).name() + ".csv";
    try (InputStream in = SurveyResults.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw Require.wrong(
            "experiment",
            experiment,
            "one whose results are shipped",
            "Make them yourself with Survey.");
      }
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return new SurveyResults(SurveyFile.parse(resource, reader.lines().toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read from the class path", e);
    }
  }

  /**
   * Results that {@link Survey} wrote.
   *
   * @throws IllegalArgumentException if no survey wrote the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static SurveyResults read(Path file) {
    Require.notNull("file", file);
    try {
      return new SurveyResults(SurveyFile.parse(file.toString(), Files.readAllLines(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The experiment and what the numbers depend on, item by item. Unmodifiable. */
  public Map<String, String> configuration() {
    return Collections.unmodifiableMap(file.configuration());
  }

  /** Whether this is what the experiment of that name is configured like now. */
  public boolean isOf(Experiment experiment) {
    return file.configuration().equals(SurveyFile.configuration(experiment));
  }

  /** Where the rows were computed: programs, their versions, the processor, threads. */
  public List<String> machines() {
    return List.copyOf(file.machines());
  }

  /** The seeds that have a row, in order of the rows. */
  public long[] seeds() {
    return file.rows().stream().mapToLong(SurveyRow::seed).toArray();
  }

  /** The names of what was measured. */
  public List<String> measures() {
    return file.measures();
  }

  /**
   * What was measured, in the order of {@link #seeds}; NaN where a training diverged.
   *
   * @param measure one of {@link #measures}
   */
  public double[] values(String measure) {
    int index = file.measures().indexOf(Require.notNull("measure", measure));
    if (index < 0) {
      throw Require.wrong("measure", measure, String.join(", ", file.measures()));
    }
    return file.rows().stream().mapToDouble(row -> row.measures()[index]).toArray();
  }

  /**
   * The median over the seeds; NaN where a training diverged counts as beyond all numbers.
   *
   * @param measure one of {@link #measures}
   */
  public double median(String measure) {
    return median(values(measure));
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** A row a seed: how it ended, what was measured, steps and times. */
  public Table table() {
    List<SurveyRow> rows = file.rows();
    Table table = Table.create(name());
    table.addColumns(
        LongColumn.create("seed", seeds()),
        StringColumn.create("ending", rows.stream().map(row -> row.ending().name()).toList()));
    for (String measure : file.measures()) {
      table.addColumns(DoubleColumn.create(measure, values(measure)));
    }
    return table.addColumns(
        IntColumn.create("steps", rows.stream().mapToInt(SurveyRow::steps).toArray()),
        DoubleColumn.create("seconds", rows.stream().mapToDouble(SurveyRow::seconds).toArray()),
        DoubleColumn.create(
            "CPU seconds", rows.stream().mapToDouble(SurveyRow::cpuSeconds).toArray()));
  }

  private String name() {
    return file.configuration().get(SurveyFile.EXPERIMENT);
  }

  /** Medians in words, and a picture with a dot a seed for each measure. */
  @Override
  public MimeBundle show() {
    MimeBundle text = MimeBundle.text(toString());
    if (file.rows().isEmpty()) {
      return text;
    }
    List<Showable> plots = new ArrayList<>();
    for (String measure : file.measures()) {
      plots.add(
          Plot.titled(measure)
              .labels("seed", "")
              .points("", Arrays.stream(seeds()).asDoubleStream().toArray(), values(measure))
              .size(WIDTH, HEIGHT));
    }
    Showable[] rows =
        IntStream.iterate(0, from -> from < plots.size(), from -> from + COLUMNS)
            .mapToObj(
                from ->
                    Panels.row(
                        plots
                            .subList(from, Math.min(plots.size(), from + COLUMNS))
                            .toArray(Showable[]::new)))
            .toArray(Showable[]::new);
    return text.withPng(Panels.column(rows).png());
  }

  /** For example {@code ring-r1, 10 seeds, medians: modes 8, high quality 0.95, …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name());
    text.append(", ").append(file.rows().size()).append(" seeds, medians:");
    String separator = " ";
    for (String measure : file.measures()) {
      text.append(separator).append(measure).append(' ');
      text.append(Decimal.text(median(measure), DIGITS));
      separator = ", ";
    }
    double[] seconds = file.rows().stream().mapToDouble(SurveyRow::cpuSeconds).toArray();
    return text.append(separator)
        .append("CPU seconds ")
        .append(Decimal.text(median(seconds), DIGITS))
        .toString();
  }
}
