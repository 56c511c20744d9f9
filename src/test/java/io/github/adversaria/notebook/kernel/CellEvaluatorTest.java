package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values, the class path and bad input. */
class CellEvaluatorTest {

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
  void valueIsThatOfTheLastExpression() {
    assertThat(cells.value("1 + 1")).isEqualTo(2);
    assertThat(cells.value("var x = 5; x")).isEqualTo(5);
    assertThat(cells.value("x; // a comment")).isEqualTo(5);
    assertThat(cells.value("\n\n  \"text\"\n\n/* the end */")).isEqualTo("text");
    assertThat(cells.value("new int[] {1, 2}")).isEqualTo(new int[] {1, 2});
  }

  @Test
  void declarationsAssignmentsAndStatementsHaveNone() {
    assertThat(cells.value("int y = 5;")).isNull();
    assertThat(cells.value("y = 6")).isNull();
    assertThat(cells.value("y; int z = 1;")).isNull();
    assertThat(cells.value("for (int i = 0; i < 3; i++) { y++; }")).isNull();
    assertThat(cells.value("")).isNull();
    assertThat(cells.value("// nothing")).isNull();
    assertThat(cells.value("(Object) null")).isNull();
  }

  @Test
  void oneDeclarationMayNameSeveralVariables() {
    assertThat(cells.value("int left = 3, right = left + 1;\nleft * right")).isEqualTo(12);
    assertThat(cells.value("double half = 0.5, third = 1 / 3.0, none;")).isNull();
    assertThat(cells.value("half + third")).isEqualTo(0.5 + 1 / 3.0);
    CellError wrong = cells.error("int fine = 1, wrong = \"x\";");
    assertThat(wrong.traceback().get(0)).startsWith("cell line 1, column 23");
    CellError thrown = cells.error("int zero = 0, over = 1 / zero, unreached = 7;");
    assertThat(thrown.name()).isEqualTo("ArithmeticException");
    assertThat(cells.value("over + unreached")).isEqualTo(0);
  }

  @Test
  void valueIsTheLiveObjectOfTheProgramsOwnClass() {
    assertThat(
            cells.value(
                "import "
                    + CellText.class.getPackageName()
                    + ".Completion;\n"
                    + "new Completion(\"t\", 0, 1, \"s\", \"d\")"))
        .isEqualTo(new Completion("t", 0, 1, "s", "d"));
    assertThat(
            cells.value(
                "Thread.currentThread().getContextClassLoader().loadClass(\""
                    + Require.class.getName()
                    + "\")"))
        .isSameAs(Require.class);
  }

  @Test
  void importsOfTheFirstCellPersist() {
    cells.value("import java.util.stream.*; import static java.lang.Math.*;");
    assertThat(cells.value("IntStream.range(0, 4).mapToDouble(i -> abs(-i)).sum()")).isEqualTo(6.0);
  }

  @Test
  void classPathGrows(@org.junit.jupiter.api.io.TempDir Path dir) throws Exception {
    Path source =
        java.nio.file.Files.writeString(
            dir.resolve("Extra.java"),
            "package extra; public class Extra { public static int seven() { return 7; } }");
    Path classes = java.nio.file.Files.createDirectory(dir.resolve("classes"));
    javax.tools.ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    cells.evaluator.addToClassPath(classes);
    assertThat(cells.value("extra.Extra.seven()")).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void badInputIsNamed(ThrowingCallable call, List<String> fragments) {
    assertThat(catchThrowable(call))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(fragments);
  }

  static Stream<Arguments> badInput() {
    EvaluatorOptions options = EvaluatorOptions.DEFAULT;
    return Stream.of(
        bad(() -> CellEvaluator.start(null), "frontEnd", "null"),
        bad(() -> CellEvaluator.start(new RecordingFrontEnd(), null), "options", "null"),
        bad(() -> options.withTimeout(Duration.ZERO), "timeout", "PT0S", "> 0"),
        bad(() -> options.withTimeout(Duration.ofSeconds(-1)), "timeout", "PT-1S", "> 0"),
        bad(() -> options.withTimeout(null), "timeout", "null"),
        bad(() -> options.withClassPath(null), "classPath", "null"),
        bad(() -> new EvaluatorOptions(null, List.of()), "timeout", "null"),
        bad(() -> new EvaluatorOptions(Optional.empty(), null), "classPath", "null"),
        bad(() -> new CellError(null, "m", List.of(), Optional.empty()), "name", "null"),
        bad(() -> new CellError("n", "m", null, Optional.empty()), "traceback", "null"),
        bad(() -> new CellResult(null, Optional.empty(), Optional.empty()), "status", "null"),
        bad(
            () -> new CellResult(CellResult.Status.FAILED, Optional.empty(), Optional.empty()),
            "FAILED without an error",
            "any other with one"),
        bad(() -> new Completeness(null, ""), "status", "null"),
        bad(() -> new Completion("t", -1, 1, "", ""), "replaceFrom", "-1", ">= 0"),
        bad(() -> new Completion("t", 2, 1, "", ""), "replaceTo", "1", ">= 2"),
        bad(() -> new Completion(null, 0, 1, "", ""), "text", "null"),
        bad(() -> new Inspection("t", null), "html", "null"),
        bad(() -> cells.evaluator.evaluate(null), "cell", "null"),
        bad(() -> cells.evaluator.evaluate("1", Duration.ZERO), "timeout", "PT0S", "> 0"),
        bad(() -> cells.evaluator.evaluate("1", null), "timeout", "null"),
        bad(() -> cells.evaluator.complete("abc", 4), "cursor", "4", "0 to 3"),
        bad(() -> cells.evaluator.complete(null, 0), "source", "null"),
        bad(() -> cells.evaluator.inspect("abc", -1), "cursor", "-1", "0 to 3"),
        bad(() -> cells.evaluator.isComplete(null), "source", "null"),
        bad(() -> cells.evaluator.addToClassPath(null), "entry", "null"),
        bad(() -> cells.evaluator.addToClassPath(Path.of("no.jar")), "entry", "no.jar", "exists"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, List.of(fragments));
  }
}
