package io.github.adversaria.nn;

import static io.github.adversaria.nn.Differences.numbers;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

final class LayerBadInputTest {

  private static final Precision DOUBLE = Precision.DOUBLE;
  private static final Pass TRAINING = Pass.training(RandomStream.of(5));

  @Test
  void badInputIsRefused() {
    Initializer he = Initializer.he();
    RandomStream random = RandomStream.of(1);
    Tensor square = numbers(1, 2, 2);
    Layer convolution = Convolution.of(2, 1, 3, 1, 0, he, DOUBLE, random);
    Layer transposed = TransposedConvolution.of(2, 1, 1, 1, 0, he, DOUBLE, random);
    Layer embedding = Embedding.of(3, 2, he, DOUBLE, random);
    Parameter vector = Parameter.of("v", Nd4j.ones(DOUBLE.type(), 3));
    Parameter kernel = Parameter.of("k", Nd4j.ones(DOUBLE.type(), 3, 3, 2, 1));
    Dense dense = Dense.of(2, 3, he, DOUBLE, random);
    refused(() -> BatchNorm.of(0, DOUBLE), "features was 0");
    refused(() -> BatchNorm.of(1, DOUBLE, 0, 0.1), "epsilon");
    refused(() -> BatchNorm.of(1, DOUBLE, 1e-5, 2), "momentum");
    refused(() -> BatchNorm.of(3, DOUBLE).apply(square, TRAINING), "[batch, 3]");
    refused(() -> BatchNorm.of(2, DOUBLE).apply(numbers(1, 1, 2), TRAINING), "larger batch");
    refused(() -> BatchNorm.of(2, DOUBLE).outputShape(3), "an example");
    refused(() -> LayerNorm.of(DOUBLE), "1 to 3 axes");
    refused(() -> LayerNorm.of(DOUBLE, 0.0, 3), "epsilon");
    refused(() -> LayerNorm.of(DOUBLE, 3).apply(square, TRAINING), "[3]");
    refused(() -> LayerNorm.of(DOUBLE, 3).outputShape(2), "[3]");
    refused(() -> Dropout.of(1), "probability was 1.0");
    refused(() -> Dropout.of(-0.1), "probability");
    refused(() -> Maxout.of(2, 0, 2, he, DOUBLE, random), "units");
    refused(() -> Maxout.of(dense, 2), "a divisor of 3");
    refused(() -> Maxout.of(dense, 3).outputShape(5), "[2]");
    refused(() -> Embedding.of(0, 1, he, DOUBLE, random), "classes");
    refused(() -> Embedding.of(vector), "[classes, width]");
    refused(() -> embedding.apply(Tensor.of(0.5), TRAINING), "a class was 0.5");
    refused(() -> embedding.apply(Tensor.of(3), TRAINING), "a row was 3");
    refused(() -> embedding.apply(Tensor.of(-1), TRAINING), "a row was -1");
    refused(() -> embedding.apply(numbers(1, 1, 1, 1), TRAINING), "[batch, k]");
    refused(() -> embedding.outputShape(1, 2), "[k]");
    refused(() -> Convolution.of(1, 1, 0, 1, 0, he, DOUBLE, random), "kernel was 0");
    refused(() -> Convolution.of(1, 1, 3, 0, 0, he, DOUBLE, random), "stride was 0");
    refused(() -> Convolution.of(1, 1, 3, 1, 3, he, DOUBLE, random), "padding was 3");
    refused(() -> Convolution.of(vector, vector, 1, 0), "[outputs, inputs, kernel, kernel]");
    refused(() -> Convolution.of(kernel, vector, 1, 0), "a square kernel");
    refused(() -> convolution.apply(square, TRAINING), "[batch, channels, height, width]");
    refused(() -> convolution.apply(numbers(1, 1, 3, 3, 3), TRAINING), "with 2 channels");
    refused(() -> convolution.apply(numbers(1, 1, 2, 2, 3), TRAINING), "a kernel of length 3");
    refused(() -> transposed.outputShape(3, 1, 1), "with 2 channels");
    refused(() -> TransposedConvolution.of(vector, vector, 1, 0), "[inputs, outputs, kernel");
    refused(() -> TransposedConvolution.of(1, 0, 3, 1, 0, he, DOUBLE, random), "outputs was 0");
    refused(() -> Reshape.to(0), "lengths of at least 1");
    refused(() -> Reshape.to(1, 1, 1, 1), "at most 3 axes");
    refused(() -> Reshape.to(3).apply(square, TRAINING), "as many numbers");
    refused(() -> Reshape.flat().apply(numbers(1), TRAINING), "a batch");
    refused(() -> SpectralNorm.of(null, random), "layer was null");
    refused(() -> SpectralNorm.of(dense, null), "random was null");
    refused(() -> Network.from(2).spectralNorm(), "after dense or convolution");
    refused(() -> Network.from(2).tanh().spectralNorm().seed(1), "after tanh");
    refused(() -> Network.from().batchNorm().seed(1), "reshape(1)");
    refused(() -> Network.from(2, 2).dense(2).seed(1), "[4]");
    refused(() -> Network.from(2).convolution(1, 1, 1, 0).seed(1), "an example");
    refused(() -> Network.from(2).maxout(1, 0), "pieces was 0");
    refused(() -> Initializer.orthogonal(0), "gain was 0.0");
    refused(() -> Initializer.orthogonal().draw(1, 1, DOUBLE, random, 3), "at least two axes");
    refused(() -> Initializer.he().draw(0, 1, DOUBLE, random, 3), "inputs was 0");
    refused(() -> Initializer.glorot().draw(1, 0, DOUBLE, random, 3), "outputs was 0");
    refused(() -> Initializer.zero().draw(1, 1, null, random, 3), "precision was null");
    refused(() -> Tensor.concatenate(0), "parts was none");
    refused(() -> Tensor.concatenate(2, square), "axis was 2");
    refused(() -> Tensor.concatenate(0, square, numbers(1, 2, 3)), "but in axis 0");
    refused(() -> Tensor.concatenate(0, square, null), "was null");
    refused(() -> Tensor.concatenate(0, numbers(1)), "axis was 0");
  }

  @Test
  void whatTheyAreMadeOfTooIsRefused() {
    Parameter vector = Parameter.of("v", Nd4j.ones(DOUBLE.type(), 3));
    refused(() -> Activation.leakyRelu(2), "slope was 2.0");
    refused(() -> Activation.of(null, x -> x), "name was null");
    refused(() -> Dense.of(0, 1, Initializer.he(), DOUBLE, RandomStream.of(1)), "inputs was 0");
    refused(() -> Dense.of(vector, vector), "[inputs, outputs]");
    refused(() -> Initializer.normal(-1), "standardDeviation was -1.0");
    refused(() -> Network.of(), "layers was none");
    refused(() -> Network.from(0), "lengths of at least 1");
    refused(() -> Parameter.of("p", Nd4j.createFromArray(1, 2)), "FLOAT or DOUBLE");
    refused(() -> vector.set(Nd4j.ones(DOUBLE.type(), 2)), "shape [3]");
    refused(() -> Pass.training(null), "random was null");
    refused(() -> Precision.of(Nd4j.createFromArray(1)), "FLOAT or DOUBLE");
    refused(() -> Tensor.of(Double.NaN), "a finite number");
    refused(() -> Tensor.of(new double[][] {{1}, {1, 2}}), "the length of the first row");
    refused(() -> Workspace.of(null), "precision was null");
  }

  private static void refused(Runnable call, String words) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
