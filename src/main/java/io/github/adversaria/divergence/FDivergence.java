package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;

/**
 * D_f(p‖q) = E_q f(p/q), with the mass of p where q vanishes weighed by the slope of f at infinity.
 * Between 0 and f(0) + that slope (Liese and Vajda 2006, theorem 5).
 *
 * <p>The conventions differ from table 1 of the f-GAN paper (S. Nowozin, B. Cseke, R. Tomioka,
 * arXiv 1606.00709) in two places: its Jensen–Shannon generator makes twice ours, which has weights
 * ½ and maximum log 2; and its "GAN" generator u log u − (u+1) log(u+1) has f(1) = −log 4, so it is
 * no generator of a divergence, but 2·JS − log 4.
 */
public final class FDivergence implements Divergence {

  /** ∫ p log(p/q). */
  public static final FDivergence KL = new FDivergence(new KullbackLeibler());

  /** ∫ q log(q/p). */
  public static final FDivergence REVERSE_KL = new FDivergence(new ReverseKullbackLeibler());

  /** ½ KL(p‖m) + ½ KL(q‖m) with m the mean of the two; at most log 2. */
  public static final FDivergence JENSEN_SHANNON = new FDivergence(new JensenShannon());

  /** ½ ∫ |p − q|; at most 1. */
  public static final FDivergence TOTAL_VARIATION = new FDivergence(new TotalVariation());

  /** ½ ∫ (√p − √q)²; at most 1. */
  public static final FDivergence SQUARED_HELLINGER = new FDivergence(new SquaredHellinger());

  /** ∫ (p − q)²/q. */
  public static final FDivergence PEARSON = new FDivergence(new PearsonChiSquared());

  /** ∫ (p − q)²/p. */
  public static final FDivergence NEYMAN = new FDivergence(new NeymanChiSquared());

  /** Where a log-density is below this, the density is 0 even against an infinite factor. */
  private static final double NOTHING = -20_000;

  private final Generator generator;
  private final double offQ;
  private final double offP;

  private FDivergence(Generator generator) {
    this.generator = generator;
    this.offQ = generator.slopeAtInfinity() - generator.derivative(1);
    this.offP = generator.atZero() + generator.derivative(1);
  }

  /**
   * The power divergence of order α in the form of Liese and Vajda: (∫ p^α q^(1−α) − 1)/(α(α−1)).
   *
   * @param alpha finite, neither 0 nor 1
   */
  public static FDivergence alpha(double alpha) {
    return new FDivergence(new Alpha(alpha));
  }

  /** The divergence of a generator. */
  public static FDivergence of(Generator generator) {
    return new FDivergence(Require.notNull("generator", generator));
  }

  /** The convex function f. */
  public Generator generator() {
    return generator;
  }

  @Override
  public String name() {
    return generator.name();
  }

  @Override
  public String toLatex() {
    return generator.toLatex();
  }

  @Override
  public Interval range() {
    return new Interval(0, generator.atZero() + generator.slopeAtInfinity());
  }

  @Override
  public Bounded between(Density p, Density q) {
    return integrated(p, q, Quadrature.standard());
  }

  /** The divergence by integration, even where a closed form is known. */
  public Bounded integrated(Density p, Density q, Quadrature quadrature) {
    return PairIntegral.of(p, q).with(quadrature).overUnion(this::weigh);
  }

  private void weigh(double logP, double logQ, Evaluation result) {
    if (logQ == Double.NEGATIVE_INFINITY) {
      alone(offQ, logP, result);
    } else if (logP == Double.NEGATIVE_INFINITY) {
      alone(offP, logQ, result);
    } else {
      generator.weigh(logP, logQ, result);
    }
  }

  /** What one density weighs where the other is absent. */
  private static void alone(double factor, double log, Evaluation result) {
    if (factor == 0 || Double.isInfinite(factor) && log < NOTHING) {
      result.set(0);
    } else if (Double.isInfinite(factor)) {
      result.set(factor, 0);
    } else {
      double error = factor * (PairIntegrand.logError(log) + 4 * Math.ulp(1.0));
      result.setScaled(factor, error, log);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
