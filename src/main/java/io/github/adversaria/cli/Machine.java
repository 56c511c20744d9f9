package io.github.adversaria.cli;

import io.github.adversaria.notebook.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** On what programs and what processor numbers were computed. */
final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** In one line. */
  static String words() {
    Versions versions = Versions.current();
    return "adversaria "
        + versions.adversaria()
        + ", ND4J "
        + versions.nd4j()
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + processor();
  }

  /** What Linux says of the processor; elsewhere how many it has must do. */
  private static String processor() {
    String count = Runtime.getRuntime().availableProcessors() + " processors";
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> count + ", " + line.substring(line.indexOf(':') + 1).strip())
          .orElse(count);
    } catch (IOException | UncheckedIOException e) {
      return count;
    }
  }
}
