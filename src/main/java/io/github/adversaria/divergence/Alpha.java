package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.require.Require;

/**
 * f(r) = (r^α − αr + α − 1)/(α(α − 1)), the power divergence of order α in the form of Liese and
 * Vajda (2006, section II; also Cressie and Read 1984): D_f = (∫ p^α q^(1−α) − 1)/(α(α − 1)). α → 1
 * is KL(p‖q), α → 0 is KL(q‖p), 2 is half of Pearson's χ², −1 half of Neyman's, ½ four times the
 * squared Hellinger distance. Amari's parameter is 2α − 1 (or 1 − 2α in his other sign).
 */
final class Alpha implements Generator {

  /** Below this |t| and |αt| the power series is used: there the exponentials would cancel. */
  private static final double SERIES = 0.25;

  private final double alpha;
  private final double product;

  Alpha(double alpha) {
    Require.finite("alpha", alpha);
    if (alpha == 0 || alpha == 1) {
      throw Require.wrong(
          "alpha", alpha, "any number but 0 and 1", "Use reverse KL for 0 and KL for 1.");
    }
    this.alpha = alpha;
    this.product = alpha * (alpha - 1);
  }

  /** The order α. */
  double order() {
    return alpha;
  }

  @Override
  public String name() {
    return "power divergence of order " + alpha;
  }

  @Override
  public String toLatex() {
    return "D_{\\alpha}(p\\,\\|\\,q) = \\frac{1}{\\alpha(\\alpha - 1)}"
        + "\\left(\\int p^{\\alpha} q^{1-\\alpha}\\,dx - 1\\right),\\ \\alpha = "
        + alpha;
  }

  @Override
  public double at(double ratio) {
    double t = Math.log(ratio);
    return (Math.expm1(alpha * t) - alpha * (ratio - 1)) / product;
  }

  @Override
  public double derivative(double ratio) {
    return Math.expm1((alpha - 1) * Math.log(ratio)) / (alpha - 1);
  }

  @Override
  public double atZero() {
    return alpha > 0 ? 1 / alpha : Double.POSITIVE_INFINITY;
  }

  @Override
  public double slopeAtInfinity() {
    return alpha < 1 ? 1 / (1 - alpha) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double conjugate(double t) {
    double base = 1 + (alpha - 1) * t;
    if (base < 0 || base == 0 && alpha > 0) {
      return alpha > 1 ? -1 / alpha : Double.POSITIVE_INFINITY;
    }
    return base == 0
        ? -1 / alpha
        : Math.expm1(alpha / (alpha - 1) * Math.log1p((alpha - 1) * t)) / alpha;
  }

  @Override
  public Interval conjugateDomain() {
    return alpha > 1 ? Interval.LINE : new Interval(Double.NEGATIVE_INFINITY, 1 / (1 - alpha));
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    double t = logP - logQ;
    if (Math.abs(t) * Math.max(1, Math.abs(alpha)) < SERIES) {
      double value = series(t);
      double lean = Math.abs(Math.expm1((alpha - 1) * t) / (alpha - 1) * Math.exp(t));
      double error =
          lean * (PairIntegrand.logError(logP) + PairIntegrand.logError(logQ))
              + value * (PairIntegrand.logError(logQ) + 8 * Math.ulp(1.0));
      result.setScaled(value, error, logQ);
      return;
    }
    // The largest of q r^α, q r and q is the scale, so that nothing overflows.
    double mixed = alpha * logP + (1 - alpha) * logQ;
    double scale = Math.max(mixed, Math.max(logP, logQ));
    double power = Math.exp(mixed - scale);
    double p = Math.exp(logP - scale);
    double q = Math.exp(logQ - scale);
    double value = (power - alpha * p + (alpha - 1) * q) / product;
    double mixedError =
        Math.abs(alpha) * PairIntegrand.logError(logP)
            + Math.abs(1 - alpha) * PairIntegrand.logError(logQ);
    double error =
        (power * mixedError
                + Math.abs(alpha) * p * PairIntegrand.logError(logP)
                + Math.abs(alpha - 1) * q * PairIntegrand.logError(logQ))
            / Math.abs(product);
    result.setScaled(value, error, scale);
  }

  /** (e^(αt) − α e^t + α − 1)/(α(α−1)) = Σ (α^(n−1) − 1)/(α − 1) tⁿ/n! from n = 2. */
  private double series(double t) {
    double sum = 0;
    double power = 1;
    double geometric = 0;
    double term = t;
    for (int n = 2; n <= 16; n++) {
      geometric += power;
      power *= alpha;
      term *= t / n;
      sum += geometric * term;
    }
    return sum;
  }
}
