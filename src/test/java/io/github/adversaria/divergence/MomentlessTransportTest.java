package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Pushforward;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Truncation;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

/** Transport of densities whose moments have no closed form; values by mpmath, 30 digits. */
class MomentlessTransportTest {

  private static Density exponentialOf(Density base) {
    return Pushforward.monotone(base, Math::exp, Math::log, x -> x);
  }

  private static void check(Bounded distance, double expected, double relative) {
    assertThat(distance.agreesWith(expected)).as("%s against %s", distance, expected).isTrue();
    assertThat(distance.errorBound()).isLessThan(relative * expected);
  }

  @Test
  void logNormalAgainstExponential() {
    Density p = exponentialOf(Normal.of(0, 1));
    Density q = Exponential.of(1);
    check(Wasserstein.W1.between(p, q), 0.648721270700128146, 1e-10);
    check(Wasserstein.W2.between(p, q), 1.424775515100679553, 1e-8);
  }

  @Test
  void logNormalsOfVeryDifferentWidth() {
    Density p = exponentialOf(Normal.of(0, 3));
    Density q = exponentialOf(Normal.of(0, 1));
    check(Wasserstein.W1.between(p, q), 88.64853871684080781, 1e-10);
    check(Wasserstein.W2.between(p, q), 8102.716495744654067, 1e-8);
  }

  @Test
  void theSquareOfAUniformVariable() {
    Density q = Uniform.of(0, 1);
    Density p =
        Pushforward.monotone(q, u -> u * u, Math::sqrt, u -> Math.log(2) + Math.log(Math.abs(u)));
    check(Wasserstein.W1.between(p, q), 1 / 6.0, 1e-10);
    check(Wasserstein.W2.between(p, q), 0.182574185835055371, 1e-8);
  }

  @Test
  void heavyTailsWithoutClosedMomentsAreInfinitelyFar() {
    Density heavy = exponentialOf(Exponential.of(0.8));
    Density light = exponentialOf(Exponential.of(1.5));
    Density normal = Normal.of(0, 1);
    assertThat(Wasserstein.W1.between(heavy, normal)).isEqualTo(Bounded.of(1 / 0.0, 0));
    assertThat(Wasserstein.W2.between(light, normal)).isEqualTo(Bounded.of(1 / 0.0, 0));
    Density half = Truncation.of(StudentT.of(0, 1, 1.5), 0, Double.POSITIVE_INFINITY);
    assertThat(Wasserstein.W2.between(half, normal)).isEqualTo(Bounded.of(1 / 0.0, 0));
    // The Pareto density of exponent 3/2 has mean 3, and nothing of it lies below 1 = E[1 + X].
    check(Wasserstein.W1.between(light, Uniform.of(0, 1)), 2.5, 1e-9);
  }

  @Test
  void uniformsHaveAClosedForm() {
    double third = 1 / 3.0;
    check(
        Wasserstein.W2.between(Uniform.of(1e6, 1e6 + 1), Uniform.of(1e6 + 0.25, 1e6 + 2)),
        Math.sqrt((0.0625 + 0.25 + 1) * third),
        1e-14);
    check(Wasserstein.W1.between(Uniform.of(0, 4), Uniform.of(1, 2)), 5 / 6.0, 1e-14);
    check(Wasserstein.W1.between(Uniform.of(0, 4), Uniform.of(1, 6)), 1.5, 1e-14);
    assertThat(Wasserstein.W1.between(Uniform.of(0, 4), Uniform.of(0, 4)).value()).isZero();
  }
}
