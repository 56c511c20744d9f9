package io.github.adversaria.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.notebook.book.TexSubset;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the expression: its text says what it is, and its LaTeX can be set. */
class WritingPropertyTest {

  private static Expr expression(long seed, int depth) {
    var expressions = new RandomExpressions(seed);
    return seed % 2 == 0 ? expressions.value(depth) : expressions.pointwise(depth);
  }

  @Property(tries = 5000, seed = "20140610")
  void textReadsAsWhatWasWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int depth) {
    Expr expr = expression(seed, depth);
    double value = TreeValue.of(expr);
    Assume.that(Math.abs(value) < 1e15);

    assertThat(PlainReader.read(expr.toString()))
        .as(expr.toString())
        .isCloseTo(value, within(1e-5 * Math.max(1, Math.abs(value))));
  }

  @Property(tries = 5000, seed = "20140611")
  void latexReadsAsWhatWasWritten(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int depth) {
    Expr expr = expression(seed, depth);
    double value = TreeValue.of(expr);
    Assume.that(Math.abs(value) < 1e15);

    String plain = LatexAsPlain.of(expr.toLatex());
    assertThat(PlainReader.read(plain))
        .as(expr.toLatex() + "\n" + plain)
        .isCloseTo(value, within(1e-5 * Math.max(1, Math.abs(value))));
  }

  @Property(tries = 2000, seed = "20140612")
  void latexIsInTheSubsetThatAllRenderersSet(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int depth) {
    String latex = expression(seed, depth).toLatex();

    assertThat(TexSubset.problems(latex)).isEmpty();
    assertThat(latex.split("\\\\left", -1)).hasSameSizeAs(latex.split("\\\\right", -1));
    assertThat(latex).doesNotContainPattern("\\^(?:\\{[^{}]*}|[^{}\\\\])[\\^']");
  }

  @Example
  void theReaderSeesMissingBrackets() {
    Expr f = Terms.function("f");
    Expr g = Terms.function("g");

    assertThat(PlainReader.read("log f·g"))
        .isNotCloseTo(TreeValue.of(Terms.log(f.times(g))), within(1e-6));
    assertThat(PlainReader.read("f - g + 1"))
        .isNotCloseTo(TreeValue.of(f.minus(g.plus(1))), within(1e-6));
    assertThatThrownBy(() -> PlainReader.read("log f^2")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PlainReader.read("f^2^3")).isInstanceOf(IllegalStateException.class);
  }
}
