package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015, algorithm 1) and AMSGrad (Reddi, Kale and Kumar 2018, algorithm 2). The
 * step is as in the algorithm, with ε added to the root of the corrected second mean: {@code
 * rate·m̂/(√v̂ + ε)}; some libraries add it before the correction. AMSGrad keeps the largest second
 * mean before its correction, and is corrected as Adam is, as in PyTorch; the paper has neither
 * correction nor ε.
 */
public final class Adam implements Optimizer {

  /** Kingma and Ba 2015, algorithm 1. */
  public static final double DEFAULT_BETA1 = 0.9;

  /** Kingma and Ba 2015, algorithm 1. */
  public static final double DEFAULT_BETA2 = 0.999;

  /** Kingma and Ba 2015, algorithm 1. */
  public static final double DEFAULT_EPSILON = 1e-8;

  private final double learningRate;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final boolean largest;

  private Adam(double learningRate, double beta1, double beta2, double epsilon, boolean largest) {
    this.learningRate = Require.positive("learningRate", learningRate);
    this.beta1 = Require.between("beta1", beta1, 0, Math.nextDown(1.0));
    this.beta2 = Require.between("beta2", beta2, 0, Math.nextDown(1.0));
    this.epsilon = Require.positive("epsilon", epsilon);
    this.largest = largest;
  }

  /** Adam with the paper's defaults. */
  public static Adam of(double learningRate) {
    return new Adam(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON, false);
  }

  /** AMSGrad with Adam's defaults. */
  public static Adam amsGrad(double learningRate) {
    return new Adam(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON, true);
  }

  /** Other decay rates of the two running means, each at least 0 and less than 1. */
  public Adam betas(double first, double second) {
    return new Adam(learningRate, first, second, epsilon, largest);
  }

  /** Another ε. */
  public Adam epsilon(double value) {
    return new Adam(learningRate, beta1, beta2, value, largest);
  }

  @Override
  public Adam scaled(double factor) {
    return new Adam(
        learningRate * Require.positive("factor", factor), beta1, beta2, epsilon, largest);
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public Stepper over(List<Parameter> parameters) {
    return new AdamStepper(parameters);
  }

  @Override
  public String toString() {
    return (largest ? "AMSGrad" : "Adam")
        + "(rate "
        + learningRate
        + ", betas "
        + beta1
        + " and "
        + beta2
        + ", epsilon "
        + epsilon
        + ")";
  }

  private final class AdamStepper extends Stepper {

    private final List<Memory> means;
    private final List<Memory> squares;
    private final List<Memory> maxima;
    private double rate;
    private double scale;

    private AdamStepper(List<Parameter> parameters) {
      super(parameters);
      means = zeros();
      squares = zeros();
      maxima = largest ? zeros() : List.of();
    }

    @Override
    void begin(long step, double factor, List<Tensor> gradients) {
      rate = learningRate * factor / (1 - Math.pow(beta1, step));
      scale = 1 / Math.sqrt(1 - Math.pow(beta2, step));
    }

    @Override
    void update(int index, Memory gradient, Memory value) {
      loops(value)
          .adam(
              rate,
              scale,
              beta1,
              beta2,
              epsilon,
              gradient,
              means.get(index),
              squares.get(index),
              largest ? maxima.get(index) : null,
              value);
    }

    @Override
    List<Memory> memories() {
      List<Memory> all = new ArrayList<>(means);
      all.addAll(squares);
      all.addAll(maxima);
      return all;
    }

    @Override
    String kind() {
      return largest ? "AMSGrad" : "Adam";
    }
  }
}
