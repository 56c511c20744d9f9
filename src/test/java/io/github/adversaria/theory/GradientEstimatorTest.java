package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Mapping;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Score-function and pathwise estimators: their form, mean, variance, intervals and bias. */
final class GradientEstimatorTest {

  private final ScalarSymbol mu = scalar("\\mu");
  private final FunctionSymbol f = function("f");
  private final DensitySymbol z = density("p_Z").over("z");
  private final DensitySymbol p = density("p", mu);
  private final GradientEstimator score = GradientEstimator.of(E(p, f), mu);
  private final GradientEstimator path = GradientEstimator.of(E(z, f.at(mu.plus(point()))), mu);
  private final Binding binding =
      Binding.of(z, Normal.of(0, 1)).and(p, Family.location(Normal.of(0, 1))).and(mu, 0.5);

  @Test
  void theFormFollowsFromTheObjective() {
    assertThat(score.expression()).isEqualTo(E(p, f.times(log(p).derivative(mu))));
    assertThat(path.expression().toString()).contains("f'(μ + z)");
    assertThat(path.show().latex().orElseThrow()).contains("\\nabla_{\\mu}", "f'(\\mu + z)");
    assertThat(score.objective()).isEqualTo(E(p, f));
    assertThat(score.parameter()).isEqualTo(mu);
  }

  /** f = x²: E f = μ² + 1; Var 2(μ + Z) = 4, Var (μ + Z)²·Z = 15 + 14μ² + μ⁴. */
  @Test
  void bothHaveTheMeanOfTheGradientButNotItsVariance() {
    Binding square = binding.and(f, Mapping.differentiable(x -> x.multiply(x)));
    assertThat(score.mean(square).agreesWith(1)).isTrue();
    assertThat(path.mean(square).agreesWith(1)).isTrue();
    assertThat(score.exact(square).agreesWith(1)).isTrue();
    assertThat(path.variance(square).agreesWith(4)).isTrue();
    assertThat(score.variance(square).agreesWith(15 + 14 * 0.25 + 0.0625)).isTrue();
  }

  @Test
  void estimatesComeWithAnIntervalFromTheExactVariance() {
    Binding square = binding.and(f, Mapping.of(x -> x * x, x -> 2 * x));
    GradientEstimate estimate = path.estimate(square, 10_000, new SplittableRandom(3));
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(0.02, within(1e-12));
    Interval interval = estimate.confidenceInterval(1e-4).orElseThrow();
    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.length()).isCloseTo(2 * 3.890592 * 0.02, within(1e-7));
    assertThat(estimate).hasToString(estimate.show().text());
    assertThat(estimate.toString()).contains("standard error 2.0e-02, n = 10000");
  }

  /** Of 400 intervals at 10 %, 40 miss: more than 62 or fewer than 21 happen once in 3000 runs. */
  @Test
  void theIntervalsMissAsOftenAsTheySay() {
    Binding square = binding.and(f, Mapping.of(x -> x * x, x -> 2 * x));
    var random = new SplittableRandom(11);
    int missed = 0;
    for (int i = 0; i < 400; i++) {
      GradientEstimate estimate = score.estimate(square, 1000, random);
      missed += estimate.confidenceInterval(0.1).orElseThrow().contains(1) ? 0 : 1;
    }
    assertThat(missed).isBetween(21, 62);
  }

  @Test
  void noIntervalWhereTheVarianceIsInfiniteOrUnknown() {
    var sampled = new Sampled(0.5, 0.1, 100);
    var infinite = Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    assertThat(new GradientEstimate(sampled, infinite).confidenceInterval(0.05)).isEmpty();
    assertThat(new GradientEstimate(sampled, infinite).toString()).contains("variance is infinite");
    var unknown = new GradientEstimate(sampled, Optional.empty());
    assertThat(unknown.standardError()).isEmpty();
    assertThat(unknown.toString()).contains("the variance could not be told, so there is no");
  }

  @Test
  void aMinibatchHasItsShareOfTheVariance() {
    Binding square = binding.and(f, Mapping.of(x -> x * x, x -> 2 * x));
    var random = new SplittableRandom(5);
    for (int size : new int[] {1, 8, 64}) {
      Minibatches batches = path.minibatches(square, size, 2000, random);
      assertThat(batches.mean().agreesWith(1, 1e-4)).isTrue();
      // A sample variance of 2000 normal numbers is off by more than 12 % once in 10⁴.
      assertThat(size * batches.variance()).isCloseTo(4, within(0.12 * 4));
      assertThat(batches.gradients()).hasSize(2000);
      assertThat(batches.size()).isEqualTo(size);
      assertThat(batches.toString()).startsWith("2000 minibatches of " + size + ": mean ");
    }
  }

  /** A support that moves adds f(θ)/θ, which the score does not see; the path does. */
  @Test
  void theScoreIsBiasedWhereTheSupportMoves() {
    ScalarSymbol theta = scalar("\\theta");
    DensitySymbol u = density("u", theta);
    Binding uniform = Binding.of(u, Family.uniform()).and(z, Uniform.of(0, 1)).and(theta, 2);
    Expr x = point();
    var byScore = GradientEstimator.of(E(u, x), theta);
    var byPath = GradientEstimator.of(E(z, theta.times(x)), theta);
    assertThat(byScore.mean(uniform).agreesWith(-0.5)).isTrue();
    assertThat(byScore.exact(uniform).agreesWith(0.5)).isTrue();
    assertThat(byPath.mean(uniform).agreesWith(0.5)).isTrue();
  }

  static Stream<Arguments> refused() {
    ScalarSymbol mu = scalar("\\mu");
    Expr mean = E(density("p", mu), point());
    var estimator = GradientEstimator.of(mean, mu);
    var binding = Binding.of(density("p", mu), Family.location(Normal.of(0, 1)));
    var random = new SplittableRandom(1);
    var sampled = new Sampled(0, 1, 2);
    return Stream.of(
        row("objective was null", () -> GradientEstimator.of(null, mu)),
        row("parameter was null", () -> GradientEstimator.of(mean, null)),
        row("number was null", () -> Assumption.finite(null)),
        row("a number", () -> Assumption.finite(point())),
        row("size was 0", () -> estimator.minibatches(binding, 0, 2, random)),
        row("count was 1", () -> estimator.minibatches(binding, 1, 1, random)),
        row("random was null", () -> estimator.minibatches(binding, 1, 2, null)),
        row("sampled was null", () -> new GradientEstimate(null, Optional.empty())),
        row("variance was null", () -> new GradientEstimate(sampled, null)),
        row(
            "level was 1.0",
            () -> new GradientEstimate(sampled, Optional.empty()).confidenceInterval(1)));
  }

  private static Arguments row(String message, ThrowingCallable call) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("refused")
  void isRefusedWithAReason(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
