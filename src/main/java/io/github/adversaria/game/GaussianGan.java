package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * A GAN on the line with two parameters a player, where all is normal: the data are N(m, s²), the
 * generator makes x = μ + e^τ·Z of Z ~ N(0, 1), and the discriminator is D(x) = σ(ax + bx²), the
 * probability that x is data. The first player chooses (μ, τ), the second (a, b).
 *
 * <p>At μ = m, τ = log s, a = b = 0 the generated points are as the data and D = ½ everywhere; this
 * is the equilibrium. It is a setting of V. Nagarajan and J. Z. Kolter (2017, arXiv 1706.04156),
 * whose theorem 3.1 says that it attracts the flow of {@link #minimax}: there the discriminator's
 * cost is strictly convex in (a, b), and only its μ and τ make D = ½ the best answer.
 *
 * <p>Expectations are sums over the nodes of a trapezoidal rule. For |μ| ≤ 2 and e^τ from ½ to 2
 * they are right to 1e-12 where |a| ≤ 2 and |b| ≤ 1, and to 1e-8 where |a| ≤ 4 and |b| ≤ 2; a
 * discriminator steeper than that falls between the nodes.
 */
public final class GaussianGan {

  private static final int DIGITS = 6;

  private GaussianGan() {}

  /**
   * The first pays V = E_data log D + E_g log(1 − D), the second −V (Goodfellow et al. 2014, arXiv
   * 1406.2661, equation 1). V = −log 4 at the equilibrium.
   *
   * @param mean m of the data, finite
   * @param scale s of the data, finite and > 0
   */
  public static Game minimax(double mean, double scale) {
    requireData(mean, scale);
    Link real = Link.LOG_SIGMOID;
    Link fake = Link.LOG_SIGMOID.scaling(-1);
    return new Game(
        "Gaussian GAN" + data(mean, scale),
        formula("\\mathbb{E}_{p_{\\mathrm{data}}} \\log D + \\mathbb{E}_{p_g} \\log(1 - D)", ""),
        new GaussianCosts(mean, scale, real, fake, real.times(-1), fake.times(-1)));
  }

  /**
   * The generator pays −E_g log D instead (same paper, section 3).
   *
   * @param mean m of the data, finite
   * @param scale s of the data, finite and > 0
   */
  public static Game nonSaturating(double mean, double scale) {
    requireData(mean, scale);
    Link real = Link.LOG_SIGMOID;
    Link fake = Link.LOG_SIGMOID.scaling(-1);
    return new Game(
        "non-saturating Gaussian GAN" + data(mean, scale),
        formula(
            "-\\mathbb{E}_{p_g} \\log D",
            "-\\mathbb{E}_{p_{\\mathrm{data}}} \\log D - \\mathbb{E}_{p_g} \\log(1 - D)"),
        new GaussianCosts(mean, scale, Link.ZERO, real.times(-1), real.times(-1), fake.times(-1)));
  }

  /**
   * Where p_g = p_data and D = ½.
   *
   * @param mean m of the data, finite
   * @param scale s of the data, finite and > 0
   */
  public static Profile equilibrium(double mean, double scale) {
    requireData(mean, scale);
    return Profile.of(new double[] {mean, Math.log(scale)}, new double[] {0, 0});
  }

  private static void requireData(double mean, double scale) {
    Require.finite("mean", mean);
    Require.positive("scale", scale);
  }

  private static String data(double mean, double scale) {
    return ", data N(" + Decimal.text(mean, DIGITS) + ", " + Decimal.text(scale, DIGITS) + "²)";
  }

  private static Formula formula(String first, String second) {
    String where = ",\\quad D(x) = \\sigma(ax + bx^2)";
    Formula formula =
        second.isEmpty()
            ? Formula.zeroSum(first + where)
            : Formula.generalSum(first, second + where);
    return formula.choosing("(\\mu, \\tau)", "(a, b)");
  }
}
