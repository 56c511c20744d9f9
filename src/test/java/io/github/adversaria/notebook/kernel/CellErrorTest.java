package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of a cell that does not compile or that throws. */
class CellErrorTest {

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
  void compileErrorShowsTheOffendingLineOfTheCell() {
    CellError error = cells.error("\n  int a = 1;\n\tint b = a + foo(3) + 1;\nint c = 2;");
    assertThat(error.name()).isEqualTo("CompilationException");
    assertThat(error.message())
        .startsWith("line 3, column 14: cannot find symbol; symbol: method foo(int)");
    assertThat(error.thrown()).isEmpty();
    assertThat(error.traceback())
        .containsExactly(
            "cell line 3, column 14: cannot find symbol",
            "  \tint b = a + foo(3) + 1;",
            "  \t            ^~~",
            "  symbol: method foo(int)");
    assertThat(cells.value("a")).as("what came before the error has run").isEqualTo(1);
    assertThat(cells.error("c").message()).as("what came after it has not").contains("variable c");
  }

  @ParameterizedTest
  @MethodSource("brokenCells")
  void compileErrorPosition(String cell, int line, int column, String message) {
    CellError error = cells.error(cell);
    assertThat(error.message()).startsWith("line " + line + ", column " + column + ": ");
    assertThat(error.message()).contains(message);
    String source = cell.lines().toList().get(line - 1);
    assertThat(marker(error, source).indexOf('^')).isEqualTo(column + 1);
  }

  /** The line below the offending source line. */
  private static String marker(CellError error, String source) {
    int at = error.traceback().indexOf("  " + source);
    String marker = error.traceback().get(at + 1);
    assertThat(marker).matches("\\s*~*\\^~*");
    return marker;
  }

  static Stream<Arguments> brokenCells() {
    return Stream.of(
        Arguments.of("int i = \"a\";", 1, 9, "String cannot be converted to int"),
        Arguments.of("\n\n   int i = \"a\";", 3, 12, "String cannot be converted to int"),
        Arguments.of("// one\n/* two\n three */ int i = \"a\";", 3, 19, "cannot be converted"),
        Arguments.of("int ok = 1; \"abc\".size()", 1, 18, "method size()"),
        Arguments.of("\"abc\"\n  .trim()\n  .size()", 3, 3, "method size()"),
        Arguments.of("var q = 5\nq + 1", 1, 10, "';' expected"),
        Arguments.of("\"abc\".length(", 1, 14, "reached end of file"),
        Arguments.of("int twice(int n) {\n  return m * 2;\n}\ntwice(1)", 2, 10, "variable m"),
        Arguments.of("class K {\n  Nowhere n;\n}", 2, 3, "class Nowhere"));
  }

  @Test
  void missingNamesGetTips() {
    assertThat(cells.error("var list = new ArrayList<String>();").traceback())
        .contains("  tip: import java.util.ArrayList;");
    assertThat(cells.error("Bounded.of(1, 1, 1)").traceback())
        .contains("  tip: import io.github.adversaria.integrate.Bounded;");
    cells.value("int counter = 3; int countUp(){ return ++counter; }");
    assertThat(cells.error("countr + 1").traceback()).contains("  tip: did you mean counter?");
    assertThat(cells.error("countup()").traceback()).contains("  tip: did you mean countUp?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bonded.of(1, 1, 1)                 | did you mean Bounded? import io.github.adversaria.integrate.Bounded;
          Maht.sqrt(2)                       | did you mean Math?
          Sytem.out.println()                | did you mean System?
          strng s = null;                    | did you mean String?
          Math.sqr(2)                        | did you mean sqrt?
          Math.PIE                           | did you mean PI?
          System.out.printn()                | did you mean println?
          import java.utl.List;              | did you mean java.util?
          import java.util.Lst;              | did you mean List?
          List.of(1)                         | import java.util.List;
          density("p")                       | import static io.github.adversaria.expression.Terms.*;
          tanh(1.0)                          | import static java.lang.Math.*;
          """)
  void aNameThatIsNotThereGetsTheNearest(String cell, String tip) {
    assertThat(cells.error(cell).traceback()).contains("  tip: " + tip);
  }

  @Test
  void nothingIsGuessedWhereNothingIsNear() {
    assertThat(cells.error("Qwertzuiop.of()").traceback()).noneMatch(l -> l.contains("tip:"));
    assertThat(cells.error("Math.qwertzuiop()").traceback()).noneMatch(l -> l.contains("tip:"));
    assertThat(cells.error("import qwertz.uiop.Asdf;").traceback())
        .noneMatch(l -> l.contains("tip:"));
  }

  @Test
  void thrownIsAliveAndCutAtTheCell() {
    CellError error =
        cells.error(
            "int depth(int n) {\n"
                + "  if (n == 0)\n"
                + "    throw new IllegalStateException(\"deep\", new RuntimeException(\"inner\"));\n"
                + "  return depth(n - 1);\n"
                + "}\n"
                + "\n"
                + "  // call it\n"
                + "depth(1)");
    Throwable thrown = error.thrown().orElseThrow();
    assertThat(thrown).isInstanceOf(IllegalStateException.class);
    assertThat(error.name()).isEqualTo("IllegalStateException");
    assertThat(error.message()).isEqualTo("deep");
    assertThat(Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getLineNumber))
        .containsExactly(3, 4, 8);
    assertThat(
            Arrays.stream(thrown.getCause().getStackTrace()).map(StackTraceElement::getLineNumber))
        .containsExactly(3, 4, 8);
    assertThat(error.traceback())
        .containsSubsequence(
            "java.lang.IllegalStateException: deep",
            "  at cell line 3, in depth",
            "      throw new IllegalStateException(\"deep\", new RuntimeException(\"inner\"));",
            "  at cell line 4, in depth",
            "  at cell line 8",
            "Caused by: java.lang.RuntimeException: inner");

    StackTraceElement[] later = cells.error("\n\ndepth(0)").thrown().orElseThrow().getStackTrace();
    assertThat(later).hasSize(2);
    assertThat(later[0].getLineNumber()).as("line of the earlier cell").isEqualTo(3);
    assertThat(later[1].getLineNumber()).isEqualTo(3);
    assertThat(later[0].getFileName()).isNotEqualTo(later[1].getFileName());
  }

  @Test
  void framesOfTheProgramStayFramesOfTheMachineryGo() {
    CellError error =
        cells.error(
            "import io.github.adversaria.require.Require;\n"
                + "java.util.stream.Stream.of(-1.0).map(s -> Require.positive(\"sigma\", s)).toList()");
    Throwable thrown = error.thrown().orElseThrow();
    assertThat(thrown).hasMessageContaining("sigma was -1.0");
    assertThat(thrown.getStackTrace()[0].getClassName()).isEqualTo(Require.class.getName());
    assertThat(thrown.getStackTrace())
        .noneMatch(frame -> frame.getClassName().startsWith("REPL"))
        .noneMatch(frame -> frame.getClassName().contains("notebook.kernel"))
        .noneMatch(frame -> frame.getClassName().contains("jshell"));
    StackTraceElement last = thrown.getStackTrace()[thrown.getStackTrace().length - 1];
    assertThat(last.getLineNumber()).isEqualTo(2);
  }

  @Test
  void suppressedAndForeignCausesAreCutToo() {
    Throwable thrown =
        cells
            .error(
                "var pool = java.util.concurrent.Executors.newFixedThreadPool(1);\n"
                    + "try {\n"
                    + "  pool.submit(() -> { Object o = null;\n"
                    + "    return o.toString(); }).get();\n"
                    + "} catch (java.util.concurrent.ExecutionException e) {\n"
                    + "  e.addSuppressed(new Error(\"sup\"));\n"
                    + "  throw e;\n"
                    + "} finally { pool.shutdown(); }")
            .thrown()
            .orElseThrow();
    StackTraceElement[] cause = thrown.getCause().getStackTrace();
    assertThat(cause).hasSize(1);
    assertThat(cause[0].getLineNumber()).isEqualTo(4);
    assertThat(thrown.getCause()).hasMessageContaining("\"o\" is null");
    StackTraceElement[] suppressed = thrown.getSuppressed()[0].getStackTrace();
    assertThat(suppressed).hasSize(1);
    assertThat(suppressed[0].getLineNumber()).isEqualTo(6);
  }

  @Test
  void errorsOfTheMachineAreOnlyErrorsOfTheCell() {
    CellError overflow = cells.error("int down(int n) { return down(n + 1) + 1; }\ndown(0)");
    assertThat(overflow.name()).isEqualTo("StackOverflowError");
    assertThat(overflow.traceback()).hasSizeLessThan(50).anyMatch(l -> l.contains("in down"));
    assertThat(overflow.thrown().orElseThrow().getStackTrace())
        .allMatch(frame -> frame.getLineNumber() == 1 || frame.getLineNumber() == 2);
    CellError memory =
        cells.error(
            "long[][] all = new long[1 << 20][];\n"
                + "for (int i = 0; i < all.length; i++) all[i] = new long[1 << 27];");
    assertThat(memory.name()).isEqualTo("OutOfMemoryError");
    cells.value("all = null;");
    assertThat(cells.value("6 * 7")).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(3)",
        "Runtime.getRuntime().exit(3)",
        "Runtime.getRuntime().halt(3)",
        "java.util.function.IntConsumer leave = System::exit; leave.accept(3);",
        "java.util.stream.IntStream.of(3).forEach(System::exit)"
      })
  void exitEndsOnlyTheCell(String cell) {
    assertThat(cells.error(cell).message()).contains("exit(3)").contains("the kernel runs on");
  }

  @Test
  void messagesSpeakOfTheReadersNames() {
    cells.value("class Node { Node next; int size() { return 1; } } Node node = new Node();");
    assertThat(cells.error("node.next.size()").message())
        .isEqualTo("Cannot invoke \"Node.size()\" because \"node.next\" is null");
    CellError own = cells.error("class Broken extends RuntimeException {} throw new Broken();");
    assertThat(own.name()).isEqualTo("Broken");
    assertThat(own.traceback().get(0)).isEqualTo("Broken");
  }
}
