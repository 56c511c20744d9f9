package io.github.adversaria.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.book.TexSubset;

/** An expression, and how it must be written. */
record Written(Expr expr, String latex, String plain) {

  void check() {
    assertThat(expr.toLatex()).isEqualTo(latex);
    assertThat(expr).hasToString(plain);
    assertThat(TexSubset.problems(latex)).isEmpty();
  }

  @Override
  public String toString() {
    return plain;
  }
}
