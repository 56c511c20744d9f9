package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clipping leaves of the critics, and where the penalty asks for a slope of 1. */
class CriticsTest {

  private static final Density NARROW = Normal.of(0, 1);
  private static final Density WIDE = Normal.of(0, 2);

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(NARROW, WIDE),
        Arguments.of(NARROW, Normal.of(1, 0.7)),
        Arguments.of(Uniform.of(3, 4), Uniform.of(5, 9)),
        Arguments.of(Normal.of(-3, 0.5), Laplace.of(-2, 1)),
        Arguments.of(Categorical.of(0.5, 0.2, 0.3), Categorical.of(0.2, 0.6, 0.2)));
  }

  /** Against all units on the edge of the square, of which a network is a sum; none is better. */
  @ParameterizedTest
  @MethodSource("pairs")
  void noClippedNetworkDoesBetter(Density p, Density q) {
    double clip = 0.3;
    int units = 3;
    ClippedCritic critic = ClippedCritic.of(p, q, clip, units);
    Bounded supremum = critic.supremum();
    double most = 0;
    for (int i = -50; i <= 50; i++) {
      double inside = clip * i / 50;
      for (double edge : new double[] {-clip, clip}) {
        double steep = Math.abs(unit(p, q, edge, inside));
        double biased = Math.abs(unit(p, q, inside, edge));
        most = Math.max(most, Math.max(steep, biased));
      }
    }
    assertThat(units * clip * most)
        .isLessThanOrEqualTo(supremum.value() + 1e-12)
        .isGreaterThan(0.99 * supremum.value());
    // The unit that attains it is in the square.
    double w = clip * Math.min(1, 1 / Math.abs(critic.bend()));
    double b = -w * critic.bend();
    assertThat(Math.abs(b)).isLessThanOrEqualTo(clip * (1 + 1e-12));
    double one = Math.max(Math.abs(unit(p, q, w, b)), Math.abs(unit(p, q, -w, -b))) * clip * units;
    assertThat(one).isCloseTo(supremum.value(), within(1e-9));
  }

  /** E_p − E_q of max(0, wx + b). */
  private static double unit(Density p, Density q, double w, double b) {
    var kink = w == 0 ? 0 : -b / w;
    var mark = Landmark.kink(kink);
    var under = Expectation.under(p);
    var other = Expectation.under(q);
    return under.of(x -> Math.max(0, w * x + b), mark).value()
        - other.of(x -> Math.max(0, w * x + b), mark).value();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void atSlopeOneItIsNeverAboveW1(Density p, Density q) {
    ClippedCritic critic = ClippedCritic.of(p, q, 0.01, 64);
    Bounded distance = critic.distance();
    assertThat(critic.atSlopeOne().value())
        .isLessThanOrEqualTo(distance.value() + distance.errorBound() + 1e-10);
    double slope = (critic.value(50) - critic.value(49)) + (critic.value(-50) - critic.value(-49));
    assertThat(Math.abs(slope)).isCloseTo(critic.slope(), within(1e-12));
  }

  /** The potential of a spread has two arms, a ramp has one: half of W1 = √(2/π). */
  @Test
  void oneRampGetsHalfOfASpread() {
    ClippedCritic critic = ClippedCritic.of(NARROW, WIDE, 0.01, 64);
    assertThat(critic.distance().value()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-12));
    assertThat(critic.atSlopeOne().value()).isCloseTo(critic.distance().value() / 2, within(1e-10));
    assertThat(critic.slope()).isCloseTo(64e-4, within(1e-15));
    assertThat(critic.supremum().value())
        .isCloseTo(64e-4 * Math.sqrt(0.5 / Math.PI), within(1e-12));
    assertThat(critic.bend()).isCloseTo(0, within(1e-9));
    assertThat(critic.toString()).contains("64 units clipped to ±0.01", "of slope 0.0064");
  }

  @Test
  void valueGrowsWithTheSquareOfTheClipAndWithTheUnits() {
    double one = ClippedCritic.of(NARROW, Normal.of(1, 1), 0.1, 1).supremum().value();
    assertThat(ClippedCritic.of(NARROW, Normal.of(1, 1), 0.3, 5).supremum().value())
        .isCloseTo(45 * one, within(1e-9));
  }

  @Test
  void coupledInterpolatesHaveSlopeOneAndIndependentOnesNot() {
    Density p = Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(10, 11));
    Density q = Mixture.of(0.5, Uniform.of(1, 2), 0.5, Uniform.of(11, 12));
    InterpolateSlopes slopes = InterpolateSlopes.of(p, q, 20_000, new SplittableRandom(13));
    assertThat(slopes.steepCoupled().mean()).isEqualTo(1);
    assertThat(slopes.chordCoupled().mean()).isCloseTo(1, within(1e-9));
    // Half of the pairs are across the gap, and most of what lies between them is in it.
    assertThat(slopes.steepIndependent().mean()).isBetween(0.5, 0.65);
    assertThat(slopes.chordIndependent().mean()).isLessThan(0.7);
  }

  /** Here no slope is free, and yet pairs that straddle the kink have less than slope 1. */
  @Test
  void aKinkLowersTheSlopeFromEndToEnd() {
    InterpolateSlopes slopes = InterpolateSlopes.of(NARROW, WIDE, 20_000, new SplittableRandom(13));
    assertThat(slopes.steepIndependent().mean()).isEqualTo(1);
    assertThat(slopes.chordCoupled().mean()).isCloseTo(1, within(1e-9));
    assertThat(slopes.chordIndependent().mean()).isBetween(0.5, 0.9);
  }
}
