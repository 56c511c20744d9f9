package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.scalar;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Expressions of every kind, nested as they come. */
final class RandomExpressions {

  static final ScalarSymbol THETA = scalar("\\theta");

  private static final DensitySymbol P = density("p_{data}");
  private static final DensitySymbol Q = density("p_\\theta", THETA);
  private static final DensitySymbol NOISE = density("p_z").over("z");
  private static final FunctionSymbol D = function("D^*");
  private static final FunctionSymbol F = function("f");
  private static final FunctionSymbol G = function("G", THETA);
  private static final double[] NUMBERS = {2, -1, 0.5, -0.5, 0.7, 3, -2, 1e-9, 0.12345, 1e9};

  private final SplittableRandom random;

  RandomExpressions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private Expr one(Expr... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private Expr constant() {
    return random.nextInt(4) == 0
        ? number(random.nextInt(1, 9) - 4.5).over(random.nextInt(3, 8))
        : number(NUMBERS[random.nextInt(NUMBERS.length)]);
  }

  /** A function of the point. */
  Expr pointwise(int depth) {
    if (depth == 0) {
      return random.nextInt(5) == 0 ? slope() : one(P, Q, D, F, G, Point.INSTANCE, F, D, P);
    }
    Expr a = pointwise(random.nextInt(depth));
    Expr b = random.nextInt(3) == 0 ? value(random.nextInt(depth)) : pointwise(depth - 1);
    return switch (random.nextInt(17)) {
      case 0, 1 -> a.plus(b);
      case 2, 3 -> b.minus(a);
      case 4, 5 -> a.times(b);
      case 6, 7 -> b.over(a);
      case 8 -> a.negate();
      case 9 -> a.over(b).negate();
      case 10 -> a.power(one(number(2), number(-1), number(0.5), number(-0.5), constant(), b));
      case 11 -> new Log(a.isPointwise() ? one(a, b) : a);
      case 12 -> one(new Exp(a), new Sigmoid(a), new StopGradient(a), new Indicator(a));
      case 13 -> new Maximum(a, b);
      case 14 -> a.at(one(G, F, b, Point.INSTANCE.negate()));
      case 15 -> new Product(List.of(a, b));
      default -> new Quotient(a, b);
    };
  }

  private Expr slope() {
    return one(
        new Score(Q, THETA),
        new LogSlope(P),
        new FunctionSlope(D, random.nextInt(1, 3)),
        new ParameterSlope(G, THETA));
  }

  private Expr distribution() {
    return one(P, Q, NOISE, mean(P, Q), mix(0.3, P, Q), mix(scalar("w"), Q, P));
  }

  /** A number. */
  Expr value(int depth) {
    if (depth == 0) {
      return one(constant(), constant(), THETA, scalar("w"), scalar("μ_1"), Pi.INSTANCE);
    }
    Expr a = value(random.nextInt(depth));
    Expr b = value(depth - 1);
    return switch (random.nextInt(15)) {
      case 0 -> a.plus(b);
      case 1 -> b.minus(a);
      case 2 -> a.times(b);
      case 3 -> a.equals(Constant.ZERO) ? b : b.over(a);
      case 4 -> a.negate();
      case 5 -> new Log(a);
      case 6 -> a.power(one(number(2), constant()));
      case 7, 8, 9 -> new Expectation(distribution(), pointwise(depth - 1));
      case 10 -> Integral.of(pointwise(depth - 1));
      case 11 -> new Between(KnownDivergence.values()[random.nextInt(5)], inX(), inX());
      case 12 -> new TransportCost(inX(), inX());
      case 13 ->
          new Supremum(
              F, b, random.nextBoolean() ? OptionalDouble.of(2.5) : OptionalDouble.empty());
      default -> new GradientOf(b, THETA);
    };
  }

  private Expr inX() {
    return one(P, Q, mean(P, Q), mix(0.25, P, Q));
  }
}
