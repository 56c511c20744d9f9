package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells about expressions, as a student writes them. */
class ExpressionCellTest {

  private static CellSession session;

  @BeforeAll
  static void start() {
    session = new CellSession();
    session.value(
        """
        import io.github.adversaria.density.*;
        import io.github.adversaria.divergence.*;
        import io.github.adversaria.expression.*;
        import static io.github.adversaria.Adversaria.*;
        import static io.github.adversaria.expression.Terms.*;
        var p = density("p_data");
        var q = density("p_g");
        """);
  }

  @AfterAll
  static void stop() {
    session.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "log(4)                                                   | log 4",
        "log(4).negate().plus(JS(p, q).times(2))                  | -log 4 + 2·JS(p_data ‖ p_g)",
        "log(p)                                                   | log p_data",
        "log(p.over(q))                                           | log(p_data/p_g)",
        "number(0.7)                                              | 0.7",
        "number(1).over(3)                                        | 1/3",
        "one().minus(function(\"D\"))                             | 1 - D",
        "var D = function(\"D\"); E(p, log(D))                     | E_p_data[log D]",
        "var E = E(p, point()); E                                 | E_p_data[x]",
        "E(q, point())                                            | E_p_g[x]",
        "KL(p, mean(p, q))                                        | KL(p_data ‖ (p_data + p_g)/2)",
        "mix(0.3, p, q)                                           | 0.3·p_data + 0.7·p_g",
        "max(number(0), p)                                        | max(0, p_data)",
        "Math.max(1, 2)                                           | 2",
        "exp(log(2))                                              | exp(log 2)",
        "var theta = scalar(\"θ\"); density(\"p_θ\", theta)         | p_θ",
        "sup(function(\"f\"), E(p, function(\"f\")))                | sup_f [E_p_data[f]]",
        "Binding.empty().and(function(\"D\"), x -> 0.5).isBound(function(\"D\"))      | true",
        "Binding.empty().and(function(\"D\"), Math::sin).isBound(function(\"D\"))     | true",
        "Binding.empty().and(function(\"D\"), (x, t) -> x).isBound(function(\"D\"))   | true",
        "Binding.of(p, Normal.of(0, 1)).and(q, Uniform.of(-1, 4)).isBound(q)          | true"
      })
  void cellsMeanWhatTheySay(String cell, String text) {
    assertThat(session.value(cell)).hasToString(text);
  }

  @Test
  void aMistakeIsToldInTheCell() {
    assertThat(session.error("KL(p, p.plus(q))").message()).contains("mean(p, q)");
    assertThat(session.error("E(log(p), q)").message()).contains("Write E(p_g, ...)");
  }
}
