package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.List;

/** A function of the point by name, as an expression its value there: D(x). */
public final class FunctionSymbol extends ParametricSymbol {

  private final Interval range;

  FunctionSymbol(String name, List<ScalarSymbol> parameters, Interval range) {
    super(name, parameters);
    this.range = range;
  }

  /** The values that the function may take; the whole line unless {@link #into} said otherwise. */
  public Interval range() {
    return range;
  }

  /**
   * The same function with values in an interval, as a discriminator has them in (0, 1).
   *
   * @param low may be -Infinity
   * @param high greater than {@code low}, may be Infinity
   */
  public FunctionSymbol into(double low, double high) {
    Require.notNaN("low", low);
    if (!(low < high)) {
      throw Require.wrong("high", high, "a number > low = " + low, "Write into(0, 1)");
    }
    return new FunctionSymbol(name(), parameters(), new Interval(low, high));
  }

  @Override
  int compile(Compiler compiler) {
    Mapping mapping = compiler.scope().mapping(this);
    double[] values = compiler.scope().scalars(parameters());
    return compiler.computed(x -> mapping.at(x, values), point -> mapping.atPoint(point, values));
  }

  @Override
  Expr derive(Expr variable) {
    if (variable.equals(this)) {
      return Constant.ONE;
    }
    if (variable instanceof ScalarSymbol scalar && parameters().contains(scalar)) {
      return new ParameterSlope(this, scalar);
    }
    return variable instanceof Point ? new FunctionSlope(this, 1) : Constant.ZERO;
  }
}
