package io.github.adversaria.expression;

import io.github.adversaria.density.Reparameterization;

/** The map of a family from its noise to its points. */
record GeneratorMapping(Reparameterization generator) implements Mapping {

  @Override
  public double at(double z, double[] parameters) {
    return generator.map(z, parameters);
  }

  @Override
  public double slope(int order, double z, double[] parameters) {
    return order == 1 ? generator.slope(z, parameters) : Mapping.super.slope(order, z, parameters);
  }

  @Override
  public double parameterSlope(int parameter, double z, double[] parameters) {
    return generator.parameterSlope(parameter, z, parameters);
  }
}
