package io.github.adversaria.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Reparameterization;
import io.github.adversaria.integrate.Landmark;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions with derivatives: those that are told, and those that are worked out. */
final class MappingTest {

  private static final double[] NONE = {};

  @Test
  void knowsTheDerivativesThatItWasTold() {
    var f = Mapping.of(x -> x * x * x, x -> 3 * x * x);
    assertThat(f.at(2, NONE)).isEqualTo(8);
    assertThat(f.slope(1, 2, NONE)).isEqualTo(12);
    assertThat(f.parameterSlope(0, 2, NONE)).isZero();
    assertThatThrownBy(() -> f.slope(2, 2, NONE))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContainingAll("order 2", "Mapping.differentiable(x -> ...)");
    var g = Mapping.of(x -> x * x * x, x -> 3 * x * x, x -> 6 * x);
    assertThat(g.slope(2, 2, NONE)).isEqualTo(12);
    assertThatThrownBy(() -> Mapping.of(x -> x).slope(1, 2, NONE))
        .hasMessageContaining("Mapping.of(f, fPrime)");
  }

  @Test
  void worksOutDerivativesOfAnyOrder() {
    var f = Mapping.differentiable(x -> x.multiply(20).sin());
    assertThat(f.at(0.3, NONE)).isCloseTo(Math.sin(6), within(1e-15));
    assertThat(f.slope(1, 0.3, NONE)).isCloseTo(20 * Math.cos(6), within(1e-13));
    assertThat(f.slope(2, 0.3, NONE)).isCloseTo(-400 * Math.sin(6), within(1e-11));
    assertThat(f.slope(3, 0.3, NONE)).isCloseTo(-8000 * Math.cos(6), within(1e-10));
  }

  @Test
  void worksOutDerivativesForParameters() {
    var g = Mapping.differentiable((z, t) -> t[0].add(z.multiply(t[1]).exp()));
    double[] theta = {2, 0.5};
    assertThat(g.at(3, theta)).isCloseTo(2 + Math.exp(1.5), within(1e-14));
    assertThat(g.slope(1, 3, theta)).isCloseTo(0.5 * Math.exp(1.5), within(1e-14));
    assertThat(g.parameterSlope(0, 3, theta)).isEqualTo(1);
    assertThat(g.parameterSlope(1, 3, theta)).isCloseTo(3 * Math.exp(1.5), within(1e-14));
  }

  @Test
  void theMapOfAFamilyHasItsDerivatives() {
    var g = Mapping.of(Family.normal().reparameterization().orElseThrow());
    double[] theta = {2, 0.5};
    assertThat(g.at(3, theta)).isEqualTo(3.5);
    assertThat(g.slope(1, 3, theta)).isEqualTo(0.5);
    assertThat(g.parameterSlope(0, 3, theta)).isEqualTo(1);
    assertThat(g.parameterSlope(1, 3, theta)).isEqualTo(3);
    assertThatThrownBy(() -> g.slope(2, 3, theta)).hasMessageContaining("order 2");
  }

  @Test
  void landmarksAreAdded() {
    var f = Mapping.differentiable((x, t) -> x.multiply(t[0])).withLandmarks(Landmark.kink(1));
    var g = f.withLandmarks(Landmark.peak(0, 2));
    double[] theta = {5};
    assertThat(g.landmarks(theta)).containsExactly(Landmark.kink(1), Landmark.peak(0, 2));
    assertThat(g.at(2, theta)).isEqualTo(10);
    assertThat(g.atPoint(new double[] {2}, theta)).isEqualTo(10);
    assertThat(g.slope(1, 2, theta)).isEqualTo(5);
    assertThat(g.parameterSlope(0, 2, theta)).isEqualTo(2);
    assertThatThrownBy(() -> f.withLandmarks((Landmark) null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("landmarks was null");
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("refused")
  void isRefusedWithAReason(String argument, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(argument + " was null; allowed: ");
  }

  static Stream<Arguments> refused() {
    DoubleUnaryOperator f = x -> x;
    return Stream.of(
        row("f", () -> Mapping.of((DoubleUnaryOperator) null)),
        row("derivative", () -> Mapping.of(f, null)),
        row("second", () -> Mapping.of(f, f, null)),
        row("generator", () -> Mapping.of((Reparameterization) null)),
        row("f", () -> Mapping.differentiable((UnaryOperator<DerivativeStructure>) null)),
        row("f", () -> Mapping.differentiable((Mapping.Parametric) null)));
  }

  private static Arguments row(String argument, ThrowingCallable call) {
    return arguments(argument, call);
  }
}
