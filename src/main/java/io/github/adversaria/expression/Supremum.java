package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The supremum of a functional over a function, all of them or those with a Lipschitz bound. */
final class Supremum extends Functional {

  private final FunctionSymbol function;
  private final Expr objective;
  private final OptionalDouble lipschitz;

  Supremum(FunctionSymbol function, Expr objective, OptionalDouble lipschitz) {
    this.function = function;
    this.objective = objective;
    this.lipschitz = lipschitz;
  }

  FunctionSymbol function() {
    return function;
  }

  /** The Lipschitz bound, if there is one. */
  OptionalDouble lipschitz() {
    return lipschitz;
  }

  @Override
  Object tag() {
    return List.of(function, function.range(), lipschitz);
  }

  @Override
  public List<Expr> operands() {
    return List.of(objective);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Supremum(function, operands.get(0), lipschitz);
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return symbol.equals(function) ? this : super.substitute(symbol, replacement);
  }

  @Override
  void collect(Set<Symbol> found) {
    super.collect(found);
    found.remove(function);
  }

  @Override
  String write(Notation notation) {
    String name = notation.name(function.name());
    String condition =
        lipschitz.isPresent()
            ? notation.lipschitz(name, Constant.of("lipschitz", lipschitz.getAsDouble()))
            : notation.within(name, function.range());
    return notation.supremum(condition, objective);
  }

  @Override
  Bounded evaluate(Scope scope) {
    if (lipschitz.isPresent()) {
      return KantorovichDual.supremum(scope, objective, function, lipschitz.getAsDouble());
    }
    return scope.number(objective.with(function, Maximizer.of(objective, function)));
  }

  /** The derivative of the objective at the maximiser (J. M. Danskin 1966). */
  @Override
  Expr derive(Expr variable) {
    if (lipschitz.isPresent()) {
      throw new UnsupportedOperationException(
          "the maximiser of "
              + this
              + " has no formula; gradient(...) evaluates to the derivative of the number");
    }
    return objective
        .derive(variable)
        .substitute(function, Maximizer.of(objective, function).expression());
  }
}
