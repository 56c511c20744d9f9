package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Symbol;
import java.util.Set;
import java.util.function.BiPredicate;

/** A condition on where densities are positive. */
final class SupportAssumption extends Assumption {

  private final String text;
  private final String latex;
  private final BiPredicate<Binding, Set<Symbol>> condition;

  SupportAssumption(String text, String latex, BiPredicate<Binding, Set<Symbol>> condition) {
    this.text = text;
    this.latex = latex;
    this.condition = condition;
  }

  /** Whether p is positive wherever q is; densities that are not bound break nothing. */
  static boolean covers(Binding binding, DensitySymbol p, DensitySymbol q) {
    var outer = binding.density(p);
    var inner = binding.density(q);
    return outer.isEmpty()
        || inner.isEmpty()
        || outer.get().support().covers(inner.get().support());
  }

  @Override
  boolean holds(Binding binding, Set<Symbol> symbols) {
    return condition.test(binding, symbols);
  }

  @Override
  public String toLatex() {
    return latex;
  }

  @Override
  public String toString() {
    return text;
  }
}
