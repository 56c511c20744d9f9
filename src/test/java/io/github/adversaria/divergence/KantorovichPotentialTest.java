package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KantorovichPotentialTest {

  private static final Density TWO_STEPS =
      Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(10, 11));
  private static final Density TWO_STEPS_ON =
      Mixture.of(0.5, Uniform.of(1, 2), 0.5, Uniform.of(11, 12));

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Normal.of(0, 1), Normal.of(1, 1)),
        Arguments.of(Normal.of(0, 1), Normal.of(0, 2)),
        Arguments.of(Normal.of(0, 1), Normal.of(1, 0.7)),
        Arguments.of(Normal.of(0, 1e-6), Laplace.of(3, 1)),
        Arguments.of(Normal.of(1e5, 1), Normal.of(1e5 + 1, 2)),
        Arguments.of(Uniform.of(0, 1), Uniform.of(5, 7)),
        Arguments.of(TWO_STEPS, TWO_STEPS_ON),
        Arguments.of(Gamma.of(0.7, 2), Exponential.of(0.5)),
        Arguments.of(Beta.of(2, 5), Beta.of(3, 1)),
        Arguments.of(StudentT.of(0, 1, 3), Normal.of(0, 1)),
        Arguments.of(
            Mixture.of(0.5, Normal.of(-4, 0.5), 0.5, Normal.of(4, 0.5)),
            Mixture.of(0.3, Normal.of(-5, 1), 0.7, Normal.of(2, 0.4))),
        Arguments.of(Categorical.of(0.5, 0.3, 0.2), Categorical.of(0.2, 0.3, 0.5)),
        Arguments.of(
            Categorical.of(new double[] {-1, 4}, new double[] {0.5, 0.5}),
            Categorical.of(0.2, 0.8)),
        Arguments.of(Categorical.of(0.5, 0.5), Uniform.of(0, 1)),
        Arguments.of(Categorical.of(0.25, 0.5, 0.25), Normal.of(1, 1)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void attainsTheDistance(Density p, Density q) {
    KantorovichPotential potential = KantorovichPotential.of(p, q);
    Bounded dual = potential.dual();
    Bounded distance = Wasserstein.W1.between(p, q);
    assertThat(dual.agreesWith(distance)).as(dual + " against " + distance).isTrue();
    assertThat(dual.errorBound()).isLessThan(1e-8 * Math.max(1, dual.value()));
    assertThat(Math.abs(potential.gap().value())).isLessThanOrEqualTo(potential.gap().errorBound());
    Bounded back = KantorovichPotential.of(q, p).dual();
    assertThat(back.agreesWith(distance)).as("the other way").isTrue();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isOneLipschitz(Density p, Density q) {
    KantorovichPotential potential = KantorovichPotential.of(p, q);
    var random = new SplittableRandom(11);
    double centre = p.quantile(0.5);
    double rounding = 8 * Math.ulp(Math.abs(centre) + 15);
    for (int i = 0; i < 200; i++) {
      double x = centre + random.nextDouble(-15, 15);
      double y = centre + random.nextDouble(-15, 15);
      assertThat(Math.abs(potential.value(x) - potential.value(y)))
          .isLessThanOrEqualTo(Math.abs(x - y) + rounding);
    }
  }

  /** No other piecewise linear f of slopes within [−1, 1] does better, and most do worse. */
  @Property(tries = 100, seed = "11")
  void noOtherFunctionOfSlopeOneDoesBetter(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    double[] atoms = random.doubles(6, -3, 3).sorted().distinct().toArray();
    Density p = Categorical.of(atoms, masses(random, atoms.length));
    Density q = Categorical.of(atoms, masses(random, atoms.length));
    double best = KantorovichPotential.of(p, q).dual().value();
    double f = 0;
    double other = 0;
    for (int i = 1; i < atoms.length; i++) {
      f += random.nextDouble(-1, 1) * (atoms[i] - atoms[i - 1]);
      other += f * (p.density(atoms[i]) - q.density(atoms[i]));
    }
    assertThat(other).isLessThanOrEqualTo(best + 1e-12);
  }

  private static double[] masses(SplittableRandom random, int n) {
    double[] masses = random.doubles(n, 0, 1).toArray();
    double sum = Arrays.stream(masses).sum();
    return Arrays.stream(masses).map(mass -> mass / sum).toArray();
  }

  @Test
  void slopeIsTheSignOfTheDifferenceOfTheCdfs() {
    // q lies above p: F_p is greater, mass moves up, f falls.
    var up = KantorovichPotential.of(Normal.of(0, 1), Normal.of(1, 1));
    assertThat(up.slope(0.3)).isEqualTo(-1);
    assertThat(up.kinks()).isEmpty();
    assertThat(up.value(2)).isCloseTo(-2, within(1e-15));
    var spread = KantorovichPotential.of(Normal.of(0, 1), Normal.of(0, 2));
    assertThat(spread.slope(-1)).isEqualTo(1);
    assertThat(spread.slope(1)).isEqualTo(-1);
    assertThat(spread.kinks()).hasSize(1);
    assertThat(spread.kinks()[0]).isCloseTo(0, within(1e-12));
    assertThat(spread.toString()).contains("slope 1, from", "on -1");
  }

  @Test
  void isFlatWhereTheCdfsAgree() {
    var potential = KantorovichPotential.of(TWO_STEPS, TWO_STEPS_ON);
    assertThat(potential.flats()).contains(new Interval(2, 10));
    assertThat(potential.slope(5)).isZero();
    assertThat(potential.slope(1)).isEqualTo(-1);
    assertThat(potential.dual().agreesWith(1)).isTrue();
    var same = KantorovichPotential.of(Normal.of(0, 1), Normal.of(0, 1));
    assertThat(same.dual().agreesWith(0)).isTrue();
    assertThat(same.slope(0.4)).isZero();
  }

  @Test
  void refusesWhatHasNoMeanOrIsNotOnTheLine() {
    Density line = Normal.of(0, 1);
    assertThatThrownBy(() -> KantorovichPotential.of(Cauchy.of(0, 1), line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("p was Cauchy", "mean is NaN");
    assertThatThrownBy(() -> KantorovichPotential.of(line, MultivariateNormal.standard(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("q was", "dimension 2");
  }
}
