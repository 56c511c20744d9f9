package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.gradient;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * The derivative of a number for a parameter, in two ways: under the integral, by Leibniz' rule,
 * which is fast but needs a support that stays; and from values of the number itself.
 */
final class Slope {

  private final ScalarSymbol parameter;
  private final List<DensitySymbol> densities;
  private final Optional<Expr> underTheIntegral;
  private final Expr ofValues;

  Slope(Expr number, ScalarSymbol parameter, List<DensitySymbol> densities) {
    this.parameter = parameter;
    this.densities =
        densities.stream().filter(density -> density.parameters().contains(parameter)).toList();
    this.underTheIntegral = underTheIntegral(number, parameter);
    this.ofValues = gradient(number, parameter);
  }

  private static Optional<Expr> underTheIntegral(Expr number, ScalarSymbol parameter) {
    try {
      return Optional.of(number.derivative(parameter));
    } catch (UnsupportedOperationException notKnown) {
      return Optional.empty();
    }
  }

  /** Under the integral where the supports stay and that has a value, else from values. */
  Reading fast(Readings readings) {
    Binding binding = readings.binding();
    boolean fixed =
        densities.stream().allMatch(density -> FixedSupport.isFixed(binding, density, parameter));
    if (fixed && underTheIntegral.isPresent()) {
      Reading reading = readings.of(underTheIntegral.get(), Place.NONE);
      if (reading.value().isPresent()) {
        return reading;
      }
    }
    return sure(readings);
  }

  /** From values, which owes nothing to Leibniz' rule. */
  Reading sure(Readings readings) {
    return readings.of(ofValues, Place.NONE);
  }
}
