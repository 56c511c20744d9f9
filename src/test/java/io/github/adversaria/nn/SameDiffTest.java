package io.github.adversaria.nn;

import static io.github.adversaria.nn.Differences.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Layers, values and gradients, beside ND4J's own differentiation. */
final class SameDiffTest {

  private static final Precision DOUBLE = Precision.DOUBLE;
  private static final Initializer INITIALIZER = Initializer.normal(0.7);

  /** What SameDiff makes of the input x and of a layer's parameters in their order. */
  private interface Graph {
    SDVariable of(SameDiff graph, SDVariable x, SDVariable... parameters);
  }

  private static DynamicTest test(Layer layer, Graph graph, int... shape) {
    return DynamicTest.dynamicTest(
        layer + " of " + Shapes.size(shape),
        () -> compare(layer, Pass.training(RandomStream.of(0)), graph, numbers(11, shape)));
  }

  private static void compare(Layer layer, Pass pass, Graph graph, Tensor input) {
    SameDiff sd = SameDiff.create();
    List<String> names = new ArrayList<>(List.of("x"));
    SDVariable x = sd.var("x", input.array());
    SDVariable[] parameters = new SDVariable[layer.parameters().size()];
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = layer.parameters().get(i);
      // Other biases than 0, and other gains than 1.
      parameter.set(numbers(20 + i, parameter.value().shape()).array());
      names.add(parameter.name());
      parameters[i] = sd.var(parameter.name(), parameter.value().array());
    }
    SDVariable y = graph.of(sd, x, parameters);
    sd.setLossVariables(y.mul(y).mul(y).sum());
    INDArray value = y.eval();
    Map<String, INDArray> gradients = sd.calculateGradients(new HashMap<>(), names);

    Tensor variable = input.asVariable();
    Tensor result = layer.apply(variable, pass);
    List<Tensor> variables = new ArrayList<>(List.of(variable));
    layer.parameters().forEach(parameter -> variables.add(parameter.value()));
    List<Tensor> found = Gradient.grad(result.square().times(result).sum(), variables);
    assertSame("value", result.array(), value);
    for (int i = 0; i < names.size(); i++) {
      assertSame(names.get(i), found.get(i).array(), gradients.get(names.get(i)));
    }
  }

  private static void assertSame(String name, INDArray actual, INDArray expected) {
    assertThat(actual.shape()).as(name).isEqualTo(expected.shape());
    double largest = Math.max(1, expected.amaxNumber().doubleValue());
    assertThat(actual.sub(expected).amaxNumber().doubleValue())
        .as(name)
        .isCloseTo(0, within(1e-11 * largest));
  }

  @TestFactory
  Stream<DynamicTest> dense() {
    Layer layer = Dense.of(4, 3, INITIALIZER, DOUBLE, RandomStream.of(1));
    Layer network = Network.of(layer, Activation.leakyRelu(0.1));
    Layer maxout = Maxout.of(4, 2, 3, INITIALIZER, DOUBLE, RandomStream.of(1));
    return Stream.of(
        test(layer, (sd, x, p) -> sd.nn().linear(x, p[0], p[1]), 5, 4),
        // SameDiff cannot differentiate its own linear() of one row.
        test(layer, (sd, x, p) -> x.mmul(p[0]).add(p[1].reshape(1, 3)), 1, 4),
        test(network, (sd, x, p) -> sd.nn().leakyRelu(sd.nn().linear(x, p[0], p[1]), 0.1), 5, 4),
        test(
            maxout, (sd, x, p) -> sd.max(sd.nn().linear(x, p[0], p[1]).reshape(5, 2, 3), 2), 5, 4));
  }

  @TestFactory
  Stream<DynamicTest> activations() {
    return Stream.of(
        test(Activation.relu(), (sd, x, p) -> sd.nn().relu(x, 0), 3, 4),
        test(Activation.tanh(), (sd, x, p) -> sd.nn().tanh(x), 3, 4),
        test(Activation.sigmoid(), (sd, x, p) -> sd.nn().sigmoid(x), 3, 4),
        test(Activation.softplus(), (sd, x, p) -> sd.nn().softplus(x), 3, 4),
        test(Activation.swish(), (sd, x, p) -> sd.nn().swish(x), 3, 4),
        test(Activation.softmax(), (sd, x, p) -> sd.nn().softmax(x, 1), 3, 4));
  }

  @TestFactory
  Stream<DynamicTest> norms() {
    return Stream.of(
        test(
            BatchNorm.of(3, DOUBLE),
            // SameDiff cannot differentiate its own batchNorm().
            (sd, x, p) -> normed(sd, x, 0).mul(p[0]).add(p[1]),
            6,
            3),
        test(
            BatchNorm.of(2, DOUBLE),
            (sd, x, p) ->
                normed(sd, x, 0, 2, 3).mul(p[0].reshape(1, 2, 1, 1)).add(p[1].reshape(1, 2, 1, 1)),
            3,
            2,
            2,
            4),
        test(
            LayerNorm.of(DOUBLE, 1e-14, 5),
            (sd, x, p) -> sd.nn().layerNorm(x, p[0], p[1], true, 1),
            4,
            5));
  }

  private static SDVariable normed(SameDiff sd, SDVariable x, int... axes) {
    SDVariable centred = x.sub(x.mean(true, axes));
    return centred.div(sd.math().sqrt(centred.mul(centred).mean(true, axes).add(1e-5)));
  }

  @TestFactory
  Stream<DynamicTest> convolutions() {
    return Stream.of(
            new int[] {3, 1, 0}, new int[] {3, 1, 1}, new int[] {2, 2, 0}, new int[] {4, 2, 1})
        .flatMap(
            k ->
                Stream.of(
                    test(
                        Convolution.of(
                            2, 3, k[0], k[1], k[2], INITIALIZER, DOUBLE, RandomStream.of(1)),
                        (sd, x, p) -> sd.cnn().conv2d(x, p[0].permute(2, 3, 1, 0), p[1], window(k)),
                        2,
                        2,
                        6,
                        4),
                    test(
                        TransposedConvolution.of(
                            2, 3, k[0], k[1], k[2], INITIALIZER, DOUBLE, RandomStream.of(1)),
                        (sd, x, p) ->
                            sd.cnn().deconv2d(x, p[0].permute(2, 3, 1, 0), p[1], transposed(k)),
                        2,
                        2,
                        3,
                        4)));
  }

  private static Conv2DConfig window(int... k) {
    return Conv2DConfig.builder().kH(k[0]).kW(k[0]).sH(k[1]).sW(k[1]).pH(k[2]).pW(k[2]).build();
  }

  private static DeConv2DConfig transposed(int... k) {
    return DeConv2DConfig.builder().kH(k[0]).kW(k[0]).sH(k[1]).sW(k[1]).pH(k[2]).pW(k[2]).build();
  }

  @TestFactory
  Stream<DynamicTest> rows() {
    Embedding embedding = Embedding.of(4, 3, INITIALIZER, DOUBLE, RandomStream.of(1));
    int[] classes = {3, 0, 3, 1};
    return Stream.of(
        DynamicTest.dynamicTest(
            embedding.toString(),
            () -> {
              SameDiff sd = SameDiff.create();
              SDVariable table = sd.var("table", embedding.parameters().get(0).value().array());
              // The gradient of SameDiff's own gather() forgets that a row came twice.
              INDArray chosen = Nd4j.zeros(DataType.DOUBLE, 4, 4);
              for (int i = 0; i < classes.length; i++) {
                chosen.putScalar(i, classes[i], 1);
              }
              SDVariable y = sd.constant(chosen).mmul(table);
              sd.setLossVariables(y.mul(y).sum());
              Tensor result = embedding.apply(Tensor.of(3, 0, 3, 1), Pass.EVALUATION);
              assertSame("value", result.array(), y.eval());
              assertSame("vectors", embedding.vectors(classes).array(), y.eval());
              assertSame(
                  "gradient",
                  Gradient.grad(result.square().sum(), embedding.parameters().get(0).value())
                      .get(0)
                      .array(),
                  sd.calculateGradients(new HashMap<>(), "table").get("table"));
            }));
  }
}
