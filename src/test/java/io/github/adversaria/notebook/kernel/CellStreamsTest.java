package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cells print and read. */
class CellStreamsTest {

  private static final String TEXT = "häß € 中文 😀";

  private static CellSession cells;

  @BeforeAll
  static void start() {
    cells = new CellSession();
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  @Test
  void bothStreams() {
    cells.value("System.out.println(\"" + TEXT + "\"); System.err.print(\"e " + TEXT + "\");");
    assertThat(cells.frontEnd.takeOut()).isEqualTo(TEXT + System.lineSeparator());
    assertThat(cells.frontEnd.takeErr()).isEqualTo("e " + TEXT);
  }

  @Test
  void bytesOfOneCharacterMayComeApart() {
    cells.value(
        "for (byte b : \""
            + TEXT
            + "\".getBytes(\"UTF-8\")) { System.out.write(b); System.out.flush(); }");
    assertThat(cells.frontEnd.takeOut()).isEqualTo(TEXT);
  }

  @Test
  @Timeout(20)
  void outputStreamsWhileTheCellRuns() throws Exception {
    CompletableFuture<CellResult> result =
        CompletableFuture.supplyAsync(
            () -> cells.evaluator.evaluate("System.out.print(\"half\"); Thread.sleep(100_000);"));
    while (!cells.frontEnd.out().equals("half")) {
      assertThat(result).isNotDone();
      Thread.sleep(5);
    }
    cells.evaluator.interrupt();
    result.get(10, TimeUnit.SECONDS);
    cells.frontEnd.takeOut();
  }

  @Test
  void threadsOfTheCellPrintToIt() {
    cells.value(
        "var t = new Thread(() -> System.out.print(\"from a thread\")); t.start(); t.join();");
    assertThat(cells.frontEnd.takeOut()).isEqualTo("from a thread");
    cells.value(
        "java.util.stream.IntStream.range(0, 64).parallel().forEach(i -> System.out.print('x'));");
    assertThat(cells.frontEnd.takeOut()).isEqualTo("x".repeat(64));
  }

  @Test
  void otherThreadsOfTheProcessPrintWhereTheyDidBefore() {
    PrintStream before = System.out;
    ByteArrayOutputStream host = new ByteArrayOutputStream();
    System.setOut(new PrintStream(host, true, StandardCharsets.UTF_8));
    PrintStream ofHost = System.out;
    try {
      try (CellSession inner = new CellSession()) {
        inner.value("System.out.print(\"inner\");");
        System.out.print("host");
        cells.value("System.out.print(\"outer\");");
        assertThat(inner.frontEnd.takeOut()).isEqualTo("inner");
      }
      assertThat(System.out).isSameAs(ofHost);
    } finally {
      System.setOut(before);
    }
    assertThat(host.toString(StandardCharsets.UTF_8)).startsWith("host");
  }

  @Test
  void streamsAreGivenBack() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    new CellSession().close();
    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
    assertThat(System.in).isSameAs(in);
  }

  @Test
  void floodArrivesWhole() {
    cells.value("for (int i = 0; i < 20_000; i++) System.out.println(i);");
    assertThat(cells.frontEnd.takeOut().lines().count()).isEqualTo(20_000);
  }

  @Test
  void inputComesFromTheFrontEnd() {
    cells.frontEnd.type("first " + TEXT, "42");
    cells.value("var in = new java.util.Scanner(System.in);");
    assertThat(cells.value("in.nextLine()")).isEqualTo("first " + TEXT);
    assertThat(cells.value("in.nextInt()")).isEqualTo(42);
    assertThat(cells.error("System.in.read()").message()).isEqualTo("nobody can answer");
  }
}
