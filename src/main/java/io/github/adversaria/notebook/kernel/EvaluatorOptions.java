package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a {@link CellEvaluator} is set up. Immutable: each {@code with} method returns a new value.
 *
 * @param timeout the longest that a cell may run; empty for no limit
 * @param classPath jars and directories that cells see besides the class path of this program
 */
public record EvaluatorOptions(Optional<Duration> timeout, List<Path> classPath) {

  /** No limit, nothing added to the class path. */
  public static final EvaluatorOptions DEFAULT = new EvaluatorOptions(Optional.empty(), List.of());

  /**
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public EvaluatorOptions {
    Require.notNull("timeout", timeout).ifPresent(EvaluatorOptions::positive);
    classPath = List.copyOf(Require.notNull("classPath", classPath));
  }

  /**
   * The same with a limit on each cell.
   *
   * @throws IllegalArgumentException if the limit is null or not positive
   */
  public EvaluatorOptions withTimeout(Duration limit) {
    return new EvaluatorOptions(Optional.of(Require.notNull("timeout", limit)), classPath);
  }

  /**
   * The same with one more jar or directory for the cells to see.
   *
   * @throws IllegalArgumentException if it is null
   */
  public EvaluatorOptions withClassPath(Path entry) {
    Require.notNull("classPath entry", entry);
    return new EvaluatorOptions(
        timeout, Stream.concat(classPath.stream(), Stream.of(entry)).toList());
  }

  static Duration positive(Duration timeout) {
    if (Require.notNull("timeout", timeout).isNegative() || timeout.isZero()) {
      throw Require.wrong("timeout", timeout, "a duration > 0");
    }
    return timeout;
  }
}
