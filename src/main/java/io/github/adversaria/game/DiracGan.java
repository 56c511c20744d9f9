package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * The Dirac-GAN of L. Mescheder, A. Geiger and S. Nowozin (2018, arXiv 1801.04406): all data are at
 * 0, the generator puts all its points at θ, and the discriminator is D(x) = ψx. The generator
 * chooses θ as the first player, the discriminator ψ as the second, and the equilibrium is θ = ψ =
 * 0. The discriminator is paid L(θ, ψ) = f(ψθ) + f(0): it wants D to be high at generated points
 * (the paper's sign).
 *
 * <p>The paper <i>adds</i> its field; the games here <i>subtract</i> theirs, so their eigenvalues
 * have the other sign: what flows in with real parts below 0 there has real parts above 0 here.
 *
 * <pre>{@code
 * DiracGan.r1(DiracGan.CRITICAL_GAMMA).play(UpdateRule.simultaneous(0.1), Profile.of(1, 1), 500)
 * }</pre>
 */
public final class DiracGan {

  /**
   * The γ of {@link #r1} and {@link #r2} from which on nothing turns any more: the eigenvalues γ/2
   * ± sqrt(γ²/4 − f′(0)²) meet at γ = 2·f′(0) = 1.
   */
  public static final double CRITICAL_GAMMA = 1;

  private static final int DIGITS = 6;
  private static final double LOG_HALF = Link.LOG_SIGMOID.value(0);
  private static final String LOGISTIC = ",\\quad f(t) = -\\log(1 + e^{-t})";
  private static final String PAID = "f(\\psi\\theta) + f(0)";

  private DiracGan() {}

  /** The minimax GAN, f(t) = −log(1 + e^−t): eigenvalues ±i/2 at the equilibrium (section 2). */
  public static Game minimax() {
    return new Game("Dirac-GAN", formula(PAID + LOGISTIC), logistic(Link.ZERO));
  }

  /**
   * The non-saturating GAN: the generator pays −f(−ψθ) instead. The eigenvalues are the same
   * (section 2).
   */
  public static Game nonSaturating() {
    Link f = Link.LOG_SIGMOID;
    return new Game(
        "non-saturating Dirac-GAN",
        formula("-f(-\\psi\\theta)", "-f(\\psi\\theta) - f(0)" + LOGISTIC),
        new DiracCosts(f.scaling(-1).times(-1), f.times(-1), Link.ZERO, Link.ZERO.plus(-LOG_HALF)));
  }

  /** The Wasserstein GAN, f(t) = t, without anything to bound the slope: eigenvalues ±i. */
  public static Game wasserstein() {
    return new Game("Dirac-WGAN", formula("\\psi\\theta"), linear(Link.ZERO));
  }

  /**
   * The Wasserstein GAN with the weight ψ clipped to [−c, c] after each step (Arjovsky et al. 2017,
   * arXiv 1701.07875, algorithm 1). It does not converge (section 3).
   *
   * @param c finite and > 0
   */
  public static Game wassersteinClipped(double c) {
    Require.positive("c", c);
    return wasserstein()
        .within(Player.SECOND, -c, c)
        .named("Dirac-WGAN, clipped to " + Decimal.text(c, DIGITS));
  }

  /**
   * The Wasserstein GAN with gradient penalty (Gulrajani et al. 2017, arXiv 1704.00028, equation
   * 3): the discriminator pays (λ/2)·(|ψ| − g₀)² more. Its field jumps at ψ = 0 unless g₀ = 0, so
   * there is no Jacobian there: the entry is NaN. It does not converge (section 3).
   *
   * @param lambda λ, finite and >= 0
   * @param goal g₀, what the slope of D is drawn to, finite and >= 0; 1 in that paper
   */
  public static Game wassersteinGradientPenalty(double lambda, double goal) {
    Require.nonNegative("lambda", lambda);
    Require.nonNegative("goal", goal);
    String latex = lambda(lambda) + "(|\\psi| - " + Decimal.latex(goal, DIGITS) + ")^2";
    return new Game(
        "Dirac-WGAN with gradient penalty, λ = "
            + Decimal.text(lambda, DIGITS)
            + ", g₀ = "
            + Decimal.text(goal, DIGITS),
        formula("\\psi\\theta", "-\\psi\\theta + " + latex),
        linear(Link.pull(lambda, goal)));
  }

  /**
   * The minimax GAN with the penalty (γ/2)·E‖∇D‖² over data (section 4.1): the discriminator pays
   * (γ/2)·ψ² more. Eigenvalues γ/2 ± sqrt(γ²/4 − 1/4); they turn from complex to real at {@link
   * #CRITICAL_GAMMA}.
   *
   * @param gamma γ, finite and >= 0
   */
  public static Game r1(double gamma) {
    return penalised("R1", gamma);
  }

  /**
   * The same with the expectation over generated points (section 4.1). As the slope of D is ψ at
   * all points, this is the game of {@link #r1} under another name; in other GANs the two differ.
   *
   * @param gamma γ, finite and >= 0
   */
  public static Game r2(double gamma) {
    return penalised("R2", gamma);
  }

  private static Game penalised(String penalty, double gamma) {
    Require.nonNegative("gamma", gamma);
    return new Game(
        "Dirac-GAN with " + penalty + ", γ = " + Decimal.text(gamma, DIGITS),
        formula(PAID, "-f(\\psi\\theta) - f(0) + " + lambda(gamma) + "\\psi^2" + LOGISTIC),
        logistic(Link.pull(gamma, 0)));
  }

  /**
   * The minimax GAN with normal noise of standard deviation σ on data and generated points
   * (Sønderby et al. 2017, arXiv 1610.04490; section 3): L = E f(ψ(θ + n)) + E f(−ψn). Eigenvalues
   * σ²/4 ± sqrt(σ⁴/16 − 1/4). The expectations are sums over the nodes of a trapezoidal rule, right
   * to 1e-12 as long as |ψ|σ ≤ 4.
   *
   * @param sigma σ, finite and > 0
   */
  public static Game instanceNoise(double sigma) {
    Require.positive("sigma", sigma);
    Link f = Link.LOG_SIGMOID;
    double[] noise = NormalNodes.at(sigma);
    double[] weights = NormalNodes.ofWeight();
    Link data = overData(f, noise, weights);
    return new Game(
        "Dirac-GAN with instance noise, σ = " + Decimal.text(sigma, DIGITS),
        formula(
            "\\mathbb{E}\\, f(\\psi(\\theta + n)) + \\mathbb{E}\\, f(-\\psi n)"
                + LOGISTIC
                + ",\\quad n \\sim \\mathcal{N}(0, "
                + Decimal.latex(sigma, DIGITS)
                + "^2)"),
        new DiracCosts(f, f.times(-1), data, data.times(-1), noise, weights));
  }

  /**
   * The minimax GAN where both players pay (γ/2)·‖v‖² more, v being its field (L. Mescheder, S.
   * Nowozin and A. Geiger 2017, arXiv 1705.10461, section 4). Eigenvalues γ/4 ± i/2.
   *
   * @param gamma γ, finite and >= 0
   */
  public static Game consensus(double gamma) {
    Require.nonNegative("gamma", gamma);
    String more = " + " + lambda(gamma) + "\\lVert v \\rVert^2";
    return new Game(
        "Dirac-GAN with consensus, γ = " + Decimal.text(gamma, DIGITS),
        formula(PAID + more, "-f(\\psi\\theta) - f(0)" + more + LOGISTIC),
        new ConsensusCosts(logistic(Link.ZERO), gamma));
  }

  /** ψ ↦ E f(−ψn). */
  private static Link overData(Link f, double[] noise, double[] weights) {
    return (order, psi) -> {
      double sum = 0;
      for (int k = 0; k < noise.length; k++) {
        double factor = weights[k];
        for (int i = 0; i < order; i++) {
          factor *= -noise[k];
        }
        sum += factor * f.derivative(order, -psi * noise[k]);
      }
      return sum;
    };
  }

  private static Costs logistic(Link penalty) {
    Link f = Link.LOG_SIGMOID;
    return new DiracCosts(f, f.times(-1), Link.ZERO.plus(LOG_HALF), penalty.plus(-LOG_HALF));
  }

  private static Costs linear(Link penalty) {
    return new DiracCosts(Link.IDENTITY, Link.IDENTITY.times(-1), Link.ZERO, penalty);
  }

  private static String lambda(double weight) {
    return "\\tfrac{" + Decimal.latex(weight, DIGITS) + "}{2}";
  }

  private static Formula formula(String value) {
    return Formula.zeroSum(value).choosing("\\theta", "\\psi");
  }

  private static Formula formula(String generator, String discriminator) {
    return Formula.generalSum(generator, discriminator).choosing("\\theta", "\\psi");
  }
}
