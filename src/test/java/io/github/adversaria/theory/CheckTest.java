package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

class CheckTest {

  private static final Check HOLDS =
      Check.of("2^3", Bounded.of(8, 1e-12), "2\\cdot 4", Bounded.of(8, 0));

  @Test
  void holdsWhereTheTwoAgree() {
    assertThat(HOLDS.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(HOLDS.orThrow()).isSameAs(HOLDS);
  }

  @Test
  void namesBothSidesWhereItFails() {
    Check wrong = Check.of("4+4", Bounded.of(8, 0), "3+4", Bounded.of(7, 0));
    assertThat(wrong.verdict()).isEqualTo(Verdict.FAILS);
    assertThatThrownBy(wrong::orThrow)
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("The claim fails: 4+4 = 8")
        .hasMessageContaining("3+4 = 7")
        .hasMessageContaining("residual 1");
  }

  @Test
  void anUndecidedClaimDoesNotPass() {
    Check wide = Check.of("a", Bounded.of(1, 0.1), "b", Bounded.of(1.05, 0.1));
    assertThat(wide.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThatThrownBy(wide::orThrow)
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("too wide to tell");
  }

  @Test
  void equalInfinitiesLeaveNoResidual() {
    Bounded infinite = Bounded.of(Double.POSITIVE_INFINITY, 0);
    Check check = Check.of("a", infinite, "b", infinite);
    assertThat(check.residual()).isZero();
    assertThat(check.orThrow()).isSameAs(check);
    assertThat(Check.of("a", infinite, "b", Bounded.of(1, 0)).residual())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void showsAnAlignedTable() {
    String[] rows = HOLDS.toString().split("\n");
    assertThat(rows).hasSize(3);
    assertThat(rows[1].indexOf("8 ± 1e-12")).isPositive().isEqualTo(rows[2].indexOf("8  "));
    assertThat(rows[0].indexOf("value")).isEqualTo(rows[1].indexOf("8 ±"));
    assertThat(rows[2]).endsWith("✓");
  }

  @Test
  void showsHtmlAndLatex() {
    Check check = Check.of("x<y", Bounded.of(1e-20, 1e-30), "y", Bounded.of(0, 1));
    assertThat(check.show().html().orElseThrow())
        .contains("$x&lt;y$")
        .contains("1·10<sup>−20</sup> ± 1·10<sup>−30</sup>")
        .doesNotContain("<script");
    assertThat(check.show().latex().orElseThrow())
        .startsWith("$$\\begin{array}")
        .contains("\\text{?}")
        .endsWith("\\end{array}$$");
  }
}
