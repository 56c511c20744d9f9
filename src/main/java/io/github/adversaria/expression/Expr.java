package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * An expression of the field: densities, functions such as D, scalars and parameters, arithmetic,
 * and functionals over them. Immutable; two expressions are equal where they are written alike.
 *
 * <p>An expression is either <em>pointwise</em>, a function of the point x that the nearest {@link
 * Terms#E} or {@link Terms#integral} around it runs over, or a number. {@code log(D)} is pointwise,
 * {@code E(p, log(D))} a number, and a constant counts as either.
 */
public abstract class Expr implements Showable {

  private int hash;
  private Simplified last;

  /** What an expression was simplified to, where what was known of signs. */
  private record Simplified(Signs signs, Expr form) {}

  Expr() {}

  /** The parts that this expression is made of, in the order of reading; empty for symbols. */
  public abstract List<Expr> operands();

  /** The same kind of expression of other parts, as many as {@link #operands()} has. */
  abstract Expr withOperands(List<Expr> operands);

  /** What tells two expressions of one kind and equal parts apart; null where nothing does. */
  Object tag() {
    return null;
  }

  /** How tightly this holds together when written. */
  abstract Precedence precedence();

  abstract String write(Notation notation);

  /** The partial derivative for a symbol or for {@link Point}; a functional's is pointwise. */
  abstract Expr derive(Expr variable);

  /** Says how this is computed; gives the register that will hold it. */
  abstract int compile(Compiler compiler);

  /** The densities and functions whose values at the point this depends on. */
  void collectAtPoint(Set<Symbol> found) {
    operands().forEach(operand -> operand.collectAtPoint(found));
  }

  /** Whether the value depends on the point where it is taken. */
  boolean isPointwise() {
    return operands().stream().anyMatch(Expr::isPointwise);
  }

  /** Whether this is the same at every point, as a functional or a constant is. */
  public final boolean isNumber() {
    return !isPointwise();
  }

  /** This expression with a symbol replaced, wherever it occurs. */
  Expr substitute(Symbol symbol, Expr replacement) {
    List<Expr> parts = operands();
    if (parts.isEmpty()) {
      return this;
    }
    List<Expr> replaced = parts.stream().map(part -> part.substitute(symbol, replacement)).toList();
    return replaced.equals(parts) ? this : withOperands(replaced);
  }

  /** The sum. */
  public final Expr plus(Expr other) {
    return Algebra.sum(this, Require.notNull("other", other));
  }

  /** The sum with a number. */
  public final Expr plus(double number) {
    return plus(Constant.of("number", number));
  }

  /** The difference. */
  public final Expr minus(Expr other) {
    return plus(Require.notNull("other", other).negate());
  }

  /** The difference from a number. */
  public final Expr minus(double number) {
    return minus(Constant.of("number", number));
  }

  /** The product. */
  public final Expr times(Expr other) {
    return Algebra.product(this, Require.notNull("other", other));
  }

  /** The product with a number, which is written first. */
  public final Expr times(double number) {
    return Algebra.product(Constant.of("number", number), this);
  }

  /** The quotient. */
  public final Expr over(Expr other) {
    return Algebra.quotient(this, Require.notNull("other", other));
  }

  /** The quotient by a number. */
  public final Expr over(double number) {
    return over(Constant.of("number", number));
  }

  /** This expression raised to a power. */
  public final Expr power(Expr exponent) {
    return Algebra.power(this, Require.notNull("exponent", exponent));
  }

  /** This expression raised to the power of a number. */
  public final Expr power(double exponent) {
    return power(Constant.of("exponent", exponent));
  }

  /** This expression with the sign turned. */
  public final Expr negate() {
    return Algebra.product(Constant.MINUS_ONE, this);
  }

  /**
   * A pointwise expression taken at another point: {@code D.at(G)} is D(G(z)) under an expectation
   * over z.
   *
   * @param inner the point, itself a pointwise expression
   */
  public final Expr at(Expr inner) {
    return Composition.of(this, Require.notNull("inner", inner));
  }

  /**
   * This expression with another in place of a symbol, wherever it occurs.
   *
   * @throws IllegalArgumentException if a function of the point would stand for a number, a
   *     parameter would be replaced, or what is no density would stand where one must
   */
  public final Expr with(Symbol symbol, Expr replacement) {
    Require.notNull("symbol", symbol);
    Require.notNull("replacement", replacement);
    if (symbol instanceof ScalarSymbol && replacement.isPointwise()) {
      throw Require.wrong(
          "replacement",
          replacement + ", a function of the point",
          "a number, as " + symbol + " is");
    }
    return substitute(symbol, replacement);
  }

  /**
   * The derivative for a scalar or parameter, simplified. Under an integral it is that of the
   * integrand (Leibniz), in terms of ∂ log p: whether that is right for the densities at hand,
   * {@link Terms#gradient} tells, which differentiates the number. For forms of it see {@link
   * #leibniz}, {@link #scoreFunction} and {@link #pathwise}.
   */
  public final Expr derivative(ScalarSymbol scalar) {
    return Simplifier.simplify(derive(Require.notNull("scalar", scalar)));
  }

  /**
   * The derivative for a parameter under the integral: ∂θ E_q f as ∫ ∂θ(q f), divergences by their
   * definitions. It is the derivative where the integrand is dominated and the support stays.
   *
   * @throws IllegalArgumentException if nothing here depends on the parameter
   */
  public final Expr leibniz(ScalarSymbol theta) {
    return ParameterForms.leibniz(this, Require.notNull("theta", theta));
  }

  /**
   * The derivative for a parameter by the score function: ∂θ E_q f as E_q[f ∂θ log q + ∂θ f], which
   * is REINFORCE (R. J. Williams 1992) where f does not depend on the parameter.
   *
   * @throws IllegalArgumentException if nothing here depends on the parameter
   */
  public final Expr scoreFunction(ScalarSymbol theta) {
    return ParameterForms.scoreFunction(this, Require.notNull("theta", theta));
  }

  /**
   * The derivative for a parameter along the paths of generated points: with x = G(z), ∂θ E_q f as
   * E_z[f′(G(z)) ∂θG(z) + ∂θf(G(z))] (Kingma and Welling 2014, arXiv 1312.6114, section 2.4).
   *
   * @param q the density of the generated points
   * @param noise the density of z
   * @param generator G, a function of the point that depends on the parameter
   * @throws IllegalArgumentException if there is no expectation over q, or the generator does not
   *     depend on the parameter
   */
  public final Expr pathwise(
      DensitySymbol q, DensitySymbol noise, Expr generator, ScalarSymbol theta) {
    return ParameterForms.pathwise(
        this,
        Require.notNull("q", q),
        Require.notNull("noise", noise),
        Require.notNull("generator", generator),
        Require.notNull("theta", theta));
  }

  /**
   * This number with expectations over the noise in place of those over generated points: E_q f as
   * E_z f(G(z)).
   *
   * @throws IllegalArgumentException if there is no expectation over q
   */
  public final Expr reparameterized(DensitySymbol q, DensitySymbol noise, Expr generator) {
    return ParameterForms.reparameterized(
        this,
        Require.notNull("q", q),
        Require.notNull("noise", noise),
        Require.notNull("generator", generator));
  }

  /**
   * The functional derivative δ/δD of a number, a pointwise expression, simplified; of a pointwise
   * expression its partial derivative in the value of D at that point.
   */
  public final Expr derivative(FunctionSymbol function) {
    return pointwiseDerivative(Require.notNull("function", function));
  }

  /** The functional derivative for a density, as {@link #derivative(FunctionSymbol)}. */
  public final Expr derivative(DensitySymbol density) {
    return pointwiseDerivative(Require.notNull("density", density));
  }

  /** That of a number is of interest where one of its densities is positive. */
  private Expr pointwiseDerivative(Symbol symbol) {
    Expr derivative = derive(symbol);
    return isPointwise()
        ? Simplifier.simplify(derivative)
        : Simplifier.simplify(derivative, Signs.underIntegral(derivative));
  }

  /**
   * The function that maximises this number, from the condition that the functional derivative
   * vanishes: solved for the function where that can be done in closed form, else by a root finder
   * at each point. The second-order condition is checked.
   *
   * @throws IllegalArgumentException if the function does not occur, or there is no maximum
   */
  public final Maximizer maximizer(FunctionSymbol function) {
    return Maximizer.of(this, Require.notNull("function", function));
  }

  /** This expression with the maximiser in place of its function. */
  public final Expr with(FunctionSymbol function, Maximizer maximizer) {
    return with(function, Require.notNull("maximizer", maximizer).expression());
  }

  /**
   * An expression of the same value in a simpler form; a factor is only cancelled where it cannot
   * vanish, or where the result is undefined with it and without.
   */
  public final Expr simplified() {
    return Simplifier.simplify(this);
  }

  /** Remembered, so that what is evaluated for many bindings is simplified once. */
  final Expr simplified(Signs signs) {
    Simplified known = last;
    if (known == null || !known.signs().equals(signs)) {
      Expr form = Simplifier.workOut(this, signs);
      form.last = new Simplified(signs, form);
      known = new Simplified(signs, form);
      last = known;
    }
    return known.form();
  }

  /**
   * The number that this is, with a bound on its error.
   *
   * @throws IllegalArgumentException if a symbol is not bound, or this is a function of the point
   * @throws io.github.adversaria.integrate.IntegrationException if an integral cannot be found
   */
  public final Bounded value(Binding binding) {
    return Evaluator.value(this, Require.notNull("binding", binding));
  }

  /**
   * The value at a point of the line.
   *
   * @throws IllegalArgumentException if a symbol is not bound, or this is not defined there
   */
  public final Bounded value(Binding binding, double x) {
    return Evaluator.value(this, Require.notNull("binding", binding), x);
  }

  /**
   * The number that this is, from samples of its densities, with its standard error.
   *
   * @param n how many samples of each density, at least 2
   * @param random the source of randomness; the same state gives the same estimate
   * @throws IllegalArgumentException if a symbol is not bound, or this is not linear in its
   *     expectations, so that a mean of samples would be biased
   */
  public final Sampled estimate(Binding binding, int n, RandomGenerator random) {
    Require.notNull("random", random);
    return new Estimator(this, Require.notNull("binding", binding)).estimate(n, random);
  }

  /**
   * What draws one sample of each density and gives the value of this number with it in place of
   * the expectations: unbiased, with the variance that {@link #variance} tells. Not for several
   * threads.
   *
   * @throws IllegalArgumentException as for {@link #estimate}
   */
  public final ToDoubleFunction<RandomGenerator> sampler(Binding binding) {
    return new Estimator(this, Require.notNull("binding", binding)).sampler();
  }

  /**
   * The variance of the estimate of this number from one sample of each density; from n of each it
   * is the n-th part. {@code Infinity} where it is: then no normal interval around an estimate is
   * valid, however many samples there are.
   *
   * @throws IllegalArgumentException as for {@link #estimate}, or if the number itself is infinite
   * @throws io.github.adversaria.integrate.IntegrationException if the integral cannot be found
   */
  public final Bounded variance(Binding binding) {
    return new Estimator(this, Require.notNull("binding", binding)).variance();
  }

  /** All symbols that occur, in the order of reading. */
  public final Set<Symbol> symbols() {
    var found = new LinkedHashSet<Symbol>();
    collect(found);
    return found;
  }

  void collect(Set<Symbol> found) {
    operands().forEach(operand -> operand.collect(found));
  }

  /** In LaTeX, without dollar signs, in the notation of the field. */
  public final String toLatex() {
    return write(Notation.latex());
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(toLatex());
  }

  @Override
  public final boolean equals(Object other) {
    return this == other
        || other instanceof Expr that
            && getClass() == that.getClass()
            && hashCode() == that.hashCode()
            && Objects.equals(tag(), that.tag())
            && operands().equals(that.operands());
  }

  @Override
  public final int hashCode() {
    if (hash == 0) {
      hash = Objects.hash(getClass().getName(), tag(), operands());
    }
    return hash;
  }

  /** On one line of plain text. */
  @Override
  public final String toString() {
    return write(Notation.plain());
  }
}
