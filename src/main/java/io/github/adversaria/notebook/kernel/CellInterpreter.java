package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.notebook.kernel.CellResult.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.SPIResolutionException;

/** Takes a cell apart into snippets and evaluates them, up to the first that fails. */
final class CellInterpreter {

  /** Files that may load one another. */
  private static final int MAX_DEPTH = 20;

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final CellClasses classes;
  private final CellExecution execution;
  private final FrontEnd frontEnd;
  private final CellFrames frames = new CellFrames();
  private final CompileErrors compileErrors;
  private final CellParts parts;
  private final Magics magics;
  private boolean writtenForIJava;

  /** The snippets of the running cell and of what it loads. */
  private final List<Snippet> ran = new ArrayList<>();

  private final Map<Snippet, SnippetPlace> places = new HashMap<>();

  CellInterpreter(
      JShell shell,
      CellClasses classes,
      CellExecution execution,
      FrontEnd frontEnd,
      Magics magics,
      ClassLoader loader) {
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    this.classes = classes;
    this.execution = execution;
    this.frontEnd = frontEnd;
    this.magics = magics;
    this.parts = new CellParts(analysis);
    this.compileErrors = new CompileErrors(shell, new Tips(shell, loader));
  }

  CellResult run(CellText cell, CellRun run) {
    try {
      return run(cell, run, 0);
    } finally {
      forget();
    }
  }

  /** Lets go of what expressions and statements have left behind: no later cell can name it. */
  private void forget() {
    Set<String> dropped = new HashSet<>();
    for (Snippet snippet : ran) {
      if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
        dropped.add(((VarSnippet) snippet).name());
        shell.drop(snippet);
      }
      if (passes(snippet)) {
        places.remove(snippet);
      }
    }
    ran.clear();
    classes.forgetPassing(dropped);
  }

  /**
   * @param depth how many files are loaded around this one
   */
  private CellResult run(CellText cell, CellRun run, int depth) {
    Course course = new Course(cell, run, depth);
    long start = System.nanoTime();
    List<CellParts.Part> all = parts.of(cell.text());
    for (CellParts.Part part : all) {
      Optional<CellResult> end =
          part.magic().isPresent() ? magic(course, part) : java(course, part);
      if (end.isPresent()) {
        return end.get();
      }
    }
    CellResult result = ended(course.declared, course.value);
    if (all.get(0).magic().filter(Magic::isTime).isPresent()) {
      frontEnd.stdout("%.3f s\n".formatted((System.nanoTime() - start) / 1e9));
    }
    return result;
  }

  /** What a cell has come to so far. */
  private static final class Course {

    final CellText cell;
    final CellRun run;
    final int depth;
    final List<Snippet> declared = new ArrayList<>();
    Object value;

    Course(CellText cell, CellRun run, int depth) {
      this.cell = cell;
      this.run = run;
      this.depth = depth;
    }
  }

  /** Runs a stretch of Java; how the cell ended if it did not come to the end of it. */
  private Optional<CellResult> java(Course course, CellParts.Part part) {
    String remaining = course.cell.text().substring(part.start(), part.end());
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(remaining);
      if (info.completeness() == Completeness.EMPTY) {
        return Optional.empty();
      }
      String source = info.completeness().isComplete() ? info.source() : remaining;
      // Leading white space would shift the lines of run-time errors.
      String snippet = source.stripLeading();
      int start = part.end() - remaining.length() + source.length() - snippet.length();
      Optional<CellResult> end = snippet(course, snippet, start);
      if (end.isPresent()) {
        return end;
      }
      remaining = info.remaining();
    }
  }

  private Optional<CellResult> snippet(Course course, String source, int start) {
    execution.reset();
    classes.evaluating(source);
    List<SnippetEvent> events = shell.eval(source);
    // One declaration may name several variables, each of which is a snippet.
    List<SnippetEvent> own = events.stream().filter(event -> event.causeSnippet() == null).toList();
    own.forEach(event -> places.put(event.snippet(), new SnippetPlace(course.cell, start)));
    events.forEach(this::register);
    events.forEach(this::keep);
    own.forEach(event -> course.declared.add(event.snippet()));
    own.forEach(event -> ran.add(event.snippet()));
    Optional<Status> stop = course.run.reason();
    if (stop.isPresent()) {
      return Optional.of(stopped(stop.get(), course.run));
    }
    Optional<CellError> error =
        own.stream().flatMap(event -> error(course.cell, event).stream()).findFirst();
    if (error.isPresent()) {
      tellPending(course.declared);
      return Optional.of(new CellResult(Status.FAILED, Optional.empty(), error));
    }
    course.value = hasValue(own.get(own.size() - 1).snippet()) ? execution.value() : null;
    return Optional.empty();
  }

  private Optional<CellResult> magic(Course course, CellParts.Part part) {
    Magic magic = part.magic().orElseThrow();
    if (magic.isTime()) {
      return Optional.empty();
    }
    course.value = null;
    try {
      if (course.depth > MAX_DEPTH) {
        throw new MagicFailed(course.cell.name() + " loads itself");
      }
      if (!writtenForIJava) {
        writtenForIJava = true;
        run(new CellText("imports of IJava", Magics.IMPORTS), course.run, course.depth);
      }
      Magics.Outcome outcome = magics.run(magic);
      for (CellText source : outcome.sources()) {
        CellResult result = run(source, course.run, course.depth + 1);
        if (result.status() != Status.FINISHED) {
          return Optional.of(result);
        }
      }
      if (!magic.assignment().isEmpty()) {
        String names =
            outcome.added().stream()
                .map(each -> '"' + each.replace("\\", "\\\\") + '"')
                .collect(Collectors.joining(", ", "java.util.List.of(", ");"));
        String java = magic.assignment().stripLeading() + names;
        return snippet(course, java, part.start());
      }
      return Optional.empty();
    } catch (MagicFailed e) {
      return Optional.of(failed(course.cell, part, e));
    }
  }

  private static CellResult failed(CellText cell, CellParts.Part part, MagicFailed failure) {
    List<String> traceback = new ArrayList<>();
    traceback.add(cell.place() + " line " + cell.line(part.start()) + ":");
    traceback.add("  " + cell.sourceLine(cell.line(part.start())).strip());
    failure.getMessage().lines().forEach(traceback::add);
    String message = failure.getMessage().lines().findFirst().orElseThrow();
    return new CellResult(
        Status.FAILED,
        Optional.empty(),
        Optional.of(
            new CellError(
                MagicFailed.class.getSimpleName(), message, traceback, Optional.of(failure))));
  }

  /** Remembers which lines of which cell the class of a snippet came from. */
  private void register(SnippetEvent event) {
    Snippet snippet = event.snippet();
    if (event.status().isDefined() && snippet.kind() != Snippet.Kind.IMPORT) {
      SnippetWrapper wrapper = analysis.wrapper(snippet);
      frames.register(
          wrapper,
          classes.standsFor(wrapper.fullClassName()),
          places.get(snippet),
          passes(snippet));
    }
  }

  private static boolean passes(Snippet snippet) {
    return !snippet.kind().isPersistent()
        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  /** Sees to what depends on something that was declared anew. */
  private void keep(SnippetEvent event) {
    if (event.status() == Snippet.Status.OVERWRITTEN) {
      places.remove(event.snippet());
      return;
    }
    if (event.causeSnippet() == null) {
      return;
    }
    if (event.snippet() instanceof VarSnippet variable) {
      keepValue(event, variable);
    } else if (event.snippet() instanceof TypeDeclSnippet type
        && event.status() == Snippet.Status.RECOVERABLE_DEFINED
        && event.previousStatus() == Snippet.Status.VALID) {
      frontEnd.stderr(
          type.name()
              + " does not compile with what has been declared anew. Its objects stay;"
              + " their code goes on with what it knew.\n");
    }
  }

  private void keepValue(SnippetEvent event, VarSnippet variable) {
    if (!event.status().isDefined() && event.previousStatus().isDefined()) {
      // Its initializer does not compile any more, which is no reason to forget its value.
      String declaration = variable.typeName() + " " + variable.name() + ";";
      execution.onlyDeclare();
      for (SnippetEvent again : shell.eval(declaration)) {
        places.putIfAbsent(again.snippet(), places.get(variable));
        register(again);
      }
    }
    if (classes.variables().takeLost(variable.name()) != null) {
      frontEnd.stderr(
          variable.name()
              + " was reset: its type "
              + variable.typeName()
              + " has been declared anew, and its value was of the old type."
              + " Run the cell that makes it again.\n");
    }
  }

  /** Java kernels agree that a variable or an expression shows, with a semicolon or without. */
  private static boolean hasValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  private CellResult ended(List<Snippet> declared, Object value) {
    Optional<Snippet> undefined =
        declared.stream()
            .filter(each -> shell.status(each) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
            .findFirst();
    tellPending(declared);
    return undefined
        .map(snippet -> compileErrors.unresolved(snippet, places.get(snippet)))
        .map(error -> new CellResult(Status.FAILED, Optional.empty(), Optional.of(error)))
        .orElseGet(
            () -> new CellResult(Status.FINISHED, Optional.ofNullable(value), Optional.empty()));
  }

  /** A method may be declared before what it calls, but a reader should know that it waits. */
  private void tellPending(List<Snippet> declared) {
    for (Snippet snippet : declared) {
      if (shell.status(snippet) == Snippet.Status.RECOVERABLE_DEFINED) {
        CellError error = compileErrors.unresolved(snippet, places.get(snippet));
        frontEnd.stderr(String.join("\n", error.traceback()) + "\n");
      }
    }
  }

  private Optional<CellError> error(CellText cell, SnippetEvent event) {
    Throwable thrown = classes.failure().orElse(execution.thrown());
    if (thrown instanceof SPIResolutionException
        && event.exception() instanceof UnresolvedReferenceException unresolved) {
      Snippet pending = unresolved.getSnippet();
      return Optional.of(compileErrors.unresolved(pending, places.get(pending)));
    }
    if (thrown != null) {
      frames.cut(thrown);
      return Optional.of(ThrownErrors.of(cell, thrown));
    }
    if (event.status() == Snippet.Status.REJECTED) {
      return Optional.of(compileErrors.rejected(event.snippet(), places.get(event.snippet())));
    }
    return Optional.empty();
  }

  private CellResult stopped(Status status, CellRun run) {
    boolean late = status == Status.TIMED_OUT;
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
    // What the snippet was about to give is there where a library ended its work with what it had.
    return new CellResult(status, Optional.ofNullable(execution.value()), Optional.of(error));
  }
}
