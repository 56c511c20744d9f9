package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * E f(X) for X with a density on the line: an integral, or over atoms a sum. Where the density
 * vanishes f does not count, whatever its value.
 *
 * @param density of dimension 1
 */
public record Expectation(Density density) {

  /** Below this log-density a point counts for nothing where f overflows. */
  private static final double NOTHING = -600;

  public Expectation {
    Require.notNull("density", density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          "density", density + " of dimension " + density.dimension(), "dimension 1");
    }
  }

  /**
   * The expectation under a density; read {@code Expectation.under(p).of(f)}.
   *
   * @throws IllegalArgumentException if it is null or not of dimension 1
   */
  public static Expectation under(Density density) {
    return new Expectation(density);
  }

  /**
   * E f(X).
   *
   * @param f any function; its values are taken to be right to a few units in the last place of the
   *     greater of themselves and 1, and infinite ones on an interval make the expectation infinite
   * @param landmarks where f has peaks, kinks and jumps; those of the density are known
   * @throws io.github.adversaria.integrate.IntegrationException if the integral cannot be found, or
   *     does not exist
   */
  public Bounded of(DoubleUnaryOperator f, Landmark... landmarks) {
    Require.notNull("f", f);
    return of(f, List.of(Require.notNull("landmarks", landmarks)));
  }

  /** E f(X) for an f that is smooth at the scale of the density; see the other forms. */
  public Bounded of(DoubleUnaryOperator f) {
    return of(f, new Landmark[0]);
  }

  /**
   * E f(X) for an f in which other densities occur: where they have peaks, kinks and jumps, so may
   * f. Without them a feature narrower than the density itself would be stepped over, unseen.
   *
   * @param f as in {@link #of(DoubleUnaryOperator, Landmark...)}
   * @param within the densities that f is made of, each of dimension 1
   */
  public Bounded of(DoubleUnaryOperator f, Density... within) {
    Require.notNull("f", f);
    List<Density> others = Require.notEmpty("within", Arrays.asList(within));
    return of(f, others.stream().flatMap(other -> other.landmarks().stream()).toList());
  }

  private Bounded of(DoubleUnaryOperator f, List<Landmark> landmarks) {
    return JointIntegral.of(List.of(density)).near(landmarks).overUnion(weighted(f));
  }

  private static JointIntegrand weighted(DoubleUnaryOperator f) {
    return (point, logDensities, result) -> {
      double log = logDensities[0];
      double value = f.applyAsDouble(point[0]);
      if (log < NOTHING && !(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        result.set(0);
      } else {
        double rounding = Evaluation.ASSUMED_ROUNDING * (1 + Math.abs(log));
        boolean infinite = Double.isInfinite(value);
        result.setScaled(value, infinite ? 0 : rounding * (1 + Math.abs(value)), log);
      }
    };
  }
}
