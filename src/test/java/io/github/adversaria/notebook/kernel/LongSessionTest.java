package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A session of a thousand cells is no larger in its second half than in its first. */
class LongSessionTest {

  private static final int CELLS = 1_000;

  /** Classes that the JVM makes of its own accord, for reflection and string concatenation. */
  private static final int CLASSES_OF_THE_JVM = 100;

  /** What JShell keeps of a snippet that is over, its source among it; no cell's value is in it. */
  private static final int BYTES_A_CELL = 24_000;

  /** Eight megabytes each, of which a session would hold a few if it kept what cells show. */
  private static final String LARGE = "new double[1_000_000]";

  private static final String[] OFTEN = {
    LARGE,
    "System.out.print(mean);",
    "times = times + 1",
    "for (int i = 0; i < 10; i++) { mean += i / 10.0; }",
    "f = k -> k + times;"
  };

  private static final String[] SELDOM = {
    "double mean = 0; int times = 3;",
    "int twice(int k) { return 2 * k; } twice(4)",
    "java.util.function.IntUnaryOperator f = k -> twice(k) + times; f.applyAsInt(4)",
    "record Pair(int left, int right) {} new Pair(1, twice(2))",
    "new Object() { public String toString() { return \"inner\" + times; } }.toString()",
    "Integer.parseInt(\"x\")"
  };

  private static final int SELDOM_EVERY = 20;

  @Test
  void aThousandCellsLeaveNothingBehind() {
    try (CellSession cells = new CellSession()) {
      for (String cell : SELDOM) {
        cells.evaluator.evaluate(cell);
      }
      run(cells, CELLS / 2);
      long classes = classes();
      long bytes = usedBytes();
      run(cells, CELLS / 2);
      // The anonymous class, once in so many cells, is one that later cells can get hold of.
      assertThat(classes() - classes).isLessThan(CLASSES_OF_THE_JVM);
      assertThat(usedBytes() - bytes).isLessThan((long) CELLS / 2 * BYTES_A_CELL);
    }
  }

  private static void run(CellSession cells, int number) {
    for (int i = 0; i < number; i++) {
      boolean seldom = i % SELDOM_EVERY == 0;
      String cell = seldom ? SELDOM[i / SELDOM_EVERY % SELDOM.length] : OFTEN[i % OFTEN.length];
      CellResult result = cells.evaluator.evaluate(cell);
      assertThat(result.error().isPresent()).as(cell).isEqualTo(cell.contains("parseInt"));
    }
    cells.frontEnd.takeOut();
  }

  private static long classes() {
    System.gc();
    ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
    return loading.getLoadedClassCount();
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
