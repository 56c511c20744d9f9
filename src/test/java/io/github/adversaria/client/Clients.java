package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The programs of Debian that use what the build has made, in directories of their own below {@code
 * target/clients}: no file of the user's Jupyter is read or written.
 */
final class Clients {

  /** Debian's Python, to which its Jupyter packages belong; another may stand first on the PATH. */
  static final String PYTHON = "/usr/bin/python3";

  /** The executable jar, as a user has it. */
  static final Path JAR = Path.of(System.getProperty("adversaria.jar"));

  /** Where all that the clients write goes. */
  static final Path HOME = JAR.resolveSibling("clients");

  /** How long a whole notebook may run on a busy machine. */
  static final int NOTEBOOK_SECONDS = 300;

  private static final Path DATA = HOME.resolve("prefix/share/jupyter");
  private static final String RESOURCES = "src/test/resources/io/github/adversaria/client";

  private Clients() {}

  /** A script or notebook beside these tests. */
  static Path resource(String name) {
    return Path.of(RESOURCES, name).toAbsolutePath();
  }

  /** The notebooks of the project, in order, and a small one that uses every kind of output. */
  static List<Path> notebooks() {
    var notebooks = new ArrayList<Path>();
    notebooks.add(resource("every-output.ipynb"));
    Path all = Path.of("notebooks");
    if (Files.isDirectory(all)) {
      try (Stream<Path> files = Files.walk(all)) {
        files
            .filter(file -> file.toString().endsWith(".ipynb"))
            .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
            .sorted()
            .map(Path::toAbsolutePath)
            .forEach(notebooks::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return notebooks;
  }

  /** What the cells of a notebook have left behind, in order. */
  static List<JsonObject> outputs(Path notebook) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
      return objects(json, "cells")
          .filter(cell -> cell.has("outputs"))
          .flatMap(cell -> objects(cell, "outputs"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonObject> objects(JsonObject object, String array) {
    return StreamSupport.stream(object.getAsJsonArray(array).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  /** Installs the bundled kernel as a user would, below a prefix of its own. */
  static void installBundledKernel() throws Exception {
    run(command(java(), "-jar", JAR.toString(), "kernel", "install", "--prefix", prefix()), 60);
    assertThat(DATA.resolve("kernels/adversaria/kernel.json")).exists();
  }

  /** Describes rapaio's kernel to Jupyter, with our jar on the class path of its cells. */
  static void installRapaioKernel() throws IOException {
    Path kernel = Files.createDirectories(DATA.resolve("kernels/rapaio"));
    String spec =
        """
        {"argv": ["%s", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-jar", "%s", "{connection_file}"],
         "display_name": "rapaio", "language": "java", "interrupt_mode": "message",
         "env": {"RJK_CLASSPATH": "%s"}}
        """
            .formatted(java(), HOME.resolve("rapaio-jupyter-kernel.jar"), JAR);
    Files.writeString(kernel.resolve("kernel.json"), spec);
  }

  /** Runs a program to its end; fails with what it printed unless it succeeds in time. */
  static String run(ProcessBuilder command, int seconds) throws Exception {
    Path log = Files.createTempFile(Files.createDirectories(HOME), "run", ".log");
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    String printed = Files.readString(log);
    assertThat(ended).as("%s within %d s:%n%s", command.command(), seconds, printed).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", command.command(), printed).isZero();
    return printed;
  }

  /** A command whose Jupyter sees only our directories. */
  static ProcessBuilder command(String... words) {
    var builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.put("HOME", directory("home"));
    environment.put("JUPYTER_CONFIG_DIR", directory("config"));
    environment.put("JUPYTER_DATA_DIR", directory("data"));
    environment.put("JUPYTER_RUNTIME_DIR", directory("runtime"));
    environment.put("IPYTHONDIR", directory("ipython"));
    environment.put("JUPYTER_PATH", DATA.toString());
    environment.put("PATH", "/usr/bin" + File.pathSeparator + "/bin");
    return builder;
  }

  /** The Java that runs the tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String prefix() {
    return HOME.resolve("prefix").toString();
  }

  private static String directory(String name) {
    try {
      return Files.createDirectories(HOME.resolve(name)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
