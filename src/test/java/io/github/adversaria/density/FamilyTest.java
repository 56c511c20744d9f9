package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores against differences of log-densities, and what they must integrate to. */
final class FamilyTest {

  private static final Family OWN =
      Family.of(1, t -> Normal.of(t[0], 0.7), (i, x, t) -> (x - t[0]) / 0.49);

  private static double[] theta(double... theta) {
    return theta;
  }

  static Stream<Arguments> families() {
    return Stream.of(
        arguments(Family.normal(), theta(1, 0.7)),
        arguments(Family.normal(), theta(-3, 1e-6)),
        arguments(Family.location(Normal.of(2, 0.5)), theta(1)),
        arguments(Family.location(Laplace.of(0, 2)), theta(-1)),
        arguments(Family.location(Cauchy.of(0, 1)), theta(4)),
        arguments(
            Family.location(Mixture.of(0.3, Normal.of(-2, 1), 0.7, Laplace.of(1, 1))), theta(1)),
        arguments(Family.locationScale(StudentT.of(0, 1, 3)), theta(1, 2)),
        arguments(Family.locationScale(Cauchy.of(0, 1)), theta(1, 2)),
        arguments(Family.scale(Laplace.of(0, 1)), theta(3)),
        arguments(Family.scale(Gamma.of(2.5, 1)), theta(2)),
        arguments(Family.exponential(), theta(2.5)),
        arguments(Family.gamma(), theta(2.5, 2)),
        arguments(Family.gamma(), theta(30, 0.1)),
        arguments(Family.beta(), theta(2, 3)),
        arguments(Family.beta(), theta(40, 25)),
        arguments(Family.mixture(Normal.of(0, 1), Normal.of(3, 0.5)), theta(0.3)),
        arguments(Family.mixture(Uniform.of(0, 1), Uniform.of(0.5, 2)), theta(0.6)),
        arguments(OWN, theta(1)));
  }

  @ParameterizedTest
  @MethodSource("families")
  void theScoreIsTheDerivativeOfTheLogDensity(Family family, double[] theta) {
    Density member = family.at(theta);
    for (int i = 0; i < family.parameters(); i++) {
      for (int k = 1; k < 8; k++) {
        double x = member.quantile(k / 8.0);
        double step = 1e-3 * Math.min(1, Math.abs(theta[i]));
        step *= Math.min(1, member.quantile(0.75) - member.quantile(0.25));
        double near = difference(family, i, x, theta, step);
        double far = difference(family, i, x, theta, 2 * step);
        double expected = near + (near - far) / 3;
        double rounding = 1e-14 * (20 + Math.abs(member.logDensity(x))) / step;
        assertThat(family.score(i, x, theta))
            .as("%s of %s at %s", i, member, x)
            .isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected)) + rounding));
      }
    }
  }

  private static double difference(Family family, int i, double x, double[] theta, double step) {
    double[] above = theta.clone();
    double[] below = theta.clone();
    above[i] += step;
    below[i] -= step;
    return (family.at(above).logDensity(x) - family.at(below).logDensity(x))
        / (above[i] - below[i]);
  }

  @ParameterizedTest
  @MethodSource("families")
  void theScoreHasMeanZeroWhereTheSupportStays(Family family, double[] theta) {
    for (int i = 0; i < family.parameters(); i++) {
      Bounded mean = meanScore(family, i, theta);
      double size = Math.abs(family.score(i, family.at(theta).quantile(0.9), theta));
      assertThat(mean.value()).isCloseTo(0, within(mean.errorBound() + 1e-12 * size));
    }
  }

  /** ∂ log p = −1/θ everywhere, though ∫ p = 1 for every θ: Leibniz' rule fails. */
  @Test
  void aSupportThatMovesLeavesTheScoreAMean() {
    assertThat(meanScore(Family.uniform(), 0, 2).agreesWith(-0.5)).isTrue();
    assertThat(Family.uniform().at(2)).hasToString("Uniform(0, 2)");
    // A shifted interval: the score is 0, though the mean moves.
    assertThat(Family.location(Uniform.of(0, 1)).score(0, 3.5, 3)).isZero();
  }

  private static Bounded meanScore(Family family, int i, double... theta) {
    Density member = family.at(theta);
    Interval range = member.support().axis(0);
    return Quadrature.standard()
        .bestEffort()
        .integrate(
            x -> {
              double density = member.density(x);
              return density == 0 ? 0 : density * family.score(i, x, theta);
            },
            range.low(),
            range.high(),
            member.landmarks().toArray(new Landmark[0]));
  }

  @ParameterizedTest
  @MethodSource("families")
  void pointsMadeFromNoiseHaveTheMembersDensity(Family family, double[] theta) {
    if (family.reparameterization().isEmpty()) {
      assertThat(family.toString()).doesNotContain("μ", "σ", "λ");
      return;
    }
    Reparameterization generator = family.reparameterization().orElseThrow();
    assertThat(generator.parameters()).isEqualTo(family.parameters());
    for (int k = 1; k < 8; k++) {
      double z = generator.base().quantile(k / 8.0);
      double x = generator.map(z, theta);
      assertThat(generator.invert(x, theta)).isCloseTo(z, within(1e-9 * (1 + Math.abs(z))));
      assertThat(family.at(theta).logDensity(x))
          .isCloseTo(
              generator.base().logDensity(z) - Math.log(Math.abs(generator.slope(z, theta))),
              within(1e-9));
      for (int i = 0; i < family.parameters(); i++) {
        double[] more = theta.clone();
        more[i] += 1e-6 * Math.abs(theta[i]);
        double expected = (generator.map(z, more) - x) / (more[i] - theta[i]);
        assertThat(generator.parameterSlope(i, z, theta))
            .isCloseTo(
                expected,
                within(1e-5 * (1 + Math.abs(expected)) + Math.ulp(x) / (more[i] - theta[i])));
      }
    }
  }

  @Test
  void atomsByLogitsAndByProbabilities() {
    double[] logits = {0.3, -1, 2};
    Density softmax = Family.softmax(3).at(logits);
    double whole = Math.exp(0.3) + Math.exp(-1) + Math.exp(2);
    assertThat(softmax.density(0)).isCloseTo(Math.exp(0.3) / whole, within(1e-15));
    // Logits far out neither overflow nor matter by a common shift.
    assertThat(Family.softmax(2).at(1000, 1000)).hasToString(Categorical.of(0.5, 0.5).toString());
    double[] probabilities = {0.2, 0.5};
    assertThat(Family.simplex(3).at(probabilities).density(2)).isCloseTo(0.3, within(1e-15));
    for (int x = 0; x < 3; x++) {
      assertDerivative(Family.softmax(3), x, logits);
      assertDerivative(Family.simplex(3), x, probabilities);
    }
    for (Family family : new Family[] {Family.softmax(3), Family.simplex(3)}) {
      double[] theta = family.parameters() == 3 ? logits : probabilities;
      for (int i = 0; i < family.parameters(); i++) {
        int index = i;
        double mean =
            IntStream.range(0, 3)
                .mapToDouble(x -> family.at(theta).density(x) * family.score(index, x, theta))
                .sum();
        assertThat(mean).isCloseTo(0, within(1e-15));
      }
    }
  }

  private static void assertDerivative(Family family, double x, double... theta) {
    for (int i = 0; i < family.parameters(); i++) {
      assertThat(family.score(i, x, theta))
          .isCloseTo(difference(family, i, x, theta, 1e-5), within(1e-8));
    }
  }

  @Test
  void theWeightMayBeAnEnd() {
    var family = Family.mixture(Normal.of(0, 1), Normal.of(1, 1));
    assertThat(family.at(1)).hasToString("Mixture(1, Normal(0, 1))");
    assertThat(family.score(0, 0.5, 1)).isZero();
    assertThat(family.score(0, 0, 1)).isCloseTo(1 - Math.exp(-0.5), within(1e-15));
    // Far out both densities underflow, their ratio does not.
    assertThat(family.score(0, -60, 0)).isCloseTo(Math.exp(60.5), within(1e13));
  }

  @Test
  void membersStayInTheFamilyOfTheBase() {
    assertThat(Family.location(Normal.of(0, 0.7)).at(1)).hasToString("Normal(1, 0.7)");
    assertThat(Family.locationScale(Cauchy.of(1, 1)).at(1, 2)).hasToString("Cauchy(3, 2)");
    assertThat(Family.scale(StudentT.of(0, 1, 3)).at(2)).hasToString("StudentT(0, 2, 3)");
    assertThat(Family.exponential().at(2)).hasToString("Exponential(2)");
    assertThat(Family.location(Gamma.of(2, 1)).at(3).support().axis(0).low()).isEqualTo(3);
    assertThat(Family.normal()).hasToString("Family(μ + σ Normal(0, 1))");
  }

  @Test
  void aFamilyKeepsItsOwnCopyOfTheParameters() {
    double[] theta = {1};
    Family family =
        Family.of(
            1,
            t -> {
              double mean = t[0];
              Arrays.fill(t, 99);
              return Normal.of(mean, 1);
            });
    assertThat(family.at(theta)).hasToString("Normal(1, 1)");
    assertThat(theta).containsExactly(1);
    assertThatThrownBy(() -> family.score(0, 0, theta))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("Family.of(1, member, (i, x, t) -> ...)");
  }
}
