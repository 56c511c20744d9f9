package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every factory of losses and regularisers against arguments that it must refuse. */
class LossBadInputTest {

  private static final double NAN = Double.NaN;

  static Stream<Arguments> cases() {
    PointwiseLoss loss = GanLoss.minimax();
    Density p = Normal.of(0, 1);
    Tensor one = Tensor.of(1);
    Optimum optimum = loss.optimum();
    return Stream.of(
        bad(() -> GanLoss.leastSquares(1, 0, 1), "real was 0.0", "> generated = 1.0"),
        bad(() -> GanLoss.leastSquares(0, 1, NAN), "generator was NaN"),
        bad(() -> GanLoss.alpha(0), "alpha was 0.0", "> 0"),
        bad(() -> GanLoss.alpha(1), "alpha was 1.0", "GanLoss.minimax()"),
        bad(() -> GanLoss.fGan(null), "divergence was null"),
        bad(() -> GanLoss.fGan(1), "alpha was 1.0"),
        bad(() -> loss.withLabelSmoothing(0), "epsilon was 0.0"),
        bad(() -> loss.withLabelSmoothing(1), "epsilon was 1.0"),
        bad(() -> loss.discriminator(null, one), "real was null"),
        bad(() -> loss.discriminator(one, null), "generated was null"),
        bad(() -> loss.generator(null), "generated was null"),
        bad(() -> loss.check(null, p), "data was null"),
        bad(() -> loss.check(p, null), "generated was null"),
        bad(() -> LossCheck.of(null, p, p), "loss was null"),
        bad(() -> LossCheck.of(loss, null, p, p), "claim was null"),
        bad(() -> new LossCheck(Optional.empty(), NAN, Optional.empty()), "gain was NaN"),
        bad(() -> new LossCheck(null, 0, Optional.empty()), "value was null"),
        bad(() -> new Objective(0, FDivergence.KL, 0), "scale was 0.0"),
        bad(() -> new Objective(1, FDivergence.KL, NAN), "offset was NaN"),
        bad(() -> Objective.of(null), "divergence was null"),
        bad(() -> Optimum.none(" "), "statement was blank"),
        bad(() -> Optimum.at(null, "text"), "output was null"),
        bad(() -> new Optimum(null, null, null, "text"), "output was null"),
        bad(() -> optimum.measuring(null), "measured was null"),
        bad(() -> optimum.descending(null), "descended was null"),
        bad(() -> optimum.outputAt(NAN), "logRatio was NaN"),
        bad(() -> Regularizer.gradientPenalty(0), "weight was 0.0"),
        bad(() -> Regularizer.oneSidedGradientPenalty(-1), "weight was -1.0"),
        bad(() -> Regularizer.r1(NAN), "weight was NaN"),
        bad(() -> Regularizer.r2(0), "weight was 0.0"),
        bad(() -> Regularizer.r1AndR2(0), "weight was 0.0"),
        bad(() -> Regularizer.r1(1).and(null), "other was null"),
        bad(() -> Regularizer.r1(1).penalty(null, one, one, null), "discriminator was null"),
        bad(() -> Regularizer.r1(1).penalty(x -> x, null, one, null), "real was null"),
        bad(() -> Regularizer.r2(1).penalty(x -> x, one, null, null), "generated was null"),
        bad(() -> Regularizer.r1AndR2(1).penalty(x -> x, one, null, null), "generated was null"),
        bad(
            () -> Regularizer.gradientPenalty().penalty(x -> x, one, one, null),
            "random was null"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
