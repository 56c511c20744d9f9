package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a notebook invites its reader to change, changed: its claims must hold all the same. */
final class InvitedChange {

  private InvitedChange() {}

  /** Runs a notebook in which a variable has another value. */
  static void leavesTheClaimsTrue(String name, String variable, String value) throws IOException {
    String text = Files.readString(Path.of("notebooks", name + Notebook.SUFFIX));
    String changed =
        text.replaceFirst("var " + variable + " = .*?;", "var " + variable + " = " + value + ";");
    assertThat(changed).isNotEqualTo(text);

    RunOutcome outcome = new NotebookRunner().run(Notebook.parse(name, changed));

    assertThat(outcome.failure()).isEmpty();
  }
}
