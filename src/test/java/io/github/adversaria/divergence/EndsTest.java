package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Pushforward;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Support;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.density.UserDensity;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.Landmark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where supports end: infinities that they decide, and ends that only look singular. */
class EndsTest {

  /** ½ ν/(ν−2) + ½ log 2π − entropy of t with ν = 30 (mpmath). */
  private static final double KL_T30 = 0.002109489131750976983209444;

  /** Values by the closed form in digammas, to thirty digits (mpmath). */
  @ParameterizedTest
  @CsvSource({
    "3.441, 1.155, 0.544, 1.463006787606420309947794",
    "1.419, 1.149, 3.254, 0.6526882292290267662",
    "180.508, 1.508, 0.361, 5.2171896051008257909",
    "10.921, 1.217, 1.533, 2.277688044558335726",
    "50, 1.441, 4.001, 5.118846225599634872",
  })
  void anEndWhereOneDensityCrossesTheOtherIsNoSingularity(
      double a, double b, double rate, double truth) {
    Bounded found = FDivergence.KL.between(Beta.of(a, b), Exponential.of(rate));
    assertThat(Math.abs(found.value() - truth)).isLessThanOrEqualTo(found.errorBound());
  }

  @Test
  void staysInRangeBesideAFlatEnd() {
    Density p = Beta.of(7.974, 1.205);
    Bounded tv = FDivergence.TOTAL_VARIATION.between(p, Uniform.of(-1, 2));
    Bounded js = FDivergence.JENSEN_SHANNON.between(Beta.of(3.403, 1.129), Gamma.of(1.961, .737));
    assertThat(tv.value()).isBetween(0.0, 1.0);
    assertThat(js.value()).isBetween(0.0, Math.log(2));
  }

  @Test
  void supportsDecideInfinityWithoutAnIntegral() {
    Density farOff = Mixture.of(0.25, Normal.of(1000, .87), 0.75, Normal.of(1000, .48));
    for (Bounded value :
        List.of(
            FDivergence.KL.between(Normal.of(-1.504, 2.107), Beta.of(50, .5)),
            FDivergence.REVERSE_KL.between(Exponential.of(.2573), farOff),
            FDivergence.NEYMAN.between(Gamma.of(100, .63), Normal.of(0, 1)),
            FDivergence.alpha(-0.5).between(Gamma.of(2, 1), Normal.of(0, 1)))) {
      assertThat(value).isEqualTo(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
  }

  @Test
  void asksADensityWhetherItIsPositiveOutsideTheOther() {
    Density wide =
        UserDensity.of(
            "Box",
            x -> x >= 0 && x <= 1 ? 0 : Double.NEGATIVE_INFINITY,
            Support.of(new Interval(-1, 2)),
            List.of(Landmark.kink(0), Landmark.kink(1)));
    assertThat(FDivergence.KL.between(wide, Uniform.of(0, 1)).value()).isEqualTo(0);
  }

  @Test
  void normalsOfVeryDifferentScalesKeepTheirDigits() {
    Bounded found = FDivergence.KL.between(Normal.of(.3, 1e-6), Normal.of(0, 1));
    assertThat(Math.abs(found.value() - 13.36051055796477)).isLessThan(found.errorBound() + 5e-15);
    found = FDivergence.KL.between(Normal.of(.3, 1e-8), Normal.of(0, 1));
    assertThat(Math.abs(found.value() - 17.9656807439524)).isLessThan(found.errorBound() + 5e-14);
  }

  /**
   * The ends of the images are rounded at 1000, which alone moves these by 1e-13. Quad precision.
   */
  @Test
  void boundsCountTheRoundingOfSupportEnds() {
    Density p = Pushforward.affine(Cauchy.of(-0.8016, 0.3597), 0.209, 0);
    Density q = Pushforward.affine(Uniform.of(-0.06907, 0.1444), 0.2054, 1000);
    Bounded js = FDivergence.JENSEN_SHANNON.between(p, q);
    Bounded kl = FDivergence.REVERSE_KL.between(p, q);
    assertThat(Math.abs(js.value() - 0.6931471691925207323236930)).isLessThan(js.errorBound());
    assertThat(Math.abs(kl.value() - 20.67555186836359676606190)).isLessThan(kl.errorBound());
    assertThat(kl.errorBound()).isLessThan(1e-10 * kl.value());
  }

  /** The log-density of the normal overflows where that of t is still to be seen. */
  @Test
  void followsAHeavyTailBesideANormal() {
    Density t = StudentT.of(0, 1, 30);
    Bounded kl = FDivergence.KL.between(t, Normal.of(0, 1));
    assertThat(Math.abs(kl.value() - KL_T30)).isLessThanOrEqualTo(kl.errorBound());
    assertThat(FDivergence.PEARSON.between(t, Normal.of(0, 1)))
        .extracting(Bounded::value)
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void refusesAPeakBetweenTwoDoubles() {
    assertThatThrownBy(
            () -> FDivergence.TOTAL_VARIATION.between(Normal.of(1, 1e-200), Normal.of(0, 1)))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("too narrow for the numbers there");
  }

  /** Power laws into 1, where doubles lie too far apart; in quad precision, two ways. */
  @Test
  void powerLawsIntoAnUpperEndAreFollowed() {
    var arcsine = Beta.of(0.5, 0.5);
    var steep = Beta.of(0.1, 0.1);
    assertTight(FDivergence.KL, arcsine, Uniform.of(0, 1), Math.log(4 / Math.PI));
    assertTight(FDivergence.JENSEN_SHANNON, steep, arcsine, 0.20026606250228878546);
    assertTight(FDivergence.TOTAL_VARIATION, steep, arcsine, 0.51308665692702469249);
    assertTight(FDivergence.SQUARED_HELLINGER, arcsine, steep, 0.23637889742850004443);
    assertThat(FDivergence.PEARSON.between(arcsine, Uniform.of(0, 1)).value()).isInfinite();
  }

  private static void assertTight(FDivergence divergence, Density p, Density q, double exact) {
    Bounded found = divergence.between(p, q);
    assertThat(Math.abs(found.value() - exact))
        .as(divergence + " " + found)
        .isLessThanOrEqualTo(found.errorBound() + Math.ulp(exact));
    assertThat(found.errorBound()).isLessThan(1e-11);
  }
}
