package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jars, each in a JVM of its own. */
final class JarsIT {

  private static final Path EXECUTABLE = Path.of(System.getProperty("adversaria.jar"));
  private static final Path THEORY = Path.of(System.getProperty("adversaria.theory.jar"));

  @TempDir private Path directory;

  @Test
  void executableJarStarts() throws Exception {
    assertThat(java("-jar", EXECUTABLE.toString(), "--version")).contains("0.1.0");
  }

  /** With all that its pages need, and with cells that see the library in the jar. */
  @Test
  void executableJarWritesABook() throws Exception {
    Path book = directory.resolve("book");
    String said =
        java(
            "-jar",
            EXECUTABLE.toString(),
            "book",
            "notebooks/00-start-here.ipynb",
            "--out",
            book.toString());
    assertThat(said).containsPattern("00-start-here +\\d+ cells +\\d+\\.\\d s +ok");
    assertThat(book.resolve("index.html")).content().contains("00-start-here.html");
    assertThat(book.resolve("00-start-here.html")).content().contains("<img src=\"pictures/");
  }

  /** A kernel brings its own versions of these, and ours must not meet them. */
  @Test
  void executableJarKeepsWhatKernelsBringUnderItsOwnName() throws IOException {
    assertThat(entries(EXECUTABLE))
        .noneMatch(name -> name.startsWith("com/google/gson/"))
        .noneMatch(name -> name.startsWith("org/zeromq/") || name.startsWith("zmq/"))
        .noneMatch(name -> name.startsWith("org/slf4j/"))
        .noneMatch(name -> name.startsWith("org/dflib/"))
        .anyMatch(name -> name.startsWith("io/github/adversaria/shaded/gson/"))
        .anyMatch(name -> name.startsWith("io/github/adversaria/shaded/zeromq/"))
        .anyMatch(name -> name.startsWith("io/github/adversaria/shaded/slf4j/"));
  }

  @Test
  void executableJarHoldsTheNativesOfOnePlatform() throws IOException {
    var libraries = entries(EXECUTABLE).stream().filter(JarsIT::isNativeOfNd4j).toList();
    assertThat(libraries).isNotEmpty();
    var platforms =
        libraries.stream().map(name -> name.replaceAll(".*/([a-z]+-[a-z0-9_]+)/.*", "$1"));
    assertThat(platforms.distinct()).hasSize(1);
  }

  @Test
  void theoryJarHasNoNativesAndNoNotebooks() throws IOException {
    assertThat(entries(THEORY))
        .noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib)(\\..*)?"))
        .noneMatch(name -> name.startsWith("io/github/adversaria/notebook/"))
        .noneMatch(name -> name.startsWith("io/github/adversaria/cli/"));
  }

  @Test
  void theoryJarChecksTheTheoremByItself() throws Exception {
    Path program = Path.of(JarsIT.class.getResource("TheoryAlone.java").toURI());
    assertThat(java("-Djava.awt.headless=true", "-cp", THEORY.toString(), program.toString()))
        .contains("C(G) = -1.06465");
  }

  private static boolean isNativeOfNd4j(String name) {
    return name.startsWith("org/nd4j/") && name.matches(".*\\.(so|dll|dylib)");
  }

  private static List<String> entries(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private String java(String... arguments)
      throws IOException, InterruptedException, URISyntaxException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as("ended in time: %s", text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
