package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Tensors, layers and networks against arguments that they must refuse. */
class EngineBadInputTest {

  private static final Tensor X = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
  private static final INDArray FIVE_AXES = Nd4j.ones(1, 1, 1, 1, 1);
  private static final RandomStream RANDOM = RandomStream.of(1);

  static Stream<Arguments> cases() {
    return Stream.of(tensors(), sources(), layers()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> tensors() {
    Tensor floats = Tensor.of(Nd4j.createFromArray(1f));
    return Stream.of(
        bad(() -> Tensor.of((INDArray) null), "array was null"),
        bad(() -> Tensor.of(Nd4j.createFromArray(1, 2)), "array was of type INT", "FLOAT or"),
        bad(() -> Tensor.of(FIVE_AXES.castTo(Precision.SINGLE.type())), "at most 4 axes"),
        bad(() -> Tensor.of(new double[][] {{1}, {1, 2}}), "rows[1] was of length 2"),
        bad(() -> Tensor.of(new double[][] {{1, Double.NaN}}), "rows[0][1] was NaN"),
        bad(() -> Tensor.of(new double[0][]), "rows was empty"),
        bad(() -> Tensor.of((double[][]) null), "rows was null"),
        bad(() -> Tensor.of(), "numbers was empty"),
        bad(() -> X.plus(Tensor.of(1, 2)), "the second tensor of plus was of shape [2]"),
        bad(() -> X.times(floats), "an argument of times was in precision SINGLE"),
        bad(() -> X.plus(Double.NaN), "constant was NaN"),
        bad(() -> X.power(Double.NaN), "exponent was NaN"),
        bad(() -> X.leakyRelu(2), "slope was 2.0"),
        bad(() -> X.sum(2), "axis was 2", "[-2, 1] for shape [2, 3]"),
        bad(() -> X.mean(-3), "axis was -3"),
        bad(() -> X.stretch(2, 4), "the second tensor of stretch was of shape [2, 3]"),
        bad(() -> Tensor.concatenate(0, (Tensor[]) null), "parts was null"),
        bad(() -> Tensor.concatenate(0), "parts was none"),
        bad(() -> Tensor.concatenate(0, X, null), "an element of parts was null"),
        bad(() -> Precision.of(null), "array was null"),
        bad(() -> Gradient.grad(X), "value was of shape [2, 3]", "Take its sum() or mean()"),
        bad(() -> Gradient.values(X, List.of(X)), "value was of shape [2, 3]"));
  }

  private static Stream<Arguments> sources() {
    Workspace workspace = Workspace.of(Precision.SINGLE);
    Parameter w = Parameter.of("w", Nd4j.createFromArray(1.0, 2.0));
    return Stream.of(
        bad(() -> Workspace.of(null), "precision was null"),
        bad(() -> workspace.tensor(null), "array was null"),
        bad(() -> workspace.tensor(new float[] {1}, new int[] {2}), "numbers was 1 of them"),
        bad(() -> workspace.normal(RANDOM, 0), "shape was [0]; allowed: lengths of at least 1"),
        bad(() -> Parameter.of(null, Nd4j.createFromArray(1.0)), "name was null"),
        bad(() -> Parameter.of("w", null), "array was null"),
        bad(() -> w.set(Nd4j.createFromArray(1.0)), "numbers for w was of shape [1]"),
        bad(() -> w.set(null), "numbers was null"),
        bad(() -> RANDOM.part((long[]) null), "numbers was null"),
        bad(() -> ShardedGradient.of(Precision.SINGLE, 0, 1), "threads was 0"),
        bad(() -> ShardedGradient.of(Precision.SINGLE, 1, 0), "shardRows was 0"),
        bad(() -> new ShardedGradient.Result(0, null), "gradients was null"),
        bad(() -> new Shard(null, 0, 1, RANDOM), "workspace was null"),
        bad(() -> new Shard(workspace, 0, 1, null), "random was null"),
        bad(() -> new Shard(workspace, -1, 1, RANDOM), "first was -1"),
        bad(() -> new Shard(workspace, 0, 0, RANDOM), "rows was 0"),
        bad(() -> Pass.training(null), "random was null"),
        bad(() -> Initializer.normal(-1), "standardDeviation was -1.0"));
  }

  private static Stream<Arguments> layers() {
    Dense dense = Dense.of(3, 2, Initializer.glorot(), Precision.DOUBLE, RANDOM);
    Parameter weights = dense.parameters().get(0);
    Parameter bias = Parameter.of("bias", Nd4j.createFromArray(1.0));
    return Stream.of(
        bad(() -> Dense.of(0, 2, Initializer.he(), Precision.SINGLE, RANDOM), "inputs was 0"),
        bad(() -> Dense.of(1, 0, Initializer.he(), Precision.SINGLE, RANDOM), "outputs was 0"),
        bad(() -> Dense.of(1, 1, null, Precision.SINGLE, RANDOM), "initializer was null"),
        bad(() -> Dense.of(1, 1, Initializer.he(), null, RANDOM), "precision was null"),
        bad(() -> Dense.of(1, 1, Initializer.he(), Precision.SINGLE, null), "random was null"),
        bad(() -> Dense.of(weights, null), "bias was null"),
        bad(() -> Dense.of(weights, bias), "weights and bias was [3, 2] and [1]"),
        bad(() -> dense.apply(Tensor.of(1, 2), Pass.EVALUATION), "input was of shape [2]"),
        bad(() -> dense.outputShape(4), "an example was [4]; allowed: [3]"),
        bad(() -> Activation.leakyRelu(2), "slope was 2.0"),
        bad(() -> Activation.of(null, Tensor::exp), "name was null"),
        bad(() -> Activation.of("exp", null), "function was null"),
        bad(() -> Network.of(), "layers was none"),
        bad(() -> Network.of(dense, null), "an element of layers was null"),
        bad(() -> Network.of(dense).apply(null), "input was null"),
        bad(() -> Network.from((int[]) null), "shape was null"),
        bad(() -> Network.from(0), "shape was [0]"),
        bad(() -> Network.from(2).dense(0), "outputs was 0"),
        bad(() -> Network.from(2).precision(null), "precision was null"),
        bad(() -> Network.from(2).initializer(null), "initializer was null"),
        bad(() -> Network.from(2).layer(null), "layer was null"),
        bad(() -> Network.from(2).seed(1), "layers was none"));
  }

  private static Arguments bad(ThrowingCallable call, String... says) {
    return Arguments.of(says[0], call, says);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefusedInWords(String first, ThrowingCallable call, String[] says) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(says)
        .contains("; allowed: ");
  }
}
