package io.github.adversaria.expression;

/**
 * Its argument, frozen as a function: no derivative for symbols passes, but one for the point does,
 * so that in E f(G(z)) with f frozen the gradient still flows through G (Goodfellow 2014, arXiv
 * 1412.6515, section 5).
 */
final class StopGradient extends Unary {

  StopGradient(Expr argument) {
    super(argument);
  }

  @Override
  Expr of(Expr other) {
    return new StopGradient(other);
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.stopped(argument);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.frozen().register(argument);
  }

  @Override
  Expr derive(Expr variable) {
    return variable instanceof Point ? new StopGradient(argument.derive(variable)) : Constant.ZERO;
  }
}
