package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.integrate.Landmark;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What densities must refuse to be made of: other densities, maps, functions, parameters. */
class ComposedBadInputTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Density NORMAL = Normal.of(0, 1);
  private static final Density COIN = Categorical.of(0.5, 0.5);
  private static final Density PLANE = MultivariateNormal.standard(2);

  private static Arguments row(String call, ThrowingCallable thrower, String... fragments) {
    return arguments(call, thrower, fragments);
  }

  static Stream<Arguments> compositions() {
    List<Density> two = List.of(NORMAL, NORMAL);
    return Stream.of(
        row("sum", () -> Mixture.of(0.5, NORMAL, 0.6, NORMAL), "weights", "1.1", "sum is 1"),
        row("negative", () -> Mixture.of(-0.5, NORMAL, 1.5, NORMAL), "weights[0] was -0.5", ">= 0"),
        row("NaN", () -> Mixture.of(NAN, NORMAL, 1, NORMAL), "weights[0] was NaN", ">= 0"),
        row("null", () -> Mixture.of(0.5, NORMAL, 0.5, null), "components was null"),
        row("three", () -> Mixture.of(0.5, NORMAL, 0.5, NORMAL, 0.5, NORMAL), "a sum of 1.5"),
        row("lengths", () -> Mixture.of(new double[] {1}, two), "components was 2", "1 weights"),
        row("no weights", () -> Mixture.of(new double[0], two), "weights was empty"),
        row("none", () -> Mixture.of(new double[] {1}, List.of()), "components was none"),
        row(
            "dimensions",
            () -> Mixture.of(0.5, NORMAL, 0.5, PLANE),
            "dimension 1",
            "of 2",
            "one dimension"),
        row("measures", () -> Mixture.of(0.5, NORMAL, 0.5, COIN), "COUNTING", "base measure"),
        row("no factors", () -> Product.of(), "factors was none", "at least one"),
        row("null factor", () -> Product.of(NORMAL, null), "factors was null"),
        row("null factors", () -> Product.of((Density[]) null), "factors was null"),
        row("atoms", () -> Product.of(NORMAL, COIN), "Categorical", "respect to length"),
        row("reversed", () -> Truncation.of(NORMAL, 1, -1), "high was -1.0", "> low = 1.0"),
        row("NaN bound", () -> Truncation.of(NORMAL, NAN, 1), "low was NaN"),
        row("null base", () -> Truncation.of(null, 0, 1), "base was null"),
        row("plane", () -> Truncation.of(PLANE, 0, 1), "dimension 2", "dimension 1"),
        row("atomic", () -> Truncation.of(COIN, 0, 1), "respect to length"),
        row("no mass", () -> Truncation.of(Uniform.of(0, 1), 2, 3), "[2.0, 3.0]", "has mass"));
  }

  static Stream<Arguments> maps() {
    double[][] singular = {{1, 2}, {2, 4}};
    double[] zero = new double[2];
    return Stream.of(
        row("scale 0", () -> Pushforward.affine(NORMAL, 0, 1), "scale was 0.0", "not 0"),
        row("scale NaN", () -> Pushforward.affine(NORMAL, NAN, 1), "scale was NaN"),
        row("shift ∞", () -> Pushforward.affine(NORMAL, 1, INFINITY), "shift was Infinity"),
        row(
            "no room",
            () -> Pushforward.affine(Uniform.of(0, 1e-3), 1, 1e16),
            "shift was 1.0E16",
            "can hold the image"),
        row("base", () -> Pushforward.affine(COIN, 2, 1), "respect to length"),
        row("plane", () -> Pushforward.affine(PLANE, 2, 1), "dimension 2"),
        row("singular", () -> Pushforward.affine(PLANE, singular, zero), "matrix", "invertible"),
        row("map", () -> AffineMap.of(singular, zero), "matrix", "invertible"),
        row("rows", () -> AffineMap.of(singular, new double[3]), "matrix was 2 rows", "3 rows"),
        row("no shift", () -> AffineMap.of(singular, new double[0]), "shift was empty"),
        row(
            "dimensions",
            () -> Pushforward.of(NORMAL, AffineMap.of(new double[][] {{1, 0}, {0, 1}}, zero)),
            "map of dimension 2",
            "dimension 1"),
        row("null map", () -> Pushforward.of(NORMAL, null), "map was null"),
        row(
            "not monotone",
            () -> Pushforward.monotone(NORMAL, u -> u * u, Math::sqrt, u -> Math.log(2 * u)),
            "inverse(map(",
            "about"),
        row(
            "wrong inverse",
            () -> Pushforward.monotone(NORMAL, Math::exp, x -> x, u -> u),
            "inverse(map("),
        row(
            "undefined",
            () -> Pushforward.monotone(NORMAL, Math::log, Math::exp, u -> -Math.log(u)),
            "map(",
            "NaN"),
        row(
            "wrong inverse in the plane",
            () -> Pushforward.of(PLANE, new Doubling()),
            "invert(apply(",
            "same point"));
  }

  static Stream<Arguments> userDensities() {
    List<Landmark> none = List.of();
    var line = Support.of(Interval.LINE);
    return Stream.of(
        row("null", () -> UserDensity.of("p", null, line, none), "logDensity was null"),
        row("support", () -> UserDensity.of("p", x -> 0, null, none), "support was null"),
        row("name", () -> UserDensity.of(" ", x -> 0, line, none), "name was", "not blank"),
        row(
            "area 2",
            () -> UserDensity.of("p", x -> 0, Support.of(new Interval(0, 2)), none),
            "integral",
            "was 1.99999",
            "allowed: 1 up to"),
        row("atoms", () -> UserDensity.of("p", x -> 0, COIN.support(), none), "support", "length"),
        row("plane", () -> UserDensity.of("p", x -> 0, PLANE.support(), none), "dimension"),
        row("infinite", () -> UserDensity.of("p", x -> 0, line, none), "integral"),
        row("NaN", () -> UserDensity.of("p", x -> NAN, line, none), "logDensity"),
        row(
            "no area",
            () -> UserDensity.normalized("p", x -> -INFINITY, line, none),
            "integral",
            "> 0"));
  }

  static Stream<Arguments> families() {
    Family normal = Family.normal();
    return Stream.of(
        row("location", () -> Family.location(null), "base was null"),
        row("location", () -> Family.location(PLANE), "base", "dimension 1"),
        row("scale", () -> Family.scale(COIN), "base", "respect to length"),
        row("both", () -> Family.locationScale(null), "base was null"),
        row("σ = 0", () -> normal.at(0, 0), "the scale theta[1] was 0.0", "> 0"),
        row("σ < 0", () -> normal.score(0, 1, 0, -1), "the scale theta[1] was -1.0"),
        row("μ NaN", () -> normal.at(NAN, 1), "theta[0] was NaN"),
        row("too few", () -> normal.at(1), "theta was 1 numbers", "2 number(s)"),
        row("null", () -> normal.at((double[]) null), "theta was null"),
        row("index", () -> normal.score(2, 1, 0, 1), "i was 2", "0 to 1"),
        row("index", () -> Family.uniform().score(-1, 1, 2), "i was -1"),
        row("θ = 0", () -> Family.uniform().at(0), "the scale theta[0] was 0.0"),
        row("rate", () -> Family.exponential().at(-1), "the rate theta[0] was -1.0"),
        row("shape", () -> Family.gamma().at(0, 1), "shape was 0.0"),
        row("shape", () -> Family.beta().score(0, 0.5, 1, -1), "b was -1.0"),
        row("weight", () -> Family.mixture(NORMAL, NORMAL).at(1.2), "the weight theta[0] was 1.2"),
        row("mixture", () -> Family.mixture(NORMAL, COIN), "base measure"),
        row("mixture", () -> Family.mixture(PLANE, PLANE), "p was", "dimension 1"),
        row("mixture", () -> Family.mixture(NORMAL, null), "q was null"),
        row("softmax", () -> Family.softmax(1), "atoms was 1", ">= 2"),
        row("simplex", () -> Family.simplex(1), "atoms was 1", ">= 2"),
        row("p > 1", () -> Family.simplex(3).at(0.5, 0.6), "1 less the sum of theta was -0.1"),
        row("p < 0", () -> Family.simplex(3).at(-0.5, 0.6), "the probability theta[0] was -0.5"),
        row("none", () -> Family.of(0, t -> NORMAL), "parameters was 0", ">= 1"),
        row("null", () -> Family.of(1, null), "member was null"),
        row("null", () -> Family.of(1, t -> NORMAL, null), "score was null"),
        row("member", () -> Family.of(1, t -> null).at(1), "member(theta) was null"));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource({"compositions", "maps", "userDensities", "families"})
  void isRefusedWithAReason(String call, ThrowingCallable thrower, String[] fragments) {
    assertThatThrownBy(thrower)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }

  /** Says it halves when it is asked to invert, but does not. */
  private static final class Doubling implements InvertibleMap {

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double[] apply(double[] point) {
      return new double[] {2 * point[0], 2 * point[1]};
    }

    @Override
    public double[] invert(double[] image) {
      return image.clone();
    }

    @Override
    public double logAbsDeterminant(double[] point) {
      return 2 * Math.log(2);
    }
  }
}
