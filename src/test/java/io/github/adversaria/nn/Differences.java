package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

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

  /**
   * Checks the derivatives of a layer's result by its input and by its parameters, and those by the
   * parameters of its derivatives by the input; where that is wanted also those of its derivatives
   * by the parameters.
   */
  static void checkLayer(Layer layer, Pass pass, Tensor input, boolean twiceByParameters) {
    check(x -> layer.apply(x[0], pass), input);
    for (Parameter parameter : layer.parameters()) {
      List<Supplier<Tensor>> numbers = new ArrayList<>();
      numbers.add(() -> weighted(layer.apply(input, pass).square()));
      numbers.add(
          () -> {
            Tensor x = input.asVariable();
            return weighted(Gradient.grad(weighted(layer.apply(x, pass).square()), x).get(0));
          });
      if (twiceByParameters) {
        numbers.add(() -> weighted(Gradient.grad(numbers.get(0).get(), parameter.value()).get(0)));
      }
      for (Supplier<Tensor> number : numbers) {
        checkParameter(number, parameter);
      }
    }
  }

  private static void checkParameter(Supplier<Tensor> number, Parameter parameter) {
    Memory memory = parameter.value().memory();
    Tensor exact = Gradient.grad(number.get(), parameter.value()).get(0);
    for (int i = 0; i < memory.length; i++) {
      double was = memory.get(i);
      double up = with(memory, i, was + STEP, number);
      double down = with(memory, i, was - STEP, number);
      with(memory, i, was, number);
      double difference = (up - down) / (2 * STEP);
      assertThat(exact.memory().get(i))
          .as("derivative by %s, number %d", parameter, i)
          .isCloseTo(difference, within(2e-7 * Math.max(1, Math.abs(difference)) + 1e-7));
    }
  }

  private static double with(Memory memory, int index, double value, Supplier<Tensor> number) {
    memory.set(index, value);
    memory.settle();
    return number.get().item();
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
