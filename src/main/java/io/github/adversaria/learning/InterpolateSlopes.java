package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.KantorovichPotential;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Where the gradient penalty of Gulrajani et al. 2017 (arXiv 1704.00028, algorithm 1) asks for a
 * slope of 1, and where the theorem behind it (proposition 1 there) gives one: on segments between
 * points that the optimal plan couples, not between points drawn independently, which is where the
 * penalty is put.
 *
 * <p>On the line the optimal plan couples the quantiles of one level u. Two things are told: the
 * share of points εx + (1 − ε)y at which the slope of an optimal critic has to be ±1, being where
 * the CDFs differ; and the mean of |f*(x) − f*(y)|/|x − y|, the slope from end to end.
 */
public final class InterpolateSlopes implements Showable {

  private final Sampled steepIndependent;
  private final Sampled steepCoupled;
  private final Sampled chordIndependent;
  private final Sampled chordCoupled;

  private InterpolateSlopes(
      Sampled steepIndependent,
      Sampled steepCoupled,
      Sampled chordIndependent,
      Sampled chordCoupled) {
    this.steepIndependent = steepIndependent;
    this.steepCoupled = steepCoupled;
    this.chordIndependent = chordIndependent;
    this.chordCoupled = chordCoupled;
  }

  private record Ends(double x, double y) {}

  /**
   * Draws interpolates both ways.
   *
   * @param p on the line, with a CDF and a mean
   * @param q the same
   * @param n how many of each, at least 2
   * @param random the source of randomness
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static InterpolateSlopes of(Density p, Density q, long n, RandomGenerator random) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    Require.notNull("random", random);
    Require.atLeast("n", n, 2);
    KantorovichPotential potential = KantorovichPotential.of(p, q);
    return new InterpolateSlopes(
        MonteCarlo.mean(n, random, r -> steep(potential, independent(p, q, r), r)),
        MonteCarlo.mean(n, random, r -> steep(potential, coupled(p, q, r), r)),
        chord(potential, n, random, r -> independent(p, q, r)),
        chord(potential, n, random, r -> coupled(p, q, r)));
  }

  private interface Draw {
    Ends from(RandomGenerator random);
  }

  private static Ends independent(Density p, Density q, RandomGenerator random) {
    return new Ends(p.drawPoint(random)[0], q.drawPoint(random)[0]);
  }

  private static Ends coupled(Density p, Density q, RandomGenerator random) {
    double level = random.nextDouble(Double.MIN_NORMAL, 1);
    return new Ends(p.quantile(level), q.quantile(level));
  }

  private static double steep(KantorovichPotential potential, Ends ends, RandomGenerator random) {
    double share = random.nextDouble();
    return Math.abs(potential.slope(share * ends.x() + (1 - share) * ends.y()));
  }

  private static Sampled chord(
      KantorovichPotential potential, long n, RandomGenerator random, Draw draw) {
    ToDoubleFunction<RandomGenerator> slope =
        r -> {
          Ends ends = draw.from(r);
          double rise = Math.abs(potential.value(ends.x()) - potential.value(ends.y()));
          // Two points that coincide have no slope between them; the limit is that of f*.
          return ends.x() == ends.y()
              ? Math.abs(potential.slope(ends.x()))
              : rise / Math.abs(ends.x() - ends.y());
        };
    return MonteCarlo.mean(n, random, slope);
  }

  /** The share of independent interpolates at which an optimal critic must have slope ±1. */
  public Sampled steepIndependent() {
    return steepIndependent;
  }

  /** The same share between optimally coupled points. */
  public Sampled steepCoupled() {
    return steepCoupled;
  }

  /** The mean slope of f* from end to end of independent pairs. */
  public Sampled chordIndependent() {
    return chordIndependent;
  }

  /** The same of optimally coupled pairs. */
  public Sampled chordCoupled() {
    return chordCoupled;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    return "share of interpolates where the slope must be 1: independent "
        + steepIndependent
        + ", coupled "
        + steepCoupled
        + "\nmean slope from end to end: independent "
        + chordIndependent
        + ", coupled "
        + chordCoupled;
  }
}
