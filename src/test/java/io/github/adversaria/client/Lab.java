package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;

/**
 * The classic notebook that the command {@code lab} opens, until it is closed; on loopback only.
 */
final class Lab implements AutoCloseable {

  private static final int SECONDS_TO_ANSWER = 60;

  private final Process process;
  private final String server;
  private final String token;

  private Lab(Process process, String server, String token) {
    this.process = process;
    this.server = server;
    this.token = token;
  }

  /** Started in a folder, and answering. */
  static Lab in(Path root) throws Exception {
    String token = UUID.randomUUID().toString();
    int port = freePort();
    Process process =
        Clients.command(
                Clients.java(),
                "-jar",
                Clients.JAR.toString(),
                "lab",
                "--",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                "--port=" + port,
                "--port-retries=0",
                "--NotebookApp.token=" + token)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Clients.HOME.resolve("lab.log").toFile())
            .start();
    var lab = new Lab(process, "http://127.0.0.1:" + port, token);
    try {
      lab.await();
      return lab;
    } catch (Exception | AssertionError e) {
      lab.close();
      throw e;
    }
  }

  /**
   * Shows a notebook, and waits for its kernel.
   *
   * @param notebook below the root: {@code notebooks/…}, which is also what Jupyter calls its pages
   */
  void open(Browser browser, Path notebook) {
    browser.open(server + "/" + notebook + "?token=" + token);
    browser.waitFor(
        "window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel"
            + " && Jupyter.notebook.kernel.is_connected()");
  }

  /** A notebook where the reader would have it. */
  static Path copy(Path source, Path directory) throws Exception {
    return Files.copy(
        source,
        Files.createDirectories(directory).resolve(source.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void await() throws Exception {
    Instant end = Instant.now().plusSeconds(SECONDS_TO_ANSWER);
    while (Instant.now().isBefore(end)) {
      assertThat(process.isAlive()).as("see target/clients/lab.log").isTrue();
      try {
        var connection = (HttpURLConnection) URI.create(server + "/api").toURL().openConnection();
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
          return;
        }
      } catch (ConnectException e) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("no answer from " + server + "; see target/clients/lab.log");
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
