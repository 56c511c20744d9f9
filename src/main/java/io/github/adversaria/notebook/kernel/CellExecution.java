package io.github.adversaria.notebook.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Executes snippets in this process and keeps what JShell itself turns into strings: the live value
 * and the live Throwable of the last one.
 */
final class CellExecution extends DirectExecutionControl {

  private final CellThread thread;
  private final Supplier<CellRun> current;
  private Object value;
  private Throwable thrown;
  private boolean leftBehind;
  private boolean onlyDeclare;

  CellExecution(CellClasses classes, CellThread thread, Supplier<CellRun> current) {
    super(classes);
    this.thread = thread;
    this.current = current;
  }

  /** Forgets the last outcome, before a snippet is evaluated. */
  void reset() {
    value = null;
    thrown = null;
    leftBehind = false;
    onlyDeclare = false;
  }

  /** Until the next reset nothing runs: a variable is declared without giving it a value. */
  void onlyDeclare() {
    onlyDeclare = true;
  }

  Object value() {
    return value;
  }

  Throwable thrown() {
    return thrown;
  }

  /** Whether the last snippet goes on although it was told to stop. */
  boolean leftBehind() {
    return leftBehind;
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    if (onlyDeclare || thrown != null) {
      return ""; // of several variables in one declaration those behind a failure are not reached
    }
    CellThread.Outcome outcome = thread.run(current.get(), () -> snippet.invoke(null));
    value = outcome.value();
    leftBehind = outcome.leftBehind();
    thrown = outcome.thrown();
    if (thrown instanceof InvocationTargetException) {
      thrown = thrown.getCause();
    }
    if (leftBehind) {
      throw new ExecutionControl.StoppedException();
    }
    if (thrown != null) {
      throw new InvocationTargetException(thrown);
    }
    return "";
  }

  @Override
  protected String throwConvertedInvocationException(Throwable cause)
      throws RunException, InternalException {
    if (cause instanceof SPIResolutionException unresolved) {
      throw new ResolutionException(unresolved.id(), new StackTraceElement[0]);
    }
    // The live Throwable says it all; a copy with its causes would only cost time.
    throw new UserException("", cause.getClass().getName(), new StackTraceElement[0]);
  }

  @Override
  public String varValue(String className, String varName) {
    return ""; // nobody asks for values as strings, and toString may be costly
  }
}
