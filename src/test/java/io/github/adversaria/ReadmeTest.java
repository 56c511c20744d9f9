package io.github.adversaria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.SilentFrontEnd;
import io.github.adversaria.notebook.kernel.CellEvaluator;
import io.github.adversaria.notebook.kernel.CellResult;
import io.github.adversaria.show.Decimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's cell gives what the README says, and its picture is the notebook's. */
final class ReadmeTest {

  private static final String ARROW = "// → ";
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9.]+)(?: ± (\\S+) .*)?");
  private static final Pattern PICTURE = Pattern.compile("\"image/png\": \"([^\"]+)\"");

  @Test
  void cellPrintsWhatItSays() throws IOException {
    Matcher block = JAVA.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    var said = new ArrayList<String>();
    var found = new ArrayList<String>();
    try (var evaluator = CellEvaluator.start(new SilentFrontEnd())) {
      var cell = new StringBuilder();
      for (String line : block.group(1).split("\n")) {
        String[] halves = line.split(ARROW, 2);
        cell.append(halves[0]).append('\n');
        if (halves.length == 2) {
          CellResult result = evaluator.evaluate(cell.toString());
          assertThat(result.error()).isEmpty();
          said.add(halves[1]);
          found.add(String.valueOf(result.value().orElseThrow()));
          cell.setLength(0);
        }
      }
    }
    assertThat(said).hasSizeGreaterThan(3);
    assertThat(found).hasSameSizeAs(said);
    for (int i = 0; i < said.size(); i++) {
      assertThat(alike(found.get(i))).isEqualTo(alike(said.get(i)));
    }
  }

  /**
   * The number to ten digits, with the size of its bound: the last digits and the count of
   * evaluations differ between processors and versions of Java.
   */
  private static String alike(String value) {
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      return value;
    }
    String rounded = Decimal.text(Double.parseDouble(number.group(1)), 10);
    return number.group(2) == null
        ? rounded
        : rounded + (Double.parseDouble(number.group(2)) < 1e-12 ? " within 1e-12" : " wide");
  }

  @Test
  void pictureIsTheOneOfTheFirstNotebook() throws IOException {
    Matcher output = PICTURE.matcher(Files.readString(Path.of("notebooks/00-start-here.ipynb")));
    assertThat(output.find()).isTrue();
    byte[] inNotebook = Base64.getMimeDecoder().decode(output.group(1).replace("\\n", ""));
    assertThat(Path.of("notebooks/pictures/optimal-discriminator.png"))
        .hasBinaryContent(inNotebook);
  }
}
