package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Product;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Divergences between products, against the line, against the plane and against closed forms. */
class IndependentFactorsTest {

  private static final List<FDivergence> ALL =
      List.of(
          FDivergence.KL,
          FDivergence.REVERSE_KL,
          FDivergence.JENSEN_SHANNON,
          FDivergence.TOTAL_VARIATION,
          FDivergence.SQUARED_HELLINGER,
          FDivergence.PEARSON,
          FDivergence.NEYMAN,
          FDivergence.alpha(0.3),
          FDivergence.alpha(-0.5));

  @Test
  void aSharedFactorDropsOutOfEveryDivergence() {
    Density shared = Laplace.of(1, 2);
    Density p = Beta.of(2.886, 7.499);
    Density q = Beta.of(5.18, 3.974);
    for (FDivergence divergence : ALL) {
      Bounded line = divergence.between(p, q);
      assertThat(divergence.between(Product.of(shared, p), Product.of(shared, q))).isEqualTo(line);
      assertThat(divergence.between(Product.of(p, shared), Product.of(q, shared))).isEqualTo(line);
      Density equal = Laplace.of(1, 2);
      assertThat(divergence.between(Product.of(p, shared), Product.of(q, equal))).isEqualTo(line);
    }
    assertThat(FDivergence.NEYMAN.between(Product.of(shared, p), Product.of(shared, q)).value())
        .isCloseTo(293.9509891095224, within(1e-9));
  }

  @Test
  void factorsAgreeWithTheIntegralInThePlane() {
    Density p = Product.of(Normal.of(0, 1), Laplace.of(0.2, 1));
    Density q = Product.of(Normal.of(0.5, 1.2), Laplace.of(0, 1.3));
    Quadrature plane = Quadrature.standard().withRelativeTolerance(1e-9);
    for (FDivergence divergence : ALL) {
      Bounded byFactors = divergence.between(p, q);
      assertThat(byFactors.agreesWith(divergence.integrated(p, q, plane)))
          .as("%s: %s", divergence, byFactors)
          .isTrue();
      boolean planar =
          divergence == FDivergence.JENSEN_SHANNON || divergence == FDivergence.TOTAL_VARIATION;
      if (!planar) {
        assertThat(byFactors.errorBound()).isLessThan(1e-10 * byFactors.value());
      }
    }
  }

  @Test
  void anInfiniteFactorMakesTheProductInfinite() {
    Density p = Product.of(Normal.of(0, 2), Normal.of(3, 1), StudentT.of(0, 1, 3));
    Density q = Product.of(Normal.of(0, 1), Normal.of(0, 1), StudentT.of(0, 1, 4));
    assertThat(FDivergence.PEARSON.between(p, q)).isEqualTo(Bounded.of(1 / 0.0, 0));
    Density inside = Product.of(Uniform.of(0, 1), Normal.of(0, 1));
    Density outside = Product.of(Uniform.of(0.5, 2), Normal.of(0, 1.5));
    assertThat(FDivergence.KL.between(inside, outside).value()).isInfinite();
    assertThat(FDivergence.REVERSE_KL.between(inside, outside).value()).isInfinite();
    assertThat(FDivergence.SQUARED_HELLINGER.between(inside, outside).value()).isLessThan(1);
  }

  @Test
  void aPlanarIntegralThatDivergesIsInfinite() {
    Density p = Product.of(Normal.of(0, 2), Normal.of(0, 1));
    Density q = Product.of(Normal.of(0, 1), Normal.of(0, 1));
    Quadrature plane = Quadrature.standard().withRelativeTolerance(1e-9);
    assertThat(FDivergence.PEARSON.integrated(p, q, plane).value()).isInfinite();
    assertThat(FDivergence.NEYMAN.integrated(q, p, plane).value()).isInfinite();
    assertThat(FDivergence.alpha(3).integrated(p, q, plane).value()).isInfinite();
    assertThat(FDivergence.PEARSON.integrated(q, p, plane).value()).isFinite();
  }

  @Test
  void manyFactorsNeedNoPlane() {
    Density p = Product.of(Normal.of(0, 1), Normal.of(0, 1), Normal.of(0, 1), Normal.of(0, 1));
    Density q = Product.of(Normal.of(1, 1), Normal.of(1, 1), Normal.of(1, 1), Normal.of(1, 1));
    assertThat(FDivergence.KL.between(p, q).agreesWith(2)).isTrue();
    assertThat(FDivergence.PEARSON.between(p, q).agreesWith(Math.expm1(4))).isTrue();
    Bounded hellinger = FDivergence.SQUARED_HELLINGER.between(p, q);
    assertThat(hellinger.agreesWith(-Math.expm1(-0.5))).isTrue();
    assertThat(hellinger.evaluations()).isZero();
  }
}
