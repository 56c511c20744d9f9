package io.github.adversaria.theory;

import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;

/** A discriminator on the line, given by its logit. */
record LineDiscriminator(DoubleUnaryOperator logit) implements Discriminator {

  @Override
  public double logit(double x) {
    return logit.applyAsDouble(x);
  }

  @Override
  public double logitAt(double[] point) {
    if (point.length != 1) {
      throw Require.wrong("point", point.length + " coordinates", "1, for D is given on the line");
    }
    return logit.applyAsDouble(point[0]);
  }
}
