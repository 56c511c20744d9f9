package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Sampled;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SampleDiscrepancyTest {

  /** Of the linear kernel the embedding is the mean. */
  @Test
  void theLinearKernelComparesMeans() {
    var random = new SplittableRandom(1);
    INDArray x = MultivariateNormal.standard(3).sample(20, random);
    INDArray y = MultivariateNormal.standard(3).sample(30, random).add(0.3);
    double exact = x.mean(0).squaredDistance(y.mean(0));
    var linear = new SampleDiscrepancy(new PolynomialKernel(1, 1, 0));
    assertThat(linear.biased(x, y).mean()).isCloseTo(exact, within(1e-13));
    double traces = trace(x) / 20 + trace(y) / 30;
    assertThat(linear.unbiased(x, y).mean()).isCloseTo(exact - traces, within(1e-13));
  }

  private static double trace(INDArray x) {
    INDArray centred = x.subRowVector(x.mean(0));
    return centred.mul(centred).sumNumber().doubleValue() / (x.size(0) - 1);
  }

  /**
   * The cubic kernel of normals N(0, 1) and N(μ, 1) compares the first three moments: (1 + xy)³ = 1
   * + 3xy + 3x²y² + x³y³, so MMD² = 3μ² + 3(μ²)² + (3μ + μ³)².
   */
  @Test
  void theCubicKernelComparesThreeMoments() {
    var cubic = new SampleDiscrepancy(PolynomialKernel.cubic(1));
    double mu = 0.5;
    double exact = 3 * mu * mu + 3 * Math.pow(mu, 4) + Math.pow(3 * mu + Math.pow(mu, 3), 2);
    var random = new SplittableRandom(2);
    INDArray x = Normal.of(0, 1).sample(1500, random);
    INDArray y = Normal.of(mu, 1).sample(1500, random);
    Sampled estimate = cubic.unbiased(x, y);
    assertThat(estimate.agreesWith(exact, 1e-4)).as("%s against %s", estimate, exact).isTrue();
    assertThat(cubic.linear(x, y).agreesWith(exact, 1e-4)).isTrue();
  }

  @Test
  void polynomialsAreTheirFormula() {
    PointSet x = PointSet.of("x", new float[] {1, 2, 3, 4}, 2, 2);
    assertThat(new PolynomialKernel(2, 0.5, 3).at(x, 0, x, 1)).isEqualTo(Math.pow(5.5 + 3, 2));
    assertThat(PolynomialKernel.cubic(4)).isEqualTo(new PolynomialKernel(3, 0.25, 1));
    assertThat(PolynomialKernel.cubic(4).toLatex()).contains("\\langle x,y\\rangle", "^{3}");
  }

  @Test
  void theInverseMultiquadricIsItsFormula() {
    var kernel = new InverseMultiquadricKernel(2);
    assertThat(kernel.at(12)).isCloseTo(0.5, within(1e-15));
    assertThat(kernel.at(0)).isEqualTo(1);
    assertThat(kernel.scales()).containsExactly(2);
    assertThat(new InverseMultiquadricKernel(2, 1).at(12)).isCloseTo(0.25, within(1e-15));
    assertThat(kernel.toLatex()).contains("^{-0.5}");
  }

  /** The integral over densities and the estimate from samples are of one number. */
  @Test
  void theInverseMultiquadricHasTheIntegralThatSamplesEstimate() {
    var p = Normal.of(0, 1);
    var q = Mixture.of(0.4, Normal.of(1, 0.7), 0.6, Normal.of(-1, 0.2));
    var mmd = MaximumMeanDiscrepancy.of(new InverseMultiquadricKernel(0.8));
    var random = new SplittableRandom(3);
    Sampled estimate = mmd.unbiased(p.sample(1500, random), q.sample(1500, random));
    assertThat(estimate.agreesWith(mmd.squared(p, q).value(), 1e-4)).isTrue();
    assertThat(estimate.agreesWith(0, 1e-4)).isFalse();
  }

  @Test
  void pointsOfAFlatArrayAreItsRows() {
    PointSet set = PointSet.of("x", new float[] {1, 2, 3, 4, 99}, 2, 2);
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.dimension()).isEqualTo(2);
    assertThat(set.coordinate(1, 0)).isEqualTo(3);
    assertThat(set.squaredDistance(0, set, 1)).isEqualTo(8);
    assertThat(set.innerProduct(0, set, 1)).isEqualTo(11);
    assertThat(set).hasToString("2 points of dimension 2");
  }

  @Test
  void endsWhenInterrupted() {
    INDArray x = Nd4j.createFromArray(new double[] {1, 2, 3, 4});
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new SampleDiscrepancy(new GaussianKernel(1)).biased(x, x))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
