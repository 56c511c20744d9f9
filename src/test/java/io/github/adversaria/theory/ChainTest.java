package io.github.adversaria.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final Chain HOLDS =
      Chain.of("powers of two")
          .line("2^3", Bounded.of(8, 1e-12))
          .line("2\\cdot 4", Bounded.of(8, 0))
          .line("4+4", Bounded.of(8 + 1e-13, 1e-12));

  @Test
  void holdsWhenEveryStepDoes() {
    assertThat(HOLDS.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(HOLDS.orThrow()).isSameAs(HOLDS);
    assertThat(HOLDS.checks()).hasSize(2);
    assertThat(HOLDS.lines()).extracting(Line::latex).containsExactly("2^3", "2\\cdot 4", "4+4");
  }

  @Test
  void namesTheStepThatFails() {
    Chain wrong = HOLDS.line("3+4", Bounded.of(7, 0)).line("7", Bounded.of(7, 0));
    assertThat(wrong.verdict()).isEqualTo(Verdict.FAILS);
    assertThatThrownBy(wrong::orThrow)
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("The claim fails: 4+4 = 8")
        .hasMessageContaining("3+4 = 7")
        .hasMessageContaining("residual 1")
        .extracting(e -> ((ClaimException) e).check().right().latex())
        .isEqualTo("3+4");
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
    String text = HOLDS.toString();
    String[] rows = text.split("\n");
    assertThat(rows).hasSize(5);
    assertThat(rows[0]).isEqualTo("powers of two");
    int sign = rows[3].indexOf('✓');
    assertThat(sign).isPositive().isEqualTo(rows[4].indexOf('✓'));
    assertThat(rows[2].indexOf("8 ± 1e-12")).isPositive().isEqualTo(rows[3].indexOf("8  "));
    assertThat(rows[1].indexOf("value")).isEqualTo(rows[2].indexOf("8 ±"));
  }

  @Test
  void showsHtmlAndLatex() {
    Chain chain =
        Chain.of("a < b & c").line("x<y", Bounded.of(1e-20, 1e-30)).line("y", Bounded.of(0, 1));
    String html = chain.show().html().orElseThrow();
    assertThat(html)
        .contains("<caption>a &lt; b &amp; c</caption>")
        .contains("$x&lt;y$")
        .contains("1·10<sup>−20</sup> ± 1·10<sup>−30</sup>")
        .doesNotContain("<script");
    assertThat(chain.show().latex().orElseThrow())
        .startsWith("$$\\begin{array}")
        .contains("\\text{?}")
        .endsWith("\\end{array}$$");
  }

  @Test
  void oneLineClaimsNothing() {
    assertThatThrownBy(() -> Chain.of("alone").line("1", Bounded.of(1, 0)).verdict())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a claim needs two");
  }
}
