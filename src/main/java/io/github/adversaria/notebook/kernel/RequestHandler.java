package io.github.adversaria.notebook.kernel;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.CommInfoRequest;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;

/** Knows for every type of request who answers it. Requests of unknown type are left alone. */
final class RequestHandler implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RequestHandler.class.getName());

  private final KernelChannel iopub;
  private final String version;
  private final Runnable shutdown;
  private final Evaluation evaluation;
  private final ExecuteRequests executions;
  private final CommManager comms = new CommManager();
  private final Map<MessageType<?>, Consumer<Exchange>> handlers = new HashMap<>();

  /**
   * @param shutdown is called when a client wants the kernel to end, after it was answered
   */
  RequestHandler(JupyterFrontEnd frontEnd, KernelChannel iopub, String version, Runnable shutdown) {
    this.iopub = iopub;
    this.version = version;
    this.shutdown = shutdown;
    this.evaluation = new Evaluation(frontEnd);
    var history = new CellHistory();
    this.executions = new ExecuteRequests(evaluation, frontEnd, history);
    comms.setIOPubChannel(iopub);
    var introspection = new Introspection(evaluation, history);
    handlers.put(MessageType.COMPLETE_REQUEST, introspection::complete);
    handlers.put(MessageType.INSPECT_REQUEST, introspection::inspect);
    handlers.put(MessageType.IS_COMPLETE_REQUEST, introspection::isComplete);
    handlers.put(MessageType.HISTORY_REQUEST, introspection::history);
    handlers.put(MessageType.KERNEL_INFO_REQUEST, this::kernelInfo);
    handlers.put(MessageType.INTERRUPT_REQUEST, this::interrupt);
    handlers.put(MessageType.SHUTDOWN_REQUEST, this::shutdown);
    handlers.put(MessageType.COMM_INFO_REQUEST, this::commInfo);
    handlers.put(MessageType.COMM_OPEN_COMMAND, this::commOpen);
    handlers.put(MessageType.COMM_MSG_COMMAND, this::commMessage);
    handlers.put(MessageType.COMM_CLOSE_COMMAND, this::commClose);
  }

  /**
   * Answers a request that came on a channel, between a busy and an idle status.
   *
   * @return whether cells that the client has sent after this one are to be dropped
   */
  boolean handle(Message<?> request, KernelChannel channel) {
    MessageType<?> type = request.getHeader().getType();
    Exchange exchange = Exchange.of(request, channel, iopub);
    boolean stop = false;
    exchange.environment().setStatusBusy();
    try {
      if (type == MessageType.EXECUTE_REQUEST) {
        stop = executions.run(exchange);
      } else if (handlers.containsKey(type)) {
        handlers.get(type).accept(exchange);
      } else {
        LOG.log(Level.WARNING, "No answer to a message of type {0}", type);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A request of type " + type + " failed", e);
      answerWithError(exchange, type, e);
    }
    exchange.environment().setStatusIdle();
    return stop;
  }

  /** Answers an execute request that is not run because one before it failed. */
  void drop(Message<?> request, KernelChannel channel) {
    Exchange exchange = Exchange.of(request, channel, iopub);
    exchange.environment().setStatusBusy();
    exchange.reply(MessageType.EXECUTE_REPLY, Map.of("status", "aborted"));
    exchange.environment().setStatusIdle();
  }

  @Override
  public void close() {
    evaluation.interrupt();
    evaluation.close();
  }

  private static void answerWithError(Exchange exchange, MessageType<?> type, RuntimeException e) {
    String request = type.getName();
    if (request.endsWith("_request")) {
      MessageType<?> reply = MessageType.getType(request.replace("_request", "_reply"));
      exchange
          .environment()
          .replyError(
              reply.error(),
              new ErrorReply(
                  e.getClass().getSimpleName(),
                  String.valueOf(e.getMessage()),
                  List.of(e.toString())));
    }
  }

  private void kernelInfo(Exchange exchange) {
    exchange.reply(MessageType.KERNEL_INFO_REPLY, KernelInfo.fields(version));
  }

  private void interrupt(Exchange exchange) {
    evaluation.interrupt();
    exchange.reply(MessageType.INTERRUPT_REPLY, Map.of("status", "ok"));
  }

  private void shutdown(Exchange exchange) {
    boolean restart = exchange.content(ShutdownRequest.class).isRestart();
    Map<String, Object> fields = Map.of("status", "ok", "restart", restart);
    exchange.reply(MessageType.SHUTDOWN_REPLY, fields);
    exchange.publish(MessageType.SHUTDOWN_REPLY, fields);
    shutdown.run();
  }

  private void commInfo(Exchange exchange) {
    String target = exchange.content(CommInfoRequest.class).getTargetName();
    var open = new LinkedHashMap<String, Object>();
    comms.forEach(
        comm -> {
          if (target == null || target.equals(comm.getTargetName())) {
            open.put(comm.getID(), Map.of("target_name", comm.getTargetName()));
          }
        });
    exchange.reply(MessageType.COMM_INFO_REPLY, Map.of("status", "ok", "comms", open));
  }

  // The handlers of jjava-jupyter say busy once more, and defer an idle of their own, which is
  // never sent: handle() says it.

  private void commOpen(Exchange exchange) {
    comms.setMessageContext(exchange.request());
    comms.handleCommOpenCommand(exchange.environment(), exchange.as(MessageType.COMM_OPEN_COMMAND));
  }

  private void commMessage(Exchange exchange) {
    comms.setMessageContext(exchange.request());
    comms.handleCommMsgCommand(exchange.environment(), exchange.as(MessageType.COMM_MSG_COMMAND));
  }

  private void commClose(Exchange exchange) {
    comms.setMessageContext(exchange.request());
    comms.handleCommCloseCommand(
        exchange.environment(), exchange.as(MessageType.COMM_CLOSE_COMMAND));
  }
}
