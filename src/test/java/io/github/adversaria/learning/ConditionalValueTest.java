package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ConditionalValueTest {

  private static final Categorical TRUE = Categorical.of(0.5, 0.3, 0.2);
  private static final Categorical OTHER = Categorical.of(0.2, 0.3, 0.5);
  private static final double[] EQUAL = {0.5, 0.5};

  /** Two conditions, equally frequent, what does not match drawn from all the data. */
  @Test
  void optimumIsNotTheDataWhereClassesOverlap() {
    var value = ConditionalValue.drawnFromAll(0, EQUAL, List.of(TRUE, OTHER));
    assertThat(value.mismatched().density(0)).isCloseTo(0.35, within(1e-15));
    Categorical best = value.bestGenerator();
    assertThat(best.probabilities()).containsExactly(new double[] {0.65, 0.3, 0.05}, within(1e-14));
    assertThat(value.bias().agreesWith(0.15)).as(value.bias().toString()).isTrue();
    Bounded atBest = value.atOptimum(best);
    Bounded atTruth = value.atOptimum(TRUE);
    assertThat(atTruth.value() - atBest.value())
        .isGreaterThan(atTruth.errorBound() + atBest.errorBound() + 1e-3);
    // Weights as Reed et al. train, ½ on each fake term: the optimum is the same.
    assertThat(value.withWeights(1, 0.5, 0.5).bestGenerator().probabilities())
        .containsExactly(new double[] {0.65, 0.3, 0.05}, within(1e-14));
    // A lighter mismatched term biases less.
    assertThat(value.withWeights(1, 1, 0.5).bestGenerator().probabilities())
        .containsExactly(new double[] {0.575, 0.3, 0.125}, within(1e-14));
  }

  @Test
  void drawnFromOthersTheBiasReachesTheEdge() {
    var value = ConditionalValue.drawnFromOthers(0, EQUAL, List.of(TRUE, OTHER));
    assertThat(value.mismatched().density(2)).isCloseTo(0.5, within(1e-15));
    Categorical best = value.bestGenerator();
    // κ·(0.8) − 0.5 = 1 with the third atom left empty.
    assertThat(best.atoms()).containsExactly(0, 1);
    assertThat(best.density(0)).isCloseTo(1.5 / 0.8 * 0.5 - 0.2, within(1e-14));
    assertThat(best.density(1)).isCloseTo(1.5 / 0.8 * 0.3 - 0.3, within(1e-14));
  }

  @Test
  void unbiasedWithoutOverlapAndWhereTheConditionSaysNothing() {
    var apart = Categorical.of(new double[] {5, 6}, new double[] {0.4, 0.6});
    for (var value :
        List.of(
            ConditionalValue.drawnFromAll(0, EQUAL, List.of(TRUE, apart)),
            ConditionalValue.drawnFromOthers(0, EQUAL, List.of(TRUE, apart)),
            ConditionalValue.of(TRUE, TRUE).withWeights(2, 1, 3))) {
      Categorical best = value.bestGenerator();
      for (double atom : TRUE.atoms()) {
        assertThat(best.density(atom)).isCloseTo(TRUE.density(atom), within(1e-14));
      }
      assertThat(best.atoms()).hasSize(3);
      assertThat(value.bias().agreesWith(0)).as(value.bias().toString()).isTrue();
      assertThat(value.bias().errorBound()).isLessThan(1e-13);
    }
  }

  @Test
  void optimalDiscriminatorIsTheThreeTermRatio() {
    var generated = Categorical.of(0.1, 0.1, 0.8);
    var value = ConditionalValue.of(TRUE, OTHER).withWeights(2, 1, 3);
    var d = value.optimalDiscriminator(generated);
    for (double x : TRUE.atoms()) {
      double expected =
          2 * TRUE.density(x) / (2 * TRUE.density(x) + generated.density(x) + 3 * OTHER.density(x));
      assertThat(d.value(x)).isCloseTo(expected, within(1e-15));
    }
    // No other D does better.
    double best = value.atOptimum(generated).value();
    var random = new SplittableRandom(21);
    for (int trial = 0; trial < 200; trial++) {
      double sum = 0;
      for (double x : TRUE.atoms()) {
        double y = random.nextDouble(0.01, 0.99);
        sum += 2 * TRUE.density(x) * Math.log(y);
        sum += (generated.density(x) + 3 * OTHER.density(x)) * Math.log1p(-y);
      }
      assertThat(sum).isLessThan(best);
    }
  }

  /** An independent minimiser, exponentiated descent on the probabilities, arrives there too. */
  @Property(tries = 40, seed = "21")
  void descentArrivesAtTheSameGenerator(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 3) double c) {
    var random = new SplittableRandom(seed);
    double[] p = masses(random);
    double[] q = masses(random);
    var value = ConditionalValue.of(Categorical.of(p), Categorical.of(q)).withWeights(1.5, 1, c);
    Density best = value.bestGenerator();
    double[] logs = SimplexStep.normalised(new double[p.length]);
    for (int step = 0; step < 4000; step++) {
      double[] slopes = new double[p.length];
      for (int i = 0; i < p.length; i++) {
        double fake = Math.exp(logs[i]) + c * q[i];
        slopes[i] = Math.log(fake / (1.5 * p[i] + fake));
      }
      logs = SimplexStep.EXPONENTIATED.step(logs, slopes, 1);
    }
    double[] reached = Arrays.stream(logs).map(Math::exp).toArray();
    double sum = Arrays.stream(reached).sum();
    double atReached =
        value.atOptimum(Categorical.of(Arrays.stream(reached).map(x -> x / sum).toArray())).value();
    double atBest = value.atOptimum(best).value();
    assertThat(atBest).isLessThanOrEqualTo(atReached + 1e-13).isCloseTo(atReached, within(2e-4));
  }

  private static double[] masses(SplittableRandom random) {
    double[] masses = random.doubles(5, 0.02, 1).toArray();
    double sum = Arrays.stream(masses).sum();
    return Arrays.stream(masses).map(mass -> mass / sum).toArray();
  }
}
