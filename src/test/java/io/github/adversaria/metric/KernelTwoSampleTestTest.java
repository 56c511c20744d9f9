package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.GaussianKernel;
import io.github.adversaria.divergence.InverseMultiquadricKernel;
import io.github.adversaria.divergence.KernelMean;
import io.github.adversaria.divergence.LaplaceKernel;
import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.divergence.PolynomialKernel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KernelTwoSampleTestTest {

  private static INDArray line(double... points) {
    return Nd4j.createFromArray(points).reshape(points.length, 1);
  }

  @Test
  void kernelsTakeTheMedianDistance() {
    INDArray x = line(0);
    INDArray y = line(1, 3);
    assertThat(StandardKernel.GAUSSIAN.fit(x, y)).isEqualTo(new GaussianKernel(2));
    assertThat(StandardKernel.LAPLACE.fit(x, y)).isEqualTo(new LaplaceKernel(2));
    assertThat(StandardKernel.INVERSE_MULTIQUADRIC.fit(x, y))
        .isEqualTo(new InverseMultiquadricKernel(2, 0.5));
    assertThat(StandardKernel.GAUSSIAN_MIXTURE.fit(x, y))
        .isEqualTo(KernelMean.ofGaussians(0.5, 1, 2, 4, 8));
    assertThat(StandardKernel.POLYNOMIAL.fit(x, y)).isEqualTo(new PolynomialKernel(3, 1, 1));
  }

  /** The matrix gives for every labelling what the sums of the other room give. */
  @Test
  void relabellingIsTheDiscrepancyOfTheRelabelled() {
    var random = new SplittableRandom(1);
    INDArray x = MultivariateNormal.standard(2).sample(6, random);
    INDArray y = MultivariateNormal.standard(2).sample(4, random);
    INDArray all = Nd4j.vstack(x, y);
    var kernel = new LaplaceKernel(0.7);
    var matrix = KernelMatrix.of(kernel, PointSet.of("x", x, 1), PointSet.of("y", y, 1));
    boolean[] side = new boolean[10];
    Arrays.fill(side, 0, 6, true);
    for (int round = 0; round < 20; round++) {
      int[] first = rows(side, true);
      int[] second = rows(side, false);
      double direct =
          KernelTwoSampleTest.of(kernel, all.getRows(first), all.getRows(second), 1, random)
              .unbiased()
              .mean();
      assertThat(matrix.discrepancy(side)).isCloseTo(direct, within(1e-14));
      Permutation.shuffle(side, random);
    }
  }

  private static int[] rows(boolean[] side, boolean wanted) {
    return java.util.stream.IntStream.range(0, side.length)
        .filter(i -> side[i] == wanted)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource(StandardKernel.class)
  void everyKernelSeesAShiftAndNotTheSame(StandardKernel kernel) {
    var random = new SplittableRandom(2);
    INDArray x = Normal.of(0, 1).sample(80, random);
    var apart = KernelTwoSampleTest.of(kernel, x, Normal.of(2, 1).sample(60, random), random);
    assertThat(apart.pValue()).isEqualTo(1 / 200.0);
    assertThat(apart.unbiased().mean()).isPositive();
    assertThat(apart.biased().mean()).isGreaterThan(apart.unbiased().mean());
    var copy = KernelTwoSampleTest.of(kernel, x, x.dup(), random);
    assertThat(copy.biased().mean()).isCloseTo(0, within(1e-9));
    assertThat(copy.pValue()).isGreaterThan(0.9);
  }

  /** Under equal laws the p-value is uniform: a share of 0.2 is below 0.2. */
  @Test
  void equalLawsHaveUniformPValues() {
    var random = new SplittableRandom(3);
    int rounds = 150;
    int low = 0;
    for (int round = 0; round < rounds; round++) {
      INDArray x = Normal.of(0, 1).sample(20, random);
      INDArray y = Normal.of(0, 1).sample(15, random);
      var test = KernelTwoSampleTest.of(StandardKernel.GAUSSIAN.fit(x, y), x, y, 49, random);
      low += test.pValue() <= 0.2 ? 1 : 0;
    }
    assertThat(low / (double) rounds).isBetween(0.07, 0.33);
  }

  @Test
  void showsItself() {
    var random = new SplittableRandom(4);
    INDArray x = Normal.of(0, 1).sample(10, random);
    var test = KernelTwoSampleTest.of(new GaussianKernel(1), x, x.add(1), 9, random);
    assertThat(test.toString()).contains("by 9 relabellings", "bandwidth=1.0");
    assertThat(test.show().html().orElseThrow()).contains("MMD², unbiased");
    assertThat(test.permutations()).isEqualTo(9);
    assertThat(test.kernel()).isEqualTo(new GaussianKernel(1));
    assertThat(test.realSize() + test.generatedSize()).isEqualTo(20);
  }
}
