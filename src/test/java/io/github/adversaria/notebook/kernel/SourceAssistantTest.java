package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion, inspection and is_complete. */
class SourceAssistantTest {

  private static CellSession cells;

  @BeforeAll
  static void start(@TempDir Path dir) throws Exception {
    cells = new CellSession();
    cells.value("import io.github.adversaria.require.*; import java.util.*; var text = \"abc\";");
    Path source = Files.createDirectories(dir.resolve("documented")).resolve("Bell.java");
    Files.writeString(
        source,
        "package documented;\n"
            + "/** A <b>bell</b> curve. It has <i>tails</i>. */\n"
            + "public class Bell {\n"
            + "  /** The one with {@code mean} and deviation. Second sentence.\n"
            + "   * @param sd the deviation, &gt; 0 */\n"
            + "  public static Bell of(double mean, double sd) { return null; }\n"
            + "  /** Standard. */ public static Bell of() { return null; }\n"
            + "}\n");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-parameters", "-d", dir.toString(), source.toString());
    cells.evaluator.addToClassPath(dir);
    cells.value("import documented.Bell;");
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  private static List<Completion> complete(String source) {
    return cells.evaluator.complete(source, source.length());
  }

  @Test
  void membersWithSignatures() {
    assertThat(complete("Require."))
        .anySatisfy(
            each -> {
              assertThat(each.text()).isEqualTo("positive(");
              assertThat(each.signature())
                  .isEqualTo("double Require.positive(String argument, double value)");
              assertThat(each.replaceFrom()).isEqualTo(8);
              assertThat(each.replaceTo()).isEqualTo(8);
            });
    assertThat(complete("text.subst")).extracting(Completion::text).containsExactly("substring(");
    assertThat(complete("text.subst").get(0).signature()).contains("(+1 more)");
  }

  @Test
  void replacesWhatHasBeenTyped() {
    Completion variable = complete("int a = 1;\nvar b = te").get(0);
    assertThat(variable.text()).isEqualTo("text");
    assertThat(variable.replaceFrom()).isEqualTo(19);
    assertThat(variable.replaceTo()).isEqualTo(21);
    assertThat(cells.evaluator.complete("Requ.positive", 4))
        .extracting(Completion::text)
        .containsExactly("Require");
  }

  @Test
  void whatFitsTheTypeComesFirst() {
    cells.value("int lengthOfIt = 3; String lengthAsText = \"3\";");
    assertThat(complete("String s = lengthO")).extracting(Completion::text).contains("lengthOfIt");
    assertThat(complete("String s = length").get(0).text()).isEqualTo("lengthAsText");
    assertThat(complete("int s = length").get(0).text()).isEqualTo("lengthOfIt");
  }

  @Test
  void summaryComesFromSourcesBesideTheClasses() {
    assertThat(complete("Bell."))
        .anySatisfy(
            each -> {
              assertThat(each.text()).isEqualTo("of(");
              assertThat(each.signature()).startsWith("Bell Bell.of(");
              assertThat(each.summary()).isNotEmpty();
            });
  }

  @Test
  void nothingToComplete() {
    assertThat(complete("noSuchThing.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Bell.of(,8", "'Bell.of(1, 2)',6", "'int i = 0;\nBell.of',18"})
  void inspectionHasSignatureAndDocumentation(String source, int cursor) {
    Inspection found = cells.evaluator.inspect(source, cursor).orElseThrow();
    assertThat(found.text())
        .contains("Bell Bell.of(double mean, double sd)")
        .contains("The one with mean and deviation. Second sentence.")
        .contains("param: sd the deviation, > 0")
        .contains("Bell Bell.of()")
        .contains("Standard.");
    assertThat(found.html())
        .contains("<pre>Bell Bell.of(double mean, double sd)</pre>")
        .contains("the deviation, &gt; 0");
  }

  @Test
  void inspectionOfTypesAndVariables() {
    assertThat(cells.evaluator.inspect("Bell b = null;", 2).orElseThrow().text())
        .startsWith("documented.Bell")
        .contains("A bell curve. It has tails.");
    assertThat(cells.evaluator.inspect("text", 4).orElseThrow().text())
        .isEqualTo("text:java.lang.String");
    assertThat(cells.evaluator.inspect("noSuchThing", 3)).isEmpty();
    assertThat(cells.evaluator.inspect("", 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "int x = 1;,COMPLETE,''",
    "int x = 1,COMPLETE,''",
    "'',COMPLETE,''",
    "'// only a comment',COMPLETE,''",
    "'for (int i = 0; i < 3; i++) {',INCOMPLETE,'  '",
    "'class A {\n  void f() {',INCOMPLETE,'    '",
    "'int f() {\n  return 1;',INCOMPLETE,'  '",
    "'Math.max(',INCOMPLETE,'  '",
    "'int y = 2; if (y > 1) {',INCOMPLETE,'  '",
    "'var s = \"abc',INVALID,''",
    "')',INVALID,''"
  })
  void completeness(String source, Completeness.Status status, String indent) {
    assertThat(cells.evaluator.isComplete(source)).isEqualTo(new Completeness(status, indent));
  }

  @Test
  void knowsTheDocumentationOfThisLibrary() {
    String source = "io.github.adversaria.density.Normal.of(";
    assertThat(cells.evaluator.inspect(source, source.length()).orElseThrow().text())
        .contains("standardDeviation")
        .contains("finite, > 0");
  }
}
