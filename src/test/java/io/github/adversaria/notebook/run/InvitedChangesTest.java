package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notebook invites its reader to change, changed: its claims must hold all the same. */
final class InvitedChangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00-start-here              | Cauchy.of(2, 0.5)
          00-start-here              | Exponential.of(1)
          03-optimal-discriminator   | Cauchy.of(0, 1)
          05-value-at-the-optimum    | Laplace.of(1, 0.7)
          05-value-at-the-optimum    | StudentT.of(0, 1, 2)
          05-value-at-the-optimum    | Mixture.of(0.5, Normal.of(-2, 0.1), 0.5, Normal.of(2, 0.1))
          05-value-at-the-optimum    | Uniform.of(-1, 4)
          05-value-at-the-optimum    | Normal.of(0, 1e-6)
          """)
  void leavesTheClaimsTrue(String name, String generator) throws IOException {
    String text = Files.readString(Path.of("notebooks", name + Notebook.SUFFIX));
    String changed = text.replaceFirst("var pG = .*?;", "var pG = " + generator + ";");
    assertThat(changed).isNotEqualTo(text);

    RunOutcome outcome = new NotebookRunner().run(Notebook.parse(name, changed));

    assertThat(outcome.failure()).isEmpty();
  }
}
