package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;

/**
 * RMSProp (Tieleman and Hinton 2012, <i>Neural Networks for Machine Learning</i>, lecture 6.5): a
 * gradient over the root of the running mean of its square, {@code v ← decay·v + (1 − decay)·g²}
 * and {@code x ← x − rate·g/(√v + ε)}. The mean starts at 0 and is not corrected, so the first
 * steps are up to 1/√(1 − decay) times the rate. The optimiser of Wasserstein GAN (Arjovsky,
 * Chintala and Bottou 2017, algorithm 1).
 */
public final class RmsProp implements Optimizer {

  /** Tieleman and Hinton 2012, slide 29. */
  public static final double DEFAULT_DECAY = 0.9;

  /** The lecture has none; this is Adam's (Kingma and Ba 2015, algorithm 1). */
  public static final double DEFAULT_EPSILON = 1e-8;

  private final double learningRate;
  private final double decay;
  private final double epsilon;

  private RmsProp(double learningRate, double decay, double epsilon) {
    this.learningRate = Require.positive("learningRate", learningRate);
    this.decay = Require.between("decay", decay, 0, Math.nextDown(1.0));
    this.epsilon = Require.positive("epsilon", epsilon);
  }

  /** RMSProp with the lecture's decay. */
  public static RmsProp of(double learningRate) {
    return new RmsProp(learningRate, DEFAULT_DECAY, DEFAULT_EPSILON);
  }

  /** Another decay of the running mean: at least 0 and less than 1. */
  public RmsProp decay(double value) {
    return new RmsProp(learningRate, value, epsilon);
  }

  /** Another ε. */
  public RmsProp epsilon(double value) {
    return new RmsProp(learningRate, decay, value);
  }

  @Override
  public RmsProp scaled(double factor) {
    return new RmsProp(learningRate * Require.positive("factor", factor), decay, epsilon);
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public Stepper over(List<Parameter> parameters) {
    return new RmsPropStepper(parameters);
  }

  @Override
  public String toString() {
    return "RMSProp(rate " + learningRate + ", decay " + decay + ", epsilon " + epsilon + ")";
  }

  private final class RmsPropStepper extends Stepper {

    private final List<Memory> squares;
    private double rate;

    private RmsPropStepper(List<Parameter> parameters) {
      super(parameters);
      squares = zeros();
    }

    @Override
    void begin(long step, double factor, List<Tensor> gradients) {
      rate = learningRate * factor;
    }

    @Override
    void update(int index, Memory gradient, Memory value) {
      loops(value).rmsProp(rate, decay, epsilon, gradient, squares.get(index), value);
    }

    @Override
    List<Memory> memories() {
      return squares;
    }

    @Override
    String kind() {
      return "RMSProp";
    }
  }
}
