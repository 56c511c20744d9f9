package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

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

  /** Bound relative to the value up to which a result of integration is returned. */
  public static final double USEFUL = 1e-8;

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
   * @throws IllegalArgumentException if that does not hold
   */
  public static FDivergence alpha(double alpha) {
    return new FDivergence(new Alpha(alpha));
  }

  /**
   * The divergence of a generator.
   *
   * @throws IllegalArgumentException if it is null
   */
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

  /**
   * The divergence in closed form where one is known that is accurate here, factor by factor for
   * products of independent factors (KL, squared Hellinger, χ² and α; any f-divergence where the
   * two share all other factors), by integration (in one and two dimensions) or by a sum (over
   * atoms) elsewhere. Atoms against lengths are mutually singular, which gives the upper end of the
   * {@link #range()}.
   *
   * @throws IllegalArgumentException if the dimensions differ
   * @throws NoClosedFormException in three and more dimensions without a closed form; see {@link
   *     #estimate}
   *     <p>Where supports alone make it infinite it is {@code Infinity}, exactly. Where the
   *     standard tolerance of an integral cannot be reached, the best result is returned with its
   *     wider bound, as long as that is within {@link #USEFUL} of the value.
   * @throws IntegrationException if the integral cannot be computed to that
   */
  @Override
  public Bounded between(Density p, Density q) {
    return closedForm(p, q)
        .or(() -> IndependentFactors.of(generator, p, q, this::between))
        .orElseGet(() -> integrated(p, q));
  }

  private Bounded integrated(Density p, Density q) {
    PairIntegral pair = PairIntegral.of(p, q);
    if (isInfiniteBySupport(p, q)) {
      return Bounded.of(Double.POSITIVE_INFINITY, 0);
    }
    try {
      return pair.overUnion(this::weigh);
    } catch (IntegrationException failure) {
      Bounded best = failure.best();
      boolean stopped = best.evaluations() > Quadrature.MAX_EVALUATIONS / 2;
      if (!stopped && best.errorBound() <= USEFUL * Math.abs(best.value())) {
        return best;
      }
      throw failure;
    }
  }

  /** Whether mass of one lies where the other vanishes, and weighs infinitely much. */
  private boolean isInfiniteBySupport(Density p, Density q) {
    return Double.isInfinite(offQ) && SupportExcess.isIn(p, q)
        || Double.isInfinite(offP) && SupportExcess.isIn(q, p);
  }

  /** The closed form, where one is known and as accurate as an integral would be. */
  public Optional<Bounded> closedForm(Density p, Density q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    return ClosedForms.of(generator, p, q);
  }

  /** The divergence by integration, even where a closed form is known. */
  public Bounded integrated(Density p, Density q, Quadrature quadrature) {
    return PairIntegral.of(p, q).with(quadrature).overUnion(this::weigh);
  }

  /**
   * The divergence from samples in any dimension: the mean of the integrand over ½(p + q), each
   * drawn from one of the two by a fair coin, under which the weights of bounded divergences are
   * bounded.
   *
   * @param n how many samples, at least 2
   * @param random the source of randomness
   */
  public Sampled estimate(Density p, Density q, long n, RandomGenerator random) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    if (p.dimension() != q.dimension() || p.measure() != q.measure()) {
      throw Require.wrong("q", q, "a density in the space of " + p);
    }
    var value = new Evaluation();
    return MonteCarlo.mean(
        n,
        random,
        source -> {
          double[] point = (source.nextBoolean() ? p : q).drawPoint(source);
          double logP = p.logDensityAt(point);
          double logQ = q.logDensityAt(point);
          weigh(logP, logQ, value);
          double top = Math.max(logP, logQ);
          double logMean = top + Math.log1p(Math.exp(-Math.abs(logP - logQ))) - Math.log(2);
          value.setScaled(value.factor(), 0, value.logScale() - logMean);
          return value.value();
        });
  }

  /**
   * The variational lower bound E_p T − E_q f*(T), which is at most D_f(p‖q) for every T with
   * values in the {@link Generator#conjugateDomain()} and equal to it for {@link #optimalWitness}
   * (X. Nguyen, M. Wainwright, M. Jordan, IEEE Trans. Inf. Theory 56, 2010; f-GAN, equation 4).
   *
   * @param p on the line
   * @param q on the line
   * @param witness T; kinks and jumps of T away from the landmarks of p and q cost evaluations
   */
  public Bounded lowerBound(Density p, Density q, DoubleUnaryOperator witness) {
    Require.notNull("witness", witness);
    Bounded first = Expectation.under(p).of(witness);
    Bounded second = Expectation.under(q).of(x -> generator.conjugate(witness.applyAsDouble(x)));
    return first.minus(second);
  }

  /**
   * T* = f′(p/q), the witness for which the variational bound is tight.
   *
   * @throws IllegalArgumentException if p or q is null
   * @throws IllegalStateException if one of them is not on the line
   */
  public DoubleUnaryOperator optimalWitness(Density p, Density q) {
    Require.notNull("p", p).requireDimension(1);
    Require.notNull("q", q).requireDimension(1);
    return x -> generator.derivative(Math.exp(p.logDensity(x) - q.logDensity(x)));
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
    if (factor == 0) {
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
