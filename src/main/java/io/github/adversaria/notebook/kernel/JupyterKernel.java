package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.Versions;
import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * A running Jupyter kernel: five sockets, a thread for cells, one for control messages, so that a
 * busy cell can be interrupted, and one for the heartbeat.
 */
public final class JupyterKernel implements AutoCloseable {

  /** How long a closing kernel waits for its threads, and for its last messages to leave. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration POLL = Duration.ofMillis(200);

  private final ZMQ.Context context = ZMQ.context(1);
  private final KernelChannel shell;
  private final KernelChannel control;
  private final KernelChannel stdin;
  private final KernelChannel iopub;
  private final KernelChannel heartbeat;
  private final JupyterFrontEnd frontEnd;
  private final RequestHandler handler;
  private final List<Thread> threads;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  private JupyterKernel(KernelConnectionProperties connection) throws GeneralSecurityException {
    HMACGenerator signer = connection.createHMACGenerator();
    shell = channel(SocketType.ROUTER, signer, KernelConnectionProperties::getShellPort);
    control = channel(SocketType.ROUTER, signer, KernelConnectionProperties::getControlPort);
    stdin = channel(SocketType.ROUTER, signer, KernelConnectionProperties::getStdinPort);
    iopub = channel(SocketType.PUB, signer, KernelConnectionProperties::getIopubPort);
    heartbeat = channel(SocketType.REP, signer, KernelConnectionProperties::getHbPort);
    frontEnd = new JupyterFrontEnd(iopub, stdin);
    handler =
        new RequestHandler(frontEnd, iopub, Versions.current().adversaria(), stopping::countDown);
    channels().forEach(channel -> channel.bind(connection));
    threads =
        List.of(
            new Thread(() -> serve(shell), "adversaria-shell"),
            new Thread(() -> serve(control), "adversaria-control"),
            new Thread(this::beat, "adversaria-heartbeat"));
  }

  /**
   * Starts a kernel for a client and returns at once; {@link #awaitShutdown} waits for its end.
   *
   * @param connectionFile written by the client: ports, address and key
   * @throws IllegalArgumentException if that is no connection file
   */
  public static JupyterKernel start(Path connectionFile) {
    KernelConnectionProperties connection = ConnectionFile.read(connectionFile);
    JupyterKernel kernel;
    try {
      kernel = new JupyterKernel(connection);
    } catch (GeneralSecurityException e) {
      throw Require.wrong(
          "signature scheme", connection.getSignatureScheme(), "one that Java knows, hmac-sha256");
    }
    kernel.iopub.sendMessage(
        new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
    kernel.threads.forEach(Thread::start);
    kernel.endWithParent(System.getenv("JPY_PARENT_PID"));
    return kernel;
  }

  /**
   * Waits until a client asks for the end; {@link #close} then ends the kernel.
   *
   * @throws InterruptedException if this thread is interrupted first
   */
  public void awaitShutdown() throws InterruptedException {
    stopping.await();
  }

  /** Interrupts the running cell and ends. Closing again does nothing. */
  @Override
  public void close() {
    stopping.countDown();
    if (closed.getAndSet(true)) {
      return;
    }
    handler.close();
    threads.forEach(JupyterKernel::join);
    frontEnd.close();
    if (threads.stream().noneMatch(Thread::isAlive)) {
      channels().forEach(KernelChannel::close);
      context.close();
    }
  }

  /** A client that crashed cannot ask for the end; then its process is gone. */
  private void endWithParent(String pid) {
    if (pid != null && pid.matches("[1-9]\\d{0,17}")) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(parent -> parent.onExit().thenRun(stopping::countDown));
    }
  }

  private void serve(KernelChannel channel) {
    while (running()) {
      if (channel.await(POLL)) {
        Optional<Message<?>> request = channel.receive();
        if (request.isPresent() && handler.handle(request.get(), channel)) {
          dropWaiting(channel);
        }
      }
    }
  }

  /** Drops the cells that wait behind one that failed; answers everything else that waits. */
  private void dropWaiting(KernelChannel channel) {
    while (running() && channel.await(Duration.ZERO)) {
      channel
          .receive()
          .ifPresent(
              request -> {
                if (request.getHeader().getType() == MessageType.EXECUTE_REQUEST) {
                  handler.drop(request, channel);
                } else {
                  handler.handle(request, channel);
                }
              });
    }
  }

  private void beat() {
    while (running()) {
      if (heartbeat.await(POLL)) {
        heartbeat.send(heartbeat.recv());
      }
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  private KernelChannel channel(
      SocketType type, HMACGenerator signer, ToIntFunction<KernelConnectionProperties> port) {
    var channel = new KernelChannel(context, type, signer, port);
    channel.setLinger((int) PATIENCE.toMillis());
    return channel;
  }

  private List<KernelChannel> channels() {
    return List.of(shell, control, stdin, iopub, heartbeat);
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
