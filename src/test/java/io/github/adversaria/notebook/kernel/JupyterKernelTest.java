package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adversaria.notebook.kernel.ProtocolClient.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZMsg;

/** The kernel over real sockets on this machine, seen by a client of our own. */
class JupyterKernelTest {

  private static JupyterKernel kernel;
  private static ProtocolClient client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Path file = ProtocolClient.connectionFile(directory);
    kernel = JupyterKernel.start(file);
    client = ProtocolClient.connect(file);
  }

  @AfterAll
  static void stop() {
    client.close();
    kernel.close();
  }

  @BeforeEach
  void forget() {
    client.drain();
  }

  @Test
  void itSaysWhatItIs() {
    client.send(client.shell, "kernel_info_request", new JsonObject());
    Reply info = client.receive(client.shell);
    assertThat(info.type()).isEqualTo("kernel_info_reply");
    assertThat(info.text("status")).isEqualTo("ok");
    assertThat(info.text("implementation")).isEqualTo("adversaria");
    JsonObject language = info.content().getAsJsonObject("language_info");
    assertThat(language.get("name").getAsString()).isEqualTo("Java");
    assertThat(language.get("file_extension").getAsString()).isEqualTo(".jshell");
    assertThat(language.get("mimetype").getAsString()).isEqualTo("text/x-java-source");
    assertThat(info.content().getAsJsonArray("help_links")).isNotEmpty();
  }

  @Test
  void aCellPublishesInputTextAndValueAndThenReplies() {
    String id = client.execute("System.out.println(\"to the reader\"); 6 * 7");
    List<Reply> published = client.published(id);
    assertThat(published)
        .extracting(Reply::type)
        .containsExactly("execute_input", "stream", "execute_result");
    assertThat(published.get(1).text("name")).isEqualTo("stdout");
    assertThat(published.get(1).text("text")).isEqualTo("to the reader\n");
    JsonObject data = published.get(2).content().getAsJsonObject("data");
    assertThat(data.get("text/plain").getAsString()).isEqualTo("42");

    Reply reply = client.receive(client.shell);
    assertThat(reply.parentId()).isEqualTo(id);
    assertThat(reply.text("status")).isEqualTo("ok");
    assertThat(reply.content().get("execution_count"))
        .isEqualTo(published.get(2).content().get("execution_count"));
  }

  @Test
  void standardErrorIsAStreamOfItsOwn() {
    List<Reply> published =
        client.published(
            client.execute("System.out.print(1); System.err.print(2); System.out.print(3);"));
    client.receive(client.shell);
    assertThat(published.stream().filter(m -> m.type().equals("stream")))
        .extracting(m -> m.text("name") + " " + m.text("text"))
        .containsExactly("stdout 1", "stderr 2", "stdout 3");
  }

  @Test
  void manyLinesBecomeFewMessages() {
    String code = "for (int i = 0; i < 20_000; i++) System.out.println(i);";
    List<Reply> streams =
        client.published(client.execute(code)).stream()
            .filter(message -> message.type().equals("stream"))
            .toList();
    client.receive(client.shell);
    assertThat(streams).hasSizeLessThan(200);
    String all = String.join("", streams.stream().map(m -> m.text("text")).toList());
    assertThat(all.lines().count()).isEqualTo(20_000);
    assertThat(all).startsWith("0\n1\n").endsWith("19999\n");
  }

  @Test
  void anErrorIsPublishedAndReplied() {
    String id = client.execute("throw new IllegalStateException(\"no equilibrium\");");
    Reply error = client.published(id).get(1);
    assertThat(error.type()).isEqualTo("error");
    assertThat(error.text("ename")).isEqualTo("IllegalStateException");
    assertThat(error.text("evalue")).isEqualTo("no equilibrium");
    assertThat(error.content().getAsJsonArray("traceback").toString()).contains("line 1");
    Reply reply = client.receive(client.shell);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("ename")).isEqualTo("IllegalStateException");
  }

  @Test
  void cellsBehindAFailedOneAreDroppedUnlessTheClientSaysOtherwise() {
    client.execute("Thread.sleep(300); throw new Exception(\"stop\");");
    client.execute("int neverDeclared = 1;");
    assertThat(client.receive(client.shell).text("status")).isEqualTo("error");
    assertThat(client.receive(client.shell).text("status")).isEqualTo("aborted");

    JsonObject going = ProtocolClient.cell("Thread.sleep(300); throw new Exception(\"go on\");");
    going.addProperty("stop_on_error", false);
    client.send(client.shell, "execute_request", going);
    client.execute("neverDeclared");
    assertThat(client.receive(client.shell).text("status")).isEqualTo("error");
    assertThat(client.receive(client.shell).text("ename")).isEqualTo("CompilationException");
  }

  @Test
  void aSilentCellPublishesNothingAndIsNotCounted() {
    client.execute("1");
    int before = client.receive(client.shell).content().get("execution_count").getAsInt();
    JsonObject silent = ProtocolClient.cell("System.out.println(1); 2");
    silent.addProperty("silent", true);
    String id = client.send(client.shell, "execute_request", silent);
    assertThat(client.published(id)).isEmpty();
    Reply reply = client.receive(client.shell);
    assertThat(reply.content().get("execution_count").getAsInt()).isEqualTo(before);
  }

  @Test
  void userExpressionsAreEvaluatedAfterTheCell() {
    JsonObject cell = ProtocolClient.cell("int forExpression = 20;");
    var expressions = new JsonObject();
    expressions.addProperty("twice", "forExpression * 2");
    expressions.addProperty("wrong", "noSuchName");
    cell.add("user_expressions", expressions);
    client.send(client.shell, "execute_request", cell);
    JsonObject values = client.receive(client.shell).content().getAsJsonObject("user_expressions");
    assertThat(values.getAsJsonObject("twice").getAsJsonObject("data").get("text/plain"))
        .hasToString("\"40\"");
    assertThat(values.getAsJsonObject("wrong").get("status").getAsString()).isEqualTo("error");
  }

  @Test
  void aPictureIsSentWithSizeAndAltTextWhichHtmlRepeats() {
    Reply shown =
        client.published(client.execute("new java.awt.image.BufferedImage(30, 20, 1)")).get(1);
    client.receive(client.shell);
    JsonObject png = shown.content().getAsJsonObject("metadata").getAsJsonObject("image/png");
    assertThat(png.get("width").getAsInt()).isEqualTo(30);
    assertThat(png.get("alt").getAsString()).contains("30 × 20");
    assertThat(shown.content().getAsJsonObject("data").get("text/html").getAsString())
        .startsWith("<img alt=\"Picture of 30 × 20 pixels\" width=\"30\"");
  }

  @Test
  void aValueCanBeShownAndReplacedWhileTheCellRuns() {
    List<Reply> published =
        client.published(
            client.execute(
                "var view = io.github.adversaria.Adversaria.show(1); view.update(2);"
                    + " io.github.adversaria.Adversaria.clearOutput();"));
    client.receive(client.shell);
    assertThat(published)
        .extracting(Reply::type)
        .containsExactly("execute_input", "display_data", "update_display_data", "clear_output");
    assertThat(published.get(1).content().get("transient"))
        .isEqualTo(published.get(2).content().get("transient"));
    assertThat(published.get(3).content().get("wait").getAsBoolean()).isTrue();
  }

  @Test
  void aValueThatFailsToShowItselfIsAnError() {
    Reply error =
        client
            .published(
                client.execute(
                    "(io.github.adversaria.show.Showable) () -> { throw new"
                        + " IllegalStateException(\"no picture\"); }"))
            .get(1);
    client.receive(client.shell);
    assertThat(error.type()).isEqualTo("error");
    assertThat(error.text("evalue")).isEqualTo("no picture");
  }

  @Test
  void interruptStopsABusyLoopAndVariablesLive() throws Exception {
    client.execute("int survivor = 5;");
    client.receive(client.shell);
    String busy = client.execute("long n = 0; while (true) { n++; }");
    client.publishedUntil(m -> m.parentId().equals(busy) && m.type().equals("execute_input"));
    Thread.sleep(300);
    client.send(client.control, "interrupt_request", new JsonObject());
    assertThat(client.receive(client.control).type()).isEqualTo("interrupt_reply");
    assertThat(client.receive(client.shell).text("status")).isEqualTo("error");
    Reply value = client.published(client.execute("survivor")).get(1);
    client.receive(client.shell);
    assertThat(value.content().getAsJsonObject("data").get("text/plain")).hasToString("\"5\"");
  }

  /** What a library gives back when it is interrupted is shown, then that it was. */
  @Test
  void anInterruptedPlayIsShownWithWhatItHas() throws Exception {
    String play =
        client.execute(
            "import io.github.adversaria.game.*;\n"
                + "Simulation.of(Game.bilinear(), UpdateRule.simultaneous(1e-9))"
                + ".reportingTo(io.github.adversaria.Adversaria.progress())"
                + ".recordingEvery(100_000_000).run(Integer.MAX_VALUE)");
    client.publishedUntil(m -> m.parentId().equals(play) && m.type().equals("display_data"));
    client.send(client.control, "interrupt_request", new JsonObject());
    client.receive(client.control);
    List<Reply> published = client.published(play);
    List<String> types = published.stream().map(Reply::type).toList();
    assertThat(types.subList(types.size() - 3, types.size()))
        .containsExactly("update_display_data", "display_data", "error");
    Reply last = published.get(types.size() - 3);
    assertThat(last.content().getAsJsonObject("data").get("text/plain").getAsString())
        .contains("interrupted after");
    JsonObject shown = published.get(types.size() - 2).content().getAsJsonObject("data");
    assertThat(shown.get("text/plain").getAsString())
        .startsWith("V = xy, simultaneous steps, η = 1e-09: interrupted after");
    assertThat(shown.has("image/png")).isTrue();
    assertThat(published.get(types.size() - 1).text("evalue"))
        .isEqualTo("the cell was interrupted");
    assertThat(client.receive(client.shell).text("status")).isEqualTo("error");
  }

  @Test
  void aCellCanAskTheReader() {
    JsonObject asking =
        ProtocolClient.cell("new java.util.Scanner(System.in).nextLine().toUpperCase()");
    asking.addProperty("allow_stdin", true);
    String id = client.send(client.shell, "execute_request", asking);
    assertThat(client.receive(client.stdin).type()).isEqualTo("input_request");
    var answer = new JsonObject();
    answer.addProperty("value", "nash");
    client.send(client.stdin, "input_reply", answer);
    Reply result = client.published(id).get(1);
    client.receive(client.shell);
    assertThat(result.content().getAsJsonObject("data").get("text/plain")).hasToString("\"NASH\"");
  }

  @Test
  void aCellMayNotAskAClientThatCannotAnswer() {
    client.execute("System.in.read()");
    Reply reply = client.receive(client.shell);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("evalue")).contains("cannot ask");
  }

  @Test
  void historyKnowsWhatWasRun() {
    client.execute("\"remembered\" + 1");
    int number = client.receive(client.shell).content().get("execution_count").getAsInt();
    JsonObject tail = historyRequest("tail");
    tail.addProperty("n", 1);
    JsonArray last = history(tail).get(0).getAsJsonArray();
    assertThat(last.get(1).getAsInt()).isEqualTo(number);
    assertThat(last.get(2).getAsJsonArray().toString()).contains("remembered", "remembered1");

    JsonObject search = historyRequest("search");
    search.addProperty("n", 10);
    search.addProperty("pattern", "*remembered*");
    search.addProperty("unique", true);
    assertThat(history(search)).hasSize(1);

    JsonObject range = historyRequest("range");
    range.addProperty("session", 0);
    range.addProperty("start", number);
    range.addProperty("stop", number + 1);
    assertThat(history(range)).hasSize(1);
  }

  @Test
  void anUnknownCommIsClosedAndNoneAreListed() {
    var open = new JsonObject();
    open.addProperty("comm_id", "c1");
    open.addProperty("target_name", "no.such.target");
    open.add("data", new JsonObject());
    client.send(client.shell, "comm_open", open);
    assertThat(client.publishedUntil(m -> m.type().equals("comm_close")).text("comm_id"))
        .isEqualTo("c1");
    client.send(client.shell, "comm_info_request", new JsonObject());
    assertThat(client.receive(client.shell).content().getAsJsonObject("comms").size()).isZero();
  }

  @Test
  void forgedAndMalformedMessagesAreDroppedAndTheNextIsAnswered() {
    client.send(client.shell, "execute_request", ProtocolClient.cell("int forged = 1;"), "guess");
    ZMsg noise = new ZMsg();
    noise.add("no delimiter here");
    noise.send(client.shell);
    client.execute("forged");
    Reply first = client.receive(client.shell);
    assertThat(first.text("ename")).isEqualTo("CompilationException");
  }

  @Test
  void signedNonsenseIsDroppedAndLogged() {
    var logged = new ArrayList<String>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(KernelChannel.class.getName());
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      String deep = "[".repeat(200_000);
      String header = "{\"msg_id\":\"1\",\"msg_type\":\"execute_request\"}";
      List<String[]> nonsense =
          List.of(
              new String[] {"", "", "", ""},
              new String[] {"null", "null", "null", "null"},
              new String[] {"{}", "{}", "{}", "{}"},
              new String[] {"[]", "{}", "{}", "{}"},
              new String[] {deep, "{}", "{}", "{}"},
              new String[] {header, "{}", "{}", deep},
              new String[] {header, "{}", "{}", "\"text\""},
              new String[] {header, "{}", "[1]", "{}"});
      for (String[] parts : nonsense) {
        client.sendSigned(client.shell, parts);
      }
      client.send(client.shell, "execute_request", ProtocolClient.cell("1"), "guess");
      client.send(client.control, "shutdown_request", new JsonObject(), "guess");
      client.send(client.shell, "no_such_request", new JsonObject());
      client.send(client.shell, "execute_request", new JsonObject());
      String last = client.execute("40 + 2");
      Reply value = client.publishedUntil(m -> m.type().equals("execute_result"));
      assertThat(value.parentId()).isEqualTo(last);
      while (!client.receive(client.shell).parentId().equals(last)) {
        // What can be read at all may be answered with an error.
      }
      assertThat(logged)
          .contains("Dropped a message with a wrong signature")
          .contains("Dropped a message that cannot be read");
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }
  }

  @Test
  void anEndlessPrinterIsCutAndStillEndsOnInterrupt() {
    String id = client.execute("while (true) { System.out.println(\"x\".repeat(1000)); }");
    int[] characters = {0};
    client.publishedUntil(
        m -> {
          if (m.type().equals("stream")) {
            characters[0] += m.text("text").length();
          }
          return m.type().equals("stream") && m.text("text").contains("[cut after");
        });
    client.send(client.control, "interrupt_request", new JsonObject());
    client.receive(client.control);
    assertThat(client.published(id)).extracting(Reply::type).containsExactly("error");
    client.receive(client.shell);
    assertThat(characters[0])
        .isBetween(JupyterFrontEnd.STREAM_LIMIT, JupyterFrontEnd.STREAM_LIMIT + 100);
    String after = client.execute("System.out.print(\"next\");");
    assertThat(client.published(after).get(1).text("text")).isEqualTo("next");
    client.receive(client.shell);
  }

  @Test
  void manyKernelsRunAtOnceEachForItsOwnClient(@TempDir Path directory) throws Exception {
    var kernels = new ArrayList<JupyterKernel>();
    var clients = new ArrayList<ProtocolClient>();
    try {
      for (int i = 0; i < 3; i++) {
        Path file = ProtocolClient.connectionFile(directory);
        kernels.add(JupyterKernel.start(file));
        clients.add(ProtocolClient.connect(file));
      }
      var asked = new ArrayList<String>();
      for (int i = 0; i < clients.size(); i++) {
        String own = "int mine = " + i + "; for (int k = 0; k < 5; k++) {";
        asked.add(
            clients.get(i).execute(own + " System.out.print(mine); Thread.sleep(20); } mine"));
      }
      for (int i = 0; i < clients.size(); i++) {
        List<Reply> published = clients.get(i).published(asked.get(i));
        String printed =
            published.stream()
                .filter(m -> m.type().equals("stream"))
                .map(m -> m.text("text"))
                .collect(Collectors.joining());
        assertThat(printed).isEqualTo(String.valueOf(i).repeat(5));
        assertThat(published.get(published.size() - 1).content().getAsJsonObject("data"))
            .hasToString("{\"text/plain\":\"" + i + "\"}");
      }
    } finally {
      clients.forEach(ProtocolClient::close);
      Collections.reverse(kernels);
      kernels.forEach(JupyterKernel::close);
    }
  }

  @Test
  void theHeartEchoes() {
    client.heartbeat.setReceiveTimeOut((int) ProtocolClient.PATIENCE.toMillis());
    client.heartbeat.send("ping");
    assertThat(client.heartbeat.recvStr()).isEqualTo("ping");
  }

  @Test
  void shutdownIsAnsweredAndEndsTheKernel(@TempDir Path directory) throws Exception {
    Path file = ProtocolClient.connectionFile(directory);
    JupyterKernel mortal = JupyterKernel.start(file);
    try (var other = ProtocolClient.connect(file)) {
      other.execute("while (true) { }");
      Thread.sleep(200);
      var content = new JsonObject();
      content.addProperty("restart", true);
      other.send(other.control, "shutdown_request", content);
      Reply reply = other.receive(other.control);
      assertThat(reply.type()).isEqualTo("shutdown_reply");
      assertThat(reply.content().get("restart").getAsBoolean()).isTrue();
      mortal.awaitShutdown();
    } finally {
      mortal.close();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("adversaria-shell"))
        .as("the other kernel's alone")
        .hasSize(1);
  }

  private static JsonObject historyRequest(String type) {
    var request = new JsonObject();
    request.addProperty("hist_access_type", type);
    request.addProperty("output", true);
    request.addProperty("raw", true);
    return request;
  }

  private static JsonArray history(JsonObject request) {
    client.send(client.shell, "history_request", request);
    return client.receive(client.shell).content().getAsJsonArray("history");
  }
}
