package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.expression.Terms.stopGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Mapping;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.integrate.Bounded;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The claims about gradients, D4, D8, D9, D13 and D15, on p_data = N(0, 1) and p_g = N(1, 0.7²)
 * unless another is named. The figures are by mpmath 1.2 at 20 digits.
 */
final class GradientClaimsTest {

  private final DensitySymbol p = density("p_{data}");
  private final DensitySymbol z = density("p_Z").over("z");
  private final ScalarSymbol mu = scalar("\\mu");
  private final ScalarSymbol sigma = scalar("\\sigma");
  private final DensitySymbol q = density("p_g", mu, sigma);
  private final Expr generator = mu.plus(sigma.times(point()));
  private final Expr optimal = p.over(p.plus(q));
  private final Binding pair =
      Binding.of(p, Normal.of(0, 1))
          .and(q, Family.normal())
          .and(z, Normal.of(0, 1))
          .and(mu, 1)
          .and(sigma, 0.7);

  private static void assertValue(Bounded value, double expected) {
    assertThat(value.value()).isCloseTo(expected, within(value.errorBound() + 1e-15 * expected));
    assertThat(value.errorBound()).isLessThan(1e-8);
  }

  private static void assertSame(Bounded left, Bounded right) {
    assertThat(Verdict.of(left, right)).as("%s = %s", left, right).isEqualTo(Verdict.HOLDS);
  }

  private static void assertSampled(GradientEstimator estimator, Binding binding) {
    var random = new SplittableRandom(2014);
    GradientEstimate estimate = estimator.estimate(binding, 20_000, random);
    assertThat(estimate.confidenceInterval(1e-5).orElseThrow())
        .matches(interval -> interval.contains(estimator.exact(binding).value()));
  }

  // ---- D4: minibatch gradients --------------------------------------------------------------

  private final ScalarSymbol slope = scalar("\\phi");
  private final Expr logistic = sigmoid(slope.times(point()).plus(0.5));
  private final Expr value = E(p, log(logistic)).plus(E(q, log(one().minus(logistic))));

  @Test
  void d4MinibatchGradientsAreUnbiasedWithVarianceOneOverM() {
    var estimator = GradientEstimator.of(value, slope);
    Binding binding = pair.and(slope, -1);
    assertValue(estimator.exact(binding), -0.08495574698495875603);
    assertSame(estimator.mean(binding), estimator.exact(binding));
    assertValue(estimator.variance(binding), 0.2781490916594747038);
    var random = new SplittableRandom(4);
    for (int size : new int[] {1, 16, 64}) {
      Minibatches batches = estimator.minibatches(binding, size, 2000, random);
      assertThat(batches.mean().agreesWith(-0.08495574698495876, 1e-4)).isTrue();
      assertThat(size * batches.variance() / 0.2781490916594747).isBetween(0.87, 1.14);
    }
  }

  // ---- D8: saturation ------------------------------------------------------------------------

  private final ScalarSymbol logit = scalar("a");

  @Test
  void d8InTheLogitOneLossSaturatesAndTheOtherDoesNot() {
    Expr saturating = log(one().minus(sigmoid(logit))).derivative(logit);
    Expr other = log(sigmoid(logit)).negate().derivative(logit);
    for (double a : new double[] {-40, -5, 0, 3}) {
      Binding at = Binding.empty().and(logit, a);
      double d = 1 / (1 + Math.exp(-a));
      assertThat(saturating.value(at).value()).isCloseTo(-d, within(1e-14 * d));
      assertThat(other.value(at).value()).isCloseTo(d - 1, within(1e-14));
    }
    // As a function of D itself the slope at 0 is −1, and that of −log D is infinite.
    ScalarSymbol d = scalar("d");
    Binding rejected = Binding.empty().and(d, 0);
    assertThat(log(one().minus(d)).derivative(d).value(rejected).value()).isEqualTo(-1);
  }

  @Test
  void d8TheGeneratorsGradientVanishesOnlyForTheSaturatingLoss() {
    Expr frozen = stopGradient(optimal);
    var saturating = GradientEstimator.of(E(q, log(one().minus(frozen))), mu);
    var other = GradientEstimator.of(E(q, log(frozen).negate()), mu);
    Binding far = pair.and(mu, 10).and(sigma, 1);
    assertValue(saturating.mean(far), 4.4641002144607068401e-6);
    assertValue(other.mean(far), 9.9999955358997855393);
    // Both are 0 where p_g is p_data: one fixed point.
    Binding same = pair.and(mu, 0).and(sigma, 1);
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      for (Expr loss : new Expr[] {log(one().minus(frozen)), log(frozen).negate()}) {
        assertThat(gradient(E(q, loss), theta).value(same).agreesWith(0)).isTrue();
      }
    }
  }

  /** The cross-entropy with the label 1 for what is generated is −log D. */
  @Test
  void d8FlippedLabelsAreTheNonSaturatingLoss() {
    ScalarSymbol label = scalar("y");
    FunctionSymbol d = function("D");
    Expr crossEntropy =
        label.times(log(d)).plus(one().minus(label).times(log(one().minus(d)))).negate();
    Expr flipped = E(q, crossEntropy.with(label, one()).with(d, stopGradient(optimal)));
    Expr other = E(q, log(stopGradient(optimal)).negate());
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      assertSame(gradient(flipped, theta).value(pair), gradient(other, theta).value(pair));
    }
  }

  /** With D = σ(x) one loss prefers N(0, 2²) to N(0, 1), the other the other way. */
  @Test
  void d8TheTwoLossesAreNotOneObjective() {
    Expr d = sigmoid(point());
    Binding narrow = pair.and(mu, 0).and(sigma, 1);
    Binding wide = pair.and(mu, 0).and(sigma, 2);
    assertValue(E(q, log(one().minus(d))).value(narrow), -0.80605918334743978453);
    assertValue(E(q, log(one().minus(d))).value(wide), -1.0677143880513832835);
    assertValue(E(q, log(d)).negate().value(narrow), 0.80605918334743978453);
    assertValue(E(q, log(d)).negate().value(wide), 1.0677143880513832835);
  }

  // ---- D9: the non-saturating loss with D frozen and moving ----------------------------------

  @Test
  void d9TheFrozenGradientIsThatOfADivergence() {
    Expr frozen = E(q, log(stopGradient(optimal)).negate());
    Expr odd = KL(q, p).minus(JS(p, q).times(2));
    Expr single = KL(mean(p, q), p).times(2);
    assertValue(odd.value(pair), 0.2800341509588550987);
    assertSame(odd.value(pair), single.value(pair));
    double[] figures = {0.53117795252605853565, -0.24333136075607025550};
    int i = 0;
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      assertValue(gradient(frozen, theta).value(pair), figures[i++]);
      assertSame(gradient(frozen, theta).value(pair), gradient(odd, theta).value(pair));
      assertSame(gradient(frozen, theta).value(pair), gradient(single, theta).value(pair));
      assertSame(gradient(frozen, theta).value(pair), frozen.derivative(theta).value(pair));
      assertSampled(GradientEstimator.of(frozen, theta), pair);
    }
  }

  @Test
  void d9AMovingDiscriminatorGivesAnotherGradient() {
    Expr moving = E(q, log(optimal).negate());
    double[] figures = {0.74375529900671096721, -0.38814164451836347767};
    int i = 0;
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      assertValue(gradient(moving, theta).value(pair), figures[i++]);
      assertSame(gradient(moving, theta).value(pair), moving.derivative(theta).value(pair));
    }
  }

  /** Points made from noise see D through x alone: the same gradient, 20 times less variance. */
  @Test
  void d9TheFrozenGradientFlowsThroughThePoints() {
    Expr loss = log(stopGradient(optimal)).negate();
    var byScore = GradientEstimator.of(E(q, loss), mu);
    var byPath = GradientEstimator.of(E(z, loss.at(generator)), mu);
    assertSame(byPath.mean(pair), byScore.mean(pair));
    assertThat(byScore.variance(pair).value()).isCloseTo(2.190809, within(1e-6));
    assertThat(byPath.variance(pair).value()).isCloseTo(0.108230, within(1e-6));
    assertSampled(byPath, pair);
  }

  @Test
  void d9OnRandomPairs() {
    ScalarSymbol theta = scalar("\\theta");
    DensitySymbol g = density("p_g", theta);
    FunctionSymbol d = function("D");
    Verification verification =
        Derivation.of("the non-saturating loss with D frozen")
            .line(E(g, log(d)).negate(), "")
            .sameGradient(KL(g, p).minus(JS(p, g).times(2)), theta, "")
            .line(KL(mean(p, g), p).times(2), "")
            .assuming(
                Assumption.frozen(d, p.over(p.plus(g))),
                Assumption.positive(p),
                Assumption.fixedSupport(g, theta))
            .verify(Trials.line(12).and(Trials.atoms(12)).withoutHardPairs());
    assertThat(verification.verdict()).as("%s", verification).isEqualTo(Verdict.HOLDS);
    assertThat(verification.toString()).contains("holds only if D = p_data/(p_data + p_g) frozen");
  }

  // ---- D13: maximum likelihood ---------------------------------------------------------------

  private final Expr ratio = exp(log(p).minus(log(q))).negate();

  @Test
  void d13TheFrozenRatioHasTheGradientOfKl() {
    double[] figures = {2.0408163265306122449, -4.4023323615160349854};
    int i = 0;
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      Expr frozen = E(q, stopGradient(ratio));
      assertValue(gradient(KL(p, q), theta).value(pair), figures[i++]);
      assertSame(gradient(frozen, theta).value(pair), gradient(KL(p, q), theta).value(pair));
      Expr shifted = E(q, stopGradient(ratio).plus(1));
      assertSame(gradient(shifted, theta).value(pair), gradient(KL(p, q), theta).value(pair));
      // Not frozen, the mean is −1 whatever θ is.
      assertThat(gradient(E(q, ratio), theta).value(pair).agreesWith(0)).isTrue();
    }
    Expr flowing = E(z, stopGradient(ratio).at(generator));
    assertValue(flowing.derivative(mu).value(pair), figures[0]);
    assertSame(gradient(flowing, mu).value(pair), flowing.derivative(mu).value(pair));
  }

  @Test
  void d13OnRandomPairs() {
    ScalarSymbol theta = scalar("\\theta");
    DensitySymbol g = density("p_g", theta);
    FunctionSymbol f = function("f");
    Verification verification =
        Derivation.of("the f of maximum likelihood")
            .line(KL(p, g), "")
            .sameGradient(E(g, f), theta, "f = −p_data/p_g, frozen")
            .sameGradient(E(g, f.plus(1)), theta, "any constant")
            .assuming(
                Assumption.frozen(f, p.over(g).negate()),
                Assumption.positive(g),
                Assumption.fixedSupport(g, theta),
                Assumption.finite(KL(p, g)))
            .verify(Trials.line(12).and(Trials.atoms(12)).withoutHardPairs());
    assertThat(verification.verdict()).as("%s", verification).isEqualTo(Verdict.HOLDS);
    assertThat(verification.toString()).contains("holds only if f = -p_data/p_g frozen");
  }

  /** With N(1, 1.2²): 2.2013 by the score, 0.9667 with the constant 1, 0.1514 along the points. */
  @Test
  void d13AConstantLowersTheVariance() {
    Binding wide = pair.and(sigma, 1.2);
    var plain = GradientEstimator.of(E(q, stopGradient(ratio)), mu);
    var withOne = GradientEstimator.of(E(q, stopGradient(ratio).plus(1)), mu);
    var path = GradientEstimator.of(E(z, stopGradient(ratio).at(generator)), mu);
    assertValue(plain.variance(wide), 2.2012768134542548159);
    assertValue(withOne.variance(wide), 0.96670891221968691471);
    assertValue(path.variance(wide), 0.1513859275090315062);
    assertSampled(plain, wide);
    assertSampled(withOne, wide);
    assertSampled(path, wide);
  }

  /** E w² = ∫ p²/q is infinite where 2·0.7² < 1: then there is no interval, only a mean. */
  @Test
  void d13NoIntervalForWeightsOfInfiniteVariance() {
    assertThat(E(q, p.over(q).power(2)).value(pair).value()).isInfinite();
    var plain = GradientEstimator.of(E(q, stopGradient(ratio)), mu);
    assertValue(plain.mean(pair), 2.0408163265306122449);
    assertThat(plain.variance(pair).value()).isInfinite();
    GradientEstimate estimate = plain.estimate(pair, 1000, new SplittableRandom(13));
    assertThat(estimate.confidenceInterval(0.05)).isEmpty();
    assertThat(estimate.toString()).contains("the variance is infinite, so there is no interval");
    var path = GradientEstimator.of(E(z, stopGradient(ratio).at(generator)), mu);
    assertThat(path.estimate(pair, 1000, new SplittableRandom(13)).standardError()).isEmpty();
  }

  // ---- D15: two estimators of one gradient ---------------------------------------------------

  @Test
  void d15EqualMeansAndNoRuleWhichVarianceIsLower() {
    FunctionSymbol f = function("f");
    Binding wave =
        pair.and(f, Mapping.differentiable(x -> x.multiply(20).sin())).and(mu, 0).and(sigma, 1);
    var byPath = GradientEstimator.of(E(z, f.at(generator)), mu);
    var byScore = GradientEstimator.of(E(q, f), mu);
    assertSame(byPath.mean(wave), byScore.mean(wave));
    assertValue(byPath.mean(wave), 20 * Math.exp(-200));
    assertValue(byPath.variance(wave), 200);
    assertValue(byScore.variance(wave), 0.5);
    Binding square = wave.and(f, Mapping.differentiable(x -> x.multiply(x)));
    assertValue(byPath.variance(square), 4);
    assertValue(byScore.variance(square), 15);
    assertSampled(byPath, wave);
    assertSampled(byScore, wave);
  }
}
