package io.github.adversaria.nn;

import static io.github.adversaria.nn.Differences.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.show.MimeBundle;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class LayerTest {

  private static final Precision DOUBLE = Precision.DOUBLE;
  private static final Pass TRAINING = Pass.training(RandomStream.of(5));

  @Test
  void batchNormMovesItsStatistics() {
    BatchNorm layer = BatchNorm.of(2, DOUBLE, 1e-5, 0.25);
    layer.apply(Tensor.of(new double[][] {{1, 10}, {3, 10}, {5, 40}}), TRAINING);
    assertThat(layer.statistics().get(0).value().array().toDoubleVector())
        .containsExactly(new double[] {0.25 * 3, 0.25 * 20}, within(1e-12));
    // Unbiased variances 4 and 300.
    assertThat(layer.statistics().get(1).value().array().toDoubleVector())
        .containsExactly(new double[] {0.75 + 0.25 * 4, 0.75 + 0.25 * 300}, within(1e-12));
    Tensor result = layer.apply(Tensor.of(new double[][] {{1, 10}}), Pass.EVALUATION);
    assertThat(result.array().toDoubleVector())
        .containsExactly(
            new double[] {(1 - 0.75) / Math.sqrt(1.75001), (10 - 5) / Math.sqrt(75.75001)},
            within(1e-12));
  }

  @Test
  void batchNormWaitsForTheWorkspace() {
    BatchNorm layer = BatchNorm.of(1, DOUBLE, 1e-5, 0.5);
    Workspace first = Workspace.of(DOUBLE);
    Workspace second = Workspace.of(DOUBLE);
    layer.apply(second.tensor(new float[] {4, 8}, new int[] {2, 1}), TRAINING);
    layer.apply(first.tensor(new float[] {1, 3}, new int[] {2, 1}), TRAINING);
    assertThat(layer.statistics().get(0).value().item()).isZero();
    first.settle();
    second.settle();
    assertThat(layer.statistics().get(0).value().item()).isEqualTo((0.5 * 2) * 0.5 + 0.5 * 6);
    second.reset();
    assertThat(layer.statistics().get(0).value().item()).isEqualTo(3.5);
  }

  @Test
  void layersTakeTheirMemoryFromTheWorkspace() {
    Network network =
        Network.from(1, 6, 6)
            .convolution(4, 3, 1, 1)
            .spectralNorm()
            .batchNorm()
            .relu()
            .transposedConvolution(2, 2, 2, 0)
            .flatten()
            .layerNorm()
            .maxout(5, 2)
            .dropout(0.5)
            .dense(1)
            .spectralNorm()
            .seed(1);
    Workspace workspace = Workspace.of(Precision.SINGLE);
    long capacity = 0;
    for (int step = 0; step < 5; step++) {
      workspace.reset();
      Tensor x = workspace.normal(RandomStream.of(step), 4, 1, 6, 6);
      Tensor loss = network.apply(x, Pass.training(RandomStream.of(step))).mean();
      assertThat(loss.workspace()).isSameAs(workspace);
      List<Tensor> gradients =
          Gradient.values(loss, network.parameters().stream().map(Parameter::value).toList());
      assertThat(gradients).allMatch(gradient -> gradient.workspace() == workspace);
      assertThat(capacity == 0 || capacity == workspace.capacity()).isTrue();
      capacity = workspace.capacity();
    }
  }

  @Test
  void dropoutKeepsTheMean() {
    Dropout layer = Dropout.of(0.3);
    Tensor ones = Tensor.of(Nd4j.ones(DOUBLE.type(), 200, 100));
    INDArray result = layer.apply(ones, TRAINING).array();
    double kept = result.gt(0).castTo(DOUBLE.type()).meanNumber().doubleValue();
    // Five standard errors of a share of 20 000.
    assertThat(kept).isCloseTo(0.7, within(5 * Math.sqrt(0.21 / 20000)));
    assertThat(result.maxNumber().doubleValue()).isEqualTo(1 / 0.7);
    assertThat(layer.apply(ones, Pass.EVALUATION)).isSameAs(ones);
    assertThat(Dropout.of(0).apply(ones, TRAINING)).isSameAs(ones);
  }

  @Test
  void spectralNormDividesByTheLargestSingularValue() {
    Dense dense = Dense.of(6, 4, Initializer.normal(1), DOUBLE, RandomStream.of(1));
    SpectralNorm layer = SpectralNorm.of(dense, RandomStream.of(2));
    Tensor identity = Tensor.of(Nd4j.eye(6).castTo(DOUBLE.type()));
    for (int i = 0; i < 60; i++) {
      layer.apply(identity, TRAINING);
    }
    INDArray normed = layer.apply(identity, Pass.EVALUATION).array();
    double largest =
        new SingularValueDecomposition(
                MatrixUtils.createRealMatrix(dense.weights().value().array().toDoubleMatrix()))
            .getNorm();
    INDArray expected = dense.weights().value().array().div(largest);
    assertThat(normed.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-9));
  }

  @Test
  void theGradientThroughTheSpectralNormIsThatOfTheExactOne() {
    // At rest, W/(u·W·v) with constant u and v has the derivative of W/σ(W): by differences of
    // exact singular values, which know nothing of u and v.
    Dense dense = Dense.of(3, 2, Initializer.normal(1), DOUBLE, RandomStream.of(1));
    SpectralNorm layer = SpectralNorm.of(dense, RandomStream.of(2));
    Tensor input = numbers(3, 4, 3);
    for (int i = 0; i < 200; i++) {
      layer.apply(input, TRAINING);
    }
    INDArray gradient =
        Gradient.grad(
                Differences.weighted(layer.apply(input, Pass.EVALUATION)), dense.weights().value())
            .get(0)
            .array();
    INDArray weights = dense.weights().value().array();
    for (int i = 0; i < 6; i++) {
      double[] sides = new double[2];
      for (int side = 0; side < 2; side++) {
        INDArray moved = weights.dup();
        moved.putScalar(i, weights.getDouble(i) + (side == 0 ? 1e-6 : -1e-6));
        double largest =
            new SingularValueDecomposition(MatrixUtils.createRealMatrix(moved.toDoubleMatrix()))
                .getNorm();
        sides[side] = Differences.weighted(input.matmul(Tensor.of(moved.div(largest)))).item();
      }
      assertThat(gradient.getDouble(i)).isCloseTo((sides[0] - sides[1]) / 2e-6, within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("orthogonalShapes")
  void orthogonalIsOrthogonal(int[] shape) {
    INDArray drawn =
        Initializer.orthogonal(2)
            .draw(1, 1, DOUBLE, RandomStream.of(3), shape)
            .reshape(shape[0], -1);
    INDArray product =
        drawn.rows() <= drawn.columns()
            ? drawn.mmul(drawn.transpose())
            : drawn.transpose().mmul(drawn);
    INDArray expected = Nd4j.eye(product.rows()).castTo(DOUBLE.type()).mul(4);
    assertThat(product.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-12));
  }

  static Stream<int[]> orthogonalShapes() {
    return Stream.of(
        new int[] {5, 3},
        new int[] {3, 5},
        new int[] {4, 4},
        new int[] {4, 2, 3, 3},
        new int[] {1, 1});
  }

  @Test
  void initializersHaveTheirVariances() {
    assertVariance(Initializer.glorot(), 6.0 / (30 + 50) / 3);
    assertVariance(Initializer.he(), 2.0 / 30);
    assertVariance(Initializer.normal(), 0.0004);
    assertVariance(Initializer.zero(), 0);
  }

  private static void assertVariance(Initializer initializer, double variance) {
    INDArray drawn = initializer.draw(30, 50, DOUBLE, RandomStream.of(1), 200, 100);
    double found = drawn.mul(drawn).meanNumber().doubleValue();
    // The mean of 20 000 squares of normal numbers is within 5 % by five standard errors.
    assertThat(found).isCloseTo(variance, within(0.05 * variance));
  }

  @Test
  void sharedParametersCountOnce() {
    Dense shared = Dense.of(2, 2, Initializer.glorot(), DOUBLE, RandomStream.of(1));
    Network first = Network.of(shared, Activation.tanh());
    Network second =
        Network.of(Dense.of(2, 2, Initializer.glorot(), DOUBLE, RandomStream.of(2)), shared);
    Tensor x = numbers(4, 3, 2);
    Tensor w = shared.weights().value();
    INDArray one = Gradient.grad(first.apply(x).square().sum(), w).get(0).array();
    INDArray two = Gradient.grad(second.apply(x).square().sum(), w).get(0).array();
    Tensor both = first.apply(x).square().sum().plus(second.apply(x).square().sum());
    INDArray sum = Gradient.grad(both, w).get(0).array();
    assertThat(sum.sub(one.add(two)).amaxNumber().doubleValue()).isCloseTo(0, within(1e-13));

    Network tied = Network.of(shared, Activation.tanh(), shared);
    assertThat(tied.parameters()).containsExactlyElementsOf(shared.parameters());
    assertThat(tied.size()).isEqualTo(6);
    assertThat(tied.named().keySet()).containsExactly("0.weights", "0.bias");
    INDArray before = w.array();
    List<Tensor> gradients =
        Gradient.grad(
            tied.apply(x).sum(), tied.parameters().stream().map(Parameter::value).toList());
    Adam.of(0.01).over(tied.parameters()).step(gradients);
    // Adam's first step is the learning rate wherever the gradient is not tiny: made once.
    assertThat(w.array().sub(before).amaxNumber().doubleValue()).isCloseTo(0.01, within(1e-6));
  }

  @Test
  void aNetworkNamesWhatItHas() {
    Network inner = Network.from(3).precision(DOUBLE).dense(3).batchNorm().seed(1);
    Network network =
        Network.of(
            inner,
            SpectralNorm.of(
                Dense.of(3, 1, Initializer.he(), DOUBLE, RandomStream.of(1)), RandomStream.of(1)));
    assertThat(network.named().keySet())
        .containsExactly(
            "0.0.weights",
            "0.0.bias",
            "0.1.gain",
            "0.1.shift",
            "0.1.mean",
            "0.1.variance",
            "1.weights",
            "1.bias",
            "1.u");
    assertThat(network.named().get("0.1.mean")).isSameAs(inner.statistics().get(0));
  }

  @Test
  void aNetworkShowsATable() {
    Dense dense = Dense.of(4, 4, Initializer.he(), Precision.SINGLE, RandomStream.of(1));
    Network network =
        Network.from(1, 2, 2).flatten().layer(dense).leakyRelu(0.2).layer(dense).seed(1);
    MimeBundle shown = network.show();
    assertThat(shown.text())
        .isEqualTo(
            """
               layer           output     parameters
               input           [1, 2, 2]
            0  flatten         [4]
            1  dense 4 → 4     [4]                20
            2  leaky relu 0.2  [4]
            3  dense 4 → 4     [4]            shared
            20 parameters""");
    assertThat(shown.html().orElseThrow())
        .contains("<td>1</td><td>dense 4 → 4</td><td>[4]</td><td>20</td>");
    assertThat(Network.of(dense).show().text()).contains("?");
  }
}
