package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.require.Require;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs the cells of a notebook, one after the other, in this process; what one cell declares, the
 * next ones see.
 *
 * <p>A cell is a sequence of Java snippets as JShell knows them. Its value is that of the last
 * snippet if that is an expression or names a variable; declarations and assignments have none. A
 * method or class may be declared anew without loss of variables, other than those whose very type
 * changed. Of IJava's magics those that its public notebooks need are understood ({@code %jars},
 * {@code %classpath}, {@code %maven}, {@code %loadFromPOM}, {@code %load}). While an evaluator is
 * open, the standard streams of threads that cells start lead to its front end.
 *
 * <p>One thread evaluates at a time; {@link #interrupt} may come from any. It ends whatever the
 * cell's own code does. Code of a library must look at {@link Thread#interrupted()} itself; if it
 * does not within {@link CellThread#GRACE}, it is left behind on its thread. {@link System#exit}
 * ends a cell if the cell itself calls it, and the process if a library does.
 */
public final class CellEvaluator implements AutoCloseable {

  private final EvaluatorOptions options;
  private final InheritableThreadLocal<CellRun> runOfThread = new InheritableThreadLocal<>();
  private final CellClassLoader loader;
  private final CellThread thread;
  private final CellStreams streams;
  private final JShell shell;
  private final CellInterpreter interpreter;
  private final SourceAssistant assistant;
  private int cells;
  private volatile CellRun running;

  private CellEvaluator(FrontEnd frontEnd, EvaluatorOptions options) {
    this.options = options;
    loader = new CellClassLoader(CellEvaluator.class.getClassLoader(), runOfThread);
    thread = new CellThread(loader, runOfThread, frontEnd);
    CellClasses classes = new CellClasses(loader);
    CellExecution execution = new CellExecution(classes, thread, () -> running);
    shell =
        JShell.builder()
            .compilerOptions("-g") // names of local variables in messages of null pointers
            .executionEngine(new Provider(execution), Map.of())
            .build();
    Magics magics = new Magics(frontEnd, this::addToClassPath, LocalRepository.ofThisUser());
    interpreter = new CellInterpreter(shell, classes, execution, frontEnd, magics, loader);
    assistant = new SourceAssistant(shell.sourceCodeAnalysis(), new JavadocSource(loader));
    programClassPath().forEach(this::addToClassPath);
    options.classPath().forEach(this::addToClassPath);
    streams = new CellStreams(frontEnd, this::inCell);
  }

  /** Whether the current thread runs code of cells: it was started by one, or helps one. */
  private boolean inCell() {
    return runOfThread.get() != null
        || running != null && Thread.currentThread() instanceof ForkJoinWorkerThread;
  }

  /**
   * Starts with {@link EvaluatorOptions#DEFAULT}.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static CellEvaluator start(FrontEnd frontEnd) {
    return start(frontEnd, EvaluatorOptions.DEFAULT);
  }

  /**
   * Starts an evaluator whose cells print to, read from and show values on {@code frontEnd}.
   *
   * @throws IllegalStateException if this Java has no compiler: a JDK is needed, a JRE is not
   *     enough
   */
  public static CellEvaluator start(FrontEnd frontEnd, EvaluatorOptions options) {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      throw new IllegalStateException(
          System.getProperty("java.home") + " has no Java compiler: run with a JDK, not a JRE");
    }
    return new CellEvaluator(
        Require.notNull("frontEnd", frontEnd), Require.notNull("options", options));
  }

  /** Runs a cell under the timeout of the options. Never throws for the cell's own errors. */
  public CellResult evaluate(String cell) {
    return evaluate(Require.notNull("cell", cell), options.timeout());
  }

  /**
   * Runs a cell that may take at most {@code timeout}. Never throws for the cell's own errors.
   *
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public CellResult evaluate(String cell, Duration timeout) {
    return evaluate(Require.notNull("cell", cell), Optional.of(EvaluatorOptions.positive(timeout)));
  }

  private synchronized CellResult evaluate(String source, Optional<Duration> limit) {
    CellText cell = CellText.ofCell(++cells, source);
    loader.letCodeRun();
    running = new CellRun(limit, loader::stopCode);
    try {
      CellResult result = interpreter.run(cell, running);
      if (result.status() != CellResult.Status.FINISHED && result.value().isPresent()) {
        loader.letCodeRun(); // to show the value may take code of the cell
      }
      return result;
    } finally {
      running = null;
    }
  }

  /** Stops the running cell, if any; called from another thread than the one that evaluates. */
  public void interrupt() {
    CellRun run = running;
    if (run != null) {
      run.stop(CellResult.Status.INTERRUPTED);
    }
  }

  /**
   * What could stand at the cursor, the best fit first.
   *
   * @param cursor index into {@code source}, 0 to its length
   */
  public synchronized List<Completion> complete(String source, int cursor) {
    return assistant.complete(source, within(source, cursor));
  }

  /**
   * What is known about the name at, or the call around, the cursor.
   *
   * @param cursor index into {@code source}, 0 to its length
   */
  public synchronized Optional<Inspection> inspect(String source, int cursor) {
    return assistant.inspect(source, within(source, cursor));
  }

  private static int within(String source, int cursor) {
    int length = Require.notNull("source", source).length();
    if (cursor < 0 || cursor > length) {
      throw Require.wrong("cursor", cursor, "an index from 0 to " + length);
    }
    return cursor;
  }

  /** Whether the source can be run as it stands. */
  public synchronized Completeness isComplete(String source) {
    return assistant.isComplete(Require.notNull("source", source));
  }

  /**
   * Lets later cells use the classes of a jar or directory.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public synchronized void addToClassPath(Path entry) {
    if (!Files.exists(Require.notNull("entry", entry))) {
      throw Require.wrong("entry", entry, "a jar or directory that exists");
    }
    shell.addToClasspath(entry.toString());
  }

  /** Where this program came from, as far as the system class path does not say. */
  private static List<Path> programClassPath() {
    String known = System.getProperty("java.class.path");
    Stream<URL> places =
        Stream.iterate(CellEvaluator.class.getClassLoader(), l -> l != null, ClassLoader::getParent)
            .filter(URLClassLoader.class::isInstance)
            .flatMap(l -> Stream.of(((URLClassLoader) l).getURLs()));
    CodeSource own = CellEvaluator.class.getProtectionDomain().getCodeSource();
    return Stream.concat(own == null ? Stream.empty() : Stream.of(own.getLocation()), places)
        .filter(url -> url.getProtocol().equals("file"))
        .map(CellEvaluator::path)
        .filter(path -> Files.exists(path) && !known.contains(path.toString()))
        .distinct()
        .toList();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url + " on the class path is not a file", e);
    }
  }

  /** Stops what runs and gives the standard streams back. */
  @Override
  public void close() {
    interrupt();
    shell.close();
    thread.close();
    streams.close();
  }

  private record Provider(ExecutionControl control) implements ExecutionControlProvider {

    @Override
    public String name() {
      return "cells";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
