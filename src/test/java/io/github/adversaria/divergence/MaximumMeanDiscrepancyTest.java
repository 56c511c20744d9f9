package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class MaximumMeanDiscrepancyTest {

  private static final MaximumMeanDiscrepancy GAUSSIAN =
      MaximumMeanDiscrepancy.of(new GaussianKernel(0.8));
  private static final MaximumMeanDiscrepancy LAPLACE =
      MaximumMeanDiscrepancy.of(new LaplaceKernel(0.8));

  private static final Density P = Normal.of(0, 1);
  private static final Density Q = Mixture.of(0.4, Normal.of(1, 0.7), 0.6, Normal.of(-1, 0.2));

  @ParameterizedTest
  @CsvFileSource(resources = "mmd.csv", delimiter = ';')
  void honoursItsBoundAgainstTheOracle(
      String first, String second, double gaussian, double laplace) {
    Density p = DensityNotation.parse(first);
    Density q = DensityNotation.parse(second);
    for (var expected : List.of(GAUSSIAN, LAPLACE)) {
      Bounded squared = expected.squared(p, q);
      double exact = expected == GAUSSIAN ? gaussian : laplace;
      assertThat(squared.agreesWith(exact)).as("%s against %s", squared, exact).isTrue();
      assertThat(squared.errorBound()).isLessThan(1e-12);
    }
  }

  @Test
  void closedFormAgreesWithTheIntegral() {
    Bounded closed = GAUSSIAN.squared(P, Q);
    Bounded integral = new WitnessIntegral(GAUSSIAN.kernel(), P, Q).squared();
    assertThat(closed.evaluations()).isZero();
    assertThat(closed.agreesWith(integral)).as("%s against %s", closed, integral).isTrue();
    assertThat(integral.errorBound()).isLessThan(1e-12);
  }

  @Test
  void closedFormInThePlaneFactorsForIndependentCoordinates() {
    var p = MultivariateNormal.of(new double[] {0, 1}, new double[][] {{1, 0}, {0, 4}});
    var q = MultivariateNormal.of(new double[] {1, -1}, new double[][] {{0.5, 0}, {0, 0.25}});
    double expected =
        mean(0, 1, 0, 1) * mean(1, 4, 1, 4)
            + mean(1, 0.5, 1, 0.5) * mean(-1, 0.25, -1, 0.25)
            - 2 * mean(0, 1, 1, 0.5) * mean(1, 4, -1, 0.25);
    assertThat(GAUSSIAN.squared(p, q).value()).isCloseTo(expected, within(1e-14));
    assertThat(GAUSSIAN.squared(p, q).errorBound()).isBetween(1e-17, 1e-12);
  }

  private static double mean(double m1, double v1, double m2, double v2) {
    double s = 0.64 + v1 + v2;
    return Math.sqrt(0.64 / s) * Math.exp(-(m1 - m2) * (m1 - m2) / (2 * s));
  }

  @Property(seed = "21", tries = 200)
  void isAMetricThatShiftsDoNotChange(
      @ForAll @DoubleRange(min = -3, max = 3) double shift,
      @ForAll @DoubleRange(min = 0.1, max = 3) double scale) {
    Density r = Normal.of(shift, scale);
    Bounded pq = GAUSSIAN.between(P, Q);
    Bounded qr = GAUSSIAN.between(Q, r);
    Bounded pr = GAUSSIAN.between(P, r);
    double slack = pq.errorBound() + qr.errorBound() + pr.errorBound();
    assertThat(pr.value()).isLessThanOrEqualTo(pq.value() + qr.value() + slack);
    assertThat(GAUSSIAN.between(r, P).agreesWith(pr)).isTrue();
    assertThat(pr.value()).isBetween(0.0, GAUSSIAN.range().high());
    Bounded moved = GAUSSIAN.squared(Normal.of(10, 1), Normal.of(shift + 10, scale));
    assertThat(moved.value()).isCloseTo(GAUSSIAN.squared(P, r).value(), within(1e-13));
    assertThat(GAUSSIAN.squared(r, r).agreesWith(0)).isTrue();
  }

  @Test
  void aMeanOfKernelsGivesTheMeanOfTheSquares() {
    var kernels = KernelMean.ofGaussians(0.5, 1, 4);
    double mean = 0;
    for (double bandwidth : new double[] {0.5, 1, 4}) {
      mean += MaximumMeanDiscrepancy.of(new GaussianKernel(bandwidth)).squared(P, Q).value() / 3;
    }
    assertThat(MaximumMeanDiscrepancy.of(kernels).squared(P, Q).value())
        .isCloseTo(mean, within(1e-14));
    assertThat(kernels.scales()).containsExactly(0.5, 1, 4);
  }

  @Test
  void estimatesAreTheirDefinitions() {
    var random = new SplittableRandom(1);
    INDArray x = P.sample(7, random);
    INDArray y = Q.sample(5, random);
    double[] xs = x.reshape(7).toDoubleVector();
    double[] ys = y.reshape(5).toDoubleVector();
    for (MaximumMeanDiscrepancy mmd : List.of(GAUSSIAN, LAPLACE)) {
      double all = sum(mmd, xs, xs) / 49 + sum(mmd, ys, ys) / 25 - 2 * sum(mmd, xs, ys) / 35;
      double distinct =
          (sum(mmd, xs, xs) - 7) / 42 + (sum(mmd, ys, ys) - 5) / 20 - 2 * sum(mmd, xs, ys) / 35;
      assertThat(mmd.biased(x, y).mean()).isCloseTo(all, within(1e-14));
      assertThat(mmd.unbiased(x, y).mean()).isCloseTo(distinct, within(1e-14));
      assertThat(mmd.unbiased(x, y).n()).isEqualTo(12);
    }
  }

  private static double sum(MaximumMeanDiscrepancy mmd, double[] xs, double[] ys) {
    double sum = 0;
    for (double x : xs) {
      for (double y : ys) {
        sum += mmd.kernel().at((x - y) * (x - y));
      }
    }
    return sum;
  }

  /** Over 300 pairs of samples: the mean is right at level 1e-6, the standard error in size. */
  @Test
  void estimatesAreUnbiasedAndKnowTheirSpread() {
    var random = new SplittableRandom(2);
    double exact = GAUSSIAN.squared(P, Q).value();
    int rounds = 300;
    double[] unbiased = new double[rounds];
    double[] linear = new double[rounds];
    double stated = 0;
    double statedLinear = 0;
    for (int i = 0; i < rounds; i++) {
      INDArray x = P.sample(60, random);
      INDArray y = Q.sample(40, random);
      Sampled estimate = GAUSSIAN.unbiased(x, y);
      unbiased[i] = estimate.mean();
      stated += estimate.standardError() / rounds;
      Sampled quick = GAUSSIAN.linear(x, y);
      linear[i] = quick.mean();
      statedLinear += quick.standardError() / rounds;
      assertThat(GAUSSIAN.biased(x, y).mean()).isGreaterThan(estimate.mean()).isPositive();
    }
    Sampled mean = summary(unbiased);
    assertThat(mean.agreesWith(exact, 1e-6)).as("%s against %s", mean, exact).isTrue();
    assertThat(stated / (mean.standardError() * Math.sqrt(rounds))).isBetween(0.9, 1.3);
    Sampled quick = summary(linear);
    assertThat(quick.agreesWith(exact, 1e-6)).as("%s against %s", quick, exact).isTrue();
    assertThat(statedLinear / (quick.standardError() * Math.sqrt(rounds))).isBetween(0.85, 1.15);
  }

  private static Sampled summary(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    return new Sampled(mean, error, values.length);
  }

  @Test
  void seesTwoSamplesOfThePlane() {
    var random = new SplittableRandom(3);
    var p = MultivariateNormal.standard(2);
    var q = MultivariateNormal.of(new double[] {1, 0}, new double[][] {{1, 0.5}, {0.5, 1}});
    Sampled estimate = GAUSSIAN.unbiased(p.sample(400, random), q.sample(300, random));
    assertThat(estimate.agreesWith(GAUSSIAN.squared(p, q).value(), 1e-6)).isTrue();
    assertThat(estimate.agreesWith(0, 1e-6)).isFalse();
  }

  @Test
  void theMedianHeuristicIsTheMedianDistance() {
    INDArray x =
        Categorical.of(new double[] {0}, new double[] {1}).sample(1, new SplittableRandom(4));
    INDArray y = org.nd4j.linalg.factory.Nd4j.createFromArray(new double[] {1, 3}).reshape(2, 1);
    assertThat(GaussianKernel.medianHeuristic(x, y).bandwidth()).isEqualTo(2);
  }

  @Test
  void pointsToSamplesWhereItKnowsNoForm() {
    Density p = Product.of(Uniform.of(0, 1), Laplace.of(0, 1));
    assertThatThrownBy(() -> GAUSSIAN.squared(p, p))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("from samples");
  }

  @Test
  void namesItself() {
    assertThat(GAUSSIAN.toLatex()).contains("\\mathbb{E}\\,k(X,X')").contains("\\exp");
    assertThat(LAPLACE.name()).isEqualTo("maximum mean discrepancy");
    assertThat(MaximumMeanDiscrepancy.of(KernelMean.ofGaussians(1, 2)).toLatex())
        .contains("\\frac{1}{2}\\left[");
  }
}
