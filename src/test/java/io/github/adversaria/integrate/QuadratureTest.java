package io.github.adversaria.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuadratureTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Arguments row(
      String name,
      DoubleUnaryOperator f,
      double low,
      double high,
      double exact,
      int mostEvaluations,
      Landmark... landmarks) {
    return Arguments.of(name, f, low, high, exact, mostEvaluations, landmarks);
  }

  /** After the test integrals of QUADPACK (1983, section 4) and of Genz's families. */
  static Stream<Arguments> battery() {
    DoubleUnaryOperator bell = x -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    return Stream.of(
        row("exponential", Math::exp, 0, 1, Math.E - 1, 190),
        row("sine over a period", Math::sin, 0, 2 * Math.PI, 0, 190),
        row("bell, unannounced", bell, -INFINITY, INFINITY, 1, 220),
        row("bell, announced", bell, -INFINITY, INFINITY, 1, 170, Landmark.peak(0, 1)),
        row(
            "bell far out",
            x -> bell.applyAsDouble(x - 1e6),
            -INFINITY,
            INFINITY,
            1,
            170,
            Landmark.peak(1e6, 1)),
        row("Cauchy", x -> 1 / (1 + x * x) / Math.PI, -INFINITY, INFINITY, 1, 1000),
        row("x^-1.1 to infinity", x -> Math.pow(x, -1.1), 1, INFINITY, 10, 700),
        row("x^-1.02 to infinity", x -> Math.pow(x, -1.02), 1, INFINITY, 50, 700),
        row("x^-0.9 from 0", x -> Math.pow(x, -0.9), 0, 1, 10, 1200),
        row("x^-0.99 from 0", x -> Math.pow(x, -0.99), 0, 1, 100, 1200),
        row("(1-x)^-0.5 to 1", x -> 1 / Math.sqrt(1 - x), 0, 1, 2, 1200),
        row("-log", x -> -Math.log(x), 0, 1, 1, 1200),
        row("square root", Math::sqrt, 0, 1, 2.0 / 3, 1200),
        row("exponential decay", x -> Math.exp(-x), 0, INFINITY, 1, 250),
        row("oscillation", x -> Math.cos(100 * x), 0, 1, Math.sin(100) / 100, 450),
        row("jump, announced", x -> x > 0.3 ? 1 : 0, 0, 1, 0.7, 150, Landmark.kink(0.3)),
        row("jump, unannounced", x -> x > 0.3123 ? 1 : 0, 0, 1, 1 - 0.3123, 4000),
        row(
            "peak of width 1e-6 in a range of 1e6",
            x -> 1e6 * bell.applyAsDouble((x - 0.125) * 1e6),
            -5e5,
            5e5,
            1,
            5000,
            Landmark.peak(0.125, 1e-6)),
        row(
            "Genz product peak",
            x -> 1 / (1e-6 + (x - 0.377) * (x - 0.377)),
            0,
            1,
            1e3 * (Math.atan(623) + Math.atan(377)),
            1200),
        row(
            "Genz continuous",
            x -> Math.exp(-20 * Math.abs(x - 0.3)),
            0,
            1,
            (2 - Math.exp(-6) - Math.exp(-14)) / 20,
            2000));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("battery")
  void valueBoundAndCost(
      String name,
      DoubleUnaryOperator f,
      double low,
      double high,
      double exact,
      int mostEvaluations,
      Landmark[] landmarks) {
    Bounded result = Quadrature.standard().integrate(f, low, high, landmarks);
    assertThat(Math.abs(result.value() - exact))
        .isLessThanOrEqualTo(result.errorBound() + 2 * Math.ulp(exact));
    assertThat(result.errorBound()).isLessThanOrEqualTo(2e-9 * Math.max(1, Math.abs(exact)));
    assertThat(result.evaluations()).isLessThanOrEqualTo(mostEvaluations);
  }

  static Stream<Arguments> divergent() {
    return Stream.of(
        row("1/x to infinity", x -> 1 / x, 1, INFINITY, INFINITY, 0),
        row("1/x from 0", x -> 1 / x, 0, 1, INFINITY, 0),
        row("1/(1-x) to 1", x -> 1 / (1 - x), 0, 1, INFINITY, 0),
        row("-x^-1.5 from 0", x -> -Math.pow(x, -1.5), 0, 1, -INFINITY, 0),
        row("a constant", x -> 2, 0, INFINITY, INFINITY, 0),
        row("x to infinity", x -> x, 0, INFINITY, INFINITY, 0),
        row("infinite on an interval", x -> x > 0.7 ? INFINITY : 1, 0, 1, INFINITY, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("divergent")
  void divergenceIsInfinite(
      String name,
      DoubleUnaryOperator f,
      double low,
      double high,
      double exact,
      int unused,
      Landmark[] landmarks) {
    Bounded result = Quadrature.standard().integrate(f, low, high, landmarks);
    assertThat(result.value()).isEqualTo(exact);
    assertThat(result.errorBound()).isZero();
  }

  @Test
  void logarithmsKeepWhatOverflows() {
    Integrand gaussian = Integrand.ofLog(x -> 2000 - (x - 3) * (x - 3) / 2);
    assertThatThrownBy(
            () ->
                Quadrature.standard()
                    .integrate(gaussian, -INFINITY, INFINITY, List.of(Landmark.peak(3, 1))))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("exceeds the range of double");
    Integrand quotient = Integrand.ofLog(x -> -4 * Math.log1p(x) + x * x / 2);
    assertThat(Quadrature.standard().integrate(quotient, 0, INFINITY, List.of()).value())
        .isEqualTo(INFINITY);
  }

  @Test
  void whatCannotBeDecidedIsRefused() {
    assertThatThrownBy(
            () ->
                Quadrature.standard()
                    .integrate(x -> 1 / (x * Math.log(x) * Math.log(x)), Math.E, INFINITY))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("too slowly");
    assertThatThrownBy(() -> Quadrature.standard().integrate(x -> x, -INFINITY, INFINITY))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> Quadrature.standard().integrate(x -> Math.sqrt(x), -1, 1))
        .isInstanceOf(IntegrationException.class)
        .hasMessageContaining("not a number at x = ");
  }

  @Test
  void aToleranceOutOfReachIsReportedWithTheBestResult() {
    DoubleUnaryOperator hard = x -> Math.pow(1 - x, -0.9);
    assertThatThrownBy(() -> Quadrature.standard().integrate(hard, 0, 1))
        .isInstanceOfSatisfying(
            IntegrationException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("bestEffort()");
              assertThat(failure.best().agreesWith(10)).isTrue();
              assertThat(failure.best().errorBound()).isLessThan(1e-5);
            });
    assertThat(Quadrature.standard().bestEffort().integrate(hard, 0, 1).agreesWith(10)).isTrue();
    DoubleUnaryOperator wild = x -> Math.sin(1 / x) / x;
    Bounded best =
        Quadrature.standard().bestEffort().withMaxEvaluations(2000).integrate(wild, 0, 1);
    assertThat(best.agreesWith(0.6247132564277136)).isTrue();
    assertThat(best.evaluations()).isLessThanOrEqualTo(2500);
  }

  @ParameterizedTest
  @EnumSource(GaussKronrod.class)
  void everyRuleIsExactOnPolynomialsOfItsDegree(GaussKronrod rule) {
    int degree = rule.points() - 1;
    double kronrod = 0;
    double gauss = 0;
    for (int i = 0; i < rule.nodes.length; i++) {
      kronrod += rule.kronrod[i] * Math.pow(rule.nodes[i], degree);
      gauss += rule.gauss[i] * Math.pow(rule.nodes[i], 12);
    }
    assertThat(kronrod).isCloseTo(2.0 / (degree + 1), Offset.offset(1e-15));
    assertThat(gauss).isCloseTo(2.0 / 13, Offset.offset(1e-15));
    for (double[] nullRule : rule.nulls) {
      double onLine = 0;
      for (int i = 0; i < nullRule.length; i++) {
        onLine += nullRule[i] * (1 + rule.nodes[i]);
      }
      assertThat(onLine).isCloseTo(0, Offset.offset(1e-14));
    }
    Bounded result = Quadrature.standard().withRule(rule).integrate(Math::exp, 0, 1);
    assertThat(Math.abs(result.value() - Math.expm1(1)))
        .isLessThanOrEqualTo(result.errorBound() + 2 * Math.ulp(1.7));
  }

  /** Singularities of many kinds at places that nothing announces: the bound holds at every one. */
  @Test
  void boundsHoldAtUnannouncedPlaces() {
    var random = new SplittableRandom(20261121);
    for (int i = 0; i < 500; i++) {
      double c = random.nextDouble(-1, 1);
      double width = Math.pow(10, random.nextDouble(-2, 0));
      honoured("jump", c, x -> x > c ? 1 : 0, 1 - c);
      honoured("kink", c, x -> Math.abs(x - c), 1 + c * c);
      honoured("hinge", c, x -> Math.sin(3 * x) + Math.max(0, x - c), (1 - c) * (1 - c) / 2);
      double root = (Math.pow(1 - c, 1.5) + Math.pow(1 + c, 1.5)) / 1.5;
      honoured("cusp", c, x -> Math.sqrt(Math.abs(x - c)), root);
      double arc = width * (Math.atan((1 - c) / width) + Math.atan((1 + c) / width));
      honoured("peak", c, x -> 1 / (1 + (x - c) * (x - c) / width / width), arc);
    }
  }

  private static void honoured(String name, double place, DoubleUnaryOperator f, double exact) {
    Bounded result;
    try {
      result = Quadrature.standard().integrate(f, -1, 1);
    } catch (IntegrationException refusal) {
      result = refusal.best();
    }
    assertThat(Math.abs(result.value() - exact))
        .as(name + " at " + place)
        .isLessThanOrEqualTo(result.errorBound() + 4 * Math.ulp(exact));
  }

  @Test
  void whatIsFarBelowTheRoundingIsNotRefined() {
    // Noise beside values that have no digits to split for: neither meets a relative tolerance.
    Integrand noise =
        (x, result) -> {
          if (x < 0) {
            result.set(1e-32 * Math.sin(1e6 * x), 1e-16);
          } else {
            result.set(1e-318 * Math.exp(x));
          }
        };
    Bounded result = Quadrature.standard().integrate(noise, -1, 1, List.of(Landmark.kink(0)));
    assertThat(result.evaluations()).isLessThan(500);
    assertThat(result.errorBound()).isBetween(1e-16, 2e-16);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Quadrature.standard().integrate(Math::exp, 0, 1))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anEmptyRangeIsExactlyZero() {
    assertThat(Quadrature.standard().integrate(Math::exp, 2, 2)).isEqualTo(Bounded.of(0, 0));
  }

  @Test
  void thePlane() {
    PlaneIntegrand bell =
        (x, y, result) -> result.set(Math.exp(-(x * x + y * y) / 2) / (2 * Math.PI));
    var peak = List.of(Landmark.peak(0, 1));
    Bounded whole =
        PlaneQuadrature.standard()
            .integrate(bell, -INFINITY, INFINITY, -INFINITY, INFINITY, peak, x -> peak);
    assertThat(whole.agreesWith(1)).isTrue();
    assertThat(whole.errorBound()).isLessThan(1e-8);
    PlaneIntegrand triangle = (x, y, result) -> result.set(y < x ? x * y : 0);
    Bounded half =
        PlaneQuadrature.standard()
            .integrate(triangle, 0, 1, 0, 1, List.of(), x -> List.of(Landmark.kink(x)));
    assertThat(half.agreesWith(0.125)).isTrue();
  }

  @Test
  void sampling() {
    var random = new SplittableRandom(5);
    Sampled mean = MonteCarlo.mean(100_000, random, source -> source.nextDouble());
    assertThat(mean.agreesWith(0.5, 1e-6)).isTrue();
    assertThat(mean.standardError()).isBetween(8e-4, 1e-3);
    assertThat(MonteCarlo.mean(10, random, source -> INFINITY).mean()).isEqualTo(INFINITY);
  }
}
