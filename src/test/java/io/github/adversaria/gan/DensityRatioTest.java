package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.DensitySource;
import io.github.adversaria.density.Normal;
import io.github.adversaria.metric.DensityRatioError;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Network;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class DensityRatioTest {

  private static final Normal P = Normal.of(1, 1);
  private static final Normal Q = Normal.of(-1, 1);

  private static DensityRatioTraining training() {
    // Between normals of one width the log-ratio is linear: log p − log q = 2x.
    return DensityRatioTraining.of(
            Network.from(1).dense(1).seed(1), DensitySource.of(P), DensitySource.of(Q))
        .optimizer(Adam.of(0.02))
        .batch(200);
  }

  @Test
  void aLinearLogitLearnsTheRatioOfTwoNormals() {
    DensityRatioRun run = training().run(600);

    assertThat(run.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(run.logRatio(1.0)).isCloseTo(2, within(0.35));
    assertThat(run.logRatio(0.0)).isCloseTo(0, within(0.25));
    assertThat(run.logRatio(Nd4j.createFromArray(new double[][] {{1}, {0}})).toDoubleVector())
        .containsExactly(run.logRatio(1.0), run.logRatio(0.0));
  }

  @Test
  void theErrorAgainstTheExactRatioShrinks() {
    var points = Nd4j.linspace(-3, 3, 50).reshape(50, 1);
    DensityRatioRun run =
        training()
            .measuring(
                "error",
                20,
                ratio ->
                    DensityRatioError.of(P, Q, ratio::logRatio, points).rootMeanSquare().mean())
            .run(600);
    double[] errors = run.history().doubleColumn("error").removeMissing().asDoubleArray();

    assertThat(errors).hasSize(30);
    assertThat(errors[29]).isLessThan(errors[0] / 4);
    assertThat(run.history().columnNames()).containsExactly("step", "loss", "error");
  }

  @Test
  void theNumbersDependOnTheSeedAndNotOnTheThreads() {
    double one = training().run(20).logRatio(1.0);

    assertThat(training().threads(2).run(20).logRatio(1.0)).isEqualTo(one);
    assertThat(training().run(12).continued(8).logRatio(1.0)).isEqualTo(one);
    assertThat(training().seed(5).run(20).logRatio(1.0)).isNotEqualTo(one);
  }

  @Test
  void itStopsEarlyAndShowsItself() {
    DensityRatioRun run = training().stoppingWhen(ratio -> ratio.steps() == 30).run(1000);

    assertThat(run.ending()).isEqualTo(Ending.STOPPED_EARLY);
    assertThat(run.steps()).isEqualTo(30);
    assertThat(run.show().png().orElseThrow().alt()).contains("curve loss");
    assertThat(run.toString()).startsWith("log-ratio of ").contains("stopped early");
  }
}
