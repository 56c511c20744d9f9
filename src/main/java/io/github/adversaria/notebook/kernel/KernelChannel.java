package io.github.adversaria.notebook.kernel;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.KernelTimestamp;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.adapters.HeaderAdapter;
import org.dflib.jjava.jupyter.messages.adapters.HistoryRequestAdapter;
import org.dflib.jjava.jupyter.messages.adapters.KernelTimestampAdapter;
import org.dflib.jjava.jupyter.messages.adapters.MessageTypeAdapter;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.slf4j.LoggerFactory;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * One of a kernel's sockets. Sending is that of jjava-jupyter. Receiving is our own: it takes a
 * message as a whole, so that a malformed or forged one is dropped without touching the next, and
 * it wakes as soon as a message comes instead of looking every 50 ms.
 */
final class KernelChannel extends JupyterSocket {

  /** Of the JDK, as the terminal shows it; the binding of SLF4J here is silent, for clean cells. */
  private static final System.Logger LOG = System.getLogger(KernelChannel.class.getName());

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

  /** Signature, header, parent header, metadata and content. */
  private static final int PARTS = 5;

  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(KernelTimestamp.class, KernelTimestampAdapter.INSTANCE)
          .registerTypeAdapter(Header.class, HeaderAdapter.INSTANCE)
          .registerTypeAdapter(MessageType.class, MessageTypeAdapter.INSTANCE)
          .registerTypeAdapter(HistoryRequest.class, HistoryRequestAdapter.INSTANCE)
          .create();

  private final ToIntFunction<KernelConnectionProperties> port;
  private final ZMQ.Poller poller;

  /**
   * @param port which of the ports of a connection file is this channel's
   */
  KernelChannel(
      ZMQ.Context context,
      SocketType type,
      HMACGenerator signer,
      ToIntFunction<KernelConnectionProperties> port) {
    super(context, type, signer, LoggerFactory.getLogger(KernelChannel.class));
    this.port = port;
    this.poller = context.poller(1);
    poller.register(this, ZMQ.Poller.POLLIN);
  }

  @Override
  public void bind(KernelConnectionProperties connection) {
    bind(formatAddress(connection.getTransport(), connection.getIp(), port.applyAsInt(connection)));
  }

  /** Waits until something can be received; false if nothing came in time. */
  boolean await(Duration time) {
    return poller.poll(time.toMillis()) > 0;
  }

  /** The next message; empty if none is waiting or what came is no message signed with our key. */
  Optional<Message<?>> receive() {
    ZMsg frames = ZMsg.recvMsg(this, ZMQ.DONTWAIT);
    return frames == null ? Optional.empty() : parse(frames);
  }

  private Optional<Message<?>> parse(ZMsg frames) {
    var identities = new ArrayList<byte[]>();
    byte[] frame = frames.size() == 0 ? DELIMITER : frames.pop().getData();
    while (!Arrays.equals(frame, DELIMITER) && frames.size() > 0) {
      identities.add(frame);
      frame = frames.pop().getData();
    }
    if (frames.size() < PARTS) {
      LOG.log(Level.WARNING, "Dropped what is no Jupyter message");
      return Optional.empty();
    }
    byte[] signature = frames.pop().getData();
    var parts = new byte[PARTS - 1][];
    Arrays.setAll(parts, i -> frames.pop().getData());
    byte[] expected = hmacGenerator.calculateSignature(parts).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, signature)) {
      LOG.log(Level.WARNING, "Dropped a message with a wrong signature");
      return Optional.empty();
    }
    try {
      List<byte[]> blobs = frames.stream().map(blob -> blob.getData()).toList();
      return Optional.of(message(identities, parts, blobs));
    } catch (RuntimeException | StackOverflowError e) {
      // Gson and the adapters of jjava-jupyter throw all kinds for fields that are missing or odd.
      LOG.log(Level.WARNING, "Dropped a message that cannot be read", e);
      return Optional.empty();
    }
  }

  private static Message<?> message(List<byte[]> identities, byte[][] parts, List<byte[]> blobs) {
    Header<?> header = GSON.fromJson(text(parts[0]), Header.class);
    JsonElement parent = JsonParser.parseString(text(parts[1]));
    boolean hasParent = parent.isJsonObject() && parent.getAsJsonObject().size() > 0;
    return message(
        identities,
        header,
        hasParent ? GSON.fromJson(parent, Header.class) : null,
        GSON.fromJson(text(parts[2]), new TypeToken<Map<String, Object>>() {}),
        parts[3],
        blobs);
  }

  private static <T> Message<T> message(
      List<byte[]> identities,
      Header<T> header,
      Header<?> parent,
      Map<String, Object> metadata,
      byte[] content,
      List<byte[]> blobs) {
    T body = GSON.fromJson(text(content), header.getType().getContentType());
    return new Message<>(identities, header, parent, metadata, body, blobs);
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }
}
