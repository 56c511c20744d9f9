package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Set;

/** A name that a {@link Binding} gives a meaning to. */
public abstract sealed class Symbol extends Expr
    permits DensitySymbol, FunctionSymbol, ScalarSymbol {

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
  public final List<Expr> operands() {
    return List.of();
  }

  @Override
  final Expr withOperands(List<Expr> operands) {
    return this;
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  /** Parameters stand in the meaning of a symbol, where no expression can be put. */
  final void requireFree(Symbol symbol, List<ScalarSymbol> parameters) {
    if (symbol instanceof ScalarSymbol scalar && parameters.contains(scalar)) {
      throw Require.wrong(
          "symbol",
          symbol + ", a parameter of " + nameText(),
          "a symbol that is no parameter",
          "Give it its value in the binding, as in .and(" + symbol + ", 0.5)");
    }
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
