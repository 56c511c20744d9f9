package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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

/**
 * Arguments that the families of densities and their methods must refuse, and what is said of them;
 * what is made of other densities, maps and functions has {@link ComposedBadInputTest}.
 */
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
  @MethodSource({"scalars", "multivariateNormals", "fromData", "calls"})
  void isRefusedWithAReason(String call, ThrowingCallable thrower, String[] fragments) {
    assertThatThrownBy(thrower)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
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
}
