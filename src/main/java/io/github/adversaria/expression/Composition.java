package io.github.adversaria.expression;

import java.util.List;
import java.util.Set;

/** A pointwise expression taken at another point: D(G(z)). */
final class Composition extends Expr {

  private final Expr outer;
  private final Expr inner;

  private Composition(Expr outer, Expr inner) {
    this.outer = outer;
    this.inner = inner;
  }

  static Expr of(Expr outer, Expr inner) {
    if (outer instanceof Point) {
      return inner;
    }
    return inner instanceof Point || !outer.isPointwise() ? outer : new Composition(outer, inner);
  }

  @Override
  public List<Expr> operands() {
    return List.of(outer, inner);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return of(operands.get(0), operands.get(1));
  }

  @Override
  Precedence precedence() {
    return outer.precedence();
  }

  @Override
  boolean isPointwise() {
    return inner.isPointwise();
  }

  @Override
  String write(Notation notation) {
    return outer.write(notation.at(inner));
  }

  /** The outer program runs at the inner value; what that is off by, it may be off by too. */
  @Override
  int compile(Compiler compiler) {
    Program program = Compiler.compile(outer, compiler.scope());
    return compiler.step(
        (r, target, operands) -> compose(program, r, target, operands[0]), List.of(inner));
  }

  private static void compose(Program program, Registers r, int target, int inner) {
    double x = r.value(inner);
    double error = r.valueError(inner);
    if (!Double.isFinite(x) || !Double.isFinite(error)) {
      r.set(target, Double.NaN, 0);
      return;
    }
    program.run(new double[] {x + error});
    double beside = program.registers().value(program.result());
    program.run(new double[] {x});
    Registers outer = program.registers();
    int result = program.result();
    double shift = Math.abs(beside - outer.value(result));
    double scale = outer.scale[result];
    double more = shift > 0 ? shift * Math.exp(-scale) : 0;
    r.set(
        target, outer.factor[result], outer.error[result] + more, scale, outer.scaleError[result]);
  }

  @Override
  void collectAtPoint(Set<Symbol> found) {
    inner.collectAtPoint(found);
  }

  @Override
  Expr derive(Expr variable) {
    if (variable instanceof FunctionSymbol || variable instanceof DensitySymbol) {
      Expr direct = outer.derive(variable);
      if (!direct.equals(Constant.ZERO)) {
        throw new UnsupportedOperationException(
            "the derivative of "
                + this
                + " for "
                + variable
                + " lives at another point than x;"
                + " write the expectation over the density of the generated points instead");
      }
    }
    Expr direct = variable instanceof Point ? Constant.ZERO : of(outer.derive(variable), inner);
    return direct.plus(of(outer.derive(Point.INSTANCE), inner).times(inner.derive(variable)));
  }
}
