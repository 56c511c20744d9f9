package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorDescentTest {

  private static final double FLOOR = -Math.log(4);
  private static final Density DATA =
      new Discretization(-5, 5, 60).of(Mixture.of(0.3, Normal.of(-2, 0.6), 0.7, Normal.of(1, 0.9)));

  @Test
  void smallStepsFallAtEveryStepToMinusLogFour() {
    DescentRun run = GeneratorDescent.towards(DATA).stepSize(0.5).run(100);
    assertThat(run.firstRise()).isEmpty();
    assertThat(run.steps()).isEqualTo(100);
    assertThat(run.gap().value()).isBetween(-run.gap().errorBound(), 1e-12);
    assertThat(run.divergences().get(0).value()).isGreaterThan(0.1);
    for (int k = 0; k <= 100; k++) {
      Bounded expected = run.divergences().get(k).times(2).plus(FLOOR);
      assertThat(run.values().get(k).agreesWith(expected)).as("step " + k).isTrue();
    }
  }

  @Test
  void smallProjectedStepsFallAtEveryStepToo() {
    DescentRun run =
        GeneratorDescent.towards(Categorical.of(0.5, 0.3, 0.2))
            .from(Categorical.of(0.1, 0.1, 0.8))
            .keeping(SimplexStep.PROJECTED)
            .stepSize(0.05)
            .run(400);
    assertThat(run.firstRise()).isEmpty();
    assertThat(run.gap().value()).isBetween(-run.gap().errorBound(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void largeStepsRiseAndDoNotArrive(SimplexStep rule) {
    DescentRun run =
        GeneratorDescent.towards(Categorical.of(0.5, 0.3, 0.2))
            .from(Categorical.of(0.4, 0.3, 0.3))
            .keeping(rule)
            .stepSize(6)
            .run(60);
    assertThat(run.firstRise()).isPresent();
    assertThat(run.gap().value()).isGreaterThan(1e-3);
  }

  @Test
  void anExponentiatedStepOfOneGoesHalfWay() {
    var data = Categorical.of(0.5, 0.3, 0.2);
    var start = Categorical.of(0.1, 0.1, 0.8);
    DescentRun run = GeneratorDescent.towards(data).from(start).stepSize(1).run(3);
    for (int k = 0; k <= 3; k++) {
      for (double atom : data.atoms()) {
        double expected =
            data.density(atom) + (start.density(atom) - data.density(atom)) * Math.pow(0.5, k);
        assertThat(run.generators().get(k).density(atom)).isCloseTo(expected, within(1e-15));
      }
    }
  }

  /** Bauschke, Bolte and Teboulle 2017, theorem 1, with relative smoothness 1. */
  @Property(tries = 60, seed = "5")
  void safeStepsFallAndKeepTheRateOfTheTheorem(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.05, max = GeneratorDescent.SAFE_STEP) double size) {
    var random = new SplittableRandom(seed);
    Density data = Categorical.of(masses(random));
    Density start = Categorical.of(masses(random));
    DescentRun run = GeneratorDescent.towards(data).from(start).stepSize(size).run(25);
    assertThat(run.firstRise()).isEmpty();
    Bounded far = FDivergence.KL.between(data, start);
    for (int k = 1; k <= 25; k++) {
      Bounded above = run.values().get(k).plus(-FLOOR);
      assertThat(above.value() - above.errorBound())
          .isLessThanOrEqualTo((far.value() + far.errorBound()) / (k * size));
    }
  }

  private static double[] masses(SplittableRandom random) {
    double[] masses = random.doubles(4, 0.001, 1).map(u -> u * u).toArray();
    double sum = Arrays.stream(masses).sum();
    return Arrays.stream(masses).map(mass -> mass / sum).toArray();
  }

  @Test
  void massBesideTheDataIsTakenAway() {
    var data = Categorical.of(new double[] {0, 1}, new double[] {0.5, 0.5});
    var start = Categorical.of(new double[] {0, 1, 2}, new double[] {0.2, 0.2, 0.6});
    DescentRun run = GeneratorDescent.towards(data).from(start).run(200);
    assertThat(run.last().density(2)).isLessThan(1e-9);
    assertThat(run.firstRise()).isEmpty();
  }

  @Test
  void aProjectedStepIsTheNearestPoint() {
    double[] logs = {Math.log(0.5), Math.log(0.3), Math.log(0.2)};
    double[] moved = SimplexStep.PROJECTED.step(logs, new double[] {-1, 0, 0.7}, 1);
    // (1.5, 0.3, −0.5): the nearest point of the simplex is its corner.
    assertThat(Math.exp(moved[0])).isCloseTo(1, within(1e-11));
    assertThat(Math.exp(moved[1])).isCloseTo(SimplexStep.FLOOR, within(1e-15));
    double[] little = SimplexStep.PROJECTED.step(logs, new double[] {-0.1, 0, 0}, 1);
    assertThat(Math.exp(little[0])).isCloseTo(0.6 - 0.1 / 3, within(1e-12));
    assertThat(Math.exp(little[2])).isCloseTo(0.2 - 0.1 / 3, within(1e-12));
  }

  @Test
  void stopsWhenInterrupted() {
    var descent = GeneratorDescent.towards(DATA);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> descent.run(5)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void showsItsCourse() {
    DescentRun run = GeneratorDescent.towards(Categorical.of(0.5, 0.5)).run(3);
    assertThat(run.toString()).contains("3 exponentiated steps of 0.5", "never rising");
    assertThat(run.show().png()).isPresent();
    assertThat(run.snapshots(0, 3).png().alt()).contains("step 3");
  }

  @Test
  void discretizationKeepsTheMasses() {
    Categorical cells = new Discretization(-1, 3, 4).of(Normal.of(0, 1));
    double inside = Normal.of(0, 1).cdf(3) - Normal.of(0, 1).cdf(-1);
    assertThat(cells.atoms()).containsExactly(-0.5, 0.5, 1.5, 2.5);
    assertThat(cells.density(1.5))
        .isCloseTo((Normal.of(0, 1).cdf(2) - Normal.of(0, 1).cdf(1)) / inside, within(1e-15));
    assertThat(List.of(cells.cdf(2.5))).containsExactly(1.0);
  }
}
