package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Set;

/** A symbol whose value belongs to a point, and may depend on parameters too. */
abstract sealed class ParametricSymbol extends Symbol permits DensitySymbol, FunctionSymbol {

  private final List<ScalarSymbol> parameters;

  ParametricSymbol(String name, List<ScalarSymbol> parameters) {
    super(name);
    this.parameters = List.copyOf(Require.notNull("parameters", parameters));
  }

  /** The parameters that this depends on, in the order in which its meaning takes them. */
  public final List<ScalarSymbol> parameters() {
    return parameters;
  }

  @Override
  final Object tag() {
    return List.of(name(), parameters);
  }

  @Override
  final boolean isPointwise() {
    return true;
  }

  @Override
  final String write(Notation notation) {
    return notation.call(notation.name(name()), notation.point());
  }

  @Override
  final void collectAtPoint(Set<Symbol> found) {
    found.add(this);
  }

  /** Parameters stand in the meaning of a symbol, where no expression can be put. */
  @Override
  final Expr substitute(Symbol symbol, Expr replacement) {
    if (symbol instanceof ScalarSymbol scalar && parameters.contains(scalar)) {
      throw Require.wrong(
          "symbol",
          symbol + ", a parameter of " + nameText(),
          "a symbol that is no parameter",
          "Give it its value in the binding, as in .and(" + symbol + ", 0.5)");
    }
    return super.substitute(symbol, replacement);
  }

  @Override
  final void collect(Set<Symbol> found) {
    super.collect(found);
    found.addAll(parameters);
  }
}
