package io.github.adversaria.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @ParameterizedTest
  @CsvSource({
    "-1.0646500938123, 12, -1.06465009381",
    "0.5, 12, 0.5",
    "0, 12, 0",
    "100, 12, 100",
    "3.14e-13, 2, 3.1 \\cdot 10^{-13}",
    "1e-12, 2, 1 \\cdot 10^{-12}",
    "2.5e300, 12, 2.5 \\cdot 10^{300}",
    "Infinity, 12, \\infty",
    "-Infinity, 12, -\\infty"
  })
  void writesNumbersAsMathematiciansDo(double value, int digits, String latex) {
    assertThat(Decimal.latex(value, digits)).isEqualTo(latex);
  }

  @Test
  void writesPlainTextToo() {
    assertThat(Decimal.text(-1.0646500938123, 12)).isEqualTo("-1.06465009381");
    assertThat(Decimal.text(3.14e-13, 2)).isEqualTo("3.1e-13");
    assertThat(Decimal.text(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-∞");
    assertThat(Decimal.html(-3.14e-13, 2)).isEqualTo("−3.1·10<sup>−13</sup>");
    assertThat(Decimal.html(2.5e300, 12)).isEqualTo("2.5·10<sup>300</sup>");
    assertThat(Decimal.html(-1.5, 2)).isEqualTo("−1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.text(1, 0))
        .withMessage("digits was 0; allowed: a whole number >= 1");
  }
}
