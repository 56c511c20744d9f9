package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A probability density (or, over atoms, a probability mass function) in one or more dimensions.
 *
 * <p>Immutable and safe to share between threads. Points are rows: an {@code INDArray} of shape
 * {@code [n, d]} in, values of shape {@code [n]} out, in double precision. In one dimension the
 * methods on {@code double} do the same without touching an array, and need no native library.
 * Logarithms are natural. Outside the support the log-density is {@code -Infinity}; at a point
 * where the density itself grows without limit (the end of a gamma or beta density with a shape
 * below 1) it is {@code +Infinity}.
 */
public interface Density extends Showable {

  /** Number of coordinates of a point, at least 1. */
  int dimension();

  /** What probabilities are made of: integrals unless a family says otherwise. */
  default BaseMeasure measure() {
    return BaseMeasure.LEBESGUE;
  }

  /** Where the density may be positive. */
  Support support();

  /**
   * The log-density at one point of the line.
   *
   * @param x any number but NaN
   * @throws IllegalStateException if the dimension is not 1
   */
  double logDensity(double x);

  /**
   * The log-densities at many points.
   *
   * @param points shape {@code [n, d]}; in one dimension {@code [n]} is accepted too
   * @return shape {@code [n]}, double
   * @throws IllegalArgumentException if the shape is wrong
   */
  INDArray logDensity(INDArray points);

  /**
   * The log-density at one point of any dimension, without touching an array of ND4J: the path for
   * integrals in the plane, where an {@code INDArray} a point would cost more than the density.
   *
   * @param point its coordinates, length {@code dimension()}, none NaN; not kept
   * @throws IllegalArgumentException if the length is wrong
   */
  double logDensityAt(double[] point);

  /** The density at one point of the line; see {@link #logDensity(double)}. */
  default double density(double x) {
    return Math.exp(logDensity(x));
  }

  /**
   * The derivative of the log-density, d log p/dx, at a point of the line: Stein's score. At a kink
   * it is a number between those of the two sides; a jump counts for nothing; outside the support
   * it is NaN.
   *
   * @throws NoClosedFormException if there is none
   * @throws IllegalStateException if the dimension is not 1
   */
  default double logDensityDerivative(double x) {
    requireDimension(1);
    throw new NoClosedFormException(
        "derivative of the log-density",
        this,
        "a density by UserDensity.of(...).withLogDensityDerivative(x -> ...) has one");
  }

  /**
   * Independent samples.
   *
   * @param n how many, at least 1
   * @param random the source of randomness; the same state gives the same samples
   * @return shape {@code [n, d]}, double
   */
  INDArray sample(int n, RandomGenerator random);

  /**
   * Independent samples on the line.
   *
   * @throws IllegalStateException if the dimension is not 1
   */
  double[] draw(int n, RandomGenerator random);

  /**
   * One sample in any dimension, without touching an array of ND4J.
   *
   * @return its coordinates, length {@code dimension()}
   */
  double[] drawPoint(RandomGenerator random);

  /**
   * Where along one axis the density has peaks, kinks, jumps and ends of its support.
   *
   * @param axis from 0 to {@code dimension() - 1}
   */
  List<Landmark> landmarks(int axis);

  /** The landmarks of a density on the line. */
  default List<Landmark> landmarks() {
    requireDimension(1);
    return landmarks(0);
  }

  /**
   * The probability of {@code (-∞, x]} on the line.
   *
   * @throws NoClosedFormException if there is none
   * @throws IllegalStateException if the dimension is not 1
   */
  double cdf(double x);

  /**
   * The probability of {@code (x, ∞)} on the line, accurate where {@code 1 - cdf(x)} would round to
   * zero.
   *
   * @throws NoClosedFormException if there is none
   */
  double survival(double x);

  /** The logarithm of {@link #cdf}; the families keep it accurate where that underflows. */
  default double logCdf(double x) {
    double probability = cdf(x);
    return probability < 0.5 ? Math.log(probability) : Math.log1p(-survival(x));
  }

  /** The logarithm of {@link #survival}; the families keep it accurate where that underflows. */
  default double logSurvival(double x) {
    double probability = survival(x);
    return probability < 0.5 ? Math.log(probability) : Math.log1p(-cdf(x));
  }

  /**
   * The smallest x of the support with {@code cdf(x) >= probability}; for 0 and 1 the ends of the
   * support.
   *
   * @param probability in [0, 1]
   * @throws NoClosedFormException if there is none
   */
  double quantile(double probability);

  /**
   * The smallest x of the support with {@code survival(x) <= probability}: the quantile at {@code 1
   * - probability}, accurate where that would round to 1.
   *
   * @param probability in [0, 1]
   * @throws NoClosedFormException if there is none
   */
  double upperQuantile(double probability);

  /**
   * The mean on the line: NaN where the integral does not exist (Cauchy).
   *
   * @throws NoClosedFormException if there is none
   */
  double mean();

  /**
   * The variance on the line: {@code Infinity} where it is, NaN where the mean does not exist.
   *
   * @throws NoClosedFormException if there is none
   */
  double variance();

  /** The mean, shape {@code [d]}. */
  INDArray meanVector();

  /** The covariance matrix, shape {@code [d, d]}. */
  INDArray covariance();

  /**
   * The differential entropy −E log p in nats (over atoms: the entropy).
   *
   * @throws NoClosedFormException if there is none
   */
  double entropy();

  /** Throws unless points have {@code wanted} coordinates. */
  default void requireDimension(int wanted) {
    if (dimension() != wanted) {
      throw new IllegalStateException(
          this + " has dimension " + dimension() + "; this call needs dimension " + wanted);
    }
  }

  /** The density in LaTeX, without dollar signs: for example {@code \mathcal{N}(0,\,1^2)}. */
  String toLatex();

  @Override
  default MimeBundle show() {
    return MimeBundle.text(Require.notNull("name", toString())).withLatex(toLatex());
  }
}
