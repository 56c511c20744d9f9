package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plots in a Java of their own: one that was not told to do without a screen, one without fonts.
 */
class CanvasTest {

  /** Draws a plot; prints how that ended. */
  static final class Child {

    private Child() {}

    public static void main(String[] arguments) {
      try {
        int bytes = Plot.titled("x").curve("f", x -> x, 0, 1).png().bytes().length;
        System.out.println(
            "drawn " + (bytes > 1000) + " headless " + System.getProperty("java.awt.headless"));
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String run(Path folder, boolean fonts) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<String>();
    command.add(java.toString());
    command.add("-Xmx256m");
    // Java keeps what fontconfig said in the home of its user.
    command.add("-Duser.home=" + folder);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    if (!fonts) {
      Path none = folder.resolve("fonts.conf");
      Files.writeString(none, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
      builder.environment().put("FONTCONFIG_FILE", none.toString());
    }
    Path out = folder.resolve("out");
    int status = builder.redirectOutput(out.toFile()).start().waitFor();
    assertThat(status).isZero();
    return Files.readString(out);
  }

  @Test
  void noScreenIsNeededNorPromised(@TempDir Path folder) throws Exception {
    assertThat(run(folder, true)).contains("drawn true headless true");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutFontsThePackageIsNamed(@TempDir Path folder) throws Exception {
    assertThat(run(folder, false)).contains("finds no font", "fontconfig", "fonts-dejavu-core");
  }
}
