package io.github.adversaria.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the two kinds of results show themselves. */
class ResultsTest {

  @Test
  void boundedPrintsItsBoundAndCost() {
    assertThat(new Bounded(-1.06465356814001, 5.7e-15, 315))
        .hasToString("-1.06465356814 ± 5.7e-15 (315 evaluations)");
    assertThat(Bounded.of(0, 0)).hasToString("0 ± 0");
  }

  @Test
  void resultsShowThemselvesAsLatexToo() {
    assertThat(Bounded.of(0.5, 1e-12).show().latex()).contains("$$0.5 \\pm 1 \\cdot 10^{-12}$$");
    assertThat(Bounded.closedForm(Double.POSITIVE_INFINITY).show().latex()).contains("$$\\infty$$");
    assertThat(new Sampled(0.25, 1e-3, 400).show().latex())
        .contains("$$0.25 \\quad (\\text{standard error } 0.001,\\ n = 400)$$");
  }
}
