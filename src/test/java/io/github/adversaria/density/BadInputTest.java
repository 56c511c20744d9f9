package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.integrate.Landmark;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Every public factory with arguments that it must refuse, and what it must say. */
class BadInputTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Density NORMAL = Normal.of(0, 1);
  private static final Density COIN = Categorical.of(0.5, 0.5);
  private static final Density PLANE = MultivariateNormal.standard(2);

  private static Arguments row(String call, ThrowingCallable thrower, String... fragments) {
    return arguments(call, thrower, fragments);
  }

  static Stream<Arguments> scalars() {
    return Stream.of(
        row("Normal σ = 0", () -> Normal.of(0, 0), "standardDeviation was 0.0", "> 0"),
        row("Normal σ < 0", () -> Normal.of(0, -1), "standardDeviation was -1.0", "> 0"),
        row("Normal σ NaN", () -> Normal.of(0, NAN), "standardDeviation was NaN", "> 0"),
        row("Normal σ ∞", () -> Normal.of(0, INFINITY), "standardDeviation was Infinity", "finite"),
        row("Normal μ NaN", () -> Normal.of(NAN, 1), "mean was NaN", "finite"),
        row("Normal μ ∞", () -> Normal.of(-INFINITY, 1), "mean was -Infinity", "finite"),
        row("Uniform empty", () -> Uniform.of(1, 1), "high was 1.0", "> low = 1.0"),
        row("Uniform reversed", () -> Uniform.of(2, 1), "high was 1.0", "> low = 2.0"),
        row("Uniform NaN", () -> Uniform.of(NAN, 1), "low was NaN", "finite"),
        row("Uniform ∞", () -> Uniform.of(0, INFINITY), "high was Infinity", "finite"),
        row("Uniform wide", () -> Uniform.of(-1.7e308, 1.7e308), "high - low", "finite"),
        row("Laplace b = 0", () -> Laplace.of(0, 0), "scale was 0.0", "> 0"),
        row("Laplace NaN", () -> Laplace.of(NAN, 1), "location was NaN", "finite"),
        row("Cauchy γ < 0", () -> Cauchy.of(0, -2), "scale was -2.0", "> 0"),
        row("Cauchy NaN", () -> Cauchy.of(NAN, 1), "location was NaN", "finite"),
        row("StudentT ν = 0", () -> StudentT.of(0, 1, 0), "degrees was 0.0", "> 0"),
        row("StudentT ν ∞", () -> StudentT.of(0, 1, INFINITY), "degrees was Infinity", "finite"),
        row("StudentT σ", () -> StudentT.of(0, NAN, 3), "scale was NaN", "> 0"),
        row("StudentT μ", () -> StudentT.of(INFINITY, 1, 3), "location was Infinity", "finite"),
        row("Exponential λ = 0", () -> Exponential.of(0), "rate was 0.0", "> 0"),
        row("Exponential NaN", () -> Exponential.of(NAN), "rate was NaN", "> 0"),
        row("Gamma k < 0", () -> Gamma.of(-1, 1), "shape was -1.0", "> 0"),
        row("Gamma θ = 0", () -> Gamma.of(1, 0), "scale was 0.0", "> 0"),
        row("Beta a = 0", () -> Beta.of(0, 1), "a was 0.0", "> 0"),
        row("Beta b NaN", () -> Beta.of(1, NAN), "b was NaN", "> 0"));
  }

  static Stream<Arguments> multivariateNormals() {
    double[][] identity = {{1, 0}, {0, 1}};
    double[] zero = new double[2];
    return Stream.of(
        row("no mean", () -> MultivariateNormal.of(new double[0], identity), "mean was empty"),
        row("NaN mean", () -> MultivariateNormal.of(new double[] {0, NAN}, identity), "mean[1]"),
        row("rows", () -> MultivariateNormal.of(new double[3], identity), "covariance was 2 rows"),
        row("null", () -> MultivariateNormal.of(zero, null), "covariance was null", "2 rows"),
        row(
            "ragged",
            () -> MultivariateNormal.of(zero, new double[][] {{1, 0}, {0}}),
            "covariance[1] was 1 numbers"),
        row(
            "infinite",
            () -> MultivariateNormal.of(zero, new double[][] {{1, INFINITY}, {0, 1}}),
            "covariance[0][1] was Infinity"),
        row(
            "asymmetric",
            () -> MultivariateNormal.of(zero, new double[][] {{1, 0.5}, {0.4, 1}}),
            "covariance[1][0] was 0.4",
            "0.5",
            "symmetric"),
        row(
            "negative variance",
            () -> MultivariateNormal.of(zero, new double[][] {{1, 0}, {0, -1}}),
            "covariance[1][1] was -1.0",
            "> 0"),
        row(
            "indefinite",
            () -> MultivariateNormal.of(zero, new double[][] {{1, 2}, {2, 1}}),
            "covariance was [[1.0, 2.0], [2.0, 1.0]]",
            "positive definite"),
        row(
            "singular",
            () -> MultivariateNormal.of(zero, new double[][] {{1, 1}, {1, 1}}),
            "positive definite"),
        row(
            "mean of shape [1, 2]",
            () -> MultivariateNormal.of(Nd4j.zeros(1, 2), Nd4j.eye(2)),
            "mean was an array of shape [1, 2]",
            "shape [d]"),
        row(
            "covariance of shape [2]",
            () -> MultivariateNormal.of(Nd4j.zeros(2), Nd4j.zeros(2)),
            "covariance was an array of shape [2]",
            "[d, d]"),
        row("dimension", () -> MultivariateNormal.standard(0), "dimension was 0", ">= 1"));
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

  static Stream<Arguments> fromData() {
    double[] edges = {0, 1, 2};
    double[] none = {};
    return Stream.of(
        row("no data", () -> Histogram.ofData(none, 3), "data was empty"),
        row("null data", () -> Histogram.ofData(null, 3), "data was null"),
        row("NaN", () -> Histogram.ofData(new double[] {1, NAN}, 3), "data[1] was NaN"),
        row("bins", () -> Histogram.ofData(edges, 0), "bins was 0", ">= 1"),
        row("constant", () -> Histogram.ofData(new double[] {1, 1}, 3), "one value only, 1.0"),
        row("lengths", () -> Histogram.of(edges, edges), "heights was 3", "the 2 bins"),
        row("one edge", () -> Histogram.of(new double[] {1}, new double[] {1}), "edges was 1", "2"),
        row(
            "unordered",
            () -> Histogram.of(new double[] {0, 2, 1}, new double[] {1, 1}),
            "edges[2] was 1.0"),
        row("negative", () -> Histogram.of(edges, new double[] {1, -1}), "heights[1] was -1.0"),
        row("zero", () -> Histogram.of(edges, new double[2]), "area under heights was 0.0"),
        row("no data", () -> KernelEstimate.of(none), "data was empty"),
        row("constant", () -> KernelEstimate.of(new double[] {2, 2}), "one value only, 2.0"),
        row("NaN", () -> KernelEstimate.of(new double[] {NAN}, 1), "data[0] was NaN"),
        row("bandwidth", () -> KernelEstimate.of(edges, 0), "bandwidth was 0.0", "> 0"),
        row("rule", () -> KernelEstimate.silverman(none), "data was empty"),
        row("sum", () -> Categorical.of(0.5, 0.4), "probabilities was a sum of 0.9", "sum is 1"),
        row("negative", () -> Categorical.of(1.5, -0.5), "probabilities[1] was -0.5"),
        row("none", () -> Categorical.of(), "probabilities was empty"),
        row("lengths", () -> Categorical.of(edges, new double[] {1}), "was 1 numbers", "3 atoms"),
        row(
            "twice",
            () -> Categorical.of(new double[] {1, 1}, new double[] {0.5, 0.5}),
            "atoms was 1.0 twice",
            "distinct"),
        row(
            "infinite",
            () -> Categorical.of(new double[] {INFINITY}, new double[] {1}),
            "atoms[0] was Infinity"));
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

  static Stream<Arguments> calls() {
    var random = new SplittableRandom(1);
    return Stream.of(
        row("n", () -> NORMAL.draw(0, random), "n was 0", ">= 1"),
        row("no source", () -> NORMAL.draw(1, null), "random was null"),
        row("no source", () -> PLANE.drawPoint(null), "random was null"),
        row("sample", () -> PLANE.sample(0, random), "n was 0", ">= 1"),
        row("p > 1", () -> NORMAL.quantile(1.5), "probability was 1.5", "[0.0, 1.0]"),
        row("p NaN", () -> Gamma.of(2, 1).quantile(NAN), "probability was NaN"),
        row("p < 0", () -> Exponential.of(1).upperQuantile(-0.1), "probability was -0.1"),
        row("axis", () -> NORMAL.landmarks(1), "axis was 1", "0 to 0"),
        row("axis", () -> PLANE.landmarks(-1), "axis was -1", "0 to 1"),
        row("point", () -> PLANE.logDensityAt(new double[3]), "point was 3 coordinates", "2"),
        row("null", () -> NORMAL.logDensityAt(null), "point was null", "1 coordinate"),
        row("shape", () -> NORMAL.logDensity(Nd4j.zeros(2, 2)), "[2, 2]", "[n, 1] or [n]"),
        row("shape", () -> PLANE.logDensity(Nd4j.zeros(2)), "[2]", "[n, 2]"),
        row("interval", () -> new Interval(2, 1), "[2.0, 1.0]", "low <= high"),
        row("interval", () -> new Interval(NAN, 1), "low was NaN"),
        row("support", () -> Support.of(), "intervals was none"),
        row("support", () -> Support.of((Interval[]) null), "intervals was null"),
        row("support", () -> Support.of(Interval.LINE, null), "element of intervals was null"),
        row("union", () -> Support.union(null), "intervals was null"),
        row("union", () -> Support.union(List.of()), "intervals was none"),
        row("box", () -> Support.box(List.of()), "axes was none"),
        row("atoms", () -> Support.atoms(NAN), "points[0] was NaN"),
        row(
            "kinds",
            () -> Support.joined(Arrays.asList(COIN.support(), NORMAL.support())),
            "supports",
            "one kind"));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource({
    "scalars",
    "multivariateNormals",
    "compositions",
    "fromData",
    "maps",
    "calls",
    "userDensities",
    "families"
  })
  void isRefusedWithAReason(String call, ThrowingCallable thrower, String[] fragments) {
    assertThatThrownBy(thrower)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
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

  @Test
  void aLineIsNoPlane() {
    assertThatThrownBy(() -> PLANE.logDensity(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("dimension 2", "needs dimension 1");
    assertThatThrownBy(() -> PLANE.cdf(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PLANE.draw(1, new SplittableRandom(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PLANE.support().intervals()).isInstanceOf(IllegalStateException.class);
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
