package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.supLipschitz;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The supremum over functions with a Lipschitz bound is attained, and is W1. */
class KantorovichDualTest {

  private static final DensitySymbol p = density("p");
  private static final DensitySymbol q = density("q");
  private static final FunctionSymbol f = function("f");

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Normal.of(0, 1), Normal.of(1, 0.7)),
        Arguments.of(Uniform.of(0, 1), Uniform.of(2, 3)),
        // Of three atoms two distribution functions may cross between any two, or agree there.
        Arguments.of(Categorical.of(0.5, 0, 0.5), Categorical.of(0, 1, 0)),
        Arguments.of(Categorical.of(0.25, 0.25, 0.25, 0.25), Categorical.of(0.1, 0.4, 0, 0.5)),
        Arguments.of(Normal.of(0, 1), Categorical.of(0.5, 0.5)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void attainsTheDistance(Density first, Density second) {
    Binding pair = Binding.of(p, first).and(q, second);
    Bounded dual = supLipschitz(3, f, E(p, f).minus(E(q, f))).value(pair);
    Bounded primal = W1(p, q).times(3).value(pair);
    assertThat(dual.errorBound()).isLessThan(1e-11);
    assertThat(dual.agreesWith(primal)).isTrue();
  }
}
