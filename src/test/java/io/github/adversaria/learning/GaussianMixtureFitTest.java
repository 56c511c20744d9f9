package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class GaussianMixtureFitTest {

  private static final Density TWO = Mixture.of(0.4, Normal.of(-2, 0.5), 0.6, Normal.of(1.5, 1));

  private static RandomGenerator random(long seed) {
    return new SplittableRandom(seed);
  }

  @Test
  void findsTheMixtureThatTheDataCameFrom() {
    MixtureFit fit =
        GaussianMixtureFit.to(TWO.draw(4000, random(14))).components(2).run(300, random(1));
    assertThat(fit.firstFall()).isEmpty();
    List<Bounded> divergences = fit.divergences(TWO);
    assertThat(divergences.get(fit.steps()).value()).isBetween(0.0, 3e-3);
    assertThat(divergences.get(0).value()).isGreaterThan(0.05);
    double mean = Arrays.stream(TWO.draw(4000, random(14))).average().orElseThrow();
    assertThat(fit.model().mean())
        .as("EM keeps the mean of the data")
        .isCloseTo(mean, within(1e-9));
  }

  @Test
  void likelihoodIsThatOfTheModel() {
    double[] data = TWO.draw(100, random(14));
    MixtureFit fit = GaussianMixtureFit.to(data).components(3).run(20, random(1));
    for (int step = 0; step <= fit.steps(); step++) {
      Density model = fit.models().get(step);
      double direct = Arrays.stream(data).map(model::logDensity).average().orElseThrow();
      Bounded told = fit.logLikelihoods().get(step);
      assertThat(told.value()).isCloseTo(direct, within(told.errorBound() + 1e-13));
      assertThat(told.errorBound()).isLessThan(1e-12);
      assertThat(fit.crossEntropies().get(step).value()).isEqualTo(-told.value());
    }
  }

  /** On the line and in the plane, with more components than the data have groups. */
  @Property(tries = 40, seed = "14")
  void noStepLowersTheLikelihood(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int components,
      @ForAll @IntRange(min = 10, max = 60) int points) {
    RandomGenerator source = random(seed);
    MixtureFit line =
        GaussianMixtureFit.to(TWO.draw(points, source))
            .components(components)
            .tolerance(0)
            .run(60, source);
    assertThat(line.firstFall()).as(line.toString()).isEmpty();
    double[][] plane = new double[points][];
    Density ring = new Ring(8, 2, 0.1).density();
    Arrays.setAll(plane, i -> ring.drawPoint(source));
    MixtureFit fit =
        GaussianMixtureFit.to(plane).components(components).tolerance(0).run(60, source);
    assertThat(fit.firstFall()).as(fit.toString()).isEmpty();
  }

  /** Twenty points and six components: the likelihood rises, and the distance to the truth too. */
  @Test
  void likelihoodOfOtherPointsIsThatOfTheModel() {
    double[] data = TWO.draw(100, random(14));
    MixtureFit fit = GaussianMixtureFit.to(data).components(2).run(20, random(1));
    double[][] column =
        Arrays.stream(data).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    List<Sampled> same = fit.logLikelihoods(Nd4j.createFromArray(column));
    for (int step = 0; step <= fit.steps(); step++) {
      assertThat(same.get(step).mean())
          .isCloseTo(fit.logLikelihoods().get(step).value(), within(1e-12));
    }
    assertThat(same.get(0).standardError()).isPositive();
  }

  /** As with digits, whose corners are always paper: more coordinates than points vary in. */
  @Test
  void findsTheAxesOfFewPointsInManyDimensions() {
    RandomGenerator random = random(3);
    double[][] data = new double[60][64];
    for (double[] point : data) {
      for (int j = 0; j < 40; j++) {
        point[j] = random.nextInt(17) / 8.0 - 1;
      }
    }
    MixtureFit fit = GaussianMixtureFit.to(data).components(12).varianceFloor(0.06).run(8, random);
    assertThat(fit.firstFall()).isEmpty();
    assertThat(fit.logLikelihoods().get(fit.steps()).value())
        .isGreaterThan(fit.logLikelihoods().get(0).value());
  }

  @Test
  void theDivergenceFromTheTruthMayRise() {
    MixtureFit fit =
        GaussianMixtureFit.to(TWO.draw(20, random(14))).components(6).run(200, random(1));
    assertThat(fit.firstFall()).isEmpty();
    List<Bounded> divergences = fit.divergences(TWO);
    double least = divergences.stream().mapToDouble(Bounded::value).min().orElseThrow();
    assertThat(divergences.get(fit.steps()).value()).isGreaterThan(2 * least);
    assertThat(fit.crossEntropies().get(fit.steps()).value())
        .isLessThan(fit.crossEntropies().get(0).value() - 0.3);
    assertThat(fit.plot(TWO).png().alt()).contains("KL");
  }

  @Test
  void varianceStaysAboveTheFloor() {
    double[] data = {0, 0, 0, 5, 5.1, 5.2};
    MixtureFit fit =
        GaussianMixtureFit.to(data).components(2).varianceFloor(0.04).run(100, random(1));
    Mixture model = (Mixture) fit.model();
    assertThat(model.components())
        .allSatisfy(part -> assertThat(part.variance()).isGreaterThan(0.04 - 1e-15));
    assertThat(model.components())
        .anySatisfy(part -> assertThat(part.variance()).isCloseTo(0.04, within(1e-15)));
    assertThat(fit.firstFall()).isEmpty();
    double[][] onALine = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
    MixtureFit flat = GaussianMixtureFit.to(onALine).varianceFloor(0.01).run(10, random(1));
    // Along the diagonal 2.5, across it the floor.
    double[][] covariance = flat.model().covariance().toDoubleMatrix();
    assertThat(covariance[0][0]).isCloseTo((2.5 + 0.01) / 2, within(1e-12));
    assertThat(covariance[0][1]).isCloseTo((2.5 - 0.01) / 2, within(1e-12));
  }

  @Test
  void fewComponentsFillTheGapsOfARing() {
    Ring ring = new Ring(8, 2, 0.1);
    StrayShare stray = StrayShare.of(ring.modes(), 0.1);
    Sampled ofData = stray.under(ring.density(), 20_000, random(1));
    // Two-dimensional, three standard deviations: exp(−9/2).
    assertThat(ofData.agreesWith(Math.exp(-4.5), 1e-6)).isTrue();
    var data = ring.density().sample(1000, random(14));
    MixtureFit four = GaussianMixtureFit.to(data).components(4).run(500, random(2));
    assertThat(stray.under(four.model(), 20_000, random(1)).mean()).isGreaterThan(0.5);
    MixtureFit eight = GaussianMixtureFit.to(data).components(8).run(500, random(2));
    assertThat(four.firstFall()).isEmpty();
    assertThat(eight.logLikelihoods().get(eight.steps()).value())
        .isGreaterThan(four.logLikelihoods().get(four.steps()).value());
    Sampled blur = four.divergence(ring.density(), 20_000, random(1));
    assertThat(blur.mean()).isGreaterThan(0.5);
  }

  @Test
  void sameSeedSameFit() {
    double[] data = TWO.draw(50, random(14));
    var fit = GaussianMixtureFit.to(data).components(3);
    assertThat(fit.run(30, random(1)).model().toString())
        .isEqualTo(fit.run(30, random(1)).model().toString());
  }

  @Test
  void stopsWhenInterrupted() {
    var fit = GaussianMixtureFit.to(TWO.draw(50, random(14)));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fit.run(5, random(1))).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void modesCountWithinThreeStandardDeviations() {
    StrayShare stray = StrayShare.of(new double[][] {{0, 0}, {1, 0}}, 0.1);
    assertThat(stray.isStray(new double[] {0.29, 0})).isFalse();
    assertThat(stray.isStray(new double[] {0.31, 0})).isTrue();
    assertThat(stray.isStray(new double[] {1, -0.29})).isFalse();
  }
}
