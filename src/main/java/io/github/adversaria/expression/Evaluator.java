package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.require.Require;

/** The exact value of an expression, with a bound on its error. */
final class Evaluator {

  private Evaluator() {}

  static Bounded value(Expr expr, Binding binding) {
    return new Scope(binding).value(expr);
  }

  static Bounded value(Expr expr, Binding binding, double x) {
    Require.finite("x", x);
    var scope = new Scope(binding);
    Expr simple = Simplifier.simplify(Frozen.read(expr, scope));
    Program program = Compiler.compile(simple, scope);
    program.run(new double[] {x});
    try {
      return scope.read(program, expr + " at " + x);
    } catch (IntegrationException undefined) {
      throw new IllegalArgumentException(undefined.getMessage(), undefined);
    }
  }
}
