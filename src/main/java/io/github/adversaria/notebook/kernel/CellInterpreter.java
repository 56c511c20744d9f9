package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.notebook.kernel.CellResult.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final CellClasses classes;
  private final CellExecution execution;
  private final FrontEnd frontEnd;
  private final CellFrames frames = new CellFrames();
  private final CompileErrors compileErrors;
  private final Map<Snippet, SnippetPlace> places = new HashMap<>();

  CellInterpreter(JShell shell, CellClasses classes, CellExecution execution, FrontEnd frontEnd) {
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    this.classes = classes;
    this.execution = execution;
    this.frontEnd = frontEnd;
    this.compileErrors = new CompileErrors(shell, new Tips(shell));
  }

  CellResult run(CellText cell, CellRun run) {
    List<Snippet> declared = new ArrayList<>();
    Object value = null;
    String remaining = cell.text();
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(remaining);
      if (info.completeness() == Completeness.EMPTY) {
        return ended(declared, value);
      }
      String source = info.completeness().isComplete() ? info.source() : remaining;
      // Leading white space would shift the lines of run-time errors.
      String snippet = source.stripLeading();
      int start = cell.text().length() - remaining.length() + source.length() - snippet.length();
      execution.reset();
      classes.evaluating(snippet);
      List<SnippetEvent> events = shell.eval(snippet);
      SnippetEvent main = events.get(0);
      places.put(main.snippet(), new SnippetPlace(cell, start));
      events.forEach(this::register);
      events.forEach(this::keep);
      declared.add(main.snippet());
      Optional<Status> stop = run.reason();
      if (stop.isPresent()) {
        return stopped(stop.get(), run);
      }
      Optional<CellError> error = error(cell, main);
      if (error.isPresent()) {
        tellPending(declared);
        return new CellResult(Status.FAILED, Optional.empty(), error);
      }
      value = hasValue(main.snippet()) ? execution.value() : null;
      remaining = info.remaining();
    }
  }

  /** Remembers which lines of which cell the class of a snippet came from. */
  private void register(SnippetEvent event) {
    Snippet snippet = event.snippet();
    if (event.status().isDefined() && snippet.kind() != Snippet.Kind.IMPORT) {
      SnippetWrapper wrapper = analysis.wrapper(snippet);
      frames.register(wrapper, classes.standsFor(wrapper.fullClassName()), places.get(snippet));
    }
  }

  /** Sees to what depends on something that was declared anew. */
  private void keep(SnippetEvent event) {
    if (event.causeSnippet() == null || event.status() == Snippet.Status.OVERWRITTEN) {
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
