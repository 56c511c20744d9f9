package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import org.junit.jupiter.api.Test;

/** Integrals over the plane whose ridges run out to where doubles are far apart. */
class PlaneIntegralTest {

  private static MultivariateNormal normal(
      double x, double y, double varianceX, double covariance, double varianceY) {
    return MultivariateNormal.of(
        new double[] {x, y}, new double[][] {{varianceX, covariance}, {covariance, varianceY}});
  }

  /** One of a pair; turned, with its axes exchanged, so that other ridges are followed. */
  private static Density density(boolean first, boolean turned) {
    return first
        ? Mixture.of(
            0.9,
            turned(2.8, -1.1, 2.25, -0.2988, 0.0576, turned),
            0.1,
            turned(2.1, 1.3, 0.0441, -0.040656, 4.84, turned))
        : Mixture.of(
            9 / 17.0,
            turned(0.49, -1, 0.3844, 1.0416, 7.84, turned),
            8 / 17.0,
            turned(-1.7, 0.44, 0.81, -0.31185, 0.5929, turned));
  }

  private static MultivariateNormal turned(
      double x, double y, double varianceX, double covariance, double varianceY, boolean turned) {
    return turned
        ? normal(y, x, varianceY, covariance, varianceX)
        : normal(x, y, varianceX, covariance, varianceY);
  }

  @Test
  void aRidgeThatUnderflowsFarOutDoesNotSpoilTheIntegral() {
    FDivergence js = FDivergence.JENSEN_SHANNON;
    Bounded along = js.between(density(true, false), density(false, false));
    Bounded across = js.between(density(true, true), density(false, true));
    assertThat(along.errorBound()).isLessThan(1e-8);
    assertThat(along.agreesWith(across)).as(along + " is " + across).isTrue();
    Bounded swapped = js.between(density(false, false), density(true, false));
    assertThat(along.agreesWith(swapped)).as(along + " is " + swapped).isTrue();
  }

  @Test
  void aPeakThatCarriesMassBetweenTwoDoublesIsStillRefused() {
    Density p = normal(0, 1e16, 1, 0, 1);
    Density q = normal(1, 1e16, 1, 0, 1);
    assertThatThrownBy(() -> FDivergence.JENSEN_SHANNON.between(p, q))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("too narrow for the numbers there");
  }
}
