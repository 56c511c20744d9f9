package io.github.adversaria.notebook.kernel;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Jupyter reads to find and start this kernel: a directory with {@code kernel.json} and two
 * logos ("Making kernels for Jupyter", section Kernel specs).
 *
 * @param command the program and its arguments, ending in {@code {connection_file}}
 */
public record KernelSpec(List<String> command) {

  /** The directory's name, by which Jupyter and notebooks refer to the kernel. */
  public static final String NAME = "adversaria";

  /** What a reader picks from the menu. */
  public static final String DISPLAY_NAME = "Java (Adversaria)";

  /** From this release on a JVM wants to be told that ND4J may use native code and Unsafe. */
  public static final int FIRST_JDK_THAT_WARNS = 24;

  private static final String MAIN_CLASS = "io.github.adversaria.cli.Main";

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public KernelSpec {
    command = List.copyOf(Require.notEmpty("command", command));
  }

  /** Starts the kernel as this program was started: the same Java, the same jar or class path. */
  public static KernelSpec ofThisProgram() {
    Path code = codeSource();
    return Files.isDirectory(code)
        ? of("-cp", System.getProperty("java.class.path"), MAIN_CLASS)
        : ofJar(code);
  }

  /**
   * Starts the kernel from an executable jar, with the Java that runs now.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static KernelSpec ofJar(Path jar) {
    Require.notNull("jar", jar);
    if (!Files.isRegularFile(jar)) {
      throw Require.wrong("jar", jar, "an existing file");
    }
    return of("-jar", jar.toAbsolutePath().normalize().toString());
  }

  private static KernelSpec of(String... program) {
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.add("-Djava.awt.headless=true");
    // What cells read and print is UTF-8, whatever the locale; JDK 17 would follow the locale.
    command.add("-Dfile.encoding=UTF-8");
    if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(program));
    command.addAll(List.of("kernel", "start", "{connection_file}"));
    return new KernelSpec(command);
  }

  /**
   * Installs for the current user only.
   *
   * @return the directory written
   * @throws UncheckedIOException if it cannot be written
   */
  public Path installForUser() {
    return writeTo(userDataDirectory().resolve("kernels"));
  }

  /**
   * Installs below a prefix, for example that of a virtual environment: {@code
   * PREFIX/share/jupyter/kernels}.
   *
   * @return the directory written
   * @throws UncheckedIOException if it cannot be written
   */
  public Path installUnder(Path prefix) {
    return writeTo(Require.notNull("prefix", prefix).resolve("share/jupyter/kernels"));
  }

  /**
   * Writes {@code adversaria/kernel.json} and the logos into a directory of kernels.
   *
   * @return the directory written
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeTo(Path kernels) {
    Path directory = Require.notNull("kernels", kernels).resolve(NAME);
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("kernel.json"), json(), StandardCharsets.UTF_8);
      for (int size : List.of(32, 64)) {
        Files.write(directory.resolve("logo-" + size + "x" + size + ".png"), KernelLogo.png(size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the kernel could not be installed in " + directory, e);
    }
    return directory;
  }

  /** The content of {@code kernel.json}. */
  public String json() {
    var spec = new LinkedHashMap<String, Object>();
    spec.put("argv", command);
    spec.put("display_name", DISPLAY_NAME);
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    spec.put("metadata", Map.of("debugger", false));
    return JSON.toJson(spec) + "\n";
  }

  /** Where Jupyter keeps what belongs to this user; {@code JUPYTER_DATA_DIR} overrides it. */
  static Path userDataDirectory() {
    String chosen = System.getenv("JUPYTER_DATA_DIR");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen);
    }
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows")) {
      String roaming = System.getenv("APPDATA");
      return roaming == null ? home.resolve(".jupyter/data") : Path.of(roaming, "jupyter");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Jupyter");
    }
    String data = System.getenv("XDG_DATA_HOME");
    return (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data))
        .resolve("jupyter");
  }

  private static Path java() {
    String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  private static Path codeSource() {
    try {
      return Path.of(KernelSpec.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("this program does not know where its classes are", e);
    }
  }
}
