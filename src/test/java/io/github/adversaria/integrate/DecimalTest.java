package io.github.adversaria.integrate;

import static org.assertj.core.api.Assertions.assertThat;

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
  void resultsShowThemselvesAsLatexToo() {
    assertThat(Bounded.of(0.5, 1e-12).show().latex()).contains("$$0.5 \\pm 1 \\cdot 10^{-12}$$");
    assertThat(Bounded.closedForm(Double.POSITIVE_INFINITY).show().latex()).contains("$$\\infty$$");
    assertThat(new Sampled(0.25, 1e-3, 400).show().latex())
        .contains("$$0.25 \\quad (\\text{standard error } 0.001,\\ n = 400)$$");
  }
}
