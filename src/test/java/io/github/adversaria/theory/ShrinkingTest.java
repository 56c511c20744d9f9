package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.density;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Density;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

  private static final DensitySymbol P = density("p");

  private static String shrunk(DensityChoice start, Predicate<Density> fails) {
    Trial trial =
        new Trial(Trial.Origin.RANDOM, Space.LINE, Binding.empty(), Map.of(P, start), Map.of());
    Trial simplest =
        new Shrinking(t -> fails.test(t.binding().density(P).orElseThrow())).simplest(trial);
    return simplest.choices().get(P).toString();
  }

  private static DensityChoice normal(double mean, double deviation) {
    return DensityChoice.of(DensityKind.NORMAL, mean, deviation);
  }

  @Test
  void dropsComponentsAndRoundsNumbers() {
    DensityChoice start =
        DensityChoice.of(
            DensityKind.MIXTURE,
            List.of(
                normal(0.37, 1.23),
                normal(-2.4, 0.61),
                DensityChoice.of(DensityKind.UNIFORM, -1.7, 2.3)),
            3,
            5,
            2);
    assertThat(shrunk(start, density -> true)).isEqualTo("Normal(0, 1)");
    assertThat(shrunk(start, density -> density.mean() < -1)).isEqualTo("Normal(-2, 1)");
    assertThat(shrunk(start, density -> density.variance() > 3)).startsWith("Mixture");
  }

  @Test
  void keepsWhatCannotBeSimpler() {
    assertThat(
            shrunk(
                normal(0.37, 1.23), density -> density.mean() == 0.37 && density.variance() > 1.5))
        .isEqualTo("Normal(0.37, 2)");
  }

  @Test
  void unwrapsTruncationsAndMaps() {
    DensityChoice start =
        DensityChoice.of(
            DensityKind.AFFINE,
            List.of(DensityChoice.of(DensityKind.TRUNCATION, List.of(normal(0.4, 2.2)), -3.1, 4.7)),
            2.2,
            0.7);
    assertThat(shrunk(start, density -> true)).isEqualTo("Normal(0, 1)");
  }
}
