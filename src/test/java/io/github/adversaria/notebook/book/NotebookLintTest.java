package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.plot.Animation;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookLintTest {

  private static final String IMPORTS = "import java.util.List;\nimport java.util.Map;";

  private static NotebookLint lint;

  @BeforeAll
  static void open() {
    lint = new NotebookLint();
  }

  @AfterAll
  static void close() {
    lint.close();
  }

  private static JsonObject cell(String type, String id, String source) {
    var cell = new JsonObject();
    cell.addProperty("cell_type", type);
    cell.addProperty("id", id);
    cell.addProperty("source", source);
    return cell;
  }

  private static List<String> problems(JsonObject... cells) {
    var notebook = new JsonObject();
    notebook.addProperty("nbformat", 4);
    var all = new JsonArray();
    Stream.of(cells).forEach(all::add);
    notebook.add("cells", all);
    notebook.add(
        "metadata",
        JsonParser.parseString(
            "{\"kernelspec\": {\"name\": \"adversaria\", \"language\": \"java\"}}"));
    return lint.problems(Notebook.parse("n", notebook.toString()));
  }

  private static JsonObject withOutput(String output) {
    JsonObject cell = cell("code", "b", "1");
    var outputs = new JsonArray();
    outputs.add(JsonParser.parseString(output));
    cell.add("outputs", outputs);
    return cell;
  }

  private static String png(int bytes, String facts) {
    return "{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"%s\"}, \"metadata\": {\"image/png\": {%s}}}"
        .formatted(Base64.getEncoder().encodeToString(new byte[bytes]), facts);
  }

  static Stream<String> goodCode() {
    return Stream.of(
        "var x = 1;\nint y = x % 2;\nx + y",
        "record P(int x) { int twice() { return 2 * x; } }\nnew P(1).twice()",
        "for (int i = 0; i < 3; i++) {\n  System.out.println(i);\n}\nif (true) { }",
        "class A { static int f() { return 1; } }",
        "// only a comment",
        "var s = \"\"\"\n    100 %\n    \"\"\";");
  }

  @ParameterizedTest
  @MethodSource("goodCode")
  void hasNothingAgainstPlainJava(String code) {
    assertThat(problems(cell("code", "a", IMPORTS), cell("code", "b", code))).isEmpty();
  }

  static Stream<Arguments> badCode() {
    return Stream.of(
        Arguments.of("%maven a:b:1", "a magic"),
        Arguments.of("int x = 1;\n%%time\nx", "a magic"),
        Arguments.of("var x = 1;\nint f() { return 1; }\nf()", "declares a method"),
        Arguments.of("static <T> T id(T t) { return t; }", "declares a method"),
        Arguments.of("var x = 1;\nimport java.util.Set;", "an import below the first cell"),
        Arguments.of("var x = ;", "does not parse"));
  }

  @ParameterizedTest
  @MethodSource("badCode")
  void findsCodeThatKernelsTreatDifferently(String code, String problem) {
    assertThat(problems(cell("code", "a", IMPORTS), cell("code", "b", code)))
        .singleElement()
        .asString()
        .startsWith("cell 2 (id b): " + problem);
  }

  static Stream<Arguments> badProse() {
    return Stream.of(
        Arguments.of("$\\argmax_x f$", "\\argmax is not known to both"),
        Arguments.of("$$\\begin{eqnarray} a \\end{eqnarray}$$", "{eqnarray} is not known"),
        Arguments.of("text $\\newcommand{\\E}{E}$", "\\newcommand"),
        Arguments.of("**$\\frac{1}{2$**", "braces do not match"),
        Arguments.of("# $\\bm x$", "\\bm is not known"),
        Arguments.of("a\n\n\\begin{align} x \\end{align}", "an environment outside"),
        Arguments.of("| a | b |\n|---|---|\n| $p(x|y)$ | 1 |", "a formula in a table"));
  }

  @ParameterizedTest
  @MethodSource("badProse")
  void findsFormulasThatOneOfTheTwoDoesNotKnow(String markdown, String problem) {
    assertThat(problems(cell("markdown", "a", markdown)))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found).startsWith("cell 1 (id a): "))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void hasNothingAgainstWhatBothKnow() {
    assertThat(
            problems(
                cell(
                    "markdown",
                    "a",
                    "$p_{\\text{data}} \\lvert x \\rvert$, \\$5\n\n$$\\begin{aligned} a &= b \\\\"
                        + " &= \\operatorname{KL}(p \\,\\|\\, q) \\end{aligned}$$\n\n"
                        + "| a |\n|---|\n| $\\mathbb{E}[x \\mid y]$ |")))
        .isEmpty();
  }

  static Stream<Arguments> badOutputs() {
    return Stream.of(
        Arguments.of(png(9, "\"width\": 1"), "without an alt text"),
        Arguments.of(png(9, "\"alt\": \"a\""), "without a display width"),
        Arguments.of(
            png(NotebookLint.PICTURE_BYTES + 1, "\"alt\": \"a\", \"width\": 1"),
            "pictures of 40961 bytes on average; allowed: 40960"),
        Arguments.of("{\"output_type\": \"error\"}", "its output is an error"),
        Arguments.of(
            "{\"output_type\": \"display_data\", \"data\": {\"text/latex\": \"$$\\\\bm x$$\"}}",
            "\\bm is not known"),
        Arguments.of(
            "{\"output_type\": \"display_data\", \"data\": {\"text/html\": \"<b>$\\\\bm x$</b>\"}}",
            "\\bm is not known"));
  }

  @ParameterizedTest
  @MethodSource("badOutputs")
  void findsOutputsThatShouldNotBeCommitted(String output, String problem) {
    assertThat(problems(withOutput(output))).singleElement().asString().contains(problem);
  }

  /** In LaTeX {@code <} and {@code >} are signs, and what is between them is no tag. */
  @Test
  void takesNoInequalitiesForATag() {
    String tex = "$$a < 0 \\\\quad \\\\text{where b > 0}$$";
    assertThat(
            problems(
                withOutput(
                    "{\"output_type\": \"display_data\", \"data\": {\"text/latex\": \""
                        + tex
                        + "\"}}")))
        .isEmpty();
  }

  @Test
  void letsALargePictureStandAmongSmallOnesButNotAHugeOne() {
    String facts = "\"alt\": \"a\", \"width\": 1";
    JsonObject small = withOutput(png(9, facts));
    small.addProperty("id", "c");

    assertThat(problems(small, withOutput(png(NotebookLint.PICTURE_BYTES + 999, facts)))).isEmpty();
    assertThat(problems(small, withOutput(png(NotebookLint.MAX_PICTURE_BYTES + 1, facts))))
        .contains("cell 2 (id b): a picture of 81921 bytes; allowed: 81920");
  }

  @Test
  void hasNothingAgainstAGoodPicture() {
    assertThat(problems(withOutput(png(9, "\"alt\": \"a\", \"width\": 1")))).isEmpty();
  }

  @Test
  void wantsANeutralKernel() {
    Notebook notebook =
        Notebook.parse(
            "n",
            "{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"name\": \"ijava\"}}}");

    assertThat(lint.problems(notebook))
        .containsExactly("the kernelspec should be adversaria, of language java");
    assertThat(problems(cell("markdown", "not good", "")))
        .singleElement()
        .asString()
        .contains("id");
  }

  @Test
  void findsAnAnimationThatShowsNothingWhereItsScriptDoesNotRun() {
    String still = "<img alt=\\\"dot\\\" src=\\\"data:image/png;base64,AAAA\\\">";
    String script = "<script>play()</script>";
    String picture = ", \"image/png\": \"AAAA\"";
    String padding = " ".repeat(Animation.MOST_BYTES);

    assertThat(problems(withOutput(animation(still + script, picture)))).isEmpty();
    assertThat(problems(withOutput(animation(still + script, ""))))
        .singleElement()
        .asString()
        .contains("without a still picture beside it");
    assertThat(problems(withOutput(animation("<p>text</p>" + script, picture))))
        .singleElement()
        .asString()
        .contains("shows no picture where its script does not run");
    assertThat(problems(withOutput(animation(still + script + padding, picture))))
        .singleElement()
        .asString()
        .contains("an animation of 1000");
  }

  private static String animation(String html, String picture) {
    return "{\"output_type\": \"display_data\", \"data\": {\"text/html\": \"%s\"%s}, \"metadata\": {\"image/png\": {\"alt\": \"dot\", \"width\": 4}}}"
        .formatted(html, picture);
  }
}
