package io.github.adversaria.expression;

/** The point itself: x under an integral over x, z under one over z. */
final class Point extends Leaf {

  static final Point INSTANCE = new Point();

  private Point() {}

  @Override
  boolean isPointwise() {
    return true;
  }

  @Override
  String write(Notation notation) {
    return notation.pointAsPart();
  }

  @Override
  int compile(Compiler compiler) {
    compiler.requireLine(this);
    return compiler.atPoint((r, target, place) -> r.set(target, place.x(), 0, 0, 0));
  }

  @Override
  Expr derive(Expr variable) {
    return variable == this ? Constant.ONE : Constant.ZERO;
  }
}
