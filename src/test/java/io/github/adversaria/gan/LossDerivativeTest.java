package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Gradient;
import io.github.adversaria.nn.Tensor;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Derivatives of the costs against differences, and costs far out. */
final class LossDerivativeTest {

  private static final double H = 1e-3;

  /** Away from the kinks of hinge and Pearson. */
  private static final double[] POINTS = {-5.3, -1.7, -0.4, 0.3, 1.6, 4.1};

  static Stream<PointwiseLoss> losses() {
    return Losses.all();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void firstAndSecondDerivativesAreThoseOfTheValues(PointwiseLoss loss) {
    for (double t : POINTS) {
      isConsistent(loss::realCost, t);
      isConsistent(loss::generatedCost, t);
      isConsistent(loss::generatorCost, t);
    }
  }

  private static void isConsistent(UnaryOperator<Tensor> cost, double at) {
    DoubleUnaryOperator value = t -> cost.apply(Tensor.of(t)).item();
    DoubleUnaryOperator slope = t -> slope(cost, t);
    double first = difference(value, at);
    assertThat(slope.applyAsDouble(at)).isCloseTo(first, within(1e-9 * (1 + Math.abs(first))));
    double second = difference(slope, at);
    Tensor x = Tensor.of(at).asVariable();
    Tensor y = Gradient.grad(cost.apply(x).sum(), x).get(0).sum();
    double computed = Gradient.grad(y, x).get(0).item();
    assertThat(computed).isCloseTo(second, within(1e-7 * (1 + Math.abs(second))));
  }

  private static double slope(UnaryOperator<Tensor> cost, double at) {
    Tensor x = Tensor.of(at).asVariable();
    return Gradient.grad(cost.apply(x).sum(), x).get(0).item();
  }

  private static double difference(DoubleUnaryOperator f, double t) {
    double near = f.applyAsDouble(t + H) - f.applyAsDouble(t - H);
    double far = f.applyAsDouble(t + 2 * H) - f.applyAsDouble(t - 2 * H);
    return (8 * near - far) / (12 * H);
  }

  static Stream<PointwiseLoss> withoutExponentials() {
    return Stream.of(
        GanLoss.minimax(),
        GanLoss.nonSaturating(),
        GanLoss.leastSquares(),
        GanLoss.hinge(),
        GanLoss.wasserstein(),
        GanLoss.alpha(2),
        GanLoss.alpha(5),
        GanLoss.nonSaturating().withLabelSmoothing(0.1),
        GanLoss.fGan(FDivergence.JENSEN_SHANNON),
        GanLoss.fGan(FDivergence.TOTAL_VARIATION),
        GanLoss.fGan(FDivergence.PEARSON));
  }

  @ParameterizedTest
  @MethodSource("withoutExponentials")
  void areFiniteInSinglePrecisionAtLargeNumbers(PointwiseLoss loss) {
    isFinite(loss, 1e4f);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void areFiniteInSinglePrecisionAtModerateNumbers(PointwiseLoss loss) {
    isFinite(loss, 30);
  }

  private static void isFinite(PointwiseLoss loss, float size) {
    for (float t : new float[] {-size, size}) {
      for (UnaryOperator<Tensor> cost :
          Stream.<UnaryOperator<Tensor>>of(loss::realCost, loss::generatedCost, loss::generatorCost)
              .toList()) {
        Tensor x = Tensor.of(Nd4j.createFromArray(new float[] {t})).asVariable();
        Tensor y = cost.apply(x).sum();
        assertThat(y.item()).isFinite();
        assertThat(Gradient.grad(y, x).get(0).item()).isFinite();
      }
    }
  }

  @Test
  void differencesHaveNoThirdDerivative() {
    PointwiseLoss loss = GanLoss.fGan(TriangularDiscrimination.DIVERGENCE);
    Tensor x = Tensor.of(0.5).asVariable();
    Tensor first = Gradient.grad(loss.realCost(x).sum(), x).get(0);
    Tensor second = Gradient.grad(first.sum(), x).get(0);
    assertThatThrownBy(() -> Gradient.grad(second.sum(), x))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("triangular discrimination")
        .hasMessageContaining("two of them, not three");
  }
}
