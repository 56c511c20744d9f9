package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Wasserstein distance W_r(p, q) = (inf E|X − Y|^r)^(1/r) over all couplings of X ~ p and Y ~
 * q, with the Euclidean distance and r = 1 or 2 (Villani 2003, Topics in Optimal Transportation,
 * section 7.1). Unlike an f-divergence it is finite where supports are disjoint, and may be
 * infinite where moments are.
 *
 * <p>On the line, where the cheapest coupling keeps the order of the mass, {@link #between} is
 * exact up to its bound, for atoms too, and for atoms against a continuous density. In more
 * dimensions it knows normals (W_2) and products (W_2); for the rest there is {@link
 * #betweenSamples}.
 */
public final class Wasserstein implements Divergence {

  /** The distance of order 1, of Kantorovich and Rubinstein; also called earth mover's. */
  public static final Wasserstein W1 = new Wasserstein(1);

  /** The distance of order 2. */
  public static final Wasserstein W2 = new Wasserstein(2);

  private final int order;

  private Wasserstein(int order) {
    this.order = order;
  }

  /** The order r. */
  public int order() {
    return order;
  }

  @Override
  public String name() {
    return "Wasserstein-" + order + " distance";
  }

  @Override
  public String toLatex() {
    return order == 1
        ? "W_1(p, q) = \\inf_{\\gamma\\in\\Gamma(p,q)} \\mathbb{E}_{(x,y)\\sim\\gamma}\\lVert x-y\\rVert"
        : "W_2(p, q) = \\left(\\inf_{\\gamma\\in\\Gamma(p,q)}"
            + " \\mathbb{E}_{(x,y)\\sim\\gamma}\\lVert x-y\\rVert^2\\right)^{1/2}";
  }

  @Override
  public Interval range() {
    return Interval.POSITIVE;
  }

  /**
   * W_r.
   *
   * @param p a density
   * @param q a density of the same dimension
   * @return the distance, {@code Infinity} where it is; W_2 where the moments that it needs exist
   *     on one side only, for example
   * @throws NoClosedFormException if a CDF or quantile has no closed form, or in more dimensions
   *     there is none for the pair
   *     <p>Where the standard tolerance of an integral cannot be reached, the best result is
   *     returned with its wider bound, as long as the cost is known within {@link
   *     FDivergence#USEFUL} of its value.
   * @throws IntegrationException if the integral cannot be computed to that
   * @throws IllegalArgumentException if the dimensions differ
   */
  @Override
  public Bounded between(Density p, Density q) {
    Bounded cost = cost(p, q);
    return order == 1 ? cost : cost.sqrt();
  }

  /** W_r^r, the least mean cost itself; see {@link #between}. */
  public Bounded cost(Density p, Density q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    if (p.dimension() != q.dimension()) {
      throw Require.wrong(
          "q", q + " of dimension " + q.dimension(), "dimension " + p.dimension() + " as " + p);
    }
    return p.dimension() == 1 ? onLine(p, q) : inSpace(p, q);
  }

  private Bounded onLine(Density p, Density q) {
    if (p == q) {
      return Bounded.of(0, 0);
    }
    if (p.measure() == BaseMeasure.COUNTING && q.measure() == BaseMeasure.COUNTING) {
      return Atoms.of(p).transportCost(Atoms.of(q), order);
    }
    if (p instanceof Uniform && q instanceof Uniform) {
      return UniformTransport.cost(p.support().axis(0), q.support().axis(0), order);
    }
    var closed = LocationScaleTransport.between(p, q).flatMap(family -> family.cost(order));
    if (closed.isPresent()) {
      return closed.get();
    }
    if (TailCost.isInfinite(p, q, order)) {
      return Bounded.of(Double.POSITIVE_INFINITY, 0);
    }
    try {
      return order == 1 ? new CdfDistance(p, q).area() : new QuantileDistance(p, q).squared();
    } catch (IntegrationException failure) {
      Bounded best = failure.best();
      if (best.errorBound() <= FDivergence.USEFUL * Math.abs(best.value())) {
        return best;
      }
      throw failure;
    }
  }

  private Bounded inSpace(Density p, Density q) {
    if (order == 2) {
      if (p instanceof MultivariateNormal first && q instanceof MultivariateNormal second) {
        return NormalTransport.squaredDistance(first, second);
      }
      if (p instanceof Product first
          && q instanceof Product second
          && IndependentFactors.aligned(first, second)) {
        return overFactors(first.factors(), second.factors());
      }
    }
    throw new NoClosedFormException(
        "W" + order + " to " + q, p, "estimate it from samples: Wasserstein.betweenSamples");
  }

  /** The squared cost is a sum over axes, so independent factors are coupled one by one. */
  private Bounded overFactors(List<Density> first, List<Density> second) {
    Bounded sum = Bounded.of(0, 0);
    for (int i = 0; i < first.size(); i++) {
      sum = sum.plus(cost(first.get(i), second.get(i)));
    }
    return sum;
  }

  /**
   * The distance between two samples of equal size with the pairing that attains it.
   *
   * @param x shape {@code [n, d]}, on the line also {@code [n]}; n at least 1
   * @param y the same shape
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   */
  public SampleCoupling betweenSamples(INDArray x, INDArray y) {
    return SampleCoupling.of(order, x, y);
  }

  /**
   * The distance between two samples of the line, of any sizes: exact for the samples, biased
   * upward for what they were drawn from (see {@link SampleCoupling}).
   *
   * @param x at least one finite number
   * @param y at least one finite number
   */
  public double betweenSamples(double[] x, double[] y) {
    Atoms first = Atoms.ofSample(Require.finite("x", x));
    Atoms second = Atoms.ofSample(Require.finite("y", y));
    double cost = first.transportCost(second, order).value();
    return order == 1 ? cost : Math.sqrt(cost);
  }

  /**
   * The sliced distance between two samples: the mean of W_r^r between their projections on random
   * directions (Bonneel et al. 2015, Journal of Mathematical Imaging and Vision 51, section 2.1).
   * The standard error is that over the directions; the samples are taken as they are.
   *
   * @param x shape {@code [m, d]}
   * @param y shape {@code [n, d]}
   * @param directions how many, at least 2
   * @param random the source of randomness; the same state gives the same directions
   * @return the mean of W_r^r, not its root
   */
  public Sampled sliced(INDArray x, INDArray y, int directions, RandomGenerator random) {
    PointSet first = PointSet.of("x", x, 1);
    PointSet second = PointSet.of("y", y, 1);
    second.requireDimensionOf("y", first);
    Require.atLeast("directions", directions, 2);
    Require.notNull("random", random);
    return MonteCarlo.mean(
        directions,
        random,
        source -> {
          double[] direction = direction(first.dimension(), source);
          Atoms one = Atoms.ofSample(first.projection(direction));
          Atoms other = Atoms.ofSample(second.projection(direction));
          return one.transportCost(other, order).value();
        });
  }

  private static double[] direction(int dimension, RandomGenerator random) {
    double[] direction = new double[dimension];
    double norm = 0;
    while (!(norm > 0)) {
      for (int i = 0; i < dimension; i++) {
        direction[i] = random.nextGaussian();
        norm += direction[i] * direction[i];
      }
    }
    for (int i = 0; i < dimension; i++) {
      direction[i] /= Math.sqrt(norm);
    }
    return direction;
  }

  /** W1 or W2. */
  @Override
  public String toString() {
    return "W" + order;
  }
}
