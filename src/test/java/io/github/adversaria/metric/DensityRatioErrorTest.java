package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DensityRatioErrorTest {

  private static final Density P = Normal.of(1, 1);
  private static final Density Q = Normal.of(0, 1);

  private static INDArray line(double... points) {
    return Nd4j.createFromArray(points).reshape(points.length, 1);
  }

  /** log p − log q = x − 1/2 here, so the errors of 2x are x + 1/2. */
  @Test
  void isTheErrorAtEachPoint() {
    var error = DensityRatioError.of(P, Q, x -> x.mul(2), line(0, 1, -2));
    assertThat(error.bias().mean()).isCloseTo((0.5 + 1.5 - 1.5) / 3, within(1e-14));
    assertThat(error.meanAbsolute().mean()).isCloseTo(3.5 / 3, within(1e-14));
    assertThat(error.rootMeanSquare().mean()).isCloseTo(Math.sqrt(4.75 / 3), within(1e-14));
    assertThat(error.greatest()).isCloseTo(1.5, within(1e-14));
    assertThat(Math.abs(error.worstPoint()[0] - -0.5)).isEqualTo(1.5);
    assertThat(error.size()).isEqualTo(3);
    assertThat(error.leftOut()).isZero();
  }

  @Test
  void theExactRatioHasNone() {
    var p = MultivariateNormal.of(new double[] {1, 2}, new double[][] {{2, 0.5}, {0.5, 1}});
    var q = MultivariateNormal.standard(2);
    var error =
        DensityRatioError.of(
            p, q, x -> p.logDensity(x).sub(q.logDensity(x)), 100, new SplittableRandom(1));
    assertThat(error.greatest()).isZero();
    assertThat(error.rootMeanSquare().mean()).isZero();
    assertThat(error.size()).isEqualTo(100);
  }

  @Test
  void singlePrecisionAndColumnsWillDo() {
    var error =
        DensityRatioError.of(
            P, Q, x -> x.castTo(DataType.FLOAT).sub(0.5).reshape(3, 1), line(0, 1, -2));
    assertThat(error.greatest()).isLessThan(1e-6);
  }

  /**
   * Of the estimate 0 the error is x − 1/2, of variance 1 + 1/4 over both halves: known exactly.
   */
  @Test
  void samplesGiveTheMeanOverBothDensities() {
    var error =
        DensityRatioError.of(P, Q, x -> Nd4j.zeros(x.size(0)), 20_000, new SplittableRandom(2));
    assertThat(error.rootMeanSquare().agreesWith(Math.sqrt(1.25), 1e-4)).isTrue();
    assertThat(error.bias().agreesWith(0, 1e-4)).isTrue();
    assertThat(error.rootMeanSquare().standardError()).isBetween(0.002, 0.02);
  }

  @Test
  void pointsOutsideASupportAreLeftOutAndCounted() {
    var p = Uniform.of(0, 2);
    var q = Uniform.of(1, 3);
    var error = DensityRatioError.of(p, q, x -> x.mul(0), line(0.5, 1.2, 1.5, 2.5, 9));
    assertThat(error.leftOut()).isEqualTo(3);
    assertThat(error.size()).isEqualTo(2);
    assertThat(error.greatest()).isZero();
    assertThat(error.toString()).contains("3 points are outside");
    assertThat(error.show().html().orElseThrow()).contains("root mean square");
  }
}
