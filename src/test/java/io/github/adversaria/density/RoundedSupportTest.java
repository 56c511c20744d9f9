package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Quadrature;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Far from zero the ends of a support are rounded; the mass between them is still 1. */
class RoundedSupportTest {

  static List<Density> atAnOffset() {
    return List.of(
        Uniform.of(1e6 + 0.1, 1e6 + 0.7),
        Histogram.of(new double[] {1e6 + 0.1, 1e6 + 0.3, 1e6 + 0.7}, new double[] {1, 2}),
        Pushforward.affine(Uniform.of(2.741, 3.338), -1.45, 1000),
        Pushforward.affine(Uniform.of(1e6 + 0.1, 1e6 + 0.7), 1.3, 0.2),
        Pushforward.affine(Histogram.of(new double[] {0, 3}, new double[] {1}), 0.1, -1e6));
  }

  @ParameterizedTest
  @MethodSource("atAnOffset")
  void holdsTheWholeMass(Density density) {
    Interval ends = density.support().axis(0);
    Bounded mass =
        Quadrature.standard()
            .integrate(
                Integrand.ofLog(density::logDensity), ends.low(), ends.high(), density.landmarks());
    assertThat(mass.value()).as("%s", density).isBetween(1 - 1e-15, 1 + 1e-15);
    assertThat(density.quantile(0)).isEqualTo(ends.low());
    assertThat(density.quantile(1)).isEqualTo(ends.high());
    double middle = density.quantile(0.5);
    assertThat(density.cdf(middle)).isBetween(0.5 - 1e-8, 0.5 + 1e-8);
  }
}
