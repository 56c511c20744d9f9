package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of a million: the rounding of the standardised argument would count √shape-fold. */
class LargeShapeTest {

  private static final Percentage CLOSE = Percentage.withPercentage(2e-11);

  @ParameterizedTest
  @CsvSource({
    "0.0027805692858944926, 2772.676945090487, -5.9746202586173456202",
    "2.7339163125066257, 2731345.197540421, -9.2739898461993439149",
    "2.7339163125066257, 2738145.7291181805, -10.029373839850711667",
    "2.7339163125066257, 2738253.8390045525, -10.091273464142879307"
  })
  void gammaIsRightToAFewRoundings(double scale, double x, double exact) {
    double allowed = 4 * Math.ulp(1 - exact);
    assertThat(Gamma.of(1e6, scale).logDensity(x)).isCloseTo(exact, within(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9999077305349412, 0.089322022576352671177",
    "0.9999155944690754, 0.30095828388307896317",
    "0.9999176583992453, 0.38315513381426620511"
  })
  void betaOfUnlikeShapesKeepsItsCdf(double x, double exact) {
    assertThat(Beta.of(1e6, 80).cdf(x)).isCloseTo(exact, Percentage.withPercentage(1e-12));
    assertThat(Beta.of(80, 1e6).survival(1 - x)).isCloseTo(exact, Percentage.withPercentage(1e-12));
  }

  @Test
  void studentOfManyDegreesKeepsItsTails() {
    var density = StudentT.of(1.6390487575297747, 9.02400397906588, 1e6);
    assertThat(density.cdf(-17.781284772077246)).isCloseTo(0.015695842470613337435, CLOSE);
    assertThat(density.survival(32.014269009873104)).isCloseTo(0.00038128310951414726964, CLOSE);
  }
}
