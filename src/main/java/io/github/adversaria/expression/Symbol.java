package io.github.adversaria.expression;

import java.util.Set;

/** A name that a {@link Binding} gives a meaning to. */
public abstract sealed class Symbol extends Leaf permits ParametricSymbol, ScalarSymbol {

  private final String name;

  Symbol(String name) {
    this.name = Name.canonical("name", name);
  }

  /** The name as LaTeX writes it; p_data and p_{data}, θ and {@code \theta} are one spelling. */
  public final String name() {
    return name;
  }

  /** The name alone in LaTeX, without a point: {@code p_{\\mathrm{data}}}. */
  public final String nameLatex() {
    return Notation.latex().name(name);
  }

  /** The name alone as plain text. */
  public final String nameText() {
    return Notation.plain().name(name);
  }

  @Override
  Object tag() {
    return name;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return equals(symbol) ? replacement : this;
  }

  @Override
  void collect(Set<Symbol> found) {
    found.add(this);
  }
}
