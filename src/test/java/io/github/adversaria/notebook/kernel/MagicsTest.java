package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The magics of IJava, in cells. */
class MagicsTest {

  @TempDir static Path dir;
  private static CellSession cells;

  @BeforeAll
  static void start() {
    cells = new CellSession();
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  /** A jar with one class, whose method {@code word} gives its name. */
  private static Path jar(String name) throws Exception {
    Path source = Files.createDirectories(dir.resolve("source")).resolve(name + ".java");
    Files.writeString(
        source,
        "package magic; public class %s { public static String word() { return \"%s\"; } }"
            .formatted(name, name));
    Path classes = dir.resolve("classes-" + name);
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    Path jar = dir.resolve(name + ".jar");
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
      Files.createDirectory(zip.getPath("magic"));
      Files.copy(
          classes.resolve("magic").resolve(name + ".class"),
          zip.getPath("magic/" + name + ".class"));
    }
    return jar;
  }

  @Test
  void jarsMayFollowAPatternAndServeTheSameCell() throws Exception {
    jar("One");
    jar("Two");
    assertThat(cells.value("%jars " + dir + "/*.jar\nmagic.One.word() + magic.Two.word()"))
        .isEqualTo("OneTwo");
  }

  @Test
  void whatWasAddedCanBeKept() throws Exception {
    Path jar = jar("Three");
    assertThat(cells.value("int before = 1;\nList<String> got = %jars " + jar + "\ngot"))
        .isEqualTo(List.of(jar.toString()));
    assertThat(cells.value("before + magic.Three.word()")).isEqualTo("1Three");
  }

  @Test
  void classpathTakesDirectories() throws Exception {
    jar("Four");
    assertThat(cells.value("%classpath \"" + dir.resolve("classes-Four") + "\"\nmagic.Four.word()"))
        .isEqualTo("Four");
  }

  @Test
  void whatIsNotThereIsNamed() {
    CellError error = cells.error("int three = 3;\n\n%jars " + dir + "/nothing*.jar\nthree = 4;");
    assertThat(error.name()).isEqualTo("MagicFailed");
    assertThat(error.message()).contains("there is no " + dir + "/nothing*.jar");
    assertThat(error.traceback().get(0)).isEqualTo("cell line 3:");
    assertThat(cells.value("three")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%system ls", "%%html\n<b>x</b>", "%time 1 + 1", "%matplotlib inline"})
  void whatIsNotAcceptedSaysWhatIs(String cell) {
    assertThat(cells.error(cell).message())
        .contains("is not accepted")
        .contains("%jars, %classpath, %maven");
  }

  @Test
  void percentSignsOfJavaStayJava() {
    assertThat(cells.value("int seven = 7, ten = 10;\nten\n  %seven")).isEqualTo(3);
    assertThat(cells.value("String t = \"\"\"\n%jars no\n\"\"\" + \"= %d\"; t"))
        .isEqualTo("%jars no\n= %d");
    assertThat(cells.value("/*\n%maven a:b:c\n*/ // x = %jars y\n1")).isEqualTo(1);
    assertThat(cells.value("int m = 17; m %= 5; m")).isEqualTo(2);
  }

  @Test
  void loadRunsJavaAndNotebooks() throws Exception {
    Files.writeString(
        dir.resolve("Watch.java"),
        "class Watch {\n  int fail() {\n    throw new IllegalStateException(\"late\");\n  }\n}");
    Files.writeString(
        dir.resolve("both.ipynb"),
        """
        {"cells": [{"cell_type": "markdown", "source": ["# no code"]},
          {"cell_type": "code", "source": ["%%load %s\\n", "int loaded = 5;"]},
          {"cell_type": "code", "source": "loaded++;"}]}"""
            .formatted(dir.resolve("Watch.java")));
    assertThat(cells.value("%load " + dir.resolve("both") + "\nloaded")).isEqualTo(6);
    CellError error = cells.error("new Watch().fail()");
    assertThat(error.traceback()).anyMatch(line -> line.contains("Watch.fail(Watch.java:3)"));
  }

  @Test
  void anErrorInALoadedFileIsTheCells() throws Exception {
    Path broken = Files.writeString(dir.resolve("Broken.java"), "int ok = 1;\nint bad = \"x\";");
    CellError error = cells.error("%load " + broken + "\nint never = 1;");
    assertThat(error.traceback().get(0)).startsWith("Broken.java line 2, column 11:");
    Path itself = Files.writeString(dir.resolve("Itself.java"), "%load " + dir + "/Itself");
    assertThat(cells.error("%load " + itself).message()).isEqualTo("Itself.java loads itself");
  }

  @Test
  void timeIsToldAndTheValueStays() {
    cells.frontEnd.takeOut();
    assertThat(cells.value("%%time\nint sum = 1;\nsum + 1")).isEqualTo(2);
    assertThat(cells.frontEnd.takeOut()).matches("\\d+\\.\\d{3} s\n");
    assertThat(cells.error("%%time\nint i = \"x\";").traceback().get(0))
        .startsWith("cell line 2, column 9");
  }

  @Test
  void anArtifactThatMavenHasNotFetchedComesWithTheCommand() {
    assertThat(String.join("\n", cells.error("%maven no.such:thing:1.2").traceback()))
        .contains("downloads nothing")
        .contains("mvn dependency:get -Dartifact=no.such:thing:1.2\n");
    assertThat(cells.error("%maven thing").message()).contains("group:artifact:version");
  }

  @Test
  void repositoriesAreNotAsked() {
    cells.frontEnd.takeErr();
    cells.value("%mavenRepo snapshots https://example.org/");
    assertThat(cells.frontEnd.takeErr()).contains("no effect");
  }

  /** Only a session that has used a magic is one of a notebook that was written for IJava. */
  @Test
  void theImportsOfIJavaComeWithItsMagics() {
    try (CellSession other = new CellSession()) {
      assertThat(other.error("new ArrayList<String>()").traceback())
          .contains("  tip: import java.util.ArrayList;");
      other.value("%mavenRepo snapshots https://example.org/");
      assertThat(other.value("new ArrayList<BigInteger>().size()")).isEqualTo(0);
    }
  }

  @Test
  void anEditorSeesTheJavaAroundMagics() {
    String cell = "%jars lib/*.jar\nString text = \"a\";\ntext.subst";
    assertThat(cells.evaluator.complete("%jar", 4)).isEmpty();
    assertThat(cells.evaluator.isComplete("%jars lib/*.jar").status())
        .isEqualTo(Completeness.Status.COMPLETE);
    assertThat(cells.evaluator.isComplete("%jars lib/*.jar\nif (true) {").status())
        .isEqualTo(Completeness.Status.INCOMPLETE);
    cells.value("String text = \"a\";");
    Completion found = cells.evaluator.complete(cell, cell.length()).get(0);
    assertThat(found.text()).isEqualTo("substring(");
    assertThat(found.replaceFrom()).isEqualTo(cell.length() - "subst".length());
  }
}
