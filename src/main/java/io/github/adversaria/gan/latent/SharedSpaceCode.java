package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Tensor;

/**
 * The code of a picture: a normal distribution with independent coordinates, whose means and
 * logarithmic variances the encoder gives, and a draw from it (Kingma and Welling 2013, arXiv
 * 1312.6114, section 2.4).
 *
 * @param mean shape {@code [n, width]}
 * @param draw mean + deviation · noise: the same wherever this object is used within an update
 * @param divergence the mean over examples and coordinates of KL from the standard normal
 */
record SharedSpaceCode(TensorFormula mean, TensorFormula draw, TensorFormula divergence) {

  /**
   * @param parameters shape {@code [n, 2·width]}: means, then logarithmic variances
   */
  static SharedSpaceCode of(TensorFormula parameters, int width) {
    String latex = parameters.toLatex();
    TensorFormula mean =
        TensorFormula.of("\\bar " + latex, batch -> parameters.value(batch).slice(1, 0, width));
    TensorFormula draw =
        TensorFormula.of(
            latex,
            batch -> {
              Tensor deviation = parameters.value(batch).slice(1, width, width).times(0.5).exp();
              return mean.value(batch).plus(deviation.times(batch.normal(width)));
            });
    TensorFormula divergence =
        TensorFormula.of(
            "\\tfrac{1}{"
                + width
                + "}\\,\\mathbb{E}\\,\\mathrm{KL}\\left("
                + latex
                + "\\,\\middle\\|\\,\\mathcal{N}\\right)",
            batch -> {
              Tensor logVariance = parameters.value(batch).slice(1, width, width);
              return mean.value(batch)
                  .square()
                  .plus(logVariance.exp())
                  .minus(logVariance)
                  .plus(-1)
                  .times(0.5)
                  .mean();
            });
    return new SharedSpaceCode(mean, draw, divergence);
  }
}
