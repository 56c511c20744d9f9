package io.github.adversaria.expression;

import io.github.adversaria.divergence.FDivergence;
import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;

/** The power divergence of one order; two of the same order are equal. */
record PowerDivergence(double alpha) implements Between.Named {

  /** Refuses the orders 0 and 1 where it is written, not where it is evaluated. */
  PowerDivergence {
    FDivergence.alpha(alpha);
  }

  @Override
  public String latexName() {
    String order = new BigDecimal(Double.toString(alpha)).stripTrailingZeros().toPlainString();
    return "D_{" + order + "}";
  }

  @Override
  public FDivergence divergence() {
    return FDivergence.alpha(alpha);
  }

  /** (∫ p^α q^(1−α) − 1)/(α(α − 1)), which holds where one of the two vanishes, too. */
  @Override
  public Expr definition(Expr p, Expr q) {
    BigFraction order = Constant.of("alpha", alpha).value();
    Expr mixed =
        p.power(Constant.of(order)).times(q.power(Constant.of(BigFraction.ONE.subtract(order))));
    BigFraction scale = order.multiply(order.subtract(BigFraction.ONE));
    return Integral.of(mixed).minus(1).over(Constant.of(scale));
  }
}
