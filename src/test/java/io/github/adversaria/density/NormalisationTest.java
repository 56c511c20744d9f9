package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.PlaneQuadrature;
import io.github.adversaria.integrate.Quadrature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The named members of all families, extreme ones among them, integrate to one. */
class NormalisationTest {

  static Stream<Density> onLine() {
    // Normal(1, 1E-200) has no second double within its peak: nothing to integrate over.
    return Families.onLine().stream().filter(d -> !d.toString().equals("Normal(1, 1E-200)"));
  }

  @ParameterizedTest
  @MethodSource("onLine")
  void integratesToOneWithinItsBound(Density density) {
    Bounded integral = Bounded.of(0, 0);
    for (Interval part : density.support().intervals()) {
      integral =
          integral.plus(
              Quadrature.standard()
                  .bestEffort()
                  .integrate(
                      Integrand.ofLog(density::logDensity),
                      part.low(),
                      part.high(),
                      density.landmarks()));
    }
    assertThat(Math.abs(integral.value() - 1))
        .as("%s: %s", density, integral)
        .isLessThanOrEqualTo(integral.errorBound() + 4e-16);
    // A peak of width 1e-6 at 40 is seen through doubles that are 7e-15 apart.
    assertThat(integral.errorBound()).as("%s: %s", density, integral).isLessThan(1e-8);
    assertThat(integral.evaluations()).as("%s: %s", density, integral).isLessThan(20_000);
  }

  static List<Density> inPlane() {
    Density plane = MultivariateNormal.of(new double[] {1, 2}, new double[][] {{2, 1}, {1, 3}});
    Density pair = Product.of(Gamma.of(2, 1), Laplace.of(-1, 3));
    return List.of(
        plane,
        pair,
        Mixture.of(0.4, plane, 0.6, pair),
        Pushforward.affine(plane, new double[][] {{1, 2}, {-1, 0.5}}, new double[] {3, 4}));
  }

  @ParameterizedTest
  @MethodSource("inPlane")
  void integratesToOneInThePlane(Density density) {
    Interval along = density.support().axis(0);
    Interval across = density.support().axis(1);
    Bounded integral =
        PlaneQuadrature.standard()
            .integrate(
                (x, y, result) -> {
                  double log = density.logDensityAt(new double[] {x, y});
                  result.setScaled(1, Evaluation.ASSUMED_ROUNDING * (1 + Math.abs(log)), log);
                },
                along.low(),
                along.high(),
                across.low(),
                across.high(),
                density.landmarks(0),
                x -> density.landmarks(1));
    assertThat(integral.agreesWith(1)).as("%s: %s", density, integral).isTrue();
    assertThat(integral.errorBound()).as("%s: %s", density, integral).isLessThan(1e-7);
  }

  @Test
  void probabilitiesOfAtomsSumToOne() {
    var density = Categorical.of(new double[] {2.5, -1, 9}, new double[] {0.2, 0.5, 0.3});
    double sum = Arrays.stream(density.atoms()).map(density::density).sum();
    assertThat(sum).isBetween(1 - 1e-15, 1 + 1e-15);
    assertThat(density.density(0)).isZero();
    assertThat(density.measure()).isEqualTo(BaseMeasure.COUNTING);
  }
}
