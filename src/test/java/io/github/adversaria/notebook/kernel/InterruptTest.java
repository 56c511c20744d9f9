package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.kernel.CellResult.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupt and time limit: whatever a cell does, it ends, and earlier variables live on. */
public class InterruptTest {

  private static final Duration SHORT = Duration.ofMillis(400);

  private static CellSession cells;

  @BeforeAll
  static void start() {
    cells = new CellSession();
    cells.value("var earlier = new java.util.ArrayList<>(java.util.List.of(1, 2, 3)); long n = 0;");
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  @AfterEach
  void earlierVariablesAreUsable() {
    assertThat(cells.value("earlier.add(4); earlier.get(1) + 40")).isEqualTo(42);
    cells.value("earlier.remove(3);");
  }

  /** A loop that no library sees, never looks at the interrupt and may swallow what stops it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (;;) n++;",
        "do { try { while (true) {} } catch (Throwable t) {} } while (true);",
        "double s = 0; § for (long i = 0; i < Long.MAX_VALUE; i++) s += Math.sqrt(i); s",
        "long fib(long k) { return k < 2 ? k : fib(k - 1) + fib(k - 2); } fib(90)",
        "Runnable spin = () -> { while (n >= 0) n++; n = 0; }; § spin.run();",
        "class Spin { void run() { for (int i = 0; ; i = i + 1) {} } } new Spin().run();",
        "java.util.stream.IntStream.range(0, 8).parallel().map(i -> { while (true) {} }).sum()",
        "Thread.sleep(100_000)",
        "synchronized (earlier) { earlier.wait(); }",
        "new java.util.concurrent.CountDownLatch(1).await()",
        "var t = new Thread(() -> { while (true) {} }); § t.start(); t.join();"
      })
  @Timeout(20)
  void interruptEndsTheCell(String cell) throws Exception {
    CompletableFuture<CellResult> result =
        CompletableFuture.supplyAsync(
            () -> cells.evaluator.evaluate(telling(cell)),
            // Not the common pool, which on two processors has one thread, and cells use it too.
            task -> new Thread(task).start());
    while (!cells.frontEnd.out().endsWith("runs")) {
      assertThat(result).isNotDone();
      Thread.sleep(5);
    }
    Thread.sleep(60);
    long asked = System.nanoTime();
    cells.evaluator.interrupt();
    CellResult ended = result.get(15, TimeUnit.SECONDS);
    cells.frontEnd.takeOut();
    assertThat(ended.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(ended.value()).isEmpty();
    assertThat(ended.error().orElseThrow().message()).isEqualTo("the cell was interrupted");
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(CellThread.GRACE);
  }

  /**
   * With a print at the sign, or in front: an interrupt that came while a declaration before the
   * loop still ran would rightly end with what was declared.
   */
  private static String telling(String cell) {
    String print = "System.out.print(\"runs\");";
    return cell.contains("§") ? cell.replace("§", print) : print + cell;
  }

  @Test
  void timeLimitIsNamed() {
    CellResult result = cells.evaluator.evaluate("int one = 1;\nwhile (true) {}", SHORT);
    assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
    assertThat(result.error().orElseThrow().message())
        .isEqualTo("the cell ran past its limit of 0.4 s");
    assertThat(cells.value("one")).isEqualTo(1);
  }

  @Test
  void limitIsOfTheWholeCell() {
    String nap = "Thread.sleep(150);\n";
    CellResult result = cells.evaluator.evaluate(nap.repeat(40), SHORT);
    assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
  }

  @Test
  void interruptOfTheEvaluatingThreadCounts() throws Exception {
    CellResult[] result = new CellResult[1];
    boolean[] stillSet = new boolean[1];
    Thread evaluating =
        new Thread(
            () -> {
              result[0] = cells.evaluator.evaluate("while (true) {}");
              stillSet[0] = Thread.interrupted();
            });
    evaluating.start();
    Thread.sleep(300);
    evaluating.interrupt();
    evaluating.join(15_000);
    assertThat(result[0].status()).isEqualTo(Status.INTERRUPTED);
    assertThat(stillSet[0]).isTrue();
  }

  @Test
  void interruptBetweenCellsDoesNothing() {
    cells.evaluator.interrupt();
    assertThat(cells.value("Thread.sleep(1); Thread.interrupted()")).isEqualTo(false);
  }

  @Test
  void libraryCodeThatDoesNotStopIsLeftBehind() {
    try {
      CellResult result =
          cells.evaluator.evaluate(
              InterruptTest.class.getCanonicalName() + ".Stubborn.spin()", SHORT);
      assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
      assertThat(result.error().orElseThrow().message()).contains("goes on in the background");
      assertThat(cells.value("1 + 1")).isEqualTo(2);
    } finally {
      Stubborn.stop = true;
    }
  }

  /** Code outside the cells that never looks at the interrupt. */
  public static final class Stubborn {

    static volatile boolean stop;

    private Stubborn() {}

    public static void spin() {
      while (!stop) {
        Thread.onSpinWait();
      }
    }
  }
}
