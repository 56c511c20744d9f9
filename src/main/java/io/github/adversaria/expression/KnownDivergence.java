package io.github.adversaria.expression;

import io.github.adversaria.divergence.FDivergence;
import java.util.function.BinaryOperator;

/** The divergences that have a word of their own, with their definitions. */
enum KnownDivergence implements Between.Named {
  KL("\\mathrm{KL}", FDivergence.KL, (p, q) -> new Expectation(p, new Log(p.over(q)))),
  JS("\\mathrm{JS}", FDivergence.JENSEN_SHANNON, KnownDivergence::jensenShannon),
  TV(
      "\\mathrm{TV}",
      FDivergence.TOTAL_VARIATION,
      (p, q) -> Integral.of(new Maximum(p.minus(q), Constant.ZERO))),
  HELLINGER_SQUARED(
      "\\mathrm{H}^2",
      FDivergence.SQUARED_HELLINGER,
      (p, q) -> Integral.of(p.power(0.5).minus(q.power(0.5)).power(2)).times(0.5)),
  PEARSON("\\chi^2", FDivergence.PEARSON, (p, q) -> Integral.of(p.minus(q).power(2).over(q)));

  private final String latexName;
  private final FDivergence divergence;
  private final BinaryOperator<Expr> definition;

  KnownDivergence(String latexName, FDivergence divergence, BinaryOperator<Expr> definition) {
    this.latexName = latexName;
    this.divergence = divergence;
    this.definition = definition;
  }

  private static Expr jensenShannon(Expr p, Expr q) {
    Expr mean = p.plus(q).over(2);
    return new Between(KL, p, mean).times(0.5).plus(new Between(KL, q, mean).times(0.5));
  }

  @Override
  public String latexName() {
    return latexName;
  }

  @Override
  public boolean isDirected() {
    return this != TV && this != HELLINGER_SQUARED;
  }

  @Override
  public FDivergence divergence() {
    return divergence;
  }

  @Override
  public Expr definition(Expr p, Expr q) {
    return definition.apply(p, q);
  }
}
