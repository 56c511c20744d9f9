package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.List;

/**
 * An optimiser that sees no gradient longer than a bound: where the Euclidean norm of all gradients
 * together is larger, all are multiplied by bound/norm (Pascanu, Mikolov and Bengio 2013, algorithm
 * 1).
 */
public final class NormClipping implements Optimizer {

  private final Optimizer optimizer;
  private final double bound;

  private NormClipping(Optimizer optimizer, double bound) {
    this.optimizer = Require.notNull("optimizer", optimizer);
    this.bound = Require.positive("bound", bound);
  }

  /**
   * An optimiser behind a bound.
   *
   * @param bound of the Euclidean norm, greater than 0
   */
  public static NormClipping of(Optimizer optimizer, double bound) {
    return new NormClipping(optimizer, bound);
  }

  @Override
  public NormClipping scaled(double factor) {
    return new NormClipping(optimizer.scaled(factor), bound);
  }

  @Override
  public double learningRate() {
    return optimizer.learningRate();
  }

  @Override
  public Stepper over(List<Parameter> parameters) {
    return new ClippedStepper(parameters);
  }

  @Override
  public String toString() {
    return optimizer + " of gradients clipped to norm " + bound;
  }

  private final class ClippedStepper extends Stepper {

    private final Stepper inner;
    private final List<Memory> shortened;
    private double scale;

    private ClippedStepper(List<Parameter> parameters) {
      super(parameters);
      inner = optimizer.over(parameters);
      shortened = zeros();
    }

    @Override
    void begin(long step, double factor, List<Tensor> gradients) {
      double sum = 0;
      for (int i = 0; i < gradients.size(); i++) {
        Memory gradient = gradients.get(i).memory();
        sum += loops(gradient).sumOfSquares(gradient);
      }
      double norm = Math.sqrt(sum);
      // A norm of NaN is not larger: it reaches the parameters, where it is seen.
      scale = norm > bound ? bound / norm : 1;
      inner.begin(step, factor, gradients);
    }

    @Override
    void update(int index, Memory gradient, Memory value) {
      Memory used = gradient;
      if (scale != 1) {
        used = shortened.get(index);
        value.precision().kernels().elementwise().affine(scale, gradient, 0, used);
      }
      inner.update(index, used, value);
    }

    @Override
    List<Memory> memories() {
      return inner.memories();
    }

    @Override
    String kind() {
      return inner.kind();
    }
  }
}
