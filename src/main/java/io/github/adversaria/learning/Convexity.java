package io.github.adversaria.learning;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Whether a functional of densities bends upward along segments p_t = (1 − t)·p_0 + t·p_1, by its
 * second differences. One that is negative beyond its bound refutes convexity; none found proves
 * nothing, and says what was tried.
 */
public final class Convexity {

  /** How many equal steps a segment is cut into. */
  public static final int STEPS = 16;

  private final Function<Density, Bounded> functional;

  private Convexity(Function<Density, Bounded> functional) {
    this.functional = functional;
  }

  /**
   * A functional to be looked at, for example {@code q -> MinimaxValue.of(p, q).atOptimum()}.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static Convexity of(Function<Density, Bounded> functional) {
    return new Convexity(Require.notNull("functional", functional));
  }

  /**
   * The least second difference on one segment.
   *
   * @param from p_0
   * @param to p_1, of the same dimension and base measure
   * @throws IllegalArgumentException if one is null, or the two cannot be mixed
   */
  public SegmentBend along(Density from, Density to) {
    Require.notNull("from", from);
    Require.notNull("to", to);
    Bounded[] values = new Bounded[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      values[i] = functional.apply(point(from, to, (double) i / STEPS));
    }
    SegmentBend least = null;
    for (int i = 1; i < STEPS; i++) {
      Bounded second = values[i - 1].minus(values[i].times(2)).plus(values[i + 1]);
      Bounded slope = second.times((double) STEPS * STEPS);
      if (least == null || slope.value() < least.secondDifference().value()) {
        least = new SegmentBend(from, to, (double) i / STEPS, slope, 1);
      }
    }
    return least;
  }

  /**
   * The least second difference on segments between pairs of random probabilities over the atoms 0,
   * 1, …, each drawn evenly from all there are (Dirichlet with every parameter 1).
   *
   * @param segments how many, at least 1
   * @param atoms how many, at least 2
   * @param random the source of randomness
   * @throws IllegalArgumentException if one of these does not hold
   */
  public SegmentBend alongRandom(int segments, int atoms, RandomGenerator random) {
    Require.atLeast("segments", segments, 1);
    Require.atLeast("atoms", atoms, 2);
    Require.notNull("random", random);
    SegmentBend least = null;
    for (int i = 0; i < segments; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The search for a segment was interrupted.");
      }
      SegmentBend bend = along(draw(atoms, random), draw(atoms, random));
      if (least == null || bend.secondDifference().value() < least.secondDifference().value()) {
        least = bend;
      }
    }
    return least.among(segments);
  }

  private static Categorical draw(int atoms, RandomGenerator random) {
    double[] masses = new double[atoms];
    Arrays.setAll(masses, i -> random.nextExponential());
    double sum = Arrays.stream(masses).sum();
    return Categorical.of(Arrays.stream(masses).map(mass -> mass / sum).toArray());
  }

  static Density point(Density from, Density to, double t) {
    return Mixture.of(1 - t, from, t, to);
  }
}
