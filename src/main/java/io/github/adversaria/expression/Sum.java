package io.github.adversaria.expression;

import java.util.List;

/** A sum of two or more terms. */
final class Sum extends Expr {

  private final List<Expr> terms;

  Sum(List<Expr> terms) {
    this.terms = List.copyOf(terms);
  }

  @Override
  public List<Expr> operands() {
    return terms;
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return Algebra.sum(operands);
  }

  @Override
  Precedence precedence() {
    return Precedence.SUM;
  }

  @Override
  String write(Notation notation) {
    var written = new StringBuilder();
    for (Expr term : terms) {
      String text = term.write(notation);
      if (written.length() == 0) {
        written.append(text);
      } else if (text.startsWith("-")) {
        written.append(" - ").append(text.substring(1).stripLeading());
      } else {
        written.append(" + ").append(text);
      }
    }
    return written.toString();
  }

  @Override
  int compile(Compiler compiler) {
    return terms.size() == 2
            && terms.contains(Constant.ONE)
            && complement() instanceof Sigmoid other
        ? compiler.register(new Sigmoid(other.operands().get(0).negate()))
        : compiler.step(Arithmetic::sum, terms);
  }

  /** D where this is 1 − D; 1 − σ(a) = σ(−a) keeps its digits where σ(a) is near 1. */
  private Expr complement() {
    Expr other = terms.get(terms.get(0).equals(Constant.ONE) ? 1 : 0);
    return other.negate();
  }

  @Override
  Expr derive(Expr variable) {
    return Algebra.sum(terms.stream().map(term -> term.derive(variable)).toList());
  }
}
