package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;

/**
 * Gradient descent (Robbins and Monro 1951, for gradients of batches), plain or with momentum: the
 * velocity is {@code v ← momentum·v + g}. Polyak 1964 steps along it, {@code x ← x − rate·v};
 * Nesterov's form looks ahead, {@code x ← x − rate·(g + momentum·v)} (Sutskever, Martens, Dahl and
 * Hinton 2013, section 2, in the variables of the point where the gradient is taken).
 */
public final class GradientDescent implements Optimizer {

  private final double learningRate;
  private final double momentum;
  private final boolean nesterov;

  private GradientDescent(double learningRate, double momentum, boolean nesterov) {
    this.learningRate = Require.positive("learningRate", learningRate);
    this.momentum = Require.between("momentum", momentum, 0, Math.nextDown(1.0));
    this.nesterov = nesterov;
  }

  /** x ← x − rate·g. */
  public static GradientDescent of(double learningRate) {
    return new GradientDescent(learningRate, 0, false);
  }

  /** The same with momentum as Polyak has it: at least 0 and less than 1. */
  public GradientDescent momentum(double value) {
    return new GradientDescent(learningRate, value, false);
  }

  /** The same with momentum as Nesterov has it: at least 0 and less than 1. */
  public GradientDescent nesterov(double value) {
    return new GradientDescent(learningRate, value, true);
  }

  @Override
  public GradientDescent scaled(double factor) {
    return new GradientDescent(
        learningRate * Require.positive("factor", factor), momentum, nesterov);
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public Stepper over(List<Parameter> parameters) {
    return new Descent(parameters);
  }

  @Override
  public String toString() {
    String kind = nesterov ? "Nesterov momentum " : "momentum ";
    return "GradientDescent(rate "
        + learningRate
        + (momentum == 0 ? "" : ", " + kind + momentum)
        + ")";
  }

  private final class Descent extends Stepper {

    private final List<Memory> velocities;
    private double rate;

    private Descent(List<Parameter> parameters) {
      super(parameters);
      velocities = momentum == 0 ? List.of() : zeros();
    }

    @Override
    void begin(long step, double factor, List<Tensor> gradients) {
      rate = learningRate * factor;
    }

    @Override
    void update(int index, Memory gradient, Memory value) {
      if (momentum == 0) {
        loops(value).add(-rate, gradient, value);
      } else {
        loops(value).momentum(rate, momentum, nesterov, gradient, velocities.get(index), value);
      }
    }

    @Override
    List<Memory> memories() {
      return velocities;
    }

    @Override
    String kind() {
      return momentum == 0 ? "gradient descent" : "gradient descent with momentum";
    }
  }
}
