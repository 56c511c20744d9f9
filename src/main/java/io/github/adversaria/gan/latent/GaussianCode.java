package io.github.adversaria.gan.latent;

import io.github.adversaria.gan.TensorFormula;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;

/**
 * A code that is a distribution, q(z|x) = N(μ(x), diag σ²(x)), as formulas of a training (D. Kingma
 * and M. Welling 2014, arXiv 1312.6114, section 2.4 and appendix B). The encoder gives 2k numbers:
 * μ, then log σ², which may be any numbers.
 */
public final class GaussianCode {

  private final int width;
  private final String of;
  private final TensorFormula encoded;

  private GaussianCode(int width, String of, TensorFormula encoded) {
    this.width = width;
    this.of = of;
    this.encoded = encoded;
  }

  /**
   * The code of an example.
   *
   * @param symbol of the encoder in LaTeX; μ and σ carry it
   * @param encoder makes 2·width numbers of an example
   * @param width numbers in a code, k, at least 1
   * @param example what is encoded
   */
  public static GaussianCode of(String symbol, Layer encoder, int width, TensorFormula example) {
    Require.notNull("symbol", symbol);
    Require.notNull("encoder", encoder);
    Require.atLeast("width", width, 1);
    Require.notNull("example", example);
    String of = "_{" + symbol + "}(" + example.toLatex() + ")";
    return new GaussianCode(width, of, example.under(symbol, encoder));
  }

  /** μ(x), shape {@code [n, k]}. */
  public TensorFormula mean() {
    return TensorFormula.of("\\mu" + of, batch -> encoded.value(batch).slice(1, 0, width));
  }

  /**
   * A code drawn from the distribution, μ(x) + σ(x) ⊙ ε: so the gradient passes to the encoder.
   *
   * @param noise ε, standard normal numbers of shape {@code [n, k]}
   */
  public TensorFormula drawn(TensorFormula noise) {
    Require.notNull("noise", noise);
    TensorFormula scaled =
        TensorFormula.of(
            "\\sigma" + of + "\\odot " + noise.toLatex(),
            batch ->
                encoded
                    .value(batch)
                    .slice(1, width, width)
                    .times(0.5)
                    .exp()
                    .times(noise.value(batch)));
    return mean().plus(scaled);
  }

  /** KL(q(z|x)‖N(0, I)), in closed form, in nats; the mean over the examples. */
  public TensorFormula divergence() {
    return TensorFormula.of(
        "\\mathbb{E}\\,\\mathrm{KL}\\left(\\mathcal{N}(\\mu"
            + of
            + ", \\sigma^2"
            + of
            + ")\\,\\middle\\|\\,\\mathcal{N}(0, I)\\right)",
        batch -> {
          var mean = encoded.value(batch).slice(1, 0, width);
          var logVariance = encoded.value(batch).slice(1, width, width);
          return mean.square()
              .plus(logVariance.exp())
              .minus(logVariance)
              .plus(-1)
              .sum(1)
              .mean()
              .times(0.5);
        });
  }
}
