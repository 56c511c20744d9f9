package io.github.adversaria.nn;

import static io.github.adversaria.nn.Differences.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

final class LayerDerivativeTest {

  private static final Initializer INITIALIZER = Initializer.normal(0.7);

  /** A layer, made in either precision, and the shapes of batches that it takes. */
  private record Case(Function<Precision, Layer> maker, int[]... shapes) {

    private Layer in(Precision precision) {
      return maker.apply(precision);
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case(
            p -> Dense.of(3, 2, INITIALIZER, p, RandomStream.of(1)),
            new int[] {4, 3},
            new int[] {1, 3}),
        new Case(p -> Dense.of(1, 1, INITIALIZER, p, RandomStream.of(2)), new int[] {1, 1}),
        new Case(p -> Activation.leakyRelu(), new int[] {2, 3}),
        new Case(p -> Activation.softmax(), new int[] {2, 3}, new int[] {1, 1}),
        new Case(p -> BatchNorm.of(3, p), new int[] {4, 3}, new int[] {2, 3, 2, 1}),
        new Case(p -> BatchNorm.of(1, p), new int[] {1, 1, 2, 2}),
        new Case(p -> LayerNorm.of(p, 3), new int[] {2, 3}, new int[] {1, 3}),
        new Case(p -> LayerNorm.of(p, 2, 1, 2), new int[] {2, 2, 1, 2}),
        new Case(p -> Dropout.of(0.4), new int[] {3, 4}),
        new Case(
            p -> Maxout.of(3, 2, 3, INITIALIZER, p, RandomStream.of(3)),
            new int[] {4, 3},
            new int[] {1, 3}),
        new Case(p -> Reshape.flat(), new int[] {2, 2, 1, 3}),
        new Case(p -> Reshape.to(2, 3), new int[] {2, 6}, new int[] {1, 3, 2}),
        convolution(1, 1, 1, 1, 0, new int[] {1, 1, 1, 1}),
        convolution(2, 3, 3, 1, 1, new int[] {2, 2, 3, 2}),
        convolution(2, 1, 2, 2, 0, new int[] {1, 2, 5, 4}),
        convolution(1, 2, 3, 2, 2, new int[] {2, 1, 4, 1}),
        transposed(1, 1, 1, 1, 0, new int[] {1, 1, 1, 1}),
        transposed(2, 3, 3, 1, 1, new int[] {2, 2, 2, 3}),
        transposed(2, 1, 4, 2, 1, new int[] {1, 2, 2, 1}),
        transposed(1, 2, 2, 3, 0, new int[] {2, 1, 1, 2}),
        new Case(
            p ->
                SpectralNorm.of(
                    Dense.of(3, 4, INITIALIZER, p, RandomStream.of(6)), RandomStream.of(7)),
            new int[] {2, 3},
            new int[] {1, 3}),
        new Case(
            p ->
                SpectralNorm.of(
                    Convolution.of(2, 3, 2, 1, 1, INITIALIZER, p, RandomStream.of(6)),
                    RandomStream.of(7)),
            new int[] {1, 2, 2, 3}),
        new Case(
            p ->
                Network.from(1, 4, 4)
                    .precision(p)
                    .initializer(INITIALIZER)
                    .convolution(2, 3, 2, 1)
                    .batchNorm()
                    .swish()
                    .flatten()
                    .maxout(3, 2)
                    .layerNorm()
                    .softplus()
                    .reshape(3, 1, 1)
                    .transposedConvolution(1, 2, 1, 0)
                    .sigmoid()
                    .seed(8),
            new int[] {2, 1, 4, 4}));
  }

  private static Case convolution(int in, int out, int k, int s, int pad, int[] shape) {
    return new Case(
        p -> Convolution.of(in, out, k, s, pad, INITIALIZER, p, RandomStream.of(4)), shape);
  }

  private static Case transposed(int in, int out, int k, int s, int pad, int[] shape) {
    return new Case(
        p -> TransposedConvolution.of(in, out, k, s, pad, INITIALIZER, p, RandomStream.of(5)),
        shape);
  }

  private interface Check {
    void of(Case layer, int[] shape);
  }

  private static Stream<DynamicTest> each(Check check) {
    return cases()
        .flatMap(
            layer ->
                Stream.of(layer.shapes())
                    .map(
                        shape ->
                            DynamicTest.dynamicTest(
                                layer.in(Precision.DOUBLE) + " of " + List.of(boxed(shape)),
                                () -> check.of(layer, shape))));
  }

  private static Integer[] boxed(int... shape) {
    return Arrays.stream(shape).boxed().toArray(Integer[]::new);
  }

  /**
   * Spectral normalisation takes u and v for constants: it is compared at rest, and its second
   * derivatives by the weights are not those of the singular value. Every call of a dropout layer
   * draws the same.
   */
  private static Pass pass(Layer layer) {
    return isNormed(layer) ? Pass.EVALUATION : Pass.training(new Alternating());
  }

  private static boolean isNormed(Layer layer) {
    return layer instanceof SpectralNorm;
  }

  /**
   * Random numbers close to 0 and close to 1 in turns, whose state cannot be told at even calls.
   */
  private static final class Alternating implements RandomGenerator {
    private boolean large;

    @Override
    public long nextLong() {
      large = !large;
      return large ? -1 : 1;
    }
  }

  @TestFactory
  Stream<DynamicTest> trainingAgreesWithDifferences() {
    return each(
        (layer, shape) -> {
          Layer made = layer.in(Precision.DOUBLE);
          Differences.checkLayer(made, pass(made), numbers(9, shape), !isNormed(made));
        });
  }

  @TestFactory
  Stream<DynamicTest> evaluationAgreesWithDifferences() {
    return each(
        (layer, shape) -> {
          Layer made = layer.in(Precision.DOUBLE);
          Differences.checkLayer(made, Pass.EVALUATION, numbers(9, shape), !isNormed(made));
        });
  }

  @TestFactory
  Stream<DynamicTest> theShapeIsTheOneForetold() {
    return each(
        (layer, shape) -> {
          Layer made = layer.in(Precision.DOUBLE);
          int[] example = Arrays.copyOfRange(shape, 1, shape.length);
          int[] result = made.apply(numbers(9, shape), Pass.EVALUATION).shape();
          assertThat(result[0]).isEqualTo(shape[0]);
          assertThat(Arrays.copyOfRange(result, 1, result.length))
              .isEqualTo(made.outputShape(example));
        });
  }

  @TestFactory
  Stream<DynamicTest> singlePrecisionAgreesWithDouble() {
    return each(
        (layer, shape) -> {
          List<Tensor> exact = valueAndGradients(layer.in(Precision.DOUBLE), numbers(9, shape));
          Tensor input = Workspace.of(Precision.SINGLE).tensor(numbers(9, shape).array());
          List<Tensor> single = valueAndGradients(layer.in(Precision.SINGLE), input);
          double largest =
              exact.stream().mapToDouble(LayerDerivativeTest::largest).max().orElseThrow();
          for (int t = 0; t < exact.size(); t++) {
            INDArray difference =
                single.get(t).array().castTo(DataType.DOUBLE).sub(exact.get(t).array());
            assertThat(difference.amaxNumber().doubleValue()).isLessThan(1e-5 * largest);
          }
        });
  }

  private static double largest(Tensor tensor) {
    return tensor.array().amaxNumber().doubleValue();
  }

  private static List<Tensor> valueAndGradients(Layer layer, Tensor input) {
    Tensor x = input.asVariable();
    Tensor value = layer.apply(x, pass(layer));
    Tensor sum = value.plus(0.3).square().times(value).sum();
    List<Tensor> variables = new ArrayList<>(List.of(x));
    layer.parameters().forEach(parameter -> variables.add(parameter.value()));
    List<Tensor> all = new ArrayList<>(List.of(value));
    all.addAll(Gradient.grad(sum, variables));
    return all;
  }
}
