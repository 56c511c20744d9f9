package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.DensitySource;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Normal;
import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DiscriminatorAloneTest {

  private static final DataSource DATA = DensitySource.of(Normal.of(1, 0.5));
  private static final Interval BOX = new Interval(-3, 3);

  private static DiscriminatorBuilder small() {
    return DiscriminatorAlone.of(DATA, BOX)
        .sampler(NegativeSampler.ascent(5, 0.05))
        .loss(GanLoss.nonSaturating())
        .optimizer(Adam.of(3e-3))
        .width(16)
        .pool(200)
        .renewed(0)
        .batch(64)
        .updates(10);
  }

  @Test
  void negativesComeToTheData() {
    List<Double> ratios = new ArrayList<>();
    DiscriminatorRun run =
        small()
            .seed(1)
            .seenBy(
                state -> {
                  if (state.iterations() % 40 == 0) {
                    ratios.add(
                        DiscrepancyRatio.of(state.negatives(), DATA, RandomStream.of(2)).ratio());
                  }
                })
            .run(80);
    assertThat(ratios).hasSize(3);
    assertThat(ratios.get(2)).isLessThan(ratios.get(0) / 2);
    assertThat(run.history().rowCount()).isEqualTo(80);
    assertThat(run.history().doubleColumn("loss").get(79)).isFinite();
    assertThat(run.generated(10, 1).shape()).containsExactly(10, 1);
  }

  @Test
  void lossFallsWhileTheNegativesStandStill() {
    DiscriminatorAlone system = small().seed(2);
    NetworkRun run = system.training(system.noise()).recordingEvery(1).run(150);
    double first = run.history().doubleColumn("discriminator loss").get(0);
    assertThat(run.loss("discriminator")).isLessThan(0.8 * first);
    assertThat(system.losses().toLatex()).contains("D(x)", "D(\\tilde{x})");
  }

  @Test
  void gradientsAgreeWithDifferences() {
    DiscriminatorAlone system =
        DiscriminatorAlone.of(DATA, BOX).width(3).precision(Precision.DOUBLE).seed(3);
    assertThat(system.training(system.noise()).checkGradients(4)).allMatch(GradientCheck::passed);
  }

  @Test
  void resumedRunEqualsOneThatWasNotStopped(@TempDir Path folder) {
    Path file = folder.resolve("d");
    DiscriminatorRun whole = changing().seed(4).run(6);
    // The whole run's rates are those of 6 iterations, and so must the first half's be.
    DiscriminatorAlone first = changing().seed(4);
    first
        .seenBy(
            state -> {
              if (state.iterations() == 3) {
                state.save(file);
              }
            })
        .run(6);
    DiscriminatorRun resumed = changing().seed(4).resume(file, 6);
    assertThat(resumed.iterations()).isEqualTo(6);
    assertThat(resumed.kept()).isEqualTo(whole.kept());
    INDArray points = Nd4j.createFromArray(new double[][] {{-1}, {0}, {2}});
    assertThat(resumed.scores(points)).isEqualTo(whole.scores(points));
  }

  private static DiscriminatorBuilder changing() {
    return small().sampler(NegativeSampler.langevin(3, 0.05)).renewed(0.1).kept(2);
  }

  @Test
  void threadsDoNotChangeTheNumbers() {
    assertThat(changing().seed(5).threads(2).run(3).kept())
        .isEqualTo(changing().seed(5).threads(1).run(3).kept());
  }

  @Test
  void interruptKeepsWhatThereIs() {
    DiscriminatorRun run =
        small()
            .seed(6)
            .seenBy(
                state -> {
                  if (state.iterations() == 2) {
                    Thread.currentThread().interrupt();
                  }
                })
            .run(50);
    assertThat(run.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(run.iterations()).isEqualTo(2);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void firstNegativesAndRenewedOnesAreWhatWasAskedFor() {
    DataSource far = DensitySource.of(Normal.of(-2, 0.01));
    DiscriminatorRun[] seen = {null};
    DiscriminatorRun run =
        small()
            .first(far)
            .kept(3)
            .renewed(1)
            .seed(7)
            .seenBy(
                state -> {
                  if (state.iterations() == 0) {
                    assertThat(state.negatives().meanNumber().doubleValue())
                        .isCloseTo(-2, within(0.01));
                  }
                  seen[0] = state;
                })
            .run(4);
    assertThat(seen[0]).isSameAs(run);
    assertThat(run.kept().size(0)).isEqualTo(3 * 200);
  }

  @Test
  void generatorAgainstFrozenDiscriminatorCollapses() {
    DiscriminatorAlone system = small().seed(8);
    DiscriminatorRun run = system.run(30);
    Network generator = Network.from(1).dense(8).tanh().dense(1).seed(9);
    INDArray before = system.discriminator().parameters().get(0).value().array().dup();
    NetworkRun trained = run.generatorAgainst(generator, 1).batch(64).run(1500);
    assertThat(system.discriminator().parameters().get(0).value().array()).isEqualTo(before);
    INDArray z = Nd4j.createFromArray(new float[][] {{-2}, {-1}, {0}, {1}, {2}});
    INDArray made = trained.apply(generator, z);
    assertThat(made.stdNumber().doubleValue()).isLessThan(0.3);
    double best = Double.NEGATIVE_INFINITY;
    for (double x = -3; x <= 3; x += 0.01) {
      best = Math.max(best, run.score(x));
    }
    assertThat(run.scores(made).meanNumber().doubleValue()).isCloseTo(best, within(0.2));
  }
}
