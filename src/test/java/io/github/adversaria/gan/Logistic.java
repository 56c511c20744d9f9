package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;

/** The non-saturating loss of Goodfellow et al. 2014, section 3, for tests of the loop. */
record Logistic() implements GanLoss {

  @Override
  public String name() {
    return "logistic";
  }

  @Override
  public Tensor discriminator(Tensor real, Tensor generated) {
    return real.times(-1).softplus().mean().plus(generated.softplus().mean());
  }

  @Override
  public Tensor generator(Tensor generated) {
    return generated.times(-1).softplus().mean();
  }
}
