package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive Gauss–Kronrod integration on the line, with a bound on the error: of the method, of
 * rounding in the sums and the nodes, of the integrand's own rounding where it states it, and of
 * what lies beyond the largest and between the smallest numbers.
 *
 * <p>Ranges may be infinite. Landmarks split the range where the integrand is not smooth and around
 * its peaks. Towards infinity, and into singular ends, the variable is the logarithm of the
 * distance, so power laws are followed over hundreds of decades; an integral that does not converge
 * there comes out as {@code ±Infinity} where the integrand shows it clearly, as an exception where
 * it does not.
 *
 * <p>The estimate on a panel is the larger of |Kronrod − Gauss| and six null rules, which is far
 * more pessimistic than QUADPACK's (R. Piessens et al., QUADPACK, 1983, section 2.2.1): a bound
 * that holds is worth more evaluations. No rule that samples can see a feature that lies between
 * all samples and is announced by no landmark.
 *
 * <p>Immutable; safe to share. A running integration ends with a {@code CancellationException} when
 * its thread is interrupted.
 */
public final class Quadrature {

  /** Relative tolerance of the standard setting. */
  public static final double RELATIVE_TOLERANCE = 1e-12;

  /** Absolute tolerance of the standard setting: none, so that tiny integrals are computed too. */
  public static final double ABSOLUTE_TOLERANCE = 0;

  /** Evaluations after which the standard setting gives up. */
  public static final int MAX_EVALUATIONS = 400_000;

  /** Rule of the standard setting. */
  public static final GaussKronrod RULE = GaussKronrod.G15_K31;

  /** How far an infinite range is followed; what lies beyond is extrapolated as a power law. */
  public static final double REACH = 1e300;

  private static final Quadrature STANDARD =
      new Quadrature(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE, MAX_EVALUATIONS, RULE, true);

  /** A range of no more doubles than this is too narrow for a rule. */
  private static final double NARROW = 4096;

  private final double relativeTolerance;
  private final double absoluteTolerance;
  private final int maxEvaluations;
  private final GaussKronrod rule;
  private final boolean strict;

  private Quadrature(
      double relativeTolerance,
      double absoluteTolerance,
      int maxEvaluations,
      GaussKronrod rule,
      boolean strict) {
    this.relativeTolerance = relativeTolerance;
    this.absoluteTolerance = absoluteTolerance;
    this.maxEvaluations = maxEvaluations;
    this.rule = rule;
    this.strict = strict;
  }

  /** The setting that the named constants describe. */
  public static Quadrature standard() {
    return STANDARD;
  }

  /**
   * Another relative tolerance.
   *
   * @param tolerance in [0, 1]; the method's error is brought below {@code tolerance·|value|} or
   *     the absolute tolerance, whichever is larger
   * @throws IllegalArgumentException if that does not hold
   */
  public Quadrature withRelativeTolerance(double tolerance) {
    Require.between("relativeTolerance", tolerance, 0, 1);
    return new Quadrature(tolerance, absoluteTolerance, maxEvaluations, rule, strict);
  }

  /**
   * Another absolute tolerance.
   *
   * @param tolerance finite, >= 0
   * @throws IllegalArgumentException if that does not hold
   */
  public Quadrature withAbsoluteTolerance(double tolerance) {
    Require.nonNegative("absoluteTolerance", tolerance);
    return new Quadrature(relativeTolerance, tolerance, maxEvaluations, rule, strict);
  }

  /**
   * Another limit on evaluations.
   *
   * @param most at least 1000, so that the first panels fit
   * @throws IllegalArgumentException if that does not hold
   */
  public Quadrature withMaxEvaluations(int most) {
    Require.atLeast("maxEvaluations", most, 1000);
    return new Quadrature(relativeTolerance, absoluteTolerance, most, rule, strict);
  }

  /**
   * Another rule.
   *
   * @throws IllegalArgumentException if it is null
   */
  public Quadrature withRule(GaussKronrod other) {
    Require.notNull("rule", other);
    return new Quadrature(relativeTolerance, absoluteTolerance, maxEvaluations, other, strict);
  }

  /**
   * The same, but where the tolerance cannot be reached it returns the best, with its wide bound.
   */
  public Quadrature bestEffort() {
    return new Quadrature(relativeTolerance, absoluteTolerance, maxEvaluations, rule, false);
  }

  /**
   * The integral of a plain function, taken to be right to {@link Evaluation#ASSUMED_ROUNDING}.
   *
   * @param function the integrand
   * @param low lower end, may be {@code -Infinity}
   * @param high upper end, at least {@code low}, may be {@code Infinity}
   * @param landmarks where the function has peaks, kinks and jumps; those outside the range do no
   *     harm
   * @return the integral; {@code ±Infinity} where it diverges
   * @throws IntegrationException if the tolerance cannot be reached (unless {@link #bestEffort()}),
   *     the function is not a number somewhere, or convergence cannot be decided
   */
  public Bounded integrate(
      DoubleUnaryOperator function, double low, double high, Landmark... landmarks) {
    Require.notNull("function", function);
    Require.notNull("landmarks", landmarks);
    return integrate(Integrand.of(function), low, high, Arrays.asList(landmarks));
  }

  /**
   * The integral of a function that states its own rounding error; see {@link
   * #integrate(DoubleUnaryOperator, double, double, Landmark...)}. The tolerance is for the method:
   * where the integrand's rounding alone exceeds it, the result is returned with the bound that the
   * rounding demands.
   */
  public Bounded integrate(Integrand integrand, double low, double high, List<Landmark> landmarks) {
    Require.notNull("integrand", integrand);
    Require.notNaN("low", low);
    Require.notNaN("high", high);
    Require.notNull("landmarks", landmarks);
    landmarks.forEach(landmark -> Require.notNull("an element of landmarks", landmark));
    boolean empty = low == high && !Double.isInfinite(low);
    if (!(low < high) && !empty) {
      throw Require.wrong("high", high, "a number >= low = " + low);
    }
    if (empty) {
      return Bounded.of(0, 0);
    }
    Optional<Bounded> narrow =
        isNarrow(low, high) ? narrow(integrand, low, high) : Optional.empty();
    return narrow.orElseGet(() -> new Refinement(this, integrand).run(low, high, landmarks));
  }

  /** Whether the nodes of a rule would fall on a handful of doubles. */
  private static boolean isNarrow(double low, double high) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    return Double.isFinite(size) && high - low <= NARROW * Math.ulp(size);
  }

  /** From both ends and the middle, with all that they differ by as bound; empty at a pole. */
  private static Optional<Bounded> narrow(Integrand integrand, double low, double high) {
    var at = new Evaluation();
    double width = high - low;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    double rounding = 0;
    for (double x : new double[] {low, low + width / 2, high}) {
      integrand.evaluate(x, at);
      least = Math.min(least, at.value());
      greatest = Math.max(greatest, at.value());
      rounding = Math.max(rounding, at.error());
    }
    double value = width * (least / 2 + greatest / 2);
    double bound = width * (greatest - least + rounding) + 2 * Math.ulp(value);
    return Double.isFinite(bound) ? Optional.of(new Bounded(value, bound, 3)) : Optional.empty();
  }

  double tolerance(double value) {
    return Math.max(absoluteTolerance, relativeTolerance * Math.abs(value));
  }

  /** The relative tolerance. */
  public double relativeTolerance() {
    return relativeTolerance;
  }

  GaussKronrod rule() {
    return rule;
  }

  int maxEvaluations() {
    return maxEvaluations;
  }

  boolean isStrict() {
    return strict;
  }
}
