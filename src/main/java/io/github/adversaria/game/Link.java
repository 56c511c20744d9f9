package io.github.adversaria.game;

/** A function of one number with its derivatives up to the third, each in closed form. */
@FunctionalInterface
interface Link {

  /** 0, whatever the argument. */
  Link ZERO = (order, t) -> 0;

  /** The argument itself. */
  Link IDENTITY = (order, t) -> order == 0 ? t : order == 1 ? 1 : 0;

  /**
   * −log(1 + e^−t), the logarithm of the logistic function. Its derivative is 1 − σ(t), and all is
   * computed from e^−|t|, so that nothing overflows and small numbers keep their digits.
   */
  Link LOG_SIGMOID =
      (order, t) -> {
        double small = Math.exp(-Math.abs(t));
        if (order == 0) {
          return Math.min(t, 0) - Math.log1p(small);
        }
        double slope = (t < 0 ? 1 : small) / (1 + small);
        if (order == 1) {
          return slope;
        }
        double bend = -small / ((1 + small) * (1 + small));
        return order == 2 ? bend : bend * (2 * slope - 1);
      };

  /**
   * A derivative.
   *
   * @param order from 0, which is the function itself, to 3
   */
  double derivative(int order, double t);

  /** Its value. */
  default double value(double t) {
    return derivative(0, t);
  }

  /** t ↦ factor·f(t). */
  default Link times(double factor) {
    return (order, t) -> factor * derivative(order, t);
  }

  /** t ↦ f(factor·t). */
  default Link scaling(double factor) {
    return (order, t) -> {
      double derivative = derivative(order, factor * t);
      for (int i = 0; i < order; i++) {
        derivative *= factor;
      }
      return derivative;
    };
  }

  /** t ↦ f(t) + g(t). */
  default Link plus(Link other) {
    return (order, t) -> derivative(order, t) + other.derivative(order, t);
  }

  /** t ↦ f(t) + number. */
  default Link plus(double number) {
    return (order, t) -> order == 0 ? derivative(0, t) + number : derivative(order, t);
  }

  /** t ↦ ½·weight·(|t| − goal)²; where the goal is not 0 it has no second derivative at 0. */
  static Link pull(double weight, double goal) {
    return (order, t) -> {
      double away = Math.abs(t) - goal;
      return switch (order) {
        case 0 -> 0.5 * weight * away * away;
        case 1 -> weight * away * Math.signum(t);
        case 2 -> t == 0 && goal != 0 ? Double.NaN : weight;
        default -> t == 0 && goal != 0 ? Double.NaN : 0;
      };
    };
  }
}
