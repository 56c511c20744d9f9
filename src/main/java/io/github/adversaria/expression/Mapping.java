package io.github.adversaria.expression;

import io.github.adversaria.density.Reparameterization;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * What a function symbol is bound to: a function of the point and perhaps of parameters, with as
 * many derivatives as it knows.
 *
 * <pre>{@code
 * Mapping.of(x -> Math.sin(20 * x), x -> 20 * Math.cos(20 * x))     // f and f'
 * Mapping.differentiable(x -> x.multiply(20).sin())                 // all derivatives
 * Mapping.differentiable((z, t) -> t[0].add(z.multiply(t[1])))      // and those for parameters
 * Mapping.of(Family.normal().reparameterization().orElseThrow())    // G(z) = μ + σz
 * }</pre>
 */
@FunctionalInterface
public interface Mapping {

  /**
   * The value at a point of the line.
   *
   * @param parameters the values of the symbol's parameters, in its order
   */
  double at(double x, double[] parameters);

  /**
   * The derivative of some order for the point.
   *
   * @param order at least 1
   * @throws UnsupportedOperationException if it is not known
   */
  default double slope(int order, double x, double[] parameters) {
    throw new UnsupportedOperationException(
        "the derivative of order "
            + order
            + " of a function is needed that is not known;"
            + " bind Mapping.of(f, fPrime) or Mapping.differentiable(x -> ...)");
  }

  /**
   * The derivative for one of the parameters.
   *
   * @param parameter which, from 0
   * @throws UnsupportedOperationException if it is not known
   */
  default double parameterSlope(int parameter, double x, double[] parameters) {
    throw new UnsupportedOperationException(
        "the derivative of a function for its parameter "
            + parameter
            + " is not known; bind Mapping.differentiable((x, t) -> ...)");
  }

  /** The value at a point of any dimension. */
  default double atPoint(double[] point, double[] parameters) {
    if (point.length != 1) {
      throw new UnsupportedOperationException("this function is one on the line");
    }
    return at(point[0], parameters);
  }

  /** Where the function has kinks, jumps and steep places. */
  default List<Landmark> landmarks(double[] parameters) {
    return List.of();
  }

  /** The same function, with the places where it is not smooth at the scale of its densities. */
  default Mapping withLandmarks(Landmark... landmarks) {
    return new MarkedMapping(this, Arrays.asList(Require.notNull("landmarks", landmarks)));
  }

  /** A function of the point alone. */
  static Mapping of(DoubleUnaryOperator f) {
    Require.notNull("f", f);
    return (x, parameters) -> f.applyAsDouble(x);
  }

  /** A function of the point alone, and its derivative. */
  static Mapping of(DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
    return new TaylorMapping(
        List.of(Require.notNull("f", f), Require.notNull("derivative", derivative)));
  }

  /** A function of the point alone, and its first two derivatives. */
  static Mapping of(
      DoubleUnaryOperator f, DoubleUnaryOperator derivative, DoubleUnaryOperator second) {
    return new TaylorMapping(
        List.of(
            Require.notNull("f", f),
            Require.notNull("derivative", derivative),
            Require.notNull("second", second)));
  }

  /** The map of a family from its noise to its points, with its derivatives. */
  static Mapping of(Reparameterization generator) {
    return new GeneratorMapping(Require.notNull("generator", generator));
  }

  /**
   * A function of the point alone, written in numbers that carry their derivatives: {@code x ->
   * x.multiply(20).sin()} (automatic differentiation, by Hipparchus).
   */
  static Mapping differentiable(UnaryOperator<DerivativeStructure> f) {
    Require.notNull("f", f);
    return new DifferentiableMapping((x, parameters) -> f.apply(x));
  }

  /**
   * A function of the point and of parameters, written in numbers that carry their derivatives:
   * {@code (x, t) -> t[0].add(x.multiply(t[1]))}.
   */
  static Mapping differentiable(Parametric f) {
    return new DifferentiableMapping(Require.notNull("f", f));
  }

  /** A function of a point and of parameters in numbers that carry their derivatives. */
  @FunctionalInterface
  interface Parametric {

    /**
     * The value, made of the arguments by their own methods.
     *
     * @param parameters one number a parameter of the symbol
     */
    DerivativeStructure at(DerivativeStructure x, DerivativeStructure[] parameters);
  }
}
