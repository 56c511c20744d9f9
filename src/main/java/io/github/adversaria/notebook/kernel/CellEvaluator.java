package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs the cells of a notebook, one after the other, in this process; what one cell declares, the
 * next ones see.
 */
public final class CellEvaluator implements AutoCloseable {

  private final FrontEnd frontEnd;
  private final EvaluatorOptions options;
  private final InheritableThreadLocal<CellRun> runOfThread = new InheritableThreadLocal<>();
  private final CellClassLoader loader;
  private final CellClasses classes;
  private final CellThread thread;
  private final CellExecution execution;
  private final CellStreams streams;
  private final CellFrames frames = new CellFrames();
  private final Map<Snippet, Place> places = new HashMap<>();
  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private int cells;
  private volatile CellRun running;

  private CellEvaluator(FrontEnd frontEnd, EvaluatorOptions options) {
    this.frontEnd = Require.notNull("frontEnd", frontEnd);
    this.options = Require.notNull("options", options);
    loader = new CellClassLoader(CellEvaluator.class.getClassLoader(), runOfThread);
    thread = new CellThread(loader, runOfThread, frontEnd);
    classes = new CellClasses(loader);
    execution = new CellExecution(classes, thread, () -> running);
    shell = JShell.builder().executionEngine(new Provider(execution), Map.of()).build();
    analysis = shell.sourceCodeAnalysis();
    streams = new CellStreams(frontEnd, () -> runOfThread.get() != null);
    options.classPath().forEach(this::addToClassPath);
  }

  /** Starts with {@link EvaluatorOptions#DEFAULT}. */
  public static CellEvaluator start(FrontEnd frontEnd) {
    return start(frontEnd, EvaluatorOptions.DEFAULT);
  }

  /** Starts an evaluator whose cells print to, read from and show values on {@code frontEnd}. */
  public static CellEvaluator start(FrontEnd frontEnd, EvaluatorOptions options) {
    return new CellEvaluator(frontEnd, options);
  }

  /** Runs a cell under the timeout of the options. Never throws for the cell's own errors. */
  public CellResult evaluate(String cell) {
    return evaluate(cell, options.timeout());
  }

  /** Runs a cell that may take at most {@code timeout}. */
  public CellResult evaluate(String cell, Duration timeout) {
    return evaluate(cell, Optional.of(EvaluatorOptions.positive(timeout)));
  }

  private synchronized CellResult evaluate(String source, Optional<Duration> limit) {
    CellText cell = new CellText(++cells, Require.notNull("cell", source));
    CellRun run = new CellRun(cells, limit, loader::stopCode);
    loader.letCodeRun();
    running = run;
    try {
      return run(cell, run);
    } finally {
      running = null;
    }
  }

  private CellResult run(CellText cell, CellRun run) {
    Object value = null;
    String remaining = cell.text();
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(remaining);
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        return new CellResult(
            CellResult.Status.FINISHED, Optional.ofNullable(value), Optional.empty());
      }
      int start = cell.text().length() - remaining.length();
      boolean complete = info.completeness().isComplete();
      String snippet = complete ? info.source() : remaining;
      int indent = snippet.length() - snippet.stripLeading().length();
      execution.reset();
      List<SnippetEvent> events = shell.eval(snippet.stripLeading());
      places.put(events.get(0).snippet(), new Place(cell, start + indent));
      events.forEach(this::register);
      events.forEach(this::keep);
      Optional<CellResult.Status> stop = run.reason();
      if (stop.isPresent()) {
        return stopped(stop.get(), run);
      }
      Optional<CellError> error = error(cell, start + indent, events);
      if (error.isPresent()) {
        return new CellResult(CellResult.Status.FAILED, Optional.empty(), error);
      }
      value = value(events);
      remaining = info.remaining();
    }
  }

  /** Remembers which lines of which cell the class of a snippet came from. */
  private void register(SnippetEvent event) {
    Snippet snippet = event.snippet();
    if (event.status().isDefined() && snippet.kind() != Snippet.Kind.IMPORT) {
      SnippetWrapper wrapper = analysis.wrapper(snippet);

      Place place = places.get(snippet);
      frames.register(
          wrapper, classes.standsFor(wrapper.fullClassName()), place.cell(), place.base());
    }
  }

  /** Sees to a variable that depends on something that was declared anew. */
  private void keep(SnippetEvent event) {
    if (event.causeSnippet() == null
        || event.status() == Snippet.Status.OVERWRITTEN
        || !(event.snippet() instanceof VarSnippet variable)) {
      return;
    }
    if (!event.status().isDefined()) {
      // Its initializer does not compile any more, which is no reason to forget its value.
      String declaration = variable.typeName() + " " + variable.name() + ";";
      execution.onlyDeclare();
      for (SnippetEvent again : shell.eval(declaration)) {
        places.putIfAbsent(again.snippet(), places.get(variable));
        register(again);
      }
    }
    Object lost = classes.takeLost(variable.name());
    if (lost != null) {
      frontEnd.stderr(
          variable.name()
              + " was reset: its type "
              + variable.typeName()
              + " has been declared anew, and its value was of the old type."
              + " Run the cell that makes it again.\n");
    }
  }

  private Object value(List<SnippetEvent> events) {
    return switch (events.get(0).snippet().subKind()) {
      case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND ->
          execution.value();
      default -> null;
    };
  }

  private Optional<CellError> error(CellText cell, int base, List<SnippetEvent> events) {
    if (execution.thrown() != null) {
      frames.cut(execution.thrown());
      return Optional.of(ThrownErrors.of(cell, execution.thrown()));
    }
    Snippet snippet = events.get(0).snippet();
    if (events.get(0).status() == Snippet.Status.REJECTED) {
      List<Diag> diagnostics = shell.diagnostics(snippet).toList();
      return Optional.of(CompileErrors.of(cell, base, diagnostics));
    }
    return Optional.empty();
  }

  private CellResult stopped(CellResult.Status status, CellRun run) {
    boolean late = status == CellResult.Status.TIMED_OUT;
    String message =
        late
            ? "the cell ran past its limit of " + run.limit().orElseThrow().toMillis() / 1e3 + " s"
            : "the cell was interrupted";
    if (execution.leftBehind()) {
      message += "; code that it called does not stop and goes on in the background";
    }
    CellError error =
        new CellError(
            late ? "Timeout" : "Interrupted", message, List.of(message), Optional.empty());
    return new CellResult(status, Optional.empty(), Optional.of(error));
  }

  /** Stops the running cell, if any; called from another thread than the one that evaluates. */
  public void interrupt() {
    CellRun run = running;
    if (run != null) {
      run.stop(CellResult.Status.INTERRUPTED);
    }
  }

  /** What could stand at the cursor. */
  public List<Completion> complete(String source, int cursor) {
    throw new UnsupportedOperationException();
  }

  /** What is known about the name at, or the call around, the cursor. */
  public Optional<Inspection> inspect(String source, int cursor) {
    throw new UnsupportedOperationException();
  }

  /** Whether the source can be run as it stands. */
  public Completeness isComplete(String source) {
    throw new UnsupportedOperationException();
  }

  /** Lets later cells use the classes of a jar or directory. */
  public void addToClassPath(Path entry) {
    shell.addToClasspath(Require.notNull("entry", entry).toString());
  }

  @Override
  public void close() {
    interrupt();
    shell.close();
    thread.close();
    streams.close();
  }

  /** Where a snippet starts. */
  private record Place(CellText cell, int base) {}

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
