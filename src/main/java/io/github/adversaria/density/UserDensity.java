package io.github.adversaria.density;

import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A density of one's own on the line, from a lambda. Its normalisation is checked when it is made;
 * its CDF is an integral from a table made then.
 *
 * <p>The lambda may be called from several threads; it must give the same value for the same x.
 */
public final class UserDensity extends UnivariateDensity {

  /** How far the integral of a density may be from 1. */
  public static final double NORMALISATION_TOLERANCE = 1e-9;

  /** How far a given derivative may be from the slope of the log-density, relative. */
  public static final double DERIVATIVE_TOLERANCE = 1e-4;

  private final String name;
  private final DoubleUnaryOperator logDensity;
  private final Optional<DoubleUnaryOperator> derivative;
  private final Support support;
  private final List<Landmark> landmarks;
  private final CumulativeTable table;

  private UserDensity(
      String name,
      DoubleUnaryOperator logDensity,
      Optional<DoubleUnaryOperator> derivative,
      Support support,
      List<Landmark> landmarks,
      CumulativeTable table) {
    this.name = name;
    this.logDensity = logDensity;
    this.derivative = derivative;
    this.support = support;
    this.landmarks = landmarks;
    this.table = table;
  }

  /**
   * A density that is normalised already.
   *
   * @param name how it prints, not blank; it stands in LaTeX too, as an operator name
   * @param logDensity its logarithm on the support; {@code -Infinity} where it is zero
   * @param support a union of intervals of the line
   * @param landmarks its peaks, kinks and jumps; the ends of the support are added
   * @throws IllegalArgumentException if an argument is not as described, or the integral over the
   *     support differs from 1 by more than {@link #NORMALISATION_TOLERANCE}
   */
  public static UserDensity of(
      String name, DoubleUnaryOperator logDensity, Support support, List<Landmark> landmarks) {
    UserDensity density = unchecked(name, logDensity, support, landmarks);
    double integral = density.table.total();
    if (!(Math.abs(integral - 1) <= NORMALISATION_TOLERANCE)) {
      throw Require.wrong(
          "the integral of exp(logDensity)",
          integral,
          "1 up to " + NORMALISATION_TOLERANCE,
          "UserDensity.normalized divides by the integral.");
    }
    return density;
  }

  /**
   * The density that is proportional to a given function.
   *
   * @param logWeight the logarithm of the function on the support, of any scale
   * @throws IllegalArgumentException if an argument is not as {@link #of} describes, or the
   *     function has no finite integral > 0
   */
  public static UserDensity normalized(
      String name, DoubleUnaryOperator logWeight, Support support, List<Landmark> landmarks) {
    UserDensity raw = unchecked(name, logWeight, support, landmarks);
    double integral = raw.table.total();
    Require.positive("the integral of exp(logDensity)", integral);
    double logIntegral = Math.log(integral);
    return new UserDensity(
        name,
        x -> logWeight.applyAsDouble(x) - logIntegral,
        Optional.empty(),
        support,
        raw.landmarks,
        raw.table);
  }

  /**
   * The same density, with the derivative of its log-density, which only whoever wrote that knows.
   * It is compared with differences of the log-density at the octiles.
   *
   * @param derivative d log p/dx on the support
   * @throws IllegalArgumentException if it is null, or differs at an octile from the slope of the
   *     log-density by more than {@link #DERIVATIVE_TOLERANCE} of itself and of one over the spread
   */
  public UserDensity withLogDensityDerivative(DoubleUnaryOperator derivative) {
    Require.notNull("derivative", derivative);
    double step = DERIVATIVE_TOLERANCE * (quantile(0.75) - quantile(0.25));
    for (int i = 1; i < 8; i++) {
      double x = quantile(i / 8.0);
      double left = (logDensity(x) - logDensity(x - step)) / step;
      double right = (logDensity(x + step) - logDensity(x)) / step;
      double given = derivative.applyAsDouble(x);
      double slack = DERIVATIVE_TOLERANCE * (Math.abs(given) + DERIVATIVE_TOLERANCE / step);
      // At a kink, or where the density bends, the slope lies between those of the two sides.
      if (!(Math.min(left, right) - slack <= given && given <= Math.max(left, right) + slack)) {
        throw Require.wrong(
            "derivative(" + x + ")",
            given,
            "the slope of the log-density there, about " + (left + right) / 2);
      }
    }
    return new UserDensity(name, logDensity, Optional.of(derivative), support, landmarks, table);
  }

  private static UserDensity unchecked(
      String name, DoubleUnaryOperator logDensity, Support support, List<Landmark> landmarks) {
    if (name == null || name.isBlank()) {
      throw Require.wrong("name", name == null ? "null" : "blank", "a text that is not blank");
    }
    Require.notNull("logDensity", logDensity);
    Require.notNull("support", support);
    Require.notNull("landmarks", landmarks);
    if (support.dimension() != 1 || support.isAtomic()) {
      throw Require.wrong(
          "support",
          support + (support.isAtomic() ? ", atoms" : " of dimension " + support.dimension()),
          "intervals of positive length on the line");
    }
    var all = new ArrayList<>(landmarks);
    for (Interval part : support.intervals()) {
      for (double end : new double[] {part.low(), part.high()}) {
        if (!Double.isInfinite(end)) {
          all.add(Landmark.kink(end));
        }
      }
    }
    all.forEach(landmark -> Require.notNull("an element of landmarks", landmark));
    try {
      DoubleUnaryOperator inside =
          x -> support.contains(x) ? logDensity.applyAsDouble(x) : Double.NEGATIVE_INFINITY;
      var table = new CumulativeTable(inside, support, all);
      return new UserDensity(name, logDensity, Optional.empty(), support, List.copyOf(all), table);
    } catch (IntegrationException e) {
      throw Require.wrong(
          "logDensity",
          "a function that failed to integrate (" + e.getMessage() + ")",
          "one whose exponential has a finite integral over the support");
    }
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  public double logDensity(double x) {
    return support.contains(x) && !Double.isInfinite(x)
        ? logDensity.applyAsDouble(x)
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double x) {
    if (derivative.isEmpty()) {
      throw new NoClosedFormException(
          "derivative of the log-density",
          this,
          "give it with " + name + ".withLogDensityDerivative(x -> ...)");
    }
    return support.contains(x) ? derivative.get().applyAsDouble(x) : Double.NaN;
  }

  /** By integration, to about twelve digits. */
  @Override
  public double cdf(double x) {
    return table.below(x);
  }

  /** By integration, to about twelve digits. */
  @Override
  public double survival(double x) {
    return table.above(x);
  }

  @Override
  public double quantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return probability <= 0.5
        ? QuantileSearch.lower(this, probability, table.cellFromBelow(probability))
        : upperQuantile(1 - probability);
  }

  @Override
  public double upperQuantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return probability <= 0.5
        ? QuantileSearch.upper(this, probability, table.cellFromAbove(probability))
        : quantile(1 - probability);
  }

  @Override
  List<Landmark> features() {
    return landmarks;
  }

  @Override
  public double mean() {
    throw new NoClosedFormException("mean", this, "integrate x p(x) over its support");
  }

  @Override
  public double variance() {
    throw new NoClosedFormException(
        "variance", this, "integrate (x - mean)² p(x) over its support");
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public String toLatex() {
    return "\\operatorname{" + name + "}";
  }
}
