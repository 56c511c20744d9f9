package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A number as a sum of expectations under densities by name, each with a factor, and a rest without
 * any.
 */
final class LinearForm {

  /** factor · E body under the density. */
  record Term(Expr factor, DensitySymbol density, Expr body) {}

  private final List<Term> terms = new ArrayList<>();
  private final List<Expr> rest = new ArrayList<>();

  private LinearForm() {}

  /**
   * Takes an expression apart; divergences stand for their definitions, and integrals for
   * expectations under the mean of their densities.
   *
   * @throws IllegalArgumentException if it is not linear in its expectations
   */
  static LinearForm of(Expr expr) {
    var form = new LinearForm();
    form.add(Constant.ONE, expr);
    return form;
  }

  List<Term> terms() {
    return terms;
  }

  /** What holds no expectation. */
  Expr rest() {
    return Algebra.sum(rest);
  }

  private void add(Expr factor, Expr expr) {
    if (!holdsFunctional(expr)) {
      rest.add(Algebra.product(factor, expr));
    } else if (expr instanceof Sum) {
      expr.operands().forEach(term -> add(factor, term));
    } else if (expr instanceof Product) {
      addProduct(factor, expr);
    } else if (expr instanceof Quotient && !holdsFunctional(expr.operands().get(1))) {
      add(Algebra.quotient(factor, expr.operands().get(1)), expr.operands().get(0));
    } else if (expr instanceof Expectation expectation) {
      addExpectation(factor, expectation.distribution(), expr.operands().get(1));
    } else if (expr instanceof Between between) {
      add(factor, between.definition());
    } else if (expr instanceof Integral) {
      addIntegral(factor, expr.operands().get(0));
    } else {
      throw nonlinear(expr);
    }
  }

  private void addProduct(Expr factor, Expr product) {
    List<Expr> random = product.operands().stream().filter(LinearForm::holdsFunctional).toList();
    if (random.size() > 1) {
      throw nonlinear(product);
    }
    List<Expr> fixed =
        product.operands().stream().filter(operand -> !holdsFunctional(operand)).toList();
    add(Algebra.product(factor, Algebra.product(fixed)), random.get(0));
  }

  private void addExpectation(Expr factor, Distribution distribution, Expr body) {
    if (holdsFunctional(body)) {
      throw nonlinear(body);
    }
    for (Distribution.Part part : distribution.parts()) {
      terms.add(new Term(Algebra.product(factor, part.weight()), part.density(), body));
    }
  }

  /** ∫ f = E f/m under the mean m of the densities in f, wherever one of them lives. */
  private void addIntegral(Expr factor, Expr body) {
    var found = new LinkedHashSet<Symbol>();
    body.collectAtPoint(found);
    List<Expr> densities = new ArrayList<>();
    found.stream().filter(DensitySymbol.class::isInstance).forEach(densities::add);
    if (densities.isEmpty()) {
      throw nonlinear(body);
    }
    Expr mean = Algebra.sum(densities).over(densities.size());
    addExpectation(
        factor,
        Distribution.of("the densities of an integral", mean),
        Algebra.quotient(body, mean));
  }

  private static boolean holdsFunctional(Expr expr) {
    return expr instanceof Functional
        || expr.operands().stream().anyMatch(LinearForm::holdsFunctional);
  }

  private static IllegalArgumentException nonlinear(Expr expr) {
    return Require.wrong(
        "the expression",
        expr,
        "a sum of expectations and divergences, each with a number as its factor",
        "Of anything else a mean of samples is biased, or does not exist: take value(binding)");
  }
}
