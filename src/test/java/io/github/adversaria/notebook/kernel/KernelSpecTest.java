package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {

  @TempDir private Path directory;

  @Test
  void aPrefixHoldsTheKernelAndItsLogos() throws Exception {
    Path jar = Files.createFile(directory.resolve("adversaria.jar"));
    Path written = KernelSpec.ofJar(jar).installUnder(directory);
    assertThat(written).isEqualTo(directory.resolve("share/jupyter/kernels/adversaria"));
    JsonObject spec =
        JsonParser.parseString(Files.readString(written.resolve("kernel.json"))).getAsJsonObject();
    assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (Adversaria)");
    assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
    for (int size : List.of(32, 64)) {
      File logo = written.resolve("logo-" + size + "x" + size + ".png").toFile();
      assertThat(ImageIO.read(logo).getWidth()).isEqualTo(size);
    }
  }

  @Test
  void theCommandStartsThisJavaWithTheFlagsThatItsReleaseWants() throws Exception {
    Path jar = Files.createFile(directory.resolve("with space.jar"));
    List<String> command = KernelSpec.ofJar(jar).command();
    assertThat(Path.of(command.get(0)))
        .isExecutable()
        .startsWith(Path.of(System.getProperty("java.home")));
    assertThat(command)
        .containsSubsequence("-jar", jar.toString(), "kernel", "start", "{connection_file}");
    boolean warns = Runtime.version().feature() >= KernelSpec.FIRST_JDK_THAT_WARNS;
    assertThat(command.contains("--sun-misc-unsafe-memory-access=allow")).isEqualTo(warns);
    assertThat(command.contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(warns);
  }

  @Test
  void runFromClassesItTakesTheClassPath() {
    JsonArray argv =
        JsonParser.parseString(KernelSpec.ofThisProgram().json())
            .getAsJsonObject()
            .getAsJsonArray("argv");
    assertThat(argv.toString()).contains("-cp").contains("io.github.adversaria.cli.Main");
  }

  @Test
  void withoutJupyterThereIsNoLauncher() {
    assertThat(JupyterLauncher.find(directory.toString(), new KernelSpec(List.of("java"))))
        .isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // the stand-ins for Jupyter are shell scripts
  void labIsPreferredAndSeesTheKernelThroughAPathOfItsOwn() throws Exception {
    Path report = directory.resolve("report");
    for (String name : List.of("jupyter-notebook", "jupyter-lab")) {
      Path program =
          Files.writeString(
              directory.resolve(name),
              "#!/bin/sh\necho \"$0 $*\" > '"
                  + report
                  + "'\n"
                  + "ls \"${JUPYTER_PATH%%:*}/kernels/adversaria\" >> '"
                  + report
                  + "'\n"
                  + "echo \"path ${JUPYTER_PATH%%:*}\" >> '"
                  + report
                  + "'\nexit 3\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    JupyterLauncher launcher =
        JupyterLauncher.find(directory.toString(), new KernelSpec(List.of("java"))).orElseThrow();
    assertThat(launcher.open(directory, List.of("--no-browser"))).isEqualTo(3);
    List<String> lines = Files.readAllLines(report);
    assertThat(lines.get(0))
        .startsWith(directory.resolve("jupyter-lab").toString())
        .contains("--no-browser", "default_kernel_name=adversaria")
        .endsWith(directory.toString());
    assertThat(lines).contains("kernel.json", "logo-64x64.png");
    String path = lines.get(lines.size() - 1).substring("path ".length());
    assertThat(Path.of(path)).as("the temporary kernel").doesNotExist();
  }
}
