package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.JupyterData;
import io.github.adversaria.notebook.Renderers;
import io.github.adversaria.show.MimeBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * Answers execute requests ("Messaging in Jupyter", section Execute): publishes what the cell
 * prints and shows, its value or its error, and counts cells.
 */
final class ExecuteRequests {

  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final Evaluation evaluation;
  private final JupyterFrontEnd frontEnd;
  private final CellHistory history;
  private final AtomicInteger count = new AtomicInteger();

  ExecuteRequests(Evaluation evaluation, JupyterFrontEnd frontEnd, CellHistory history) {
    this.evaluation = evaluation;
    this.frontEnd = frontEnd;
    this.history = history;
  }

  /**
   * Runs the cell of an execute request.
   *
   * @return whether the client wants those that it has already sent after this one to be dropped
   */
  boolean run(Exchange exchange) {
    ExecuteRequest request = exchange.content(ExecuteRequest.class);
    boolean counted = request.shouldStoreHistory() && !request.isSilent();
    int number = counted ? count.incrementAndGet() : count.get();
    frontEnd.begin(exchange.request(), request.isSilent(), request.isStdinEnabled());
    if (!request.isSilent()) {
      exchange.publish(new PublishExecuteInput(request.getCode(), number));
    }
    Shown shown = evaluate(request.getCode());
    if (counted) {
      String text = shown.value().map(MimeBundle::text).orElse("");
      history.add(new CellHistory.Entry(number, request.getCode(), text));
    }
    return shown.error().isPresent()
        ? fail(exchange, number, shown.value(), shown.error().get(), request.shouldStopOnError())
        : finish(exchange, number, shown.value(), request);
  }

  private boolean finish(
      Exchange exchange, int number, Optional<MimeBundle> value, ExecuteRequest request) {
    value.ifPresent(
        bundle ->
            frontEnd.publish(
                new PublishExecuteResult(number, JupyterFrontEnd.displayData(bundle))));
    frontEnd.flush();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("status", "ok");
    fields.put("execution_count", number);
    fields.put("user_expressions", userExpressions(request.getUserExpr()));
    fields.put("payload", List.of());
    exchange.reply(MessageType.EXECUTE_REPLY, fields);
    return false;
  }

  private boolean fail(
      Exchange exchange, int number, Optional<MimeBundle> value, CellError error, boolean stop) {
    value.ifPresent(
        bundle -> frontEnd.publish(new PublishDisplayData(JupyterFrontEnd.displayData(bundle))));
    List<String> traceback = coloured(error);
    frontEnd.publish(new PublishError(error.name(), error.message(), traceback));
    var reply = new ErrorReply(error.name(), error.message(), traceback);
    reply.setExecutionCount(number);
    exchange.environment().replyError(MessageType.EXECUTE_REPLY.error(), reply);
    return stop;
  }

  private Map<String, Object> userExpressions(Map<String, String> expressions) {
    var values = new LinkedHashMap<String, Object>();
    Objects.requireNonNullElse(expressions, Map.<String, String>of())
        .forEach((name, code) -> values.put(name, expressionValue(evaluate(code))));
    return values;
  }

  private static Map<String, Object> expressionValue(Shown shown) {
    return shown
        .error()
        .map(
            error ->
                Map.<String, Object>of(
                    "status", "error",
                    "ename", error.name(),
                    "evalue", error.message(),
                    "traceback", error.traceback()))
        .orElseGet(
            () -> {
              JupyterData forms = JupyterData.of(shown.value().orElse(MimeBundle.text("")));
              return Map.of("status", "ok", "data", forms.data(), "metadata", forms.metadata());
            });
  }

  private Shown evaluate(String code) {
    CellResult result = evaluation.evaluate(code);
    try {
      return new Shown(result.value().map(Renderers::render), result.error());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return new Shown(Optional.empty(), Optional.of(result.error().orElseGet(() -> notShown(e))));
    }
  }

  /** The error of a value whose own code failed to show it. */
  private static CellError notShown(Throwable e) {
    var lines = new ArrayList<String>();
    lines.add("The cell ran, but its value could not be shown: " + e);
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().equals(Renderers.class.getName())) {
        break;
      }
      lines.add("    at " + frame);
    }
    return new CellError(
        e.getClass().getSimpleName(), String.valueOf(e.getMessage()), lines, Optional.of(e));
  }

  private static List<String> coloured(CellError error) {
    return error.traceback().stream().map(line -> RED + line + PLAIN).toList();
  }

  /** What a cell has to show in the end: a value, an error, neither, or (if stopped) both. */
  private record Shown(Optional<MimeBundle> value, Optional<CellError> error) {}
}
