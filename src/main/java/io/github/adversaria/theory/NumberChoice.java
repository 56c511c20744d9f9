package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** A number. */
record NumberChoice(double value) implements Choice {

  private static final double REACH = 2;
  private static final double FAR = 10;

  /** Most of them near 0, a third of them in (0, 1), as weights are, and some large. */
  static NumberChoice draw(RandomGenerator random) {
    double kind = random.nextDouble();
    if (kind < 1.0 / 3) {
      return new NumberChoice(Rounded.toDigits(random.nextDouble(0.01, 1), 2));
    }
    double reach = kind < 0.9 ? REACH : FAR;
    return new NumberChoice(Rounded.toDigits(random.nextDouble(-reach, reach), 2));
  }

  /**
   * A parameter of a density, in (0, 1), where all families have members.
   *
   * @param share how many parameters the density has; for probabilities of atoms their sum stays
   *     below 1
   */
  static NumberChoice parameter(int share, RandomGenerator random) {
    return new NumberChoice(Rounded.toDigits(random.nextDouble(0.1, 0.95) / share, 2));
  }

  /** A number not far from another, on the same side of 0. */
  static NumberChoice near(double value, RandomGenerator random) {
    double factor = random.nextDouble(0.6, 1.4);
    return new NumberChoice(
        Rounded.toDigits(value == 0 ? random.nextDouble(-1, 1) : factor * value, 3));
  }

  @Override
  public Binding bind(Binding binding, Symbol symbol) {
    return binding.and((ScalarSymbol) symbol, value);
  }

  @Override
  public List<Choice> simpler() {
    return DoubleStream.of(Rounded.simpler(value)).<Choice>mapToObj(NumberChoice::new).toList();
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
