package io.github.adversaria.theory;

import java.util.function.ToDoubleFunction;

/** A discriminator in any dimension, given by its logit. */
record PointDiscriminator(ToDoubleFunction<double[]> logit) implements Discriminator {

  @Override
  public double logit(double x) {
    return logit.applyAsDouble(new double[] {x});
  }

  @Override
  public double logitAt(double[] point) {
    return logit.applyAsDouble(point);
  }
}
