package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.require.Require;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * The words of the expression language: {@code import static
 * io.github.adversaria.expression.Terms.*}.
 *
 * <pre>{@code
 * var p = density("p_{data}");
 * var q = density("p_g");
 * var D = function("D");
 * var V = E(p, log(D)).plus(E(q, log(one().minus(D))));
 * }</pre>
 *
 * Arithmetic is done by the methods of {@link Expr}; numbers come from {@link Expr#value} with a
 * {@link Binding}.
 */
public final class Terms {

  private Terms() {}

  /**
   * A probability density by name; as an expression it is its value p(x), where a distribution is
   * asked for the distribution itself. {@code density("p_{data}")} is p with an upright subscript;
   * {@code density("p_\\theta", theta)} depends on a parameter, whose gradient can be taken. Call
   * {@link DensitySymbol#over over("z")} on noise, so that its points are called z.
   *
   * @param name as LaTeX writes it; θ and {@code \theta} are one name, as are p_data and p_{data}
   * @param parameters what it depends on, in the order of the family that it will be bound to
   * @throws IllegalArgumentException if TeX could not set the name, or a parameter comes twice
   */
  public static DensitySymbol density(String name, ScalarSymbol... parameters) {
    return new DensitySymbol(name, ScalarSymbol.parameters(parameters), Notation.POINT);
  }

  /**
   * A function of the point by name, such as a discriminator D or a generator {@code function("G",
   * theta)}; as an expression it is its value D(x), and {@code D.at(G)} is D(G(z)). Say what values
   * it may take with {@link FunctionSymbol#into into(0, 1)}.
   *
   * @param name as LaTeX writes it, like {@code D^*} or {@code f_1}
   * @param parameters what it depends on besides the point
   * @throws IllegalArgumentException if TeX could not set the name, or a parameter comes twice
   */
  public static FunctionSymbol function(String name, ScalarSymbol... parameters) {
    return new FunctionSymbol(name, ScalarSymbol.parameters(parameters), Interval.LINE);
  }

  /**
   * A number by name: a parameter as {@code scalar("\\theta")} (or {@code scalar("θ")}, which is
   * the same), a weight, a step size. A binding gives it its value: {@code .and(theta, 0.5)}.
   *
   * @throws IllegalArgumentException if TeX could not set the name
   */
  public static ScalarSymbol scalar(String name) {
    return new ScalarSymbol(name);
  }

  /**
   * A number, exact as it is written: {@code number(0.7)} is seven tenths, and {@code
   * number(1).over(3)} a third.
   *
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Expr number(double value) {
    return Constant.of("value", value);
  }

  /** The number 1, to begin with: {@code one().minus(D)} is 1 − D(x). */
  public static Expr one() {
    return Constant.ONE;
  }

  /** The number π. */
  public static Expr pi() {
    return Pi.INSTANCE;
  }

  /**
   * The point itself: x under an expectation or integral over x, z under one over z. {@code E(p,
   * point())} is the mean of p and {@code E(p, point().power(2))} its second moment.
   */
  public static Expr point() {
    return Point.INSTANCE;
  }

  /** The natural logarithm; −∞ where its argument is 0, undefined where it is negative. */
  public static Expr log(Expr argument) {
    return new Log(Require.notNull("argument", argument));
  }

  /**
   * The natural logarithm of a number, left as it stands: {@code log(4).negate()} is −log 4.
   *
   * @throws IllegalArgumentException unless the number is finite and > 0
   */
  public static Expr log(double number) {
    return log(number(Require.positive("number", number)));
  }

  /** The exponential function; {@code exp(a)} is e to the power of a. */
  public static Expr exp(Expr argument) {
    return new Exp(Require.notNull("argument", argument));
  }

  /** The square root, which is the power ½. */
  public static Expr sqrt(Expr argument) {
    return Require.notNull("argument", argument).power(Constant.HALF);
  }

  /** The logistic function σ(a) = 1/(1 + e^−a), which turns a logit into a probability. */
  public static Expr sigmoid(Expr argument) {
    return new Sigmoid(Require.notNull("argument", argument));
  }

  /** The greater of two: {@code max(number(0), one().minus(D))} is the hinge max(0, 1 − D(x)). */
  public static Expr max(Expr first, Expr second) {
    return new Maximum(Require.notNull("first", first), Require.notNull("second", second));
  }

  /** 1 where the argument is positive, else 0: {@code E(p, indicator(point()))} is P(X > 0). */
  public static Expr indicator(Expr argument) {
    return new Indicator(Require.notNull("argument", argument));
  }

  /**
   * The argument, frozen as a function: its derivative for every symbol is 0, but the one for the
   * point is not. In {@code E(z, stopGradient(f).at(G))} the gradient still flows through G.
   */
  public static Expr stopGradient(Expr argument) {
    return new StopGradient(Require.notNull("argument", argument));
  }

  /** The mixture (p + q)/2 of two densities, to stand wherever a density can. */
  public static Expr mean(Expr p, Expr q) {
    return Require.notNull("p", p).plus(Require.notNull("q", q)).over(2);
  }

  /**
   * The mixture w·p + (1 − w)·q of two densities: {@code mix(0.3, p, q)} is 0.3·p + 0.7·q.
   *
   * @param weight that of p, in [0, 1]
   * @throws IllegalArgumentException if the weight is outside
   */
  public static Expr mix(double weight, Expr p, Expr q) {
    return mix(number(Require.between("weight", weight, 0, 1)), p, q);
  }

  /**
   * The mixture w·p + (1 − w)·q with a weight by name, such as {@code scalar("w")}; its value in
   * the binding must be in [0, 1].
   *
   * @throws IllegalArgumentException if the weight is a function of the point
   */
  public static Expr mix(Expr weight, Expr p, Expr q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    requireNumber("weight", weight);
    return weight.times(p).plus(one().minus(weight).times(q));
  }

  /**
   * The expectation of the body under a density, or under a mixture such as {@code mean(p, q)}: the
   * density comes first, as in {@code E(p, log(D))}. Where the density vanishes the body does not
   * count, even if it is infinite there; a body without a point, like 3, is its own expectation.
   *
   * @throws IllegalArgumentException if the first argument is no density, or two symbols of the
   *     expression differ in all but their name
   */
  public static Expr E(Expr density, Expr body) {
    Require.notNull("density", density);
    Require.notNull("body", body);
    if (!Distribution.isOne(density) && Distribution.isOne(body)) {
      throw Require.wrong(
          "density", density, "a density, which comes first", "Write E(" + body + ", ...)");
    }
    Distribution.of("density", density);
    Vocabulary.require(density, body);
    return new Expectation(density, body);
  }

  /**
   * The integral ∫ f(x) dx of a pointwise expression over where its densities live, and over atoms
   * the sum: {@code integral(p.times(log(p.over(q))))} is a divergence written out.
   *
   * @throws IllegalArgumentException if the body is a number, whose integral over the line is
   *     infinite
   */
  public static Expr integral(Expr body) {
    Require.notNull("body", body);
    if (!body.isPointwise() && !body.equals(Constant.ZERO)) {
      throw Require.wrong(
          "body", body + ", a number", "a function of the point", "Write integral(p.times(...))");
    }
    Vocabulary.require(body);
    return Integral.of(body);
  }

  /**
   * The Kullback–Leibler divergence ∫ p log(p/q), in nats: +∞ where q vanishes and p does not. Both
   * may be mixtures, as in {@code KL(p, mean(p, q))}.
   *
   * @throws IllegalArgumentException if one is no density, like the sum {@code p.plus(q)}
   */
  public static Expr KL(Expr p, Expr q) {
    return between(KnownDivergence.KL, p, q);
  }

  /** The Jensen–Shannon divergence with weights ½, in nats; at most log 2. */
  public static Expr JS(Expr p, Expr q) {
    return between(KnownDivergence.JS, p, q);
  }

  /** The total variation ½∫|p − q|; at most 1. */
  public static Expr TV(Expr p, Expr q) {
    return between(KnownDivergence.TV, p, q);
  }

  /** The squared Hellinger distance ½∫(√p − √q)²; at most 1. */
  public static Expr squaredHellinger(Expr p, Expr q) {
    return between(KnownDivergence.HELLINGER_SQUARED, p, q);
  }

  /**
   * Pearson's χ² divergence ∫(p − q)²/q; +∞ where q vanishes and p does not. {@code chiSquared(q,
   * p)} is Neyman's, as {@code KL(q, p)} is the reverse Kullback–Leibler divergence.
   */
  public static Expr chiSquared(Expr p, Expr q) {
    return between(KnownDivergence.PEARSON, p, q);
  }

  /**
   * The power divergence (∫ p^α q^(1−α) − 1)/(α(α − 1)) of Liese and Vajda (2006): 2 gives half of
   * Pearson's χ², −1 half of Neyman's, ½ four times the squared Hellinger distance.
   *
   * @param alpha the order α, finite, neither 0 nor 1
   * @throws IllegalArgumentException if that does not hold, or p or q is no density
   */
  public static Expr alphaDivergence(double alpha, Expr p, Expr q) {
    requireDensities(p, q);
    return new Between(new PowerDivergence(alpha), p, q);
  }

  /**
   * Any f-divergence, such as {@code fDivergence("D_f", FDivergence.REVERSE_KL, u ->
   * log(u).negate(), p, q)}. It is evaluated by the divergence; its definition and its derivatives
   * are those of ∫ q f(p/q) over where q > 0, so that mass of p where q vanishes is weighed by the
   * divergence only. Two are equal if name and divergence are the same.
   *
   * @param latexName as LaTeX writes it, like {@code D_f}
   * @param f of the ratio u = p/q and of numbers; it may differ from that of the {@link
   *     FDivergence#generator} by a multiple of u − 1, which integrates to 0
   * @throws IllegalArgumentException if TeX could not set the name, the two forms of f differ, or p
   *     or q is no density
   */
  public static Expr fDivergence(
      String latexName, FDivergence divergence, UnaryOperator<Expr> f, Expr p, Expr q) {
    Require.notNull("divergence", divergence);
    Require.notNull("f", f);
    requireDensities(p, q);
    return new Between(new GivenDivergence(latexName, divergence, f), p, q);
  }

  private static Expr between(Between.Named divergence, Expr p, Expr q) {
    requireDensities(p, q);
    return new Between(divergence, p, q);
  }

  private static void requireDensities(Expr p, Expr q) {
    Distribution.of("p", p);
    Distribution.of("q", q);
    Vocabulary.require(p, q);
  }

  /**
   * The Wasserstein-1 distance: what it costs at least to carry p to q, per unit of mass and way.
   * It grows with the distance of disjoint supports, where {@link #JS} stays at log 2.
   */
  public static Expr W1(Expr p, Expr q) {
    requireDensities(p, q);
    return new TransportCost(p, q);
  }

  /**
   * The supremum of a functional over all functions into the {@link FunctionSymbol#range}: {@code
   * sup(D, V)} is what the best discriminator attains.
   *
   * @param objective a number in which the function occurs
   * @throws IllegalArgumentException if the function does not occur, or a point is left
   */
  public static Expr sup(FunctionSymbol function, Expr objective) {
    return supremum(function, objective, OptionalDouble.empty());
  }

  /**
   * The supremum over the functions with |f(x) − f(y)| ≤ K·|x − y|: {@code supLipschitz(1, f, E(p,
   * f).minus(E(q, f)))} is W1(p, q), as Kantorovich and Rubinstein have it.
   *
   * @param bound K, finite and > 0
   * @param objective a number in which the function occurs
   * @throws IllegalArgumentException if the bound is not > 0, the function does not occur, or a
   *     point is left
   */
  public static Expr supLipschitz(double bound, FunctionSymbol function, Expr objective) {
    return supremum(function, objective, OptionalDouble.of(Require.positive("bound", bound)));
  }

  private static Expr supremum(FunctionSymbol function, Expr objective, OptionalDouble lipschitz) {
    Require.notNull("function", function);
    requireNumber("objective", objective);
    Vocabulary.require(objective, function);
    if (!objective.symbols().contains(function)) {
      throw Require.wrong(
          "objective", objective, "a number in which " + function.nameText() + " occurs");
    }
    return new Supremum(function, objective, lipschitz);
  }

  /**
   * The derivative of a number for a scalar, evaluated from the number itself and so without
   * Leibniz' rule; {@link Expr#derivative(ScalarSymbol)} differentiates under the integral instead,
   * and where the two differ the rule does not hold.
   *
   * @throws IllegalArgumentException if the first is a function of the point
   */
  public static Expr gradient(Expr functional, ScalarSymbol scalar) {
    Require.notNull("scalar", scalar);
    requireNumber("functional", functional);
    Vocabulary.require(functional, scalar);
    return new GradientOf(functional, scalar);
  }

  private static void requireNumber(String argument, Expr expr) {
    Require.notNull(argument, expr);
    if (expr.isPointwise()) {
      throw Require.wrong(
          argument,
          expr + ", a function of the point",
          "a number",
          "Put it under an expectation: E(p, " + expr + ")");
    }
  }
}
