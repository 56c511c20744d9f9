package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Optimisers against optimizers.csv, which optimizer_oracle.py beside it writes. */
class OptimizerTest {

  private static final Tensor A =
      Tensor.of(new double[][] {{3, 1, 0}, {1, 2, -0.5}, {0, -0.5, 0.75}});
  private static final Tensor B = Tensor.of(new double[][] {{1}, {-2}, {0.5}});

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        GradientDescent.of(0.1),
        GradientDescent.of(0.1).momentum(0.9),
        GradientDescent.of(0.1).nesterov(0.9),
        RmsProp.of(0.05),
        Adam.of(0.2),
        Adam.of(0.2).betas(0.5, 0.9),
        Adam.amsGrad(0.2).betas(0.5, 0.9),
        NormClipping.of(GradientDescent.of(0.1), 1.5));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void takesTheStepsOfItsPaper(Optimizer optimizer) throws IOException {
    List<double[]> expected = oracle().get(optimizer.toString());
    assertThat(expected).as("rows for " + optimizer).hasSize(20);
    Parameter x = start();
    Stepper stepper = optimizer.over(List.of(x));
    for (double[] point : expected) {
      stepper.step(gradient(x));
      assertThat(x.array().data().asDouble()).containsExactly(point, within(1e-12));
    }
    assertThat(stepper.steps()).isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aFactorIsAnotherLearningRate(Optimizer optimizer) {
    Parameter one = start();
    Parameter other = start();
    Stepper scheduled = optimizer.over(List.of(one));
    Stepper scaled = optimizer.scaled(0.25).over(List.of(other));
    for (int step = 0; step < 5; step++) {
      scheduled.step(gradient(one), 0.25);
      scaled.step(gradient(other));
      assertThat(one.array().data().asDouble())
          .containsExactly(other.array().data().asDouble(), within(1e-14));
    }
    assertThat(optimizer.scaled(0.25).learningRate()).isEqualTo(optimizer.learningRate() * 0.25);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void takesTheSameStepsInSinglePrecision(Optimizer optimizer) throws IOException {
    List<double[]> expected = oracle().get(optimizer.toString());
    Parameter x = Parameter.of("x", Nd4j.createFromArray(new float[][] {{1}, {-1.5f}, {2}}));
    Stepper stepper = optimizer.over(List.of(x));
    Tensor a = Tensor.of(A.array().castTo(Precision.SINGLE.type()));
    Tensor b = Tensor.of(B.array().castTo(Precision.SINGLE.type()));
    for (double[] point : expected) {
      stepper.step(List.of(a.matmul(x.value()).minus(b)));
      assertThat(x.array().data().asDouble()).containsExactly(point, within(2e-5));
    }
  }

  private static Parameter start() {
    return Parameter.of("x", Nd4j.createFromArray(new double[][] {{1}, {-1.5}, {2}}));
  }

  private static List<Tensor> gradient(Parameter x) {
    return List.of(A.matmul(x.value()).minus(B));
  }

  private static Map<String, List<double[]>> oracle() throws IOException {
    var stream = OptimizerTest.class.getResourceAsStream("optimizers.csv");
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Function<String[], double[]> point =
          cells -> Stream.of(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
      return reader
          .lines()
          .map(line -> line.split(";"))
          .collect(
              Collectors.groupingBy(
                  cells -> cells[0], Collectors.mapping(point, Collectors.toList())));
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStepAllocatesNothing(Optimizer optimizer) {
    Network network = Network.from(20).dense(30).seed(1);
    Stepper stepper = optimizer.over(network.parameters());
    List<Tensor> gradients = network.parameters().stream().map(Parameter::value).toList();
    MovingAverage average = MovingAverage.of(network.parameters(), 0.9);
    WeightClipping clipping = WeightClipping.standard();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        stepper.step(gradients, 0.5);
        average.update();
        clipping.apply(network.parameters());
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    // Boxes that the interpreter makes are far less than one array of 630 floats a step.
    assertThat(least).isLessThan(100 * 256);
  }

  @Test
  void clippingKeepsTheDirectionAndTheNormOfAllGradientsTogether() {
    Parameter x = Parameter.of("x", Nd4j.createFromArray(0.0));
    Parameter y = Parameter.of("y", Nd4j.createFromArray(0.0, 0.0));
    Stepper stepper = NormClipping.of(GradientDescent.of(1), 6.5).over(List.of(x, y));
    stepper.step(List.of(Tensor.of(3), Tensor.of(4, 12)));
    assertThat(x.value().item()).isCloseTo(-1.5, within(1e-15));
    assertThat(y.array().data().asDouble()).containsExactly(-2, -6);
    stepper.step(List.of(Tensor.of(0.25), Tensor.of(0, 0)));
    assertThat(x.value().item()).isCloseTo(-1.75, within(1e-15));
  }

  @Test
  void parametersOfBothPrecisionsMayBeSteppedTogether() {
    Parameter x = Parameter.of("x", Nd4j.createFromArray(1.0));
    Parameter y = Parameter.of("y", Nd4j.createFromArray(1f));
    Tensor single = Tensor.of(Nd4j.createFromArray(1f));
    Adam.of(0.5).over(List.of(x, y)).step(List.of(Tensor.of(1), single));
    assertThat(x.value().item()).isCloseTo(0.5, within(1e-7));
    assertThat(y.value().item()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void gradientsMustFit() {
    Parameter x = start();
    Stepper stepper = Adam.of(0.1).over(List.of(x));
    assertThatThrownBy(() -> stepper.step(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gradients was 0; allowed: one for each of 1 parameters");
    assertThatThrownBy(() -> stepper.step(List.of(Tensor.of(1, 2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the gradient for x was of shape [3] in DOUBLE")
        .hasMessageContaining("[3, 1] in DOUBLE");
    INDArray floats = Nd4j.createFromArray(new float[][] {{1}, {2}, {3}});
    assertThatThrownBy(() -> stepper.step(List.of(Tensor.of(floats))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in SINGLE");
    assertThatThrownBy(() -> stepper.step(gradient(x), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("factor was -1.0");
    assertThat(stepper.steps()).isZero();
    assertThat(x.array().data().asDouble()).containsExactly(1, -1.5, 2);
  }
}
