package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens notebooks in JupyterLab or, where that is not installed, in the classic notebook. The
 * kernel is made known to that one run only, through a temporary directory on {@code JUPYTER_PATH}:
 * the user's own configuration stays as it is.
 */
public final class JupyterLauncher {

  /** What to tell a reader who has no Jupyter. */
  public static final String HOW_TO_INSTALL =
      """
      No Jupyter was found on the PATH. Install one of
        pip install jupyterlab            (any system with Python)
        apt-get install jupyter-notebook  (Debian, Ubuntu)
        conda install jupyterlab          (conda)
      and run this command again. Without Jupyter, `run` executes the notebooks and `book` writes \
      them as HTML.\
      """;

  /** How long Jupyter may take to stop when this program is stopped. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final List<String> PROGRAMS = List.of("jupyter-lab", "jupyter-notebook");

  private final Path program;
  private final KernelSpec kernel;

  private JupyterLauncher(Path program, KernelSpec kernel) {
    this.program = program;
    this.kernel = kernel;
  }

  /** The best Jupyter on the PATH, started with this program's kernel; empty if there is none. */
  public static Optional<JupyterLauncher> find() {
    return find(Objects.requireNonNullElse(System.getenv("PATH"), ""), KernelSpec.ofThisProgram());
  }

  /**
   * The best Jupyter on a search path, lab before notebook; empty if there is none.
   *
   * @throws IllegalArgumentException if one of the two is null
   */
  public static Optional<JupyterLauncher> find(String searchPath, KernelSpec kernel) {
    Require.notNull("kernel", kernel);
    List<Path> directories =
        Arrays.stream(Require.notNull("searchPath", searchPath).split(File.pathSeparator))
            .filter(directory -> !directory.isBlank())
            .map(Path::of)
            .toList();
    return PROGRAMS.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name -> directories.stream().map(directory -> directory.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new JupyterLauncher(program, kernel));
  }

  /** The program that will be started. */
  public Path program() {
    return program;
  }

  /**
   * Starts Jupyter in a directory and waits until the reader stops it. Its messages go to this
   * terminal.
   *
   * @param notebooks the directory to open
   * @param arguments more arguments for Jupyter, for example {@code --no-browser}
   * @return Jupyter's exit status
   * @throws UncheckedIOException if it cannot be started
   */
  public int open(Path notebooks, List<String> arguments) {
    if (!Files.isDirectory(Require.notNull("notebooks", notebooks))) {
      throw Require.wrong("notebooks", notebooks, "an existing directory");
    }
    try {
      Path data = Files.createTempDirectory("adversaria-jupyter");
      try {
        kernel.writeTo(data.resolve("kernels"));
        Process process = process(data, notebooks, arguments).inheritIO().start();
        // Ctrl-C ends this program while it waits: then nobody else stops Jupyter and cleans up.
        var end = new Thread(() -> end(process, data));
        Runtime.getRuntime().addShutdownHook(end);
        return waitFor(process);
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(program + " could not be started", e);
    }
  }

  /** The process that {@link #open} starts, with the kernel below {@code data}. */
  ProcessBuilder process(Path data, Path notebooks, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.add("--MultiKernelManager.default_kernel_name=" + KernelSpec.NAME);
    command.addAll(Require.notNull("arguments", arguments));
    command.add(notebooks.toAbsolutePath().toString());
    var process = new ProcessBuilder(command);
    process
        .environment()
        .merge("JUPYTER_PATH", data.toString(), (old, ours) -> ours + File.pathSeparator + old);
    return process;
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void end(Process process, Path data) {
    process.destroy();
    try {
      process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
      delete(data);
    } catch (InterruptedException | IOException e) {
      // The program ends anyway; what is left is a small directory for temporary files.
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes a directory, if it is still there. */
  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
