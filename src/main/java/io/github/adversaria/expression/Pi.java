package io.github.adversaria.expression;

/** The number π. */
final class Pi extends Leaf {

  static final Pi INSTANCE = new Pi();

  private Pi() {}

  @Override
  boolean isPointwise() {
    return false;
  }

  @Override
  String write(Notation notation) {
    return notation.pi();
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.number(Math.PI, Math.ulp(Math.PI));
  }

  @Override
  Expr derive(Expr variable) {
    return Constant.ZERO;
  }
}
