package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "10%\\r50%\\r100%, 100%",
    "long line\\rshort, shortline",
    "a\\r\\nb, a\\nb",
    "kept\\nab\\rc, kept\\ncb",
    "abc\\b\\bX, aXc",
    "\\b\\rx, x",
  })
  void showsWhatATerminalWouldShow(String printed, String shown) {
    var text = new TerminalText();
    for (char c : printed.translateEscapes().toCharArray()) {
      text.append(String.valueOf(c));
    }

    assertThat(text).hasToString(shown.translateEscapes());
  }

  @Test
  void cutsEndlessOutput() {
    var text = new TerminalText();
    for (int i = 0; i < 30; i++) {
      text.append("x".repeat(TerminalText.MAX_CHARACTERS / 20));
    }

    assertThat(text.toString())
        .hasSizeLessThan(TerminalText.MAX_CHARACTERS + 100)
        .endsWith("[output cut after 1000000 characters]\n");
  }
}
