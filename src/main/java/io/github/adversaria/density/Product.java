package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Independent coordinates: the product of densities, the coordinates of the first one first. */
public final class Product extends AbstractDensity {

  private final List<Density> factors;
  private final int dimension;

  private Product(List<Density> factors) {
    this.factors = factors;
    this.dimension = factors.stream().mapToInt(Density::dimension).sum();
  }

  /**
   * A product of densities; see {@link #of(List)}.
   *
   * @throws IllegalArgumentException if there is none, or one is null or made of atoms
   */
  public static Product of(Density... factors) {
    return of(Arrays.asList(Require.notNull("factors", factors)));
  }

  /**
   * @param factors at least one, of any dimensions, all with respect to length
   * @throws IllegalArgumentException if that does not hold
   */
  public static Product of(List<? extends Density> factors) {
    Require.notEmpty("factors", factors);
    for (Density factor : factors) {
      Continuous.require("factors", factor);
    }
    return new Product(List.copyOf(factors));
  }

  /** The factors; unmodifiable. */
  public List<Density> factors() {
    return factors;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /** The box around the product of the supports; on the line the support of the only factor. */
  @Override
  public Support support() {
    if (dimension == 1) {
      return factors.get(0).support();
    }
    var axes = new ArrayList<Interval>();
    for (Density factor : factors) {
      for (int axis = 0; axis < factor.dimension(); axis++) {
        axes.add(factor.support().axis(axis));
      }
    }
    return Support.box(axes);
  }

  @Override
  public double logDensityAt(double[] point) {
    requirePoint(point);
    double sum = 0;
    int offset = 0;
    for (Density factor : factors) {
      int d = factor.dimension();
      double term =
          d == 1
              ? factor.logDensity(point[offset])
              : factor.logDensityAt(Arrays.copyOfRange(point, offset, offset + d));
      if (term == Double.NEGATIVE_INFINITY) {
        return term; // also where another factor is +∞
      }
      sum += term;
      offset += d;
    }
    return sum;
  }

  @Override
  public double[] drawPoint(RandomGenerator random) {
    Require.notNull("random", random);
    double[] point = new double[dimension];
    int offset = 0;
    for (Density factor : factors) {
      System.arraycopy(factor.drawPoint(random), 0, point, offset, factor.dimension());
      offset += factor.dimension();
    }
    return point;
  }

  @Override
  public List<Landmark> landmarks(int axis) {
    int rest = requireAxis(axis);
    for (Density factor : factors) {
      if (rest < factor.dimension()) {
        return factor.landmarks(rest);
      }
      rest -= factor.dimension();
    }
    throw new AssertionError("unreachable: the factors' dimensions sum to " + dimension);
  }

  @Override
  public double logDensityDerivative(double x) {
    return onLine(factor -> factor.logDensityDerivative(x));
  }

  @Override
  public double cdf(double x) {
    return onLine(factor -> factor.cdf(x));
  }

  @Override
  public double survival(double x) {
    return onLine(factor -> factor.survival(x));
  }

  @Override
  public double quantile(double probability) {
    return onLine(factor -> factor.quantile(probability));
  }

  @Override
  public double upperQuantile(double probability) {
    return onLine(factor -> factor.upperQuantile(probability));
  }

  private double onLine(ToDoubleFunction<Density> call) {
    requireDimension(1);
    return call.applyAsDouble(factors.get(0));
  }

  @Override
  double[] means() {
    return factors.stream().map(Moments::mean).flatMapToDouble(Arrays::stream).toArray();
  }

  @Override
  double[][] covariances() {
    double[][] result = new double[dimension][dimension];
    int offset = 0;
    for (Density factor : factors) {
      double[][] block = Moments.covariance(factor);
      for (int i = 0; i < block.length; i++) {
        System.arraycopy(block[i], 0, result[offset + i], offset, block.length);
      }
      offset += block.length;
    }
    return result;
  }

  /** The sum of the factors' entropies. */
  @Override
  public double entropy() {
    return factors.stream().mapToDouble(Density::entropy).sum();
  }

  @Override
  public String toString() {
    return factors.stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "Product(", ")"));
  }

  @Override
  public String toLatex() {
    return factors.stream()
        .map(AbstractDensity::latexTerm)
        .collect(Collectors.joining(" \\otimes "));
  }
}
