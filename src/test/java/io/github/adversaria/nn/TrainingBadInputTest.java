package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Optimisers, averages, checkpoints and checks against arguments that they must refuse. */
class TrainingBadInputTest {

  private static final Parameter W = Parameter.of("w", Nd4j.createFromArray(1.0, 2.0));
  private static final Tensor X = Tensor.of(1, 2);

  static Stream<Arguments> cases() {
    return Stream.of(optimizers(), courses(), checkpoints(), checks()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> optimizers() {
    GradientDescent descent = GradientDescent.of(0.1);
    return Stream.of(
        bad(() -> GradientDescent.of(0), "learningRate was 0.0; allowed: a finite number > 0"),
        bad(() -> GradientDescent.of(Double.NaN), "learningRate was NaN"),
        bad(() -> descent.momentum(1), "momentum was 1.0"),
        bad(() -> descent.nesterov(-0.1), "momentum was -0.1"),
        bad(() -> descent.scaled(0), "factor was 0.0"),
        bad(() -> descent.over(List.of()), "parameters was none"),
        bad(() -> descent.over(null), "parameters was null"),
        bad(() -> descent.over(Arrays.asList(W, null)), "an element of parameters was null"),
        bad(() -> RmsProp.of(-1), "learningRate was -1.0"),
        bad(() -> RmsProp.of(1).decay(1), "decay was 1.0"),
        bad(() -> RmsProp.of(1).epsilon(0), "epsilon was 0.0"),
        bad(() -> RmsProp.of(1).scaled(-2), "factor was -2.0"),
        bad(() -> Adam.of(Double.POSITIVE_INFINITY), "learningRate was Infinity"),
        bad(() -> Adam.amsGrad(0), "learningRate was 0.0"),
        bad(() -> Adam.of(1).betas(1, 0.9), "beta1 was 1.0"),
        bad(() -> Adam.of(1).betas(0.9, -1), "beta2 was -1.0"),
        bad(() -> Adam.of(1).epsilon(Double.NaN), "epsilon was NaN"),
        bad(() -> NormClipping.of(null, 1), "optimizer was null"),
        bad(() -> NormClipping.of(descent, 0), "bound was 0.0"),
        bad(() -> NormClipping.of(descent, 1).scaled(0), "factor was 0.0"),
        bad(() -> descent.over(List.of(W)).step(null), "gradients was null"),
        bad(() -> descent.over(List.of(W)).step(Arrays.asList(X, X)), "gradients was 2"),
        bad(
            () -> descent.over(List.of(W)).step(Arrays.asList((Tensor) null)),
            "a gradient was null"));
  }

  private static Stream<Arguments> courses() {
    LearningRateSchedule linear = LearningRateSchedule.linear();
    return Stream.of(
        bad(() -> WeightClipping.of(0), "bound was 0.0"),
        bad(() -> WeightClipping.standard().apply(null), "parameters was null"),
        bad(() -> MovingAverage.of(List.of(), 0.9), "parameters was none"),
        bad(() -> MovingAverage.of(null, 0.9), "parameters was null"),
        bad(() -> MovingAverage.of(List.of(W), 1), "decay was 1.0"),
        bad(() -> MovingAverage.of(List.of(W), 0.9).copyInto(null), "layer was null"),
        bad(() -> LearningRateSchedule.linear(1, 0.1), "constantPart was 1.0"),
        bad(() -> LearningRateSchedule.linear(0.5, 2), "end was 2.0"),
        bad(() -> LearningRateSchedule.cosine(-1), "end was -1.0"),
        bad(() -> linear.factor(0, 0), "total was 0; allowed: a whole number >= 1"),
        bad(() -> linear.factor(-1, 5), "step was -1", "from 0 to total = 5"),
        bad(() -> linear.factor(6, 5), "step was 6"));
  }

  private static Stream<Arguments> checkpoints() {
    Checkpoint empty = Checkpoint.empty();
    RandomStream random = RandomStream.of(1);
    Checkpoint some = empty.put("random", random);
    return Stream.of(
        bad(() -> Checkpoint.read(null), "file was null"),
        bad(() -> some.write(null), "file was null"),
        bad(() -> some.put("random", random), "name was \"random\"", "not in it yet"),
        bad(() -> empty.put(null, random), "name was null"),
        bad(() -> empty.put("a", (Layer) null), "layer was null"),
        bad(() -> empty.put("a", (Stepper) null), "stepper was null"),
        bad(() -> empty.put("a", (MovingAverage) null), "average was null"),
        bad(() -> empty.put("a", (RandomStream) null), "stream was null"),
        bad(() -> empty.put("a", (double[]) null), "numbers was null"),
        bad(() -> empty.put("a", (byte[]) null), "bytes was null"),
        bad(() -> some.numbers(null), "name was null"),
        bad(() -> some.bytes(null), "name was null"),
        bad(() -> some.restore().into(null, random), "name was null"),
        bad(() -> some.restore().into("random", (RandomStream) null), "stream was null"),
        bad(() -> some.restore().into("random", (Layer) null), "layer was null"),
        bad(() -> some.restore().into("random", (Stepper) null), "stepper was null"),
        bad(() -> some.restore().into("random", (MovingAverage) null), "average was null"));
  }

  private static Stream<Arguments> checks() {
    Tensor loss = W.value().sum();
    GradientCheck check = GradientCheck.of(Tensor::exp, X);
    return Stream.of(
        bad(() -> GradientCheck.of(null, X), "function was null"),
        bad(() -> GradientCheck.of(Tensor::exp, (Tensor) null), "input was null"),
        bad(() -> GradientCheck.of(xs -> xs.get(0), (List<Tensor>) null), "inputs was null"),
        bad(() -> GradientCheck.ofParameters(null, List.of(W)), "function was null"),
        bad(() -> GradientCheck.ofParameters(W::value, List.of()), "parameters was none"),
        bad(() -> GradientCheck.of(x -> null, X), "the function's result was null"),
        bad(() -> new GradientCheck.Entry(1, null, List.of(), 0, 0, 0), "input was null"),
        bad(() -> new GradientCheck.Entry(1, "x", null, 0, 0, 0), "index was null"),
        bad(() -> check.within(Double.NaN), "tolerance was NaN"),
        bad(() -> Anomaly.find(null, List.of()), "value was null"),
        bad(() -> Anomaly.find(loss, null), "parameters was null"),
        bad(() -> Anomaly.findInGradient(loss, List.of()), "parameters was none"),
        bad(
            () -> Anomaly.findInGradient(W.value().exp(), List.of(W)),
            "value was of shape [2]; allowed: one number"));
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
