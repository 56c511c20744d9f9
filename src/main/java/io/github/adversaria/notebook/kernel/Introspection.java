package io.github.adversaria.notebook.kernel;

import io.github.adversaria.show.MimeBundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.InspectReply;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;

/**
 * Answers what an editor asks while the reader types: completions, documentation, whether a cell is
 * complete, and earlier cells. Positions are counted in Unicode characters in messages, in UTF-16
 * units in Java.
 */
final class Introspection {

  private final Evaluation evaluation;
  private final CellHistory history;

  Introspection(Evaluation evaluation, CellHistory history) {
    this.evaluation = evaluation;
    this.history = history;
  }

  void complete(Exchange exchange) {
    CompleteRequest request = exchange.content(CompleteRequest.class);
    String code = request.getCode();
    int cursor = fromCodePoints(code, request.getCursorPos());
    List<Completion> all = evaluation.evaluator().complete(code, cursor);
    int start = all.isEmpty() ? cursor : all.get(0).replaceFrom();
    int end = all.isEmpty() ? cursor : all.get(0).replaceTo();
    // One reply has one range; jshell only ever finds completions for one.
    List<Completion> shared =
        all.stream().filter(c -> c.replaceFrom() == start && c.replaceTo() == end).toList();
    var reply = new LinkedHashMap<String, Object>();
    reply.put("status", "ok");
    reply.put("matches", shared.stream().map(Completion::text).distinct().toList());
    reply.put("cursor_start", code.codePointCount(0, start));
    reply.put("cursor_end", code.codePointCount(0, end));
    reply.put("metadata", Map.of("_jupyter_types_experimental", types(code, shared)));
    exchange.reply(MessageType.COMPLETE_REPLY, reply);
  }

  private static List<Map<String, Object>> types(String code, List<Completion> completions) {
    return completions.stream()
        .map(
            c ->
                Map.<String, Object>of(
                    "text", c.text(),
                    "type", c.signature().contains("(") ? "function" : "instance",
                    "signature", c.signature(),
                    "documentation", c.summary(),
                    "start", code.codePointCount(0, c.replaceFrom()),
                    "end", code.codePointCount(0, c.replaceTo())))
        .toList();
  }

  void inspect(Exchange exchange) {
    InspectRequest request = exchange.content(InspectRequest.class);
    int cursor = fromCodePoints(request.getCode(), request.getCursorPos());
    var found = evaluation.evaluator().inspect(request.getCode(), cursor);
    DisplayData data =
        found
            .map(doc -> MimeBundle.text(doc.text()).withHtml(doc.html()))
            .map(JupyterFrontEnd::displayData)
            .orElseGet(DisplayData::new);
    exchange.reply(new InspectReply(found.isPresent(), data));
  }

  void isComplete(Exchange exchange) {
    Completeness answer =
        evaluation.evaluator().isComplete(exchange.content(IsCompleteRequest.class).getCode());
    var reply = new LinkedHashMap<String, Object>();
    reply.put("status", answer.status().name().toLowerCase(Locale.ROOT));
    if (answer.status() == Completeness.Status.INCOMPLETE) {
      reply.put("indent", answer.indent());
    }
    exchange.reply(MessageType.IS_COMPLETE_REPLY, reply);
  }

  void history(Exchange exchange) {
    HistoryRequest request = exchange.content(HistoryRequest.class);
    List<CellHistory.Entry> entries;
    if (request instanceof HistoryRequest.Range range) {
      entries = history.range(range.getSessionIndex(), range.getStart(), range.getStop());
    } else if (request instanceof HistoryRequest.Search search) {
      // A search need not say how many; jjava-jupyter reads that as 0.
      int most = search.getMaxReturnLength() == 0 ? Integer.MAX_VALUE : search.getMaxReturnLength();
      entries = history.search(search.getPattern(), most, search.filterUnique());
    } else if (request instanceof HistoryRequest.Tail tail) {
      entries = history.tail(tail.getMaxReturnLength());
    } else {
      throw new IllegalArgumentException("no history of type " + request.getAccessType());
    }
    List<List<Object>> tuples =
        entries.stream().map(entry -> tuple(entry, request.includeOutput())).toList();
    exchange.reply(MessageType.HISTORY_REPLY, Map.of("status", "ok", "history", tuples));
  }

  private static List<Object> tuple(CellHistory.Entry entry, boolean withOutput) {
    Object cell = withOutput ? List.of(entry.input(), entry.output()) : entry.input();
    return List.of(CellHistory.CURRENT_SESSION, entry.number(), cell);
  }

  private static int fromCodePoints(String code, int position) {
    int within = Math.max(0, Math.min(position, code.codePointCount(0, code.length())));
    return code.offsetByCodePoints(0, within);
  }
}
