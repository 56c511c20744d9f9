package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;

/**
 * What the two players of a generative adversarial network minimise. Both are given the
 * discriminator's last numbers as they are (logits where the loss speaks of probabilities, a
 * critic's values elsewhere), of shape {@code [n, 1]}.
 *
 * <p>The losses of the literature are made here: {@link #minimax}, {@link #nonSaturating}, {@link
 * #maximumLikelihood}, {@link #leastSquares}, {@link #hinge}, {@link #wasserstein}, {@link #alpha}
 * and {@link #fGan}. Each says by {@link #optimum} what it comes down to for the best
 * discriminator, and {@link PointwiseLoss#check} puts that to the test.
 */
public interface GanLoss {

  /** What papers call it. */
  String name();

  /**
   * What the discriminator minimises: a mean over the batch.
   *
   * @param real its numbers for real examples
   * @param generated its numbers for as many generated ones
   * @return one number
   */
  Tensor discriminator(Tensor real, Tensor generated);

  /**
   * What the generator minimises: a mean over the batch.
   *
   * @param generated the discriminator's numbers for generated examples
   * @return one number
   */
  Tensor generator(Tensor generated);

  /**
   * What the discriminator minimises, in LaTeX without dollar signs.
   *
   * @param real its number for a real example, {@code D(x)} say
   * @param generated its number for a generated one, {@code D(G(z))} say
   */
  default String discriminatorLatex(String real, String generated) {
    return "\\ell_{D}\\left(" + real + ",\\, " + generated + "\\right)";
  }

  /**
   * What the generator minimises, in LaTeX without dollar signs.
   *
   * @param generated the discriminator's number for a generated example
   */
  default String generatorLatex(String generated) {
    return "\\ell_{G}\\left(" + generated + "\\right)";
  }

  /** The best discriminator and what is minimised there, or why there is no answer. */
  default Optimum optimum() {
    return Optimum.none("Nothing is known of what " + name() + " minimises.");
  }

  /**
   * The discriminator minimises −E_data log D − E_g log(1 − D), the generator E_g log(1 − D)
   * (Goodfellow et al. 2014, equation 1). The generator's gradient vanishes where D is near 0.
   */
  static PointwiseLoss minimax() {
    return CrossEntropyLoss.MINIMAX;
  }

  /**
   * The discriminator as in {@link #minimax}, the generator minimises −E_g log D (Goodfellow et al.
   * 2014, section 3): a gradient that does not vanish where D is near 0.
   */
  static PointwiseLoss nonSaturating() {
    return CrossEntropyLoss.NON_SATURATING;
  }

  /**
   * The discriminator as in {@link #minimax}, the generator minimises −E_g exp(logit) (Goodfellow
   * 2016, NIPS tutorial, section 3.2.5 and exercise 8.3).
   */
  static PointwiseLoss maximumLikelihood() {
    return CrossEntropyLoss.MAXIMUM_LIKELIHOOD;
  }

  /** Least squares with targets 0 for generated, 1 for real and 1 for the generator. */
  static PointwiseLoss leastSquares() {
    return leastSquares(0, 1, 1);
  }

  /**
   * Half the squared distance of the discriminator's number from its target (Mao et al. 2017,
   * "Least squares generative adversarial networks", equation 2).
   *
   * @param generated the target for generated examples, a in the paper
   * @param real the target for real ones, b in the paper, above {@code generated}
   * @param generator what the generator wants, c in the paper
   * @throws IllegalArgumentException if one is not finite, or the first two are not in order
   */
  static PointwiseLoss leastSquares(double generated, double real, double generator) {
    return new LeastSquaresLoss(generated, real, generator);
  }

  /**
   * E_data max(0, 1 − D) + E_g max(0, 1 + D), and −E_g D (Lim and Ye 2017; Miyato et al. 2018,
   * equations 16 and 17).
   */
  static PointwiseLoss hinge() {
    return HingeLoss.INSTANCE;
  }

  /**
   * E_g D − E_data D, and −E_g D (Arjovsky, Chintala and Bottou 2017, equation 2). Of use only
   * under a constraint on the slope of D, which is not part of the loss: clipped weights, or a
   * {@link Regularizer#gradientPenalty}.
   */
  static PointwiseLoss wasserstein() {
    return WassersteinLoss.INSTANCE;
  }

  /**
   * The α-loss for both players (Kurri, Sypherd and Sankar 2021, "Realizing GANs via a tunable loss
   * function", arXiv 2106.05232). ½ makes squared Hellinger distance of it, the limit 1 is {@link
   * #minimax}, the limit ∞ total variation.
   *
   * @param alpha positive, not 1
   * @throws IllegalArgumentException if it is not
   */
  static PointwiseLoss alpha(double alpha) {
    return new AlphaLoss(alpha);
  }

  /**
   * The variational bound of an f-divergence (Nowozin, Cseke and Tomioka 2016, equations 4 and 6):
   * the discriminator maximises E_data T − E_g f*(T), the generator minimises it.
   *
   * <p>The numbers T in the domain of f* are made from the discriminator's number v so that the
   * best v is log p_data/p_g, T = f′(exp v): the same activations as in their table 6 up to scale
   * and shift. Two are theirs as they stand: T = v for Pearson, ½ tanh v for total variation. For
   * divergences of other generators derivatives are taken by differences; see {@link
   * FDivergence#of}.
   *
   * @throws IllegalArgumentException if it is null
   */
  static PointwiseLoss fGan(FDivergence divergence) {
    return FGanLoss.of(divergence);
  }

  /**
   * {@link #fGan} for {@link FDivergence#alpha}, with derivatives in closed form.
   *
   * @param alpha the order, neither 0 nor 1
   */
  static PointwiseLoss fGan(double alpha) {
    return FGanLoss.power(alpha);
  }
}
