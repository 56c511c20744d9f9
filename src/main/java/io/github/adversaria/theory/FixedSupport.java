package io.github.adversaria.theory;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Support;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A density whose support stays where it is as a parameter moves. */
final class FixedSupport extends Assumption {

  /** How far the parameter is moved to see it, relative to max(1, |θ|). */
  private static final double NUDGE = 0x1p-20;

  private final DensitySymbol density;
  private final ScalarSymbol parameter;

  FixedSupport(DensitySymbol density, ScalarSymbol parameter) {
    this.density = density;
    this.parameter = parameter;
  }

  @Override
  boolean holds(Binding binding, Set<Symbol> symbols) {
    return isFixed(binding, density, parameter);
  }

  /**
   * Whether a nudge of the parameter leaves the support as it is; so too where neither is bound.
   */
  static boolean isFixed(Binding binding, DensitySymbol density, ScalarSymbol parameter) {
    OptionalDouble value = binding.number(parameter);
    Optional<Density> here = binding.density(density);
    if (value.isEmpty() || here.isEmpty()) {
      return true;
    }
    Support before = here.get().support();
    Support after = nudged(binding, density, parameter, value.getAsDouble()).support();
    return before.covers(after) && after.covers(before);
  }

  private static Density nudged(
      Binding binding, DensitySymbol density, ScalarSymbol parameter, double theta) {
    double nudge = NUDGE * Math.max(1, Math.abs(theta));
    try {
      return binding.and(parameter, theta + nudge).density(density).orElseThrow();
    } catch (IllegalArgumentException atTheEndOfTheRange) {
      return binding.and(parameter, theta - nudge).density(density).orElseThrow();
    }
  }

  @Override
  public String toLatex() {
    return "\\operatorname{supp}"
        + density.nameLatex()
        + "\\text{ does not depend on }"
        + parameter.nameLatex();
  }

  @Override
  public String toString() {
    return "supp " + density.nameText() + " does not depend on " + parameter.nameText();
  }
}
