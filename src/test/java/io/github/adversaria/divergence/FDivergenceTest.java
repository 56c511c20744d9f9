package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.integrate.Sampled;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class FDivergenceTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static final List<FDivergence> ALL =
      List.of(
          FDivergence.KL,
          FDivergence.REVERSE_KL,
          FDivergence.JENSEN_SHANNON,
          FDivergence.TOTAL_VARIATION,
          FDivergence.SQUARED_HELLINGER,
          FDivergence.PEARSON,
          FDivergence.NEYMAN,
          FDivergence.alpha(0.3),
          FDivergence.alpha(1.7),
          FDivergence.alpha(-0.5));

  private static Bounded integrated(FDivergence divergence, Density p, Density q) {
    return divergence.integrated(p, q, Quadrature.standard());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void generatorIsConvexWithItsSlopeConjugateAndLimits(FDivergence divergence) {
    Generator f = divergence.generator();
    assertThat(f.at(1)).isCloseTo(0, within(1e-15));
    for (double r = 0.05; r < 20; r *= 1.3) {
      double h = 1e-4 * r;
      double bend = f.at(r + h) - 2 * f.at(r) + f.at(r - h);
      assertThat(bend).as("convex at " + r).isGreaterThan(-1e-12 * (1 + f.at(r)));
      if (Math.abs(r - 1) > 2 * h) {
        double slope = (f.at(r + h) - f.at(r - h)) / (2 * h);
        assertThat(f.derivative(r)).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
      }
      double t = f.derivative(r);
      double reached = r * t - f.at(r);
      assertThat(f.conjugate(t))
          .as("f*(f'(r)) = r f'(r) - f(r) at " + r)
          .isCloseTo(reached, within(1e-10 * (1 + Math.abs(reached) + r * Math.abs(t))));
    }
    assertThat(f.conjugateDomain().contains(f.derivative(0.7))).isTrue();
    if (!Double.isInfinite(f.atZero())) {
      assertThat(f.at(1e-18)).isCloseTo(f.atZero(), within(1e-3));
    }
    if (!Double.isInfinite(f.slopeAtInfinity())) {
      assertThat(f.at(1e18) / 1e18).isCloseTo(f.slopeAtInfinity(), within(1e-3));
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void theVariationalBoundIsTightAtItsOptimumAndBelowElsewhere(FDivergence divergence) {
    Density p = Normal.of(0, 1);
    Density q = Normal.of(0.5, 1.1);
    Bounded exact = integrated(divergence, p, q);
    if (!Double.isInfinite(exact.value())) {
      DoubleUnaryOperator best = divergence.optimalWitness(p, q);
      Bounded tight = divergence.lowerBound(p, q, best);
      assertThat(tight.agreesWith(exact)).as(tight + " is " + exact).isTrue();
      double shrink = 0.8;
      double middle = divergence.generator().derivative(1);
      Bounded below =
          divergence.lowerBound(p, q, x -> middle + shrink * (best.applyAsDouble(x) - middle));
      assertThat(below.value() + below.errorBound()).isLessThan(exact.value());
      assertThat(divergence.lowerBound(p, q, x -> middle).value()).isCloseTo(0, within(1e-9));
    }
  }

  static Stream<Arguments> closedForms() {
    return Stream.of(
        Arguments.of(Normal.of(0, 1), Normal.of(1, 0.9)),
        Arguments.of(Normal.of(0, 1), Normal.of(0, 3)),
        Arguments.of(Exponential.of(1), Exponential.of(1.6)),
        Arguments.of(Laplace.of(0, 1), Laplace.of(0.5, 2)),
        Arguments.of(Laplace.of(1, 1), Laplace.of(1, 0.7)),
        Arguments.of(DensitySpec.parse("gamma(3,1)"), DensitySpec.parse("gamma(2.5,1.2)")),
        Arguments.of(DensitySpec.parse("beta(2,3)"), DensitySpec.parse("beta(2.5,2)")));
  }

  @ParameterizedTest
  @MethodSource("closedForms")
  void closedFormsAgreeWithIntegrals(Density p, Density q) {
    for (FDivergence divergence : ALL) {
      Bounded integral = integrated(divergence, p, q);
      divergence
          .closedForm(p, q)
          .ifPresent(
              known ->
                  assertThat(known.agreesWith(integral))
                      .as(divergence + ": " + known + " is " + integral)
                      .isTrue());
    }
    assertThat(FDivergence.KL.closedForm(p, q)).isPresent();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Normal.of(0, 1), Normal.of(1, 0.7)),
        Arguments.of(Cauchy.of(0, 1), Normal.of(0, 1)),
        Arguments.of(Uniform.of(0, 1), Uniform.of(0.5, 2)),
        Arguments.of(Laplace.of(0, 1), Exponential.of(2)),
        Arguments.of(Normal.of(0, 1), Normal.of(1e-7, 1)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void symmetryDualityAndInequalities(Density p, Density q) {
    for (FDivergence symmetric : List.of(ALL.get(2), ALL.get(3), ALL.get(4))) {
      assertThat(integrated(symmetric, p, q).agreesWith(integrated(symmetric, q, p))).isTrue();
    }
    Bounded kl = integrated(FDivergence.KL, p, q);
    Bounded js = integrated(FDivergence.JENSEN_SHANNON, p, q);
    Bounded tv = integrated(FDivergence.TOTAL_VARIATION, p, q);
    Bounded h2 = integrated(FDivergence.SQUARED_HELLINGER, p, q);
    assertThat(kl.agreesWith(integrated(FDivergence.REVERSE_KL, q, p))).isTrue();
    Bounded neyman = integrated(FDivergence.NEYMAN, p, q);
    assertThat(neyman.agreesWith(integrated(FDivergence.PEARSON, q, p))).isTrue();
    assertThat(js.value()).isBetween(0.0, Math.log(2) + js.errorBound());
    double slack = tv.errorBound() + h2.errorBound();
    assertThat(kl.value())
        .as("Pinsker")
        .isGreaterThanOrEqualTo(2 * tv.value() * tv.value() - slack);
    assertThat(h2.value()).as("Le Cam").isLessThanOrEqualTo(tv.value() + slack);
    assertThat(tv.value())
        .as("Le Cam")
        .isLessThanOrEqualTo(Math.sqrt(h2.value() * (2 - h2.value())) + 1e-9);
    assertThat(integrated(FDivergence.alpha(0.5), p, q).agreesWith(h2.times(4))).isTrue();
    assertThat(integrated(FDivergence.alpha(2), p, q).value())
        .satisfiesAnyOf(
            half -> assertThat(half).isEqualTo(INFINITY),
            half ->
                assertThat(2 * half)
                    .isCloseTo(integrated(FDivergence.PEARSON, p, q).value(), within(1e-9 * half)));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void equalDensitiesAreAtZeroAndDisjointOnesAtTheUpperEnd(FDivergence divergence) {
    Density p = Normal.of(0, 1);
    assertThat(integrated(divergence, p, p).value()).isZero();
    Bounded apart = integrated(divergence, Uniform.of(0, 1), Uniform.of(3, 5));
    assertThat(apart.agreesWith(divergence.range().high())).as(apart + "").isTrue();
    Bounded singular =
        divergence.between(p, Categorical.of(new double[] {0, 1}, new double[] {0.5, 0.5}));
    assertThat(singular.agreesWith(divergence.range().high())).as(singular + "").isTrue();
  }

  @Test
  void infinityWhereTheSupportOrTheTailDemandsIt() {
    assertThat(FDivergence.KL.between(Normal.of(0, 1), Exponential.of(1)).value())
        .isEqualTo(INFINITY);
    assertThat(FDivergence.KL.between(Cauchy.of(0, 1), Normal.of(0, 1)).value())
        .isEqualTo(INFINITY);
    assertThat(FDivergence.KL.between(Cauchy.of(0, 1), Laplace.of(0, 1)).value())
        .isEqualTo(INFINITY);
    assertThat(FDivergence.PEARSON.between(Laplace.of(0, 1), Normal.of(0, 1)).value())
        .isEqualTo(INFINITY);
    assertThat(FDivergence.KL.between(Normal.of(0, 0.001), Uniform.of(-3, 3)).value())
        .as("a mass that underflows is still mass")
        .isEqualTo(INFINITY);
  }

  @Test
  void atomsAreSummed() {
    Density p = Categorical.of(0.5, 0.25, 0.25);
    Density q = Categorical.of(0.25, 0.25, 0.5);
    double exact = 0.25 * Math.log(2);
    assertThat(FDivergence.KL.between(p, q).agreesWith(exact)).isTrue();
    assertThat(FDivergence.KL.between(p, q).errorBound()).isLessThan(1e-14);
    assertThat(FDivergence.TOTAL_VARIATION.between(p, q).agreesWith(0.25)).isTrue();
    assertThat(FDivergence.KL.between(p, Categorical.of(0.5, 0.5, 0)).value()).isEqualTo(INFINITY);
  }

  @Test
  void inThePlaneTheIntegralAgreesWithTheClosedForm() {
    var p = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{1, 0.9}, {0.9, 1}});
    var q = MultivariateNormal.of(new double[] {0.5, -0.2}, new double[][] {{1.5, 0.2}, {0.2, 1}});
    Bounded known = FDivergence.KL.closedForm(p, q).orElseThrow();
    Quadrature coarse = Quadrature.standard().withRelativeTolerance(1e-8);
    assertThat(FDivergence.KL.integrated(p, q, coarse).agreesWith(known)).isTrue();
    Density box = Product.of(Uniform.of(0, 1), Uniform.of(0, 1));
    Density shifted = Product.of(Uniform.of(0.5, 1.5), Uniform.of(0, 2));
    assertThat(FDivergence.TOTAL_VARIATION.between(box, shifted).agreesWith(0.75)).isTrue();
  }

  @Test
  void highDimensionsAreRefusedOrSampled() {
    Density normal = MultivariateNormal.standard(3);
    Density other = Product.of(Laplace.of(0, 1), Laplace.of(0, 1), Laplace.of(0, 1));
    assertThatThrownBy(() -> FDivergence.KL.between(normal, other))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("estimate(p, q, n, random)");
    assertThat(FDivergence.KL.between(normal, normal).agreesWith(0)).isTrue();
    var random = new SplittableRandom(11);
    Sampled estimate = FDivergence.KL.estimate(normal, other, 40_000, random);
    double line = FDivergence.KL.between(Normal.of(0, 1), Laplace.of(0, 1)).value();
    assertThat(estimate.agreesWith(3 * line, 1e-6)).as(estimate + "").isTrue();
  }

  @Test
  void aGeneratorOfOnesOwn() {
    Generator own = new TriangularDiscrimination();
    Density p = Normal.of(0, 1);
    Density q = Normal.of(1, 1);
    Bounded value = FDivergence.of(own).between(p, q);
    Bounded exact =
        PairIntegral.of(p, q)
            .overUnion(
                (logP, logQ, result) -> {
                  double a = Math.exp(logP);
                  double b = Math.exp(logQ);
                  double d = a + b == 0 ? 0 : (a - b) * (a - b) / (a + b);
                  result.set(d, 1e-14 * (a + b));
                });
    assertThat(value.agreesWith(exact)).as(value + " is " + exact).isTrue();
    assertThat(value.errorBound()).isLessThan(1e-11);
  }

  @Test
  void badInput() {
    Density line = Normal.of(0, 1);
    assertThatThrownBy(() -> FDivergence.KL.between(line, MultivariateNormal.standard(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("q", "dimension 2", "dimension 1");
    assertThatThrownBy(() -> FDivergence.KL.between(null, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p was null");
    assertThatThrownBy(() -> FDivergence.alpha(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("alpha", "1.0", "Use reverse KL for 0 and KL for 1");
    assertThatThrownBy(() -> FDivergence.alpha(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("alpha", "NaN");
    assertThatThrownBy(() -> FDivergence.of(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("generator was null");
    assertThatThrownBy(() -> FDivergence.KL.lowerBound(line, line, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("witness was null");
    assertThatThrownBy(() -> PairIntegral.of(line, line).overUnion(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("integrand was null");
    assertThatThrownBy(() -> PairIntegral.of(line, line).with(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quadrature was null");
  }
}
