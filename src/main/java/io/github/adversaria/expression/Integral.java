package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import java.util.List;
import java.util.Set;

/** ∫ f(x) dx over the union of the supports of the densities in f; over atoms a sum. */
final class Integral extends Functional {

  private final Expr body;

  private Integral(Expr body) {
    this.body = body;
  }

  static Expr of(Expr body) {
    return body.equals(Constant.ZERO) ? body : new Integral(body);
  }

  @Override
  public List<Expr> operands() {
    return List.of(body);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return of(operands.get(0));
  }

  @Override
  Precedence precedence() {
    return Precedence.OPERATOR;
  }

  @Override
  String write(Notation notation) {
    return notation.integral(body);
  }

  @Override
  Bounded evaluate(Scope scope) {
    return PointIntegral.overAll(scope, body);
  }

  @Override
  Expr derive(Expr variable) {
    if (isPoint(variable)) {
      return Constant.ZERO;
    }
    return variable instanceof ScalarSymbol ? of(body.derive(variable)) : body.derive(variable);
  }

  /**
   * An integral runs over the supports of the densities in it, so none of them may get lost unless
   * the rest vanishes where the others do.
   */
  static Expr simplerBody(Expr body) {
    Expr after = Simplifier.simplify(body, Signs.underIntegral(body));
    Set<DensitySymbol> left = Signs.densities(after);
    boolean same = left.equals(Signs.densities(body)) || vanishesWith(after, left);
    return same ? after : body;
  }

  private static boolean vanishesWith(Expr expr, Set<DensitySymbol> densities) {
    if (expr instanceof Sum) {
      return expr.operands().stream().allMatch(term -> vanishesWith(term, densities));
    }
    if (expr instanceof Product) {
      return expr.operands().stream().anyMatch(factor -> vanishesWith(factor, densities));
    }
    return expr.equals(Constant.ZERO) || expr instanceof DensitySymbol d && densities.contains(d);
  }
}
