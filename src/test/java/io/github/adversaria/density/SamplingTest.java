package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples against the CDF by the Kolmogorov–Smirnov statistic. With the level below, a right
 * sampler fails one test in a million; the seed is fixed, so it fails always or never.
 */
class SamplingTest {

  static final double LEVEL = 1e-6;
  static final long SEED = 1933;
  static final int N = 20_000;

  /** Every family, except where samples round to a few doubles only. */
  static Stream<Density> densities() {
    return Stream.concat(
        Families.onLine().stream()
            .filter(density -> !density.toString().equals("Normal(1, 1E-200)"))
            .filter(density -> !density.toString().contains("40.00000095")),
        Stream.of(
            Product.of(Gamma.of(0.3, 1)),
            MultivariateNormal.of(new double[] {1}, new double[][] {{4}}),
            Beta.of(0.02, 0.5)));
  }

  @ParameterizedTest
  @MethodSource("densities")
  void samplesFollowTheCdf(Density density) {
    double[] sample = density.draw(N, new SplittableRandom(SEED));
    assertThat(distance(sample, density)).isLessThan(critical(N));
  }

  @Test
  void atomsComeAsOftenAsTheirProbabilities() {
    Density density = Categorical.of(new double[] {3, -1, 7}, new double[] {0.2, 0.5, 0.3});
    double[] sample = density.draw(N, new SplittableRandom(SEED));
    for (double atom : new double[] {-1, 3, 7}) {
      double share = Arrays.stream(sample).filter(x -> x <= atom).count() / (double) N;
      assertThat(Math.abs(share - density.cdf(atom))).isLessThan(critical(N));
    }
    assertThat(Arrays.stream(sample).distinct()).hasSize(3);
  }

  @Test
  void distancesFromTheMeanOfANormalInSpaceFollowChiSquare() {
    double[][] covariance = {{1, 0.9, 0.5}, {0.9, 1, 0.6}, {0.5, 0.6, 1}};
    double[] mean = {4, -2, 0.5};
    var density = MultivariateNormal.of(mean, covariance);
    double peak = density.logDensityAt(mean);
    var random = new SplittableRandom(SEED);
    double[] squares = new double[N];
    Arrays.setAll(squares, i -> 2 * (peak - density.logDensityAt(density.drawPoint(random))));
    assertThat(distance(squares, Gamma.of(1.5, 2))).isLessThan(critical(N));
  }

  @Test
  void theFirstCoordinateOfAProductIsTheFirstFactor() {
    Density product = Product.of(Gamma.of(2, 1), MultivariateNormal.standard(2), Cauchy.of(0, 1));
    var random = new SplittableRandom(SEED);
    double[][] points = new double[N][];
    Arrays.setAll(points, i -> product.drawPoint(random));
    Density[] marginals = {Gamma.of(2, 1), Normal.of(0, 1), Normal.of(0, 1), Cauchy.of(0, 1)};
    for (int axis = 0; axis < marginals.length; axis++) {
      int chosen = axis;
      double[] coordinate = Arrays.stream(points).mapToDouble(p -> p[chosen]).toArray();
      assertThat(distance(coordinate, marginals[axis])).isLessThan(critical(N));
    }
  }

  /** sup |empirical CDF − CDF|. */
  private static double distance(double[] sample, Density density) {
    double[] sorted = Arrays.stream(sample).sorted().toArray();
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double cdf = density.cdf(sorted[i]);
      distance = Math.max(distance, Math.max(cdf - i / (double) N, (i + 1) / (double) N - cdf));
    }
    return distance;
  }

  /** P(D > d) <= 2 exp(−2nd²) (P. Massart, The tight constant in the DKW inequality, 1990). */
  private static double critical(int n) {
    return Math.sqrt(Math.log(2 / LEVEL) / (2 * n));
  }
}
