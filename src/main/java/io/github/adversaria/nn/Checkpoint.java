package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of a training under names: networks with their statistics, optimisers with what they
 * remember, random streams, moving averages, and numbers or bytes of the caller's own. Immutable: a
 * {@code put} copies the state as it is now.
 *
 * <pre>{@code
 * Checkpoint.empty().put("generator", network).put("optimiser", stepper).put("random", stream)
 *     .write(path);
 * Checkpoint.read(path).restore()
 *     .into("generator", network).into("optimiser", stepper).into("random", stream).apply();
 * }</pre>
 *
 * <p>A training that goes on from one is the same, bit by bit, as one that never stopped. The file
 * is written beside the old one, which is replaced at the end; so there is a whole one at any time.
 */
public final class Checkpoint {

  private final Map<String, Section> sections;

  private Checkpoint(Map<String, Section> sections) {
    this.sections = Collections.unmodifiableMap(sections);
  }

  /** Nothing yet. */
  public static Checkpoint empty() {
    return new Checkpoint(Map.of());
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws CheckpointException if there is no such file, or it is none, truncated, damaged or of a
   *     newer version
   * @throws UncheckedIOException if the disk fails
   */
  public static Checkpoint read(Path file) {
    Require.notNull("file", file);
    try {
      return new Checkpoint(
          CheckpointFormat.decode(file, ByteBuffer.wrap(Files.readAllBytes(file))));
    } catch (NoSuchFileException e) {
      throw new CheckpointException(
          "there is no file " + file + "; save one first, or look for its right name");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** With the parameters and the statistics of a layer or network. */
  public Checkpoint put(String name, Layer layer) {
    return with(name, Section.of(Require.notNull("layer", layer)));
  }

  /** With an optimiser's count of steps and what it remembers; its parameters go by themselves. */
  public Checkpoint put(String name, Stepper stepper) {
    return with(name, Section.of(Require.notNull("stepper", stepper)));
  }

  /** With the averages of parameters. */
  public Checkpoint put(String name, MovingAverage average) {
    return with(name, Section.of(Require.notNull("average", average)));
  }

  /** With the state of a stream. */
  public Checkpoint put(String name, RandomStream stream) {
    return with(name, Section.of(Require.notNull("stream", stream)));
  }

  /** With numbers of the caller's own, such as the step reached; any, NaN included. */
  public Checkpoint put(String name, double... numbers) {
    return with(name, Section.of(Require.notNull("numbers", numbers)));
  }

  /** With bytes of the caller's own, such as a history. */
  public Checkpoint put(String name, byte[] bytes) {
    return with(name, Section.of(Require.notNull("bytes", bytes)));
  }

  private Checkpoint with(String name, Section section) {
    Require.notNull("name", name);
    if (sections.containsKey(name)) {
      throw Require.wrong("name", "\"" + name + "\"", "a name that is not in it yet: " + names());
    }
    Map<String, Section> more = new LinkedHashMap<>(sections);
    more.put(name, section);
    return new Checkpoint(more);
  }

  /** The names, in the order they were put. */
  public Set<String> names() {
    return sections.keySet();
  }

  /**
   * Numbers of the caller's own.
   *
   * @throws CheckpointException if there are none under this name
   */
  public double[] numbers(String name) {
    ByteBuffer content = section(name, Section.Kind.NUMBERS).content();
    double[] numbers = new double[content.remaining() / Double.BYTES];
    content.asDoubleBuffer().get(numbers);
    return numbers;
  }

  /**
   * Bytes of the caller's own.
   *
   * @throws CheckpointException if there are none under this name
   */
  public byte[] bytes(String name) {
    ByteBuffer content = section(name, Section.Kind.BYTES).content();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  /** Begins to put the state back, all of it or some. */
  public Restoration restore() {
    return new Restoration(this);
  }

  Section section(String name, Section.Kind kind) {
    Section section = sections.get(Require.notNull("name", name));
    if (section == null) {
      throw new CheckpointException(
          "the checkpoint holds nothing under \"" + name + "\"; it holds " + names());
    }
    if (section.kind() != kind) {
      throw new CheckpointException(
          "\"" + name + "\" is " + section.kind() + " in the checkpoint, not " + kind);
    }
    return section;
  }

  /**
   * Writes a file, atomically: on any failure the old one stays.
   *
   * @throws UncheckedIOException if it cannot be written: the disk is full, the folder is missing
   *     or may not be written to
   */
  public void write(Path file) {
    DurableFile.write(Require.notNull("file", file), CheckpointFormat.encode(sections));
  }

  @Override
  public String toString() {
    return sections.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue().kind() + ")")
        .collect(Collectors.joining(", ", "Checkpoint(", ")"));
  }
}
