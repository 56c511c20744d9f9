package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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

  /** Every family, except where samples round to a few doubles only, and those of the next test. */
  static Stream<Density> densities() {
    return Stream.concat(
        Families.onLine().stream()
            .filter(density -> !density.toString().equals("Normal(1, 1E-200)"))
            .filter(density -> !(density instanceof Truncation)),
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

  /** Truncations of each way to sample: rejection, the base's quantile, inversion in log space. */
  static List<Density> truncations() {
    Density normal = Normal.of(0, 1);
    return List.of(
        Truncation.of(normal, -1, 3),
        Truncation.of(normal, 4, 9),
        Truncation.of(normal, -9, -4),
        Truncation.of(normal, -0.01, 0.02),
        Truncation.of(Gamma.of(2.5, 2), 60, 80),
        Truncation.of(normal, 40, Double.POSITIVE_INFINITY),
        Truncation.of(Laplace.of(0, 1), -1000, -900));
  }

  @ParameterizedTest
  @MethodSource("truncations")
  void samplesOfATruncationFollowItsCdf(Density density) {
    double[] sample = density.draw(2000, new SplittableRandom(SEED));
    assertThat(distance(sample, density)).isLessThan(critical(2000));
    assertThat(Arrays.stream(sample)).allMatch(density.support()::contains);
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
    double n = sorted.length;
    for (int i = 0; i < sorted.length; i++) {
      double cdf = density.cdf(sorted[i]);
      distance = Math.max(distance, Math.max(cdf - i / n, (i + 1) / n - cdf));
    }
    return distance;
  }

  /** P(D > d) <= 2 exp(−2nd²) (P. Massart, The tight constant in the DKW inequality, 1990). */
  private static double critical(int n) {
    return Math.sqrt(Math.log(2 / LEVEL) / (2.0 * n));
  }
}
