package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = r log r: D_f = ∫ p log(p/q) (S. Kullback, R. Leibler 1951). */
final class KullbackLeibler implements Generator {

  /** Below this |t| the power series is used: there e^t t − e^t + 1 would cancel. */
  private static final double SERIES = 0.25;

  @Override
  public String name() {
    return "Kullback–Leibler divergence";
  }

  @Override
  public String toLatex() {
    return "\\mathrm{KL}(p\\,\\|\\,q) = \\int p \\log\\frac{p}{q}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return ratio * Math.log(ratio);
  }

  @Override
  public double derivative(double ratio) {
    return 1 + Math.log(ratio);
  }

  @Override
  public double atZero() {
    return 0;
  }

  @Override
  public double slopeAtInfinity() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double conjugate(double t) {
    return Math.exp(t - 1);
  }

  @Override
  public Interval conjugateDomain() {
    return Interval.LINE;
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    weighByRatio(logP, logQ, result);
  }

  /** p·t − p + q with t = log(p/q). */
  static void weighByRatio(double logP, double logQ, Evaluation result) {
    double t = logP - logQ;
    double value;
    double p;
    double q;
    double scale;
    if (t > 0) {
      scale = logP;
      p = 1;
      q = Math.exp(-t);
      value = t < SERIES ? q * series(t) : t - 1 + q;
    } else {
      scale = logQ;
      p = Math.exp(t);
      q = 1;
      value = t > -SERIES ? series(t) : p * (t - 1) + 1;
    }
    double error =
        p * Math.abs(t) * PairIntegrand.logError(logP)
            + Math.abs(q - p) * PairIntegrand.logError(logQ)
            + 4 * Math.ulp(1.0) * value;
    result.setScaled(value, error, scale);
  }

  /** e^t t − e^t + 1 = Σ (n−1)/n! tⁿ from n = 2. */
  private static double series(double t) {
    double sum = 0;
    for (int n = 14; n >= 2; n--) {
      sum = sum * t + COEFFICIENTS[n];
    }
    return sum * t * t;
  }

  private static final double[] COEFFICIENTS = coefficients();

  private static double[] coefficients() {
    double[] coefficients = new double[15];
    double factorial = 1;
    for (int n = 2; n < coefficients.length; n++) {
      factorial *= n;
      coefficients[n] = (n - 1) / factorial;
    }
    return coefficients;
  }
}
