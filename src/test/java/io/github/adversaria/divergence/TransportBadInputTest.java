package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Integrals, Wasserstein distances, kernels and MMD against arguments that they must refuse. */
class TransportBadInputTest {

  private static final Density P = Normal.of(0, 1);
  private static final Density PLANE = MultivariateNormal.standard(2);
  private static final Density ATOMS = Categorical.of(0.5, 0.5);
  private static final Wasserstein W1 = Wasserstein.W1;
  private static final MaximumMeanDiscrepancy MMD =
      MaximumMeanDiscrepancy.of(new GaussianKernel(1));

  static Stream<Arguments> cases() {
    INDArray five = Nd4j.createFromArray(new double[] {1, 2, 3, 4, 5}).reshape(5, 1);
    INDArray two = Nd4j.createFromArray(new double[] {1, 2}).reshape(2, 1);
    INDArray plane = Nd4j.createFromArray(new double[] {1, 2, 3, 4, 5, 6}).reshape(3, 2);
    INDArray cube = Nd4j.zeros(2, 2, 2);
    INDArray hole = Nd4j.createFromArray(new double[] {1, Double.NaN, 3});
    var random = new SplittableRandom(1);
    return Stream.of(
        bad(() -> Expectation.under(null), "density was null"),
        bad(() -> Expectation.under(PLANE), "density", "dimension 2", "dimension 1"),
        bad(() -> Expectation.under(P).of(null), "f was null"),
        bad(() -> new Expectation(PLANE), "density", "dimension 2", "dimension 1"),
        bad(() -> new Expectation(null), "density was null"),
        bad(() -> JointIntegral.of(null), "densities was null"),
        bad(() -> JointIntegral.of(List.of()), "densities was none"),
        bad(() -> JointIntegral.of(List.of(P, PLANE)), "densities", "dimension 2", "dimension 1"),
        bad(() -> JointIntegral.of(List.of(P, ATOMS)), "densities", "COUNTING", "LEBESGUE"),
        bad(() -> JointIntegral.of(List.of(P)).near(null), "landmarks was null"),
        bad(() -> JointIntegral.of(List.of(PLANE)).near(null), "landmarks was null"),
        bad(() -> JointIntegral.of(List.of(ATOMS)).near(null), "landmarks was null"),
        bad(() -> JointIntegral.of(List.of(ATOMS)).with(null), "quadrature was null"),
        bad(() -> JointIntegral.of(List.of(P)).over(null, (x, l, r) -> r.set(0)), "where was null"),
        bad(() -> W1.between(null, P), "p was null"),
        bad(() -> W1.between(P, null), "q was null"),
        bad(() -> W1.between(P, PLANE), "q was", "dimension 2", "dimension 1"),
        bad(() -> W1.cost(PLANE, P), "q was", "dimension 1", "dimension 2"),
        bad(() -> W1.betweenSamples(null, five), "x was null"),
        bad(() -> W1.betweenSamples(five, two), "y was 2 points", "5 points"),
        bad(() -> W1.betweenSamples(plane, Nd4j.zeros(3, 1)), "y was", "1 coordinates", "2"),
        bad(() -> W1.betweenSamples(cube, cube), "x was", "[2, 2, 2]", "[n, d]"),
        bad(() -> W1.betweenSamples(hole, hole), "x[1] was NaN"),
        bad(() -> W1.betweenSamples(new double[0], new double[1]), "x was empty"),
        bad(() -> W1.betweenSamples(new double[1], new double[] {Double.NaN}), "y[0] was NaN"),
        bad(() -> W1.sliced(plane, five, 10, random), "y was", "1 coordinates"),
        bad(() -> W1.sliced(plane, plane, 1, random), "directions was 1", ">= 2"),
        bad(() -> W1.sliced(plane, plane, 10, null), "random was null"),
        bad(() -> Assignment.of(null), "cost was null"),
        bad(() -> Assignment.of(new double[0][]), "rows in cost was 0", ">= 1"),
        bad(() -> Assignment.of(new double[][] {{1, 2}, {3}}), "cost[1] was 1 numbers", "2"),
        bad(() -> Assignment.of(new double[][] {{Double.NaN}}), "cost[0][0] was NaN"),
        bad(() -> new GaussianKernel(0), "bandwidth was 0.0", "> 0"),
        bad(() -> new GaussianKernel(Double.NaN), "bandwidth was NaN"),
        bad(() -> new LaplaceKernel(-1), "bandwidth was -1.0", "> 0"),
        bad(() -> new LaplaceKernel(Double.POSITIVE_INFINITY), "bandwidth was Infinity"),
        bad(() -> new InverseMultiquadricKernel(0), "scale was 0.0", "> 0"),
        bad(() -> new InverseMultiquadricKernel(1, -1), "exponent was -1.0", "> 0"),
        bad(() -> new PolynomialKernel(0, 1, 1), "degree was 0", ">= 1"),
        bad(() -> new PolynomialKernel(2, 0, 1), "scale was 0.0", "> 0"),
        bad(() -> new PolynomialKernel(2, 1, -1), "offset was -1.0", ">= 0"),
        bad(() -> PolynomialKernel.cubic(0), "dimension was 0", ">= 1"),
        bad(() -> new SampleDiscrepancy(null), "kernel was null"),
        bad(() -> PointSet.of("x", null, 1), "x was null"),
        bad(() -> PointSet.of("x", two, 3), "number of points in x was 2", ">= 3"),
        bad(() -> PointSet.of("x", new float[3], 2, 2), "x was 3 numbers", "at least 4"),
        bad(() -> PointSet.of("x", new float[3], 0, 2), "n was 0"),
        bad(() -> PointSet.of("x", new float[3], 1, 0), "dimension was 0"),
        bad(() -> new KernelMean(List.of()), "kernels was none", "at least one"),
        bad(() -> new KernelMean(null), "kernels was null"),
        bad(() -> KernelMean.ofGaussians(), "bandwidths was empty"),
        bad(() -> KernelMean.ofGaussians(1, -2), "bandwidth was -2.0"),
        bad(() -> GaussianKernel.medianHeuristic(null, five), "x was null"),
        bad(() -> GaussianKernel.medianHeuristic(five, null), "y was null"),
        bad(() -> GaussianKernel.medianHeuristic(five, plane), "y was", "2 coordinates"),
        bad(
            () -> GaussianKernel.medianHeuristic(Nd4j.zeros(3, 1), Nd4j.zeros(3, 1)),
            "median distance 0"),
        bad(() -> MaximumMeanDiscrepancy.of(null), "kernel was null"),
        bad(() -> MMD.between(null, P), "p was null"),
        bad(() -> MMD.squared(P, null), "q was null"),
        bad(() -> MMD.squared(P, PLANE), "q was", "dimension 2", "dimension 1"),
        bad(() -> MMD.unbiased(two, five), "number of points in x was 2", ">= 3"),
        bad(() -> MMD.biased(five, two), "number of points in y was 2", ">= 3"),
        bad(() -> MMD.unbiased(plane, five), "y was", "1 coordinates", "2"),
        bad(() -> MMD.linear(plane, plane), "number of points in x was 3", ">= 4"),
        bad(() -> MMD.biased(null, five), "x was null"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
