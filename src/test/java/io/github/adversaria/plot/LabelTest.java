package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.plot.Label.Run;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  @Test
  void subscriptsAreLoweredAndVariablesSlanted() {
    assertThat(Label.of("p_{data}").runs())
        .containsExactly(new Run("p", true, 0), new Run("data", false, -1));
    assertThat(Label.of("p_g").runs())
        .containsExactly(new Run("p", true, 0), new Run("g", true, -1));
    assertThat(Label.of("x^{10} m").runs())
        .containsExactly(
            new Run("x", true, 0),
            new Run("10", false, 1),
            new Run(" ", false, 0),
            new Run("m", true, 0));
  }

  @Test
  void aStarAfterAVariableIsRaised() {
    assertThat(Label.of("D*(x)").runs())
        .containsExactly(
            new Run("D", true, 0),
            new Run("∗", false, 1),
            new Run("(", false, 0),
            new Run("x", true, 0),
            new Run(")", false, 0));
    assertThat(Label.of("loss* 2*3").runs()).allMatch(run -> run.level() == 0);
  }

  @Test
  void wordsAndNumbersStandUpright() {
    assertThat(Label.of("a needle of Jensen's at 1e-6, \\p\\_data").runs())
        .noneMatch(run -> run.text().equals("s") && run.slanted())
        .noneMatch(run -> run.text().equals("e") && run.slanted())
        .noneMatch(run -> run.text().equals("a") && run.slanted())
        .allMatch(run -> run.level() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "p_{data},p_data",
    "D*(x),D*(x)",
    "x^2,x^2",
    "a\\_b,a_b",
    "p_,p_",
    "p_{},p",
    "_,_",
    "p_{x,p_{x"
  })
  void readsAsPlainText(String markup, String plain) {
    assertThat(Label.of(markup).plain()).isEqualTo(plain);
  }

  @Test
  void aLabelOfOneLetterIsAVariable() {
    assertThat(Label.of("a").runs()).containsExactly(new Run("a", true, 0));
  }

  @Test
  void tooLongLabelsEndInAnEllipsis() {
    Label label = Label.of("a label that is far too long for p_{data}");
    Label fitted = label.fitted(Theme.LABELS, PAPER, 120);
    assertThat(fitted.width(Theme.LABELS, PAPER)).isLessThanOrEqualTo(120);
    assertThat(fitted.plain()).startsWith("a label that").endsWith("…");
    assertThat(label.fitted(Theme.LABELS, PAPER, 1000)).isSameAs(label);
  }

  @Test
  void titlesBreakAtSpaces() {
    List<Label> lines = Label.wrapped("one two three four five", Theme.TITLE, PAPER, 80);
    assertThat(lines.size()).isGreaterThan(1);
    assertThat(lines.stream().map(Label::plain).reduce((a, b) -> a + " " + b))
        .hasValue("one two three four five");
    assertThat(lines).allMatch(line -> line.width(Theme.TITLE, PAPER) <= 80);
  }
}
