package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Sampled;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FrechetDistanceTest {

  /** Variance 2/3·s² of each coordinate, uncorrelated, around a centre. */
  private static INDArray cross(double x, double y, double s, double t) {
    return Nd4j.createFromArray(new double[][] {{x + s, y}, {x - s, y}, {x, y + t}, {x, y - t}});
  }

  @Test
  void isTheClosedFormOfDiagonalCovariances() {
    var distance = FrechetDistance.of(cross(0, 0, 1, 2), cross(3, 4, 5, 2));
    // Standard deviations √(2/3) times 1, 2 and 5, 2; commuting covariances.
    assertThat(distance.meanPart()).isCloseTo(25, within(1e-12));
    assertThat(distance.covariancePart()).isCloseTo(16 * 2 / 3.0, within(1e-12));
    assertThat(distance.squared().mean()).isCloseTo(25 + 32 / 3.0, within(1e-12));
    assertThat(distance.distance()).isCloseTo(Math.sqrt(25 + 32 / 3.0), within(1e-12));
    assertThat(distance.dimension()).isEqualTo(2);
    assertThat(distance.components()).isEmpty();
  }

  /** Covariances that do not commute, against the distance by Cholesky factors of another room. */
  @Test
  void isWasserstein2OfTheFittedNormals() {
    var random = new SplittableRandom(1);
    for (int d : new int[] {1, 2, 5, 20}) {
      INDArray x = mixed(d, 60, random);
      INDArray y = mixed(d, 80, random);
      double exact = Math.pow(Wasserstein.W2.between(fitted(x), fitted(y)).value(), 2);
      assertThat(FrechetDistance.of(x, y).squared().mean()).isCloseTo(exact, within(1e-10 * exact));
    }
  }

  private static INDArray mixed(int d, int n, SplittableRandom random) {
    INDArray points = MultivariateNormal.standard(d).sample(n, random);
    INDArray map = MultivariateNormal.standard(d).sample(d, random);
    return points.mmul(map).add(random.nextDouble());
  }

  private static MultivariateNormal fitted(INDArray x) {
    int n = (int) x.size(0);
    INDArray mean = x.mean(0);
    INDArray centred = x.subRowVector(mean);
    INDArray covariance = centred.transpose().mmul(centred).div(n - 1);
    covariance = covariance.add(covariance.transpose()).div(2);
    return MultivariateNormal.of(mean.toDoubleVector(), covariance.toDoubleMatrix());
  }

  @Test
  void singularCovariancesAreNoTrouble() {
    // All variance on one axis each: along x, along y.
    INDArray x =
        Nd4j.createFromArray(new double[][] {{1, 0, 0}, {-1, 0, 0}, {2, 0, 0}, {-2, 0, 0}});
    INDArray y =
        Nd4j.createFromArray(new double[][] {{0, 1, 0}, {0, -1, 0}, {0, 2, 0}, {0, -2, 0}});
    assertThat(FrechetDistance.of(x, y).squared().mean()).isCloseTo(20 / 3.0, within(1e-12));
    assertThat(FrechetDistance.of(x, x.dup()).squared().mean()).isBetween(0.0, 1e-12);
  }

  /**
   * The bias of equal laws: E|x̄ − ȳ|² = tr C (1/m + 1/n) exactly, and the part of the covariances
   * in one dimension is the variance of the difference of two standard deviations.
   */
  @Test
  void isBiasedByWhatItShouldBe() {
    var random = new SplittableRandom(2);
    var law = MultivariateNormal.standard(1);
    double means = 0;
    double spreads = 0;
    int rounds = 2000;
    for (int round = 0; round < rounds; round++) {
      var distance = FrechetDistance.of(law.sample(20, random), law.sample(30, random));
      means += distance.meanPart() / rounds;
      spreads += distance.covariancePart() / rounds;
    }
    assertThat(means).isCloseTo(1 / 20.0 + 1 / 30.0, within(0.01));
    // Var s = 1 − c², E s = c, with c = √(2/(n−1)) Γ(n/2)/Γ((n−1)/2): 0.98693 and 0.99142.
    double exact =
        (1 - 0.98693 * 0.98693) + (1 - 0.99142 * 0.99142) + Math.pow(0.98693 - 0.99142, 2);
    assertThat(spreads).isCloseTo(exact, within(0.005));
  }

  /** Over 200 pairs: the stated error is the spread of the estimate. */
  @Test
  void knowsItsStandardError() {
    var random = new SplittableRandom(3);
    var p = MultivariateNormal.standard(3);
    var q =
        MultivariateNormal.of(
            new double[] {1, 0, 0}, new double[][] {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 2}});
    double sum = 0;
    double squares = 0;
    double stated = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      Sampled s = FrechetDistance.of(p.sample(200, random), q.sample(150, random)).squared();
      sum += s.mean() / rounds;
      squares += s.mean() * s.mean() / rounds;
      stated += s.standardError() / rounds;
    }
    assertThat(stated / Math.sqrt(squares - sum * sum)).isBetween(0.85, 1.25);
  }

  @Test
  void extrapolationTakesTheBiasAway() {
    var random = new SplittableRandom(4);
    var law = MultivariateNormal.standard(8);
    double extrapolated = 0;
    double all = 0;
    double squares = 0;
    double stated = 0;
    int rounds = 40;
    for (int round = 0; round < rounds; round++) {
      var bias = FrechetBias.of(law.sample(200, random), law.sample(200, random), random);
      double value = bias.extrapolated().mean();
      extrapolated += value / rounds;
      squares += value * value / rounds;
      stated += bias.extrapolated().standardError() / rounds;
      all += bias.means()[0] / rounds;
      assertThat(bias.means()).isSorted();
    }
    double deviation = Math.sqrt(squares - extrapolated * extrapolated);
    // tr C (1/m + 1/n) for the means alone.
    assertThat(all).isGreaterThan(0.08);
    assertThat(Math.abs(extrapolated)).isLessThan(all / 20 + 4 * deviation / Math.sqrt(rounds));
    assertThat(stated / deviation).isBetween(0.6, 2.5);
  }

  @Test
  void halvesAreEqualButForTheBias() {
    INDArray points = MultivariateNormal.standard(2).sample(401, new SplittableRandom(5));
    var halves = FrechetDistance.betweenHalves(points, new SplittableRandom(6));
    assertThat(halves.realSize()).isEqualTo(200);
    assertThat(halves.generatedSize()).isEqualTo(201);
    assertThat(halves.squared().mean()).isBetween(1e-4, 0.2);
    assertThat(FrechetDistance.betweenHalves(points, new SplittableRandom(6)))
        .hasToString(halves.toString());
  }

  @Test
  void componentsAreItsCoordinates() {
    INDArray x = mixed(4, 50, new SplittableRandom(7));
    INDArray y = mixed(4, 50, new SplittableRandom(8));
    var all = PrincipalComponents.of(x, 4);
    double whole = FrechetDistance.of(x, y).squared().mean();
    assertThat(FrechetDistance.in(all, x, y).squared().mean()).isCloseTo(whole, within(1e-9));
    var one = FrechetDistance.in(PrincipalComponents.of(x, 1), x, y);
    assertThat(one.squared().mean()).isLessThan(whole);
    assertThat(one.dimension()).isEqualTo(1);
    assertThat(one.toString()).contains("squared (FID)", "1 principal components of 50");
    assertThat(one.show().html().orElseThrow()).contains("variance kept");
  }

  @Test
  void theBiasShowsItself() {
    INDArray x = mixed(2, 40, new SplittableRandom(9));
    var bias = FrechetBias.of(x, x, new SplittableRandom(10));
    assertThat(bias.toString()).contains("10 generated, 10 real", "infinitely many");
    assertThat(bias.show().html().orElseThrow()).contains("bias of all points");
    assertThat(bias.bias()).isPositive();
  }
}
