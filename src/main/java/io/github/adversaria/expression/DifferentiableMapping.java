package io.github.adversaria.expression;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** A function in numbers that carry their derivatives, of any order for the point. */
record DifferentiableMapping(Mapping.Parametric function) implements Mapping {

  /** No parameter varies. */
  private static final int NONE = -1;

  @Override
  public double at(double x, double[] parameters) {
    var factory = new DSFactory(1, 0);
    return evaluate(factory, factory.constant(x), NONE, parameters).getValue();
  }

  @Override
  public double slope(int order, double x, double[] parameters) {
    var factory = new DSFactory(1, order);
    return evaluate(factory, factory.variable(0, x), NONE, parameters).getPartialDerivative(order);
  }

  @Override
  public double parameterSlope(int parameter, double x, double[] parameters) {
    var factory = new DSFactory(1, 1);
    return evaluate(factory, factory.constant(x), parameter, parameters).getPartialDerivative(1);
  }

  private DerivativeStructure evaluate(
      DSFactory factory, DerivativeStructure x, int varying, double[] parameters) {
    var numbers = new DerivativeStructure[parameters.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          i == varying ? factory.variable(0, parameters[i]) : factory.constant(parameters[i]);
    }
    return function.at(x, numbers);
  }
}
