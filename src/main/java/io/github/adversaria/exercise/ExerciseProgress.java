package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of what became of answers, a line for each: time, exercise, event, between tabs. Lines are
 * only ever added, so that several notebooks may share it and nothing is lost when one is stopped;
 * a line that was torn, or that an editor left, is passed over. To begin anew, delete it.
 */
public final class ExerciseProgress {

  /** How the file is called. */
  public static final String FILE = "exercise-progress.tsv";

  /** A system property that names another file. */
  public static final String PROPERTY = "adversaria.progress";

  /** Where the exercises are, from where a kernel or a command is started. */
  private static final List<Path> FOLDERS =
      List.of(Path.of("exercises"), Path.of("notebooks", "exercises"));

  private static final String HINT = "hint ";
  private static final String SOLUTION = "solution";

  private final Path file;

  private ExerciseProgress(Path file) {
    this.file = file;
  }

  /** One line of the file. */
  record Event(String exercise, String what) {}

  /** This file, which need not be there. */
  public static ExerciseProgress of(Path file) {
    return new ExerciseProgress(Require.notNull("file", file));
  }

  /**
   * The file beside the exercises: in the current folder, or in its folder {@code exercises} or
   * {@code notebooks/exercises} if it has one.
   */
  public static ExerciseProgress here() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return of(Path.of(named));
    }
    return of(
        FOLDERS.stream()
            .filter(Files::isDirectory)
            .findFirst()
            .map(folder -> folder.resolve(FILE))
            .orElse(Path.of(FILE)));
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Enters what became of an answer; what was not attempted is not entered. */
  void checked(Assessment assessment) {
    if (assessment.outcome() != Assessment.Outcome.NOT_ATTEMPTED) {
      add(assessment.exercise(), assessment.outcome().words());
    }
  }

  void hintRead(String exercise, int number) {
    add(exercise, HINT + number);
  }

  void solutionRead(String exercise) {
    add(exercise, SOLUTION);
  }

  /** Adds a line, forced to the disk; after a torn line it begins a new one. */
  private void add(String exercise, String what) {
    String line =
        Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\t" + exercise + "\t" + what + "\n";
    // A stream, not a channel: an interrupt of the cell would close a channel.
    try (var stream = new FileOutputStream(file.toFile(), true)) {
      String text = endsTorn() ? "\n" + line : line;
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + file.toAbsolutePath() + ": " + e.getMessage(), e);
    }
  }

  private boolean endsTorn() throws IOException {
    try (var read = new RandomAccessFile(file.toFile(), "r")) {
      if (read.length() == 0) {
        return false;
      }
      read.seek(read.length() - 1);
      return read.read() != '\n';
    }
  }

  private List<Event> events() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      var events = new ArrayList<Event>();
      // Decoded leniently: a byte that is no UTF-8 must not hide the other lines.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        String[] parts = line.strip().split("\t");
        if (parts.length == 3) {
          events.add(new Event(parts[1], parts[2]));
        }
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + file.toAbsolutePath() + ": " + e.getMessage(), e);
    }
  }

  /** What the file says of some exercises, in their order. */
  public ExerciseOverview overview(List<Exercise> exercises) {
    List<Event> events = events();
    return new ExerciseOverview(
        Require.notEmpty("exercises", Require.notNull("exercises", exercises)).stream()
            .map(exercise -> standing(exercise, events))
            .toList());
  }

  private static ExerciseOverview.Standing standing(Exercise exercise, List<Event> events) {
    int tries = 0;
    int hints = 0;
    boolean solution = false;
    Optional<Assessment.Outcome> outcome = Optional.empty();
    for (Event event : events) {
      if (!event.exercise().equals(exercise.id())) {
        continue;
      }
      boolean solved = outcome.filter(best -> best == Assessment.Outcome.CORRECT).isPresent();
      if (event.what().startsWith(HINT)) {
        hints = solved ? hints : Math.max(hints, hintNumber(event.what()));
      } else if (event.what().equals(SOLUTION)) {
        solution |= !solved;
      }
      for (Assessment.Outcome one : Assessment.Outcome.values()) {
        if (one.words().equals(event.what()) && !solved) {
          tries++;
          outcome = Optional.of(one);
        }
      }
    }
    return new ExerciseOverview.Standing(
        exercise, outcome.orElse(Assessment.Outcome.NOT_ATTEMPTED), tries, hints, solution);
  }

  private static int hintNumber(String event) {
    try {
      return Integer.parseInt(event.substring(HINT.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
