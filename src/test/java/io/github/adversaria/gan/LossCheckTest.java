package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Gradient;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.theory.Check;
import io.github.adversaria.theory.Verdict;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What losses claim of their optimum holds, and what they do not claim is found out. */
final class LossCheckTest {

  private static final Density DATA = Normal.of(0, 1);
  private static final Density GENERATED = Normal.of(1, 0.7);

  static Stream<PointwiseLoss> losses() {
    return Losses.all();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theOptimumHolds(PointwiseLoss loss) {
    // Pearson's divergence of the data from a narrower normal distribution is infinite.
    holds(loss, Normal.of(1, 0.8), Normal.of(0, 1));
    holds(loss, Uniform.of(0, 1), Uniform.of(0.5, 1.5));
    holds(loss, Uniform.of(0, 1), Uniform.of(2, 3));
    holds(loss, Normal.of(0, 1), Normal.of(0, 1));
  }

  @Test
  void theOptimumHoldsOverAtomsAndInThePlane() {
    Density p = Categorical.of(0.5, 0.3, 0.2);
    Density q = Categorical.of(0.2, 0.2, 0.6);
    for (PointwiseLoss loss : Losses.all().toList()) {
      holds(loss, p, q);
    }
    Density x = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{1, 0}, {0, 1}});
    Density y = MultivariateNormal.of(new double[] {1, 0}, new double[][] {{2, 0}, {0, 1}});
    assertThat(GanLoss.hinge().check(DATA, GENERATED).verdict()).isEqualTo(Verdict.HOLDS);
    holds(GanLoss.fGan(FDivergence.SQUARED_HELLINGER), x, y);
  }

  private static void holds(PointwiseLoss loss, Density data, Density generated) {
    LossCheck check = loss.check(data, generated);
    assertThat(check.verdict()).as("%s\n%s", loss, check).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void theMinimaxValueIsThatOfTheTheorem() {
    Check value = GanLoss.minimax().check(DATA, GENERATED).value().orElseThrow();
    assertThat(value.left().value().value()).isCloseTo(-1.06465356814, within(1e-11));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void anotherOutputIsRejected(PointwiseLoss loss) {
    Optimum optimum = loss.optimum();
    if (optimum.output().isEmpty()) {
      return;
    }
    Optimum wrong =
        Optimum.at(a -> 1.25 - Math.max(-9, Math.min(9, optimum.outputAt(a))) / 2, "wrong");
    LossCheck check = LossCheck.of(loss, wrong, DATA, GENERATED);
    assertThat(check.gain()).isGreaterThan(1e-3);
    assertThat(check.verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void aSlightlyWrongOutputIsRejected() {
    Optimum wrong = Optimum.at(a -> 1.001 * a, "wrong");
    LossCheck check = LossCheck.of(GanLoss.minimax(), wrong, DATA, GENERATED);
    assertThat(check.gain()).isGreaterThan(1e-9);
    assertThat(check.verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void anotherConstantIsRejected() {
    Optimum wrong =
        GanLoss.minimax()
            .optimum()
            .measuring(new Objective(2, FDivergence.JENSEN_SHANNON, 2 * Math.log(2)));
    assertThat(LossCheck.of(GanLoss.minimax(), wrong, DATA, GENERATED).verdict())
        .isEqualTo(Verdict.FAILS);
  }

  @Test
  void theStepOfAnotherDivergenceIsRejected() {
    // D9: the non-saturating generator does not descend what the discriminator measures.
    Optimum wrong =
        GanLoss.nonSaturating()
            .optimum()
            .descending(new Objective(2, FDivergence.JENSEN_SHANNON, 0));
    LossCheck check = LossCheck.of(GanLoss.nonSaturating(), wrong, DATA, GENERATED);
    assertThat(check.spread().orElseThrow()).isGreaterThan(0.1);
    assertThat(check.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(check.gain()).isLessThanOrEqualTo(LossCheck.TOLERANCE);
  }

  /** D13: ∇KL(N(0, 1)‖N(θ, 1)) = θ, through x = z + θ at a discriminator that stays as it is. */
  @Test
  void theMaximumLikelihoodGradientFlowsThroughTheGenerator() {
    double theta = 0.5;
    int n = 4000;
    double[] z =
        IntStream.range(0, n).mapToDouble(i -> Normal.of(0, 1).quantile((i + 0.5) / n)).toArray();
    Tensor moved = Tensor.of(theta).asVariable();
    Tensor x = Tensor.of(z).plus(moved);
    // log N(x; 0, 1) − log N(x; θ, 1) with θ a constant.
    Tensor logit = x.times(-theta).plus(theta * theta / 2);
    double gradient =
        Gradient.grad(GanLoss.maximumLikelihood().generator(logit), moved).get(0).item();
    assertThat(gradient).isCloseTo(theta, within(2e-4));
  }

  @Test
  void minimaxWithFlippedLabelsIsNonSaturating() {
    assertThat(GanLoss.minimax().withFlippedLabels()).isSameAs(GanLoss.nonSaturating());
    Tensor t = Tensor.of(-2, 0.5, 3);
    PointwiseLoss flipped = GanLoss.alpha(2).withFlippedLabels();
    assertThat(flipped.generator(t).item()).isEqualTo(GanLoss.alpha(2).realCost(t).mean().item());
  }

  @Test
  void smoothingKeepsTheRatioAndCapsTheLogit() {
    Optimum smoothed = GanLoss.minimax().withLabelSmoothing(0.1).optimum();
    // D* = 0.9·p/(p + q).
    double d = 0.9 * 2 / (2 + 1);
    assertThat(smoothed.outputAt(Math.log(2))).isCloseTo(Math.log(d / (1 - d)), within(1e-14));
    assertThat(smoothed.outputAt(1e3)).isCloseTo(Math.log(9), within(1e-14));
    assertThat(smoothed.outputAt(-1e3)).isCloseTo(-1e3 + Math.log(0.9), within(1e-12));
    assertThat(smoothed.discriminator()).isEmpty();
    assertThat(smoothed.statement()).contains("No divergence");
  }

  @ParameterizedTest
  @MethodSource("losses")
  void whereThereIsNoDivergenceAStatementSaysWhy(PointwiseLoss loss) {
    Optimum optimum = loss.optimum();
    assertThat(optimum.statement()).hasSizeGreaterThan(60).endsWith(".");
    assertThat(optimum.show().text()).contains(optimum.statement());
    assertThat(loss.name()).isNotBlank();
  }

  @Test
  void aLossWithoutAClaimCannotBeChecked() {
    assertThatThrownBy(
            () ->
                LossCheck.of(
                    GanLoss.wasserstein(), GanLoss.wasserstein().optimum(), DATA, GENERATED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs a constraint on the critic");
    assertThatThrownBy(() -> GanLoss.wasserstein().optimum().outputAt(0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void otherCriticsDoNotReachTheWassersteinDistance() {
    LossCheck check = GanLoss.wasserstein().check(Normal.of(0, 2), Normal.of(0, 1));
    // W1 of these is √(2/π); a critic of one slope sees nothing, |x| sees all of it.
    assertThat(check.value().orElseThrow().left().value().value())
        .isCloseTo(Math.sqrt(2 / Math.PI), within(1e-9));
    assertThat(check.gain()).isLessThanOrEqualTo(0);
  }

  @Test
  void aCheckIsReadAsText() {
    LossCheck check = GanLoss.nonSaturating().check(DATA, GENERATED);
    assertThat(check.toString()).contains("-1.06465356814", "most that another output gains", "✓");
    assertThat(check.show().html()).isNotEmpty();
    assertThat(new LossCheck(Optional.empty(), 1, Optional.empty()).toString()).contains("✗");
    assertThat(GanLoss.minimax().optimum().toString())
        .contains("2·Jensen–Shannon divergence − 1.38629");
  }
}
