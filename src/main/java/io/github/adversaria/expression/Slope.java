package io.github.adversaria.expression;

import java.util.Set;

/** A derivative of what a symbol stands for, taken at the point. */
abstract class Slope extends Leaf {

  private final ParametricSymbol of;

  Slope(ParametricSymbol of) {
    this.of = of;
  }

  @Override
  final boolean isPointwise() {
    return true;
  }

  @Override
  final void collectAtPoint(Set<Symbol> found) {
    found.add(of);
  }

  @Override
  final void collect(Set<Symbol> found) {
    of.collect(found);
  }
}
