package io.github.adversaria.integrate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

  private static Arguments row(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, List.of(fragments));
  }

  static Stream<Arguments> cases() {
    Quadrature standard = Quadrature.standard();
    var random = new SplittableRandom(1);
    return Stream.of(
        row(() -> standard.withRelativeTolerance(-1), "relativeTolerance", "-1.0", "[0.0, 1.0]"),
        row(() -> standard.withRelativeTolerance(Double.NaN), "relativeTolerance", "NaN"),
        row(() -> standard.withAbsoluteTolerance(-1e-3), "absoluteTolerance", "-0.001", ">= 0"),
        row(() -> standard.withMaxEvaluations(10), "maxEvaluations", "10", ">= 1000"),
        row(() -> standard.withRule(null), "rule", "null"),
        row(() -> standard.integrate(null, 0, 1), "function", "null"),
        row(() -> standard.integrate(Math::exp, Double.NaN, 1), "low", "NaN"),
        row(() -> standard.integrate(Math::exp, 0, Double.NaN), "high", "NaN"),
        row(() -> standard.integrate(Math::exp, 2, 1), "high", "1.0", ">= low = 2.0"),
        row(() -> standard.integrate(Math::exp, 0, 1, (Landmark) null), "landmarks", "null"),
        row(() -> new Landmark(Double.NaN, 1), "location", "NaN"),
        row(() -> new Landmark(0, -1), "scale", "-1.0", ">= 0"),
        row(() -> Landmark.peak(0, 0), "scale", "0.0", "> 0"),
        row(() -> Landmark.kink(Double.NaN), "location", "NaN"),
        row(() -> Integrand.of(null), "function", "null"),
        row(() -> Integrand.ofLog(null), "logFunction", "null"),
        row(() -> Bounded.closedForm(Double.NaN), "value", "NaN"),
        row(() -> Bounded.of(1, 0).times(Double.NaN), "factor", "NaN", "finite"),
        row(() -> Bounded.of(1, 0).plus(Double.POSITIVE_INFINITY), "term", "Infinity", "finite"),
        row(() -> Bounded.of(-1, 0.5).sqrt(), "under the root", ">= 0"),
        row(() -> Bounded.of(Double.NaN, 0), "value", "NaN"),
        row(() -> Bounded.of(0, -1), "errorBound", "-1.0", ">= 0"),
        row(() -> new Bounded(0, 0, -1), "evaluations", "-1", ">= 0"),
        row(() -> new Sampled(0, -1, 2), "standardError", "-1.0", ">= 0"),
        row(() -> new Sampled(0, 1, 1), "n", "1", ">= 2"),
        row(() -> new Sampled(Double.NaN, 1, 2), "mean", "NaN"),
        row(() -> Sampled.of(1), "the number of values", "1", ">= 2"),
        row(() -> Sampled.of(1, Double.NaN), "values", "NaN"),
        row(() -> new Sampled(0, 1, 2).agreesWith(0, 0), "level", "0.0", "(0.0, 1.0)"),
        row(() -> new Sampled(0, 1, 2).halfWidth(1), "level", "1.0", "(0.0, 1.0)"),
        row(() -> MonteCarlo.mean(1, random, s -> 1), "n", "1", ">= 2"),
        row(() -> MonteCarlo.mean(2, null, s -> 1), "random", "null"),
        row(() -> MonteCarlo.mean(2, random, null), "sample", "null"),
        row(() -> PlaneQuadrature.with(null), "outer", "null"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatWasWrong(ThrowingCallable call, List<String> fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments.toArray(new String[0]));
  }
}
