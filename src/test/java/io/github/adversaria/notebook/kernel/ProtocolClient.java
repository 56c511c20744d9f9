package io.github.adversaria.notebook.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * A Jupyter client in a few lines, written from the protocol's text and sharing no code with the
 * kernel: it builds, signs and reads messages itself.
 */
final class ProtocolClient implements AutoCloseable {

  /** How long an answer may take before the test fails; a start on a busy machine included. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int SUBSCRIBED_WITHIN_MS = 100;

  private static final String SESSION = UUID.randomUUID().toString();

  /** One received message. */
  record Reply(String type, JsonObject parent, JsonObject content, String signature) {
    String parentId() {
      return parent.has("msg_id") ? parent.get("msg_id").getAsString() : "";
    }

    String text(String field) {
      return content.get(field).getAsString();
    }
  }

  private final ZContext context = new ZContext();
  private final String key;
  final ZMQ.Socket shell;
  final ZMQ.Socket control;
  final ZMQ.Socket stdin;
  final ZMQ.Socket iopub;
  final ZMQ.Socket heartbeat;

  private ProtocolClient(JsonObject file) {
    key = file.get("key").getAsString();
    shell = connect(file, "shell_port", SocketType.DEALER);
    control = connect(file, "control_port", SocketType.DEALER);
    stdin = context.createSocket(SocketType.DEALER);
    // The kernel asks the client that sent the cell, whom it knows by this name.
    stdin.setIdentity(shell.getIdentity());
    stdin.connect("tcp://127.0.0.1:" + file.get("stdin_port").getAsInt());
    iopub = connect(file, "iopub_port", SocketType.SUB);
    iopub.subscribe(new byte[0]);
    heartbeat = connect(file, "hb_port", SocketType.REQ);
  }

  /** Writes a connection file with free ports and a key. */
  static Path connectionFile(Path directory) throws IOException {
    var file = new JsonObject();
    for (String port : List.of("shell", "control", "stdin", "iopub", "hb")) {
      file.addProperty(port + "_port", freePort());
    }
    file.addProperty("ip", "127.0.0.1");
    file.addProperty("transport", "tcp");
    file.addProperty("signature_scheme", "hmac-sha256");
    file.addProperty("key", UUID.randomUUID().toString());
    return Files.writeString(
        directory.resolve("kernel-" + UUID.randomUUID() + ".json"), file.toString());
  }

  /** Connects to a running kernel and waits until its published messages arrive. */
  static ProtocolClient connect(Path connectionFile) throws IOException {
    var client =
        new ProtocolClient(
            JsonParser.parseString(Files.readString(connectionFile)).getAsJsonObject());
    do {
      client.send(client.shell, "kernel_info_request", new JsonObject());
      client.receive(client.shell);
      client.iopub.setReceiveTimeOut(SUBSCRIBED_WITHIN_MS);
    } while (ZMsg.recvMsg(client.iopub) == null);
    client.drain();
    return client;
  }

  /** Sends a signed message; returns its id. */
  String send(ZMQ.Socket socket, String type, JsonObject content) {
    return send(socket, type, content, key);
  }

  /** Sends a message signed with another key. */
  String send(ZMQ.Socket socket, String type, JsonObject content, String signingKey) {
    var header = new JsonObject();
    String id = UUID.randomUUID().toString();
    header.addProperty("msg_id", id);
    header.addProperty("username", "tester");
    header.addProperty("session", SESSION);
    header.addProperty("date", "2026-01-01T00:00:00.000000Z");
    header.addProperty("msg_type", type);
    header.addProperty("version", "5.3");
    sendParts(socket, signingKey, header.toString(), "{}", "{}", content.toString());
    return id;
  }

  /** Sends any four parts, signed. */
  void sendSigned(ZMQ.Socket socket, String... parts) {
    sendParts(socket, key, parts);
  }

  private static void sendParts(ZMQ.Socket socket, String signingKey, String... parts) {
    var message = new ZMsg();
    message.add("<IDS|MSG>");
    message.add(signature(signingKey, List.of(parts)));
    List.of(parts).forEach(part -> message.add(part.getBytes(UTF_8)));
    message.send(socket);
  }

  /** Sends an execute request with the defaults of the protocol. */
  String execute(String code) {
    return send(shell, "execute_request", cell(code));
  }

  /** The content of an execute request with the defaults of the protocol. */
  static JsonObject cell(String code) {
    var content = new JsonObject();
    content.addProperty("code", code);
    content.addProperty("silent", false);
    content.addProperty("store_history", true);
    content.add("user_expressions", new JsonObject());
    content.addProperty("allow_stdin", false);
    content.addProperty("stop_on_error", true);
    return content;
  }

  /** The next message of a socket. */
  Reply receive(ZMQ.Socket socket) {
    socket.setReceiveTimeOut((int) PATIENCE.toMillis());
    ZMsg message = ZMsg.recvMsg(socket);
    if (message == null) {
      throw new AssertionError("nothing came within " + PATIENCE);
    }
    while (!message.popString().equals("<IDS|MSG>")) {
      // An identity, or the topic of a published message.
    }
    String signature = message.popString();
    var parts = new ArrayList<String>();
    while (!message.isEmpty()) {
      parts.add(new String(message.pop().getData(), UTF_8));
    }
    if (!signature.equals(signature(key, parts.subList(0, 4)))) {
      throw new AssertionError("the kernel signed wrongly");
    }
    return new Reply(
        JsonParser.parseString(parts.get(0)).getAsJsonObject().get("msg_type").getAsString(),
        JsonParser.parseString(parts.get(1)).getAsJsonObject(),
        JsonParser.parseString(parts.get(3)).getAsJsonObject(),
        signature);
  }

  /** What is published about a request until the kernel is idle again, statuses left out. */
  List<Reply> published(String request) {
    var messages = new ArrayList<Reply>();
    while (true) {
      Reply next = receive(iopub);
      if (!next.parentId().equals(request)) {
        continue;
      }
      if (!next.type().equals("status")) {
        messages.add(next);
      } else if (next.text("execution_state").equals("idle")) {
        return messages;
      }
    }
  }

  /** Waits for a published message that fulfils a condition. */
  Reply publishedUntil(Predicate<Reply> condition) {
    Reply next = receive(iopub);
    while (!condition.test(next)) {
      next = receive(iopub);
    }
    return next;
  }

  /** Forgets what has been published so far. */
  void drain() {
    while (ZMsg.recvMsg(iopub, ZMQ.DONTWAIT) != null) {
      // Of an earlier request.
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private ZMQ.Socket connect(JsonObject file, String port, SocketType type) {
    ZMQ.Socket socket = context.createSocket(type);
    if (type == SocketType.DEALER) {
      socket.setIdentity(UUID.randomUUID().toString().getBytes(UTF_8));
    }
    socket.connect("tcp://127.0.0.1:" + file.get(port).getAsInt());
    return socket;
  }

  private static String signature(String key, List<String> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      parts.forEach(part -> mac.update(part.getBytes(UTF_8)));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
