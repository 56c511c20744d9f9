package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import io.github.adversaria.notebook.JupyterData;
import io.github.adversaria.show.MimeBundle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.dflib.jjava.jupyter.messages.request.InputRequest;

/**
 * The Jupyter client that runs a cell. Output names the cell's request as its parent; what a thread
 * prints after its cell has ended belongs to the latest one.
 *
 * <p>Text is gathered for {@link #STREAM_DELAY}: a message for every {@code println} of a loop
 * would exceed the rate at which a Jupyter server starts to discard output.
 */
final class JupyterFrontEnd implements FrontEnd, AutoCloseable {

  /** How long printed text waits for more; short enough to look immediate. */
  static final Duration STREAM_DELAY = Duration.ofMillis(50);

  /** So many characters are sent at once without waiting for more. */
  static final int STREAM_CHUNK = 1 << 16;

  /**
   * So many characters of text one cell may print; a browser, and the notebook's file, would not
   * bear an endless loop that prints.
   */
  static final int STREAM_LIMIT = 1 << 21;

  private static final Duration INPUT_POLL = Duration.ofMillis(50);

  private final KernelChannel iopub;
  private final KernelChannel stdin;
  private final ScheduledExecutorService clock;

  private final StringBuilder text = new StringBuilder();
  private StreamType textType = StreamType.OUT;
  private MessageContext cell;
  private boolean mute = true;
  private boolean canAsk;
  private int printed;

  JupyterFrontEnd(KernelChannel iopub, KernelChannel stdin) {
    this.iopub = iopub;
    this.stdin = stdin;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "adversaria-output");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * From now on output belongs to this request.
   *
   * @param silent whether nothing shall be shown
   * @param allowStdin whether the client can ask the reader
   */
  synchronized void begin(MessageContext request, boolean silent, boolean allowStdin) {
    flush();
    cell = request;
    mute = silent;
    canAsk = allowStdin;
    printed = 0;
  }

  @Override
  public void stdout(String more) {
    print(StreamType.OUT, more);
  }

  @Override
  public void stderr(String more) {
    print(StreamType.ERR, more);
  }

  @Override
  public void display(MimeBundle bundle, String displayId) {
    publish(new PublishDisplayData(named(bundle, displayId)));
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    publish(new PublishUpdateDisplayData(named(bundle, displayId)));
  }

  @Override
  public void clear(boolean wait) {
    publish(wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW);
  }

  @Override
  public String readLine(String prompt, boolean password) {
    MessageContext asking;
    synchronized (this) {
      if (!canAsk) {
        throw new IllegalStateException("this client cannot ask the reader for input");
      }
      flush();
      asking = cell;
    }
    synchronized (stdin) {
      forgetOldAnswers();
      stdin.sendMessage(
          new Message<>(asking, InputRequest.MESSAGE_TYPE, new InputRequest(prompt, password)));
      return awaitAnswer();
    }
  }

  /** Sends whatever has been printed. */
  synchronized void flush() {
    if (text.length() > 0) {
      send(new PublishStream(textType, text.toString()));
      text.setLength(0);
    }
  }

  /** Sends a message about the running cell, after what it has printed. */
  synchronized <T extends ContentType<T>> void publish(T content) {
    flush();
    send(content);
  }

  /** A bundle as a message carries it. */
  static DisplayData displayData(MimeBundle bundle) {
    JupyterData forms = JupyterData.live(bundle);
    var message = new DisplayData();
    forms.data().forEach(message::putData);
    forms.metadata().forEach(message::putMetaData);
    return message;
  }

  private static DisplayData named(MimeBundle bundle, String displayId) {
    DisplayData message = displayData(bundle);
    message.setDisplayId(displayId);
    return message;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    flush();
  }

  private synchronized void print(StreamType type, String more) {
    if (printed >= STREAM_LIMIT) {
      return;
    }
    int left = STREAM_LIMIT - printed;
    printed += Math.min(left, more.length());
    append(type, more.length() <= left ? more : more.substring(0, left));
    if (printed == STREAM_LIMIT) {
      append(
          StreamType.ERR,
          "\n[cut after %,d characters; the cell goes on]\n".formatted(STREAM_LIMIT));
    }
  }

  private void append(StreamType type, String more) {
    if (type != textType) {
      flush();
      textType = type;
    }
    if (text.length() == 0 && !clock.isShutdown()) {
      clock.schedule(this::flush, STREAM_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    }
    text.append(more);
    if (text.length() >= STREAM_CHUNK) {
      flush();
    }
  }

  private <T extends ContentType<T>> void send(T content) {
    if (!mute) {
      iopub.sendMessage(new Message<>(cell, content.getType(), content));
    }
  }

  private void forgetOldAnswers() {
    while (stdin.await(Duration.ZERO)) {
      stdin.receive();
    }
  }

  private String awaitAnswer() {
    while (!Thread.currentThread().isInterrupted()) {
      if (stdin.await(INPUT_POLL)) {
        Optional<String> answer =
            stdin
                .receive()
                .map(Message::getContent)
                .filter(InputReply.class::isInstance)
                .map(reply -> ((InputReply) reply).getValue());
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    }
    throw new IllegalStateException("interrupted while waiting for input");
  }
}
