package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.indicator;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The variance of an estimate from one sample of each density, exact. */
final class SamplingVarianceTest {

  private final DensitySymbol p = density("p");
  private final DensitySymbol q = density("q");
  private final Expr x = point();

  @Test
  void isTheVarianceOfTheBody() {
    assertVariance(E(p, x), Binding.of(p, Normal.of(3, 2)), 4);
    assertVariance(E(p, x.power(2)), Binding.of(p, Normal.of(0, 1)), 2);
    assertVariance(E(p, x).times(-3).plus(1e6), Binding.of(p, Uniform.of(0, 1)), 9 / 12.0);
    assertVariance(E(p, x), Binding.of(p, Categorical.of(0.25, 0.75)), 3 / 16.0);
  }

  @Test
  void addsUpOverDensitiesButNotWithinOne() {
    Binding both = Binding.of(p, Normal.of(3, 2)).and(q, Exponential.of(0.5));
    assertVariance(E(p, x).minus(E(q, x)), both, 4 + 4);
    assertVariance(E(p, x).plus(E(p, x)), both, 16);
    assertVariance(E(p, x).minus(E(p, x.plus(1))), both, 0);
  }

  /** E_q (p/q)² = ∫ p²/q = ∞ for N(0, 1) against N(1, 0.7²): 2/1 < 1/0.49. */
  @Test
  void importanceWeightsMayHaveNone() {
    Binding narrow = Binding.of(p, Normal.of(0, 1)).and(q, Normal.of(1, 0.7));
    assertThat(E(q, p.over(q)).variance(narrow).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(E(q, p.over(q).power(2)).value(narrow).value()).isInfinite();
    // χ² of N(0, 1) and N(1, σ²) for 2σ² > 1: σ²/√(2σ² − 1)·exp(1/(2σ² − 1)) − 1.
    double rest = 2 * 1.44 - 1;
    assertVariance(
        E(q, p.over(q)),
        narrow.and(q, Normal.of(1, 1.2)),
        1.44 / Math.sqrt(rest) * Math.exp(1 / rest) - 1);
    assertThat(E(p, x).variance(Binding.of(p, StudentT.of(0, 1, 2))).value()).isInfinite();
  }

  /** Where rounding leaves nothing of q and of p/q, it does of their product. */
  @Test
  void weightsCancelTheDensityThatTheyDivideBy() {
    for (Density heavy : new Density[] {Cauchy.of(0, 1), Laplace.of(0, 1), Exponential.of(1)}) {
      Binding binding = Binding.of(p, heavy).and(q, Normal.of(1, 0.7));
      assertThat(E(q, p.over(q)).value(binding).agreesWith(1)).isTrue();
      assertThat(E(q, p.over(q).times(-2).plus(1)).value(binding).agreesWith(-1)).isTrue();
      assertThat(E(q, p.over(q).times(indicator(x))).value(binding).value())
          .isCloseTo(heavy.survival(0), within(1e-12));
    }
    // Where q vanishes the weight does not count.
    Binding part = Binding.of(p, Uniform.of(0, 2)).and(q, Uniform.of(1, 5));
    assertThat(E(q, p.over(q)).value(part).agreesWith(0.5)).isTrue();
  }

  @Test
  void itIsTheVarianceOfWhatTheSamplerDraws() {
    Binding both = Binding.of(p, Normal.of(0, 1)).and(q, Normal.of(1, 0.7));
    Expr divergence = JS(p, q);
    Sampled drawn =
        MonteCarlo.mean(100_000, new SplittableRandom(4), divergence.sampler(both)::applyAsDouble);
    assertThat(drawn.agreesWith(divergence.value(both).value(), 1e-3)).isTrue();
    double share = drawn.standardError() * Math.sqrt(100_000);
    assertThat(share * share / divergence.variance(both).value()).isBetween(0.97, 1.03);
  }

  @Test
  void whatHasNoMeanHasNoVariance() {
    Binding heavy = Binding.of(p, StudentT.of(0, 1, 0.5));
    assertThatThrownBy(() -> E(p, x.power(2)).variance(heavy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("mean under p is Infinity", "there is no variance");
    Binding normal = Binding.of(p, Normal.of(0, 1));
    assertThatThrownBy(() -> log(E(p, x.power(2))).variance(normal))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> E(p, x).variance(null)).hasMessageContaining("binding was null");
    assertThatThrownBy(() -> E(p, x).sampler(null)).hasMessageContaining("binding was null");
  }

  private static void assertVariance(Expr expr, Binding binding, double expected) {
    Bounded variance = expr.variance(binding);
    assertThat(variance.agreesWith(expected)).as("%s against %s", variance, expected).isTrue();
    assertThat(variance.errorBound()).isLessThan(1e-9 * Math.max(1, expected));
  }
}
