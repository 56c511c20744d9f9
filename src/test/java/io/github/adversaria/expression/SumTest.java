package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.sigmoid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SumTest {

  static Stream<Arguments> complements() {
    Expr sure = sigmoid(point());
    return Stream.of(
        // log(1 − σ(x)) = −x − log(1 + e^−x), here −x up to e^−90
        Arguments.of(log(one().minus(sure)), -100),
        Arguments.of(log(sure.negate().plus(1)), -100),
        // σ(x)·σ(−x)/(1 − σ(x)) = σ(x)
        Arguments.of(sure.times(sigmoid(point().negate())).over(one().minus(sure)), 1));
  }

  /** Where σ rounds to 1, so that 1 − σ computed as it stands would be 0. */
  @ParameterizedTest
  @MethodSource("complements")
  void oneMinusSigmaKeepsItsDigits(Expr body, double expected) {
    var q = density("q");
    Bounded value = E(q, body).value(Binding.of(q, Normal.of(100, 1)));
    assertThat(value.value()).isCloseTo(expected, within(value.errorBound()));
    assertThat(value.errorBound()).isLessThan(1e-9);
  }

  /**
   * In the tail log(l/(n + l)) is 0, and the errors of the two log-densities, which grow with x,
   * are one error; kept apart they would have no mean under a Cauchy density.
   */
  @Test
  void aShareOfASumHasNoErrorOfItsLogarithm() {
    var c = density("c");
    var l = density("l");
    var n = density("n");
    Binding pair = Binding.of(c, Cauchy.of(0, 1)).and(l, Laplace.of(0, 1)).and(n, Normal.of(0, 1));
    Bounded value = E(c, log(l.over(n.plus(l)))).value(pair);
    // by mpmath
    assertThat(value.value()).isCloseTo(-0.5646182429099345, within(value.errorBound()));
    assertThat(value.errorBound()).isLessThan(1e-10);
  }

  /** Equal logarithms of two densities may differ in their errors. */
  @Test
  void equalScalesOfTwoOriginsKeepTheirErrors() {
    var l = density("l");
    var n = density("n");
    Binding same = Binding.of(l, Normal.of(0, 1)).and(n, Normal.of(60, 1));
    Bounded half = l.over(n.plus(l)).value(same, 30);
    assertThat(half.value()).isCloseTo(0.5, within(half.errorBound()));
    assertThat(half.errorBound()).isGreaterThan(450 * Math.ulp(0.25));
  }
}
