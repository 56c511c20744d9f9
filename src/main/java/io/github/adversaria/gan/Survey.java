package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An experiment for many seeds, whose results are kept in a file: a row as soon as a seed is done.
 * Seeds that have a row are not trained again, so that a survey which was interrupted goes on where
 * it was, and one seed more costs no more than itself.
 *
 * <pre>{@code
 * Survey.of(Experiment.named("ring-r1")).reportingTo(progress()).run(Path.of("ring.csv"), 1, 10);
 * }</pre>
 *
 * <p>The file begins with the whole configuration; rows of another configuration are not mixed in.
 * Immutable.
 */
public final class Survey {

  private static final double NANOS = 1e9;

  private final Experiment experiment;
  private final int threads;
  private final String machine;
  private final ProgressListener listener;

  private Survey(Experiment experiment, int threads, String machine, ProgressListener listener) {
    this.experiment = experiment;
    this.threads = threads;
    this.machine = machine;
    this.listener = listener;
  }

  /** A survey with one thread. */
  public static Survey of(Experiment experiment) {
    return new Survey(
        Require.notNull("experiment", experiment),
        1,
        "Java " + Runtime.version(),
        ProgressListener.silent());
  }

  /** How many threads compute, at least 1; times depend on it, other numbers do not. */
  public Survey threads(int count) {
    return new Survey(experiment, Require.atLeast("count", count, 1), machine, listener);
  }

  /**
   * What is said of the machine above the rows.
   *
   * @param words one line
   * @throws IllegalArgumentException if they are blank, or more lines than one
   */
  public Survey machine(String words) {
    if (Require.notNull("words", words).isBlank() || words.lines().count() > 1) {
      throw Require.wrong("words", "\"" + words + "\"", "one line of text");
    }
    return new Survey(experiment, threads, words, listener);
  }

  /** With somebody to hear how far each seed is. */
  public Survey reportingTo(ProgressListener newListener) {
    return new Survey(experiment, threads, machine, Require.notNull("newListener", newListener));
  }

  /**
   * Trains the seeds that have no row yet. An interrupt of the thread ends it with the seeds that
   * are done, and is then forgotten.
   *
   * @param file is made if it is not there
   * @param first seed
   * @param last seed, at least {@code first}
   * @return all that the file has then, other seeds among it
   * @throws IllegalArgumentException if the file is of another configuration, or no survey wrote it
   * @throws UncheckedIOException if it cannot be read or written
   */
  public SurveyResults run(Path file, long first, long last) {
    Require.notNull("file", file);
    Require.atLeast("last", last, first);
    try {
      SurveyFile results = open(file);
      Set<Long> done = results.rows().stream().map(SurveyRow::seed).collect(Collectors.toSet());
      boolean told = !results.machines().isEmpty() && machine().equals(latest(results.machines()));
      for (long seed = first; seed <= last; seed++) {
        if (done.contains(seed)) {
          continue;
        }
        SurveyRow row = train(seed, first, last);
        if (row.ending() == Ending.INTERRUPTED) {
          break;
        }
        append(file, (told ? "" : SurveyFile.machine(machine())) + results.line(row));
        told = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read or written: " + e.getMessage(), e);
    }
    return SurveyResults.read(file);
  }

  private static String latest(List<String> machines) {
    return machines.get(machines.size() - 1);
  }

  private String machine() {
    return machine + "; " + threads + (threads == 1 ? " thread" : " threads");
  }

  /** What the file has; makes it if it is not there, and takes a half-written row away. */
  private SurveyFile open(Path file) throws IOException {
    SurveyFile empty = SurveyFile.empty(experiment);
    if (!Files.exists(file) || Files.size(file) == 0) {
      append(file, empty.header());
      return empty;
    }
    String text = Files.readString(file);
    int whole = text.lastIndexOf('\n') + 1;
    SurveyFile results =
        SurveyFile.parse(file.toString(), text.substring(0, whole).lines().toList());
    if (!results.configuration().equals(empty.configuration())
        || !results.columns().equals(empty.columns())) {
      throw Require.wrong(
          "file",
          file + ", with results of " + results.configuration(),
          "results of " + empty.configuration(),
          "Move it away to begin anew.");
    }
    if (whole < text.length()) {
      Files.writeString(file, text.substring(0, whole));
    }
    return results;
  }

  /** Written at once and to the disk: an hour's work must not be lost with the machine. */
  private static void append(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private SurveyRow train(long seed, long first, long last) {
    String label = experiment.name() + ", seed " + seed + " of " + first + " to " + last;
    long start = System.nanoTime();
    long startCpu = SystemTrials.cpu();
    GanRun run =
        experiment
            .training(seed)
            .threads(threads)
            .reportingTo((done, total, ignored) -> listener.progress(done, total, label))
            .run(experiment.steps());
    double seconds = (System.nanoTime() - start) / NANOS;
    double cpuSeconds = (SystemTrials.cpu() - startCpu) / NANOS;
    double[] measures = new double[experiment.measures().size()];
    if (run.ending() == Ending.COMPLETE) {
      measures = experiment.measure(run, seed);
    } else {
      Arrays.fill(measures, Double.NaN);
    }
    return new SurveyRow(seed, run.ending(), measures, run.steps(), seconds, cpuSeconds);
  }
}
