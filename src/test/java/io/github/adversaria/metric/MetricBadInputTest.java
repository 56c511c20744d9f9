package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.divergence.GaussianKernel;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Measures against arguments that they must refuse. */
class MetricBadInputTest {

  private static final Density P = Normal.of(0, 1);
  private static final Density PLANE = MultivariateNormal.standard(2);

  static Stream<Arguments> cases() {
    INDArray line = Nd4j.createFromArray(new double[] {0, 1, 2, 4, 7}).reshape(5, 1);
    INDArray one = Nd4j.createFromArray(new double[] {3}).reshape(1, 1);
    INDArray three = Nd4j.createFromArray(new double[] {0, 1, 3}).reshape(3, 1);
    INDArray plane = Nd4j.createFromArray(new double[][] {{0, 0}, {1, 1}, {2, 0}, {3, 3}, {5, 5}});
    INDArray hole = Nd4j.createFromArray(new double[] {0, 1, Double.NaN, 3, 4}).reshape(5, 1);
    INDArray cube = Nd4j.zeros(2, 2, 2);
    INDArray many = Nd4j.linspace(0, 1, 30).reshape(30, 1);
    int[] labels = {0, 1, 0, 1, 0};
    var random = new SplittableRandom(1);
    var modes = ModeCoverage.of(new double[][] {{0, 0}, {5, 0}}, 1);
    var components = PrincipalComponents.of(plane, 1);
    var kernel = new GaussianKernel(1);
    return Stream.of(
        bad(() -> ModeCoverage.of(null, 1), "centres was null"),
        bad(() -> ModeCoverage.of(new double[0][], 1), "number of centres was 0"),
        bad(() -> ModeCoverage.of(new double[][] {{0}, {1, 2}}, 1), "centres[1]", "2 numbers"),
        bad(() -> ModeCoverage.of(new double[][] {{0}, {1}, {0}}, 1), "centres[2]", "centres[0]"),
        bad(() -> ModeCoverage.of(new double[][] {{Double.NaN}}, 1), "centres[0][0] was NaN"),
        bad(() -> ModeCoverage.of(new double[][] {{0}}, 0), "sigma was 0.0"),
        bad(() -> modes.minimumShare(0), "share was 0.0"),
        bad(() -> modes.minimumShare(1.5), "share was 1.5", "1.0"),
        bad(() -> modes.measure(null), "samples was null"),
        bad(() -> modes.measure(line), "points with 1 coordinates", "2, as the centres"),
        bad(() -> modes.measure(cube), "samples was", "[n, d]"),
        bad(() -> modes.measure(null, 2), "rows was null"),
        bad(() -> modes.measure(new float[3], 2), "rows was 3 numbers", "at least 4"),
        bad(() -> modes.measure(new float[4], 1), "n was 1", ">= 2"),
        bad(() -> modes.measure(new float[] {0, 0, Float.NaN, 0}, 2), "rows[2] was NaN"),
        bad(() -> NearestNeighbourTest.of(one, line, random), "points in real was 1"),
        bad(() -> NearestNeighbourTest.of(line, plane, random), "generated", "2 coordinates"),
        bad(() -> NearestNeighbourTest.of(hole, line, random), "real[2] was NaN"),
        bad(() -> NearestNeighbourTest.of(line, line, null), "random was null"),
        bad(() -> PrecisionRecall.of(line, three), "points in generated was 3", ">= 4"),
        bad(() -> PrecisionRecall.of(line, line, 0), "neighbours was 0"),
        bad(() -> PrecisionRecall.of(line, line, 5), "points in real was 5", ">= 6"),
        bad(() -> PrecisionRecall.of(line, plane), "generated", "2 coordinates"),
        bad(() -> PrincipalComponents.of(one, 1), "points in data was 1"),
        bad(() -> PrincipalComponents.of(plane, 3), "count was 3", "1 to 2"),
        bad(() -> PrincipalComponents.of(plane, 0), "count was 0"),
        bad(() -> PrincipalComponents.of(Nd4j.ones(4, 2), 1), "all equal", "differ"),
        bad(() -> components.project(line), "points with 1 coordinates", "2, as the data"),
        bad(() -> components.project(null), "points was null"),
        bad(() -> FrechetDistance.of(three, line), "points in real was 3", ">= 4"),
        bad(() -> FrechetDistance.of(line, plane), "generated", "2 coordinates"),
        bad(() -> FrechetDistance.of(line, hole), "generated[2] was NaN"),
        bad(() -> FrechetDistance.in(null, line, line), "components was null"),
        bad(() -> FrechetDistance.in(components, line, line), "1 coordinates"),
        bad(() -> FrechetDistance.betweenHalves(line, random), "points in real was 5", ">= 8"),
        bad(() -> FrechetBias.of(many, line, random), "points in generated was 5", ">= 20"),
        bad(() -> FrechetBias.of(many, many, null), "random was null"),
        bad(() -> DensityRatioError.of(P, PLANE, x -> x, line), "q was", "2", "dimension 1"),
        bad(() -> DensityRatioError.of(P, P, x -> x, plane), "points was", "dimension 1"),
        bad(() -> DensityRatioError.of(P, P, null, line), "logRatio was null"),
        bad(() -> DensityRatioError.of(P, P, x -> null, line), "value of logRatio was null"),
        bad(() -> DensityRatioError.of(P, P, x -> plane, line), "[5, 2]", "one number a point"),
        bad(() -> DensityRatioError.of(P, P, x -> hole, line), "value of logRatio[2] was NaN"),
        bad(() -> DensityRatioError.of(P, P, x -> x, 3, random), "n was 3", ">= 4"),
        bad(() -> DensityRatioError.of(P, P, x -> x, 8, null), "random was null"),
        bad(
            () -> DensityRatioError.of(Uniform.of(0, 1), Uniform.of(5, 6), x -> x, line),
            "of which 0",
            "at least 2"),
        bad(() -> StandardKernel.GAUSSIAN.fit(null, line), "x was null"),
        bad(() -> StandardKernel.LAPLACE.fit(line, plane), "2 coordinates"),
        bad(() -> KernelTwoSampleTest.of(null, line, line, random), "kernel was null"),
        bad(() -> KernelTwoSampleTest.of(kernel, line, one, 9, random), "generated was 1"),
        bad(() -> KernelTwoSampleTest.of(kernel, line, plane, 9, random), "2 coordinates"),
        bad(() -> KernelTwoSampleTest.of(kernel, line, line, 0, random), "permutations was 0"),
        bad(() -> KernelTwoSampleTest.of(kernel, line, line, 9, null), "random was null"),
        bad(() -> TrainSyntheticTestReal.of(three, labels, line, labels), "synthetic was 3"),
        bad(() -> TrainSyntheticTestReal.of(line, labels, line, null), "realLabels was null"),
        bad(() -> TrainSyntheticTestReal.of(line, labels, three, labels), "5 labels", "3, one"),
        bad(() -> TrainSyntheticTestReal.of(line, labels, plane, labels), "2 coordinates"),
        bad(
            () -> TrainSyntheticTestReal.of(line, new int[] {0, -1, 0, 0, 0}, line, labels),
            "syntheticLabels[1] was -1"),
        bad(
            () -> TrainSyntheticTestReal.of(line, labels, line, new int[] {0, 0, 0, 0, 5000}),
            "realLabels[4] was 5000",
            "999"),
        bad(() -> TrainSyntheticTestReal.of(line, labels, line, labels, 0), "neighbours was 0"),
        bad(() -> InClassSpread.of(line, labels, line, null), "realLabels was null"),
        bad(() -> InClassSpread.of(line, labels, three, labels), "5 labels", "3, one"),
        bad(() -> InClassSpread.of(line, labels, plane, labels), "2 coordinates"),
        bad(
            () -> InClassSpread.of(line, new int[] {0, 1, 2, 3, 4}, line, labels),
            "labels was a class of its own",
            "two points of one class"),
        bad(
            () -> InClassSpread.of(line, new int[] {0, -1, 0, 0, 0}, line, labels),
            "labels[1] was -1"));
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
