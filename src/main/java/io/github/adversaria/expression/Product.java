package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;

/** A product of two or more factors; a constant stands first. */
final class Product extends Expr {

  private final List<Expr> factors;

  Product(List<Expr> factors) {
    this.factors = List.copyOf(factors);
  }

  @Override
  public List<Expr> operands() {
    return factors;
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return Algebra.product(operands);
  }

  @Override
  Precedence precedence() {
    if (Sign.isNegative(this)) {
      return Precedence.SUM;
    }
    Precedence last = factors.get(factors.size() - 1).precedence();
    return last == Precedence.OPERATOR ? last : Precedence.PRODUCT;
  }

  @Override
  String write(Notation notation) {
    Expr size = Algebra.product(Sign.sizes(this));
    String written =
        size instanceof Product
            ? notation.product(size.operands())
            : notation.part(size, Precedence.OPERATOR);
    return (Sign.isNegative(this) ? "-" : "") + written;
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Arithmetic::product, factors);
  }

  @Override
  Expr derive(Expr variable) {
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < factors.size(); i++) {
      var changed = new ArrayList<>(factors);
      changed.set(i, factors.get(i).derive(variable));
      terms.add(Algebra.product(changed));
    }
    return Algebra.sum(terms);
  }
}
