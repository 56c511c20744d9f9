package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares derivatives, and derivatives of those, with central differences in double. */
final class Differences {

  private static final double STEP = 1e-5;

  private Differences() {}

  /**
   * Checks the first and second derivatives of a number that stands for all of a result: a weighted
   * sum, so that errors do not cancel.
   */
  static void check(Function<Tensor[], Tensor> operation, Tensor... at) {
    checkFirst(x -> weighted(operation.apply(x)), at);
    checkFirst(
        x -> {
          Tensor sum = null;
          for (Tensor gradient : Gradient.grad(weighted(operation.apply(x).square()), x)) {
            sum = sum == null ? weighted(gradient) : sum.plus(weighted(gradient));
          }
          return sum;
        },
        at);
  }

  /** Checks the derivatives of one number. */
  static void checkFirst(Function<Tensor[], Tensor> number, Tensor... at) {
    Tensor[] variables = variables(at);
    List<Tensor> exact = Gradient.grad(number.apply(variables), variables);
    for (int v = 0; v < at.length; v++) {
      assertThat(exact.get(v).shape()).isEqualTo(at[v].shape());
      for (int i = 0; i < at[v].size(); i++) {
        double up = number.apply(moved(at, v, i, STEP)).item();
        double down = number.apply(moved(at, v, i, -STEP)).item();
        double difference = (up - down) / (2 * STEP);
        assertThat(exact.get(v).memory().get(i))
            .as("derivative with respect to number %d of argument %d", i, v)
            .isCloseTo(difference, within(1e-7 * Math.max(1, Math.abs(difference)) + 1e-7));
      }
    }
  }

  /** Checks the derivatives of a layer's result by its input and by its parameters. */
  static void checkLayer(Layer layer, Pass pass, Tensor input) {
    check(x -> layer.apply(x[0], pass), input);
    for (Parameter parameter : layer.parameters()) {
      Memory memory = parameter.value().memory();
      List<Tensor> first =
          Gradient.grad(weighted(layer.apply(input, pass).square()), parameter.value());
      List<Tensor> second = Gradient.grad(weighted(first.get(0)), parameter.value());
      for (int i = 0; i < memory.length; i++) {
        double was = memory.get(i);
        List<double[]> sides = new ArrayList<>();
        for (double step : new double[] {STEP, -STEP}) {
          memory.set(i, was + step);
          memory.settle();
          Tensor value = weighted(layer.apply(input, pass).square());
          Tensor gradient = Gradient.grad(value, parameter.value()).get(0);
          sides.add(new double[] {value.item(), weighted(gradient).item()});
        }
        memory.set(i, was);
        memory.settle();
        for (int order = 0; order < 2; order++) {
          double difference = (sides.get(0)[order] - sides.get(1)[order]) / (2 * STEP);
          assertThat((order == 0 ? first : second).get(0).memory().get(i))
              .as("derivative %d of %s, number %d", order + 1, parameter, i)
              .isCloseTo(difference, within(2e-7 * Math.max(1, Math.abs(difference)) + 1e-7));
        }
      }
    }
  }

  /** Σ w·x with fixed weights, no two alike. */
  static Tensor weighted(Tensor x) {
    double[] weights = new double[x.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.cos(1 + 1.7 * i) + 0.3;
    }
    return x.reshape(x.size()).times(Tensor.of(weights)).sum();
  }

  /** Fixed numbers between −1.5 and 1.5, none near 0 and no two alike. */
  static Tensor numbers(long seed, int... shape) {
    RandomStream random = RandomStream.of(seed);
    double[] numbers = new double[Shapes.size(shape)];
    for (int i = 0; i < numbers.length; i++) {
      double size = 0.2 + 1.3 * random.nextDouble();
      numbers[i] = random.nextBoolean() ? size : -size;
    }
    return Tensor.of(numbers).reshape(shape);
  }

  /** Fixed numbers between 0.3 and 1.5. */
  static Tensor positive(long seed, int... shape) {
    return numbers(seed, shape).abs().plus(0.1).stopGradient();
  }

  private static Tensor[] variables(Tensor... at) {
    Tensor[] variables = new Tensor[at.length];
    for (int i = 0; i < at.length; i++) {
      variables[i] = at[i].asVariable();
    }
    return variables;
  }

  private static Tensor[] moved(Tensor[] at, int which, int index, double step) {
    // Variables too, for the number may be made of derivatives with respect to them.
    Tensor[] moved = variables(at);
    moved[which] = Tensor.of(at[which].array()).asVariable();
    Memory memory = moved[which].memory();
    memory.set(index, memory.get(index) + step);
    return moved;
  }
}
