package io.github.adversaria.expression;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A function of the point alone with its first derivatives, the function itself first. */
record TaylorMapping(List<DoubleUnaryOperator> derivatives) implements Mapping {

  @Override
  public double at(double x, double[] parameters) {
    return derivatives.get(0).applyAsDouble(x);
  }

  @Override
  public double slope(int order, double x, double[] parameters) {
    return order < derivatives.size()
        ? derivatives.get(order).applyAsDouble(x)
        : Mapping.super.slope(order, x, parameters);
  }

  @Override
  public double parameterSlope(int parameter, double x, double[] parameters) {
    return 0;
  }
}
