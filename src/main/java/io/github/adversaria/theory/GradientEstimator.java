package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.gradient;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The gradient of an objective, estimated from samples: each expectation in its derivative becomes
 * a mean. Which estimator that is follows from how the objective is written:
 *
 * <ul>
 *   <li>{@code E(p, f)} with a density p_θ gives the score-function estimator E f·∂ log p (R. J.
 *       Williams, Machine Learning 8, 1992); {@code E(p, f.plus(1))} the same with a baseline;
 *   <li>{@code E(z, f.at(G))} with noise z and G_θ gives the pathwise estimator E f′(G)·∂G (D. P.
 *       Kingma and M. Welling 2014, arXiv 1312.6114, section 2.4);
 *   <li>a value {@code V(D)} with parameters in D gives the minibatch gradient of Goodfellow et al.
 *       2014 (arXiv 1406.2661), algorithm 1.
 * </ul>
 *
 * <p>What stands in a stop-gradient is frozen as a function: the gradient flows through its point
 * alone.
 */
public final class GradientEstimator implements Showable {

  private final Expr objective;
  private final ScalarSymbol parameter;
  private final Expr expression;

  private GradientEstimator(Expr objective, ScalarSymbol parameter, Expr expression) {
    this.objective = objective;
    this.parameter = parameter;
    this.expression = expression;
  }

  /**
   * The estimator of the gradient of an objective.
   *
   * @param objective a number, linear in its expectations
   * @param parameter what to derive for
   */
  public static GradientEstimator of(Expr objective, ScalarSymbol parameter) {
    Require.notNull("objective", objective);
    Require.notNull("parameter", parameter);
    return new GradientEstimator(objective, parameter, objective.derivative(parameter));
  }

  /** What the gradient is of. */
  public Expr objective() {
    return objective;
  }

  /** What the gradient is for. */
  public ScalarSymbol parameter() {
    return parameter;
  }

  /** The derivative under the expectations: what the samples are averaged of. */
  public Expr expression() {
    return expression;
  }

  /** What the estimator is on average: {@link #expression} by integration. */
  public Bounded mean(Binding binding) {
    return expression.value(binding);
  }

  /**
   * The gradient of the objective itself, from its values beside θ: it owes nothing to Leibniz'
   * rule, so that where this is not {@link #mean}, the estimator is biased.
   */
  public Bounded exact(Binding binding) {
    return gradient(objective, parameter).value(binding);
  }

  /**
   * The variance of the estimator from one sample of each density, by integration; from a minibatch
   * of m it is the m-th part. {@code Infinity} where it is.
   *
   * @throws IntegrationException if the integral cannot be found
   */
  public Bounded variance(Binding binding) {
    return expression.variance(binding);
  }

  /**
   * The mean over samples.
   *
   * @param n how many of each density, at least 2
   * @param random the source of randomness; the same state gives the same estimate
   */
  public GradientEstimate estimate(Binding binding, int n, RandomGenerator random) {
    return new GradientEstimate(expression.estimate(binding, n, random), knownVariance(binding));
  }

  /** The variance, unless it cannot be told. */
  private Optional<Bounded> knownVariance(Binding binding) {
    try {
      return Optional.of(variance(binding));
    } catch (IntegrationException unknown) {
      return Optional.empty();
    }
  }

  /**
   * The gradients of many minibatches, each a mean over {@code size} samples of each density.
   *
   * @param size how many samples a minibatch has, at least 1
   * @param count how many minibatches, at least 2
   * @param random the source of randomness
   */
  public Minibatches minibatches(Binding binding, int size, int count, RandomGenerator random) {
    Require.atLeast("size", size, 1);
    Require.atLeast("count", count, 2);
    Require.notNull("random", random);
    ToDoubleFunction<RandomGenerator> one = expression.sampler(binding);
    double[] gradients = new double[count];
    for (int i = 0; i < count; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The sampling was interrupted.");
      }
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += one.applyAsDouble(random);
      }
      gradients[i] = sum / size;
    }
    return new Minibatches(size, gradients);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString())
        .withLatex(gradient(objective, parameter).toLatex() + " = " + expression.toLatex());
  }

  @Override
  public String toString() {
    return gradient(objective, parameter) + " = " + expression;
  }
}
