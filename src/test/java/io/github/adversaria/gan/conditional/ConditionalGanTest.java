package io.github.adversaria.gan.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.AngledRing;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.data.OneHotRows;
import io.github.adversaria.gan.GanLoss;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.metric.TrainSyntheticTestReal;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConditionalGanTest {

  private static final OneHotRows RING = OneHotRows.of(GaussianModes.ring(4, 2, 0.1));

  private static ConditionalGanBuilder small() {
    return ConditionalGan.of(RING).width(32).latent(2).r1(0.1);
  }

  private static ConditionalGanBuilder tiny() {
    return ConditionalGan.of(AngledRing.ofModes()).width(3).latent(2).precision(Precision.DOUBLE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void gradientsOfBothPlayersAgreeWithDifferences(boolean third) {
    var builder = tiny().weights(1, 0.5, third ? 0.25 : 0).r1(0.5);
    var gan = builder.seed(3);
    // Biases start at 0: a unit after silent ones would lie on the kink of its relu.
    Stream.of(gan.generator(), gan.discriminator())
        .flatMap(network -> network.parameters().stream())
        .filter(p -> p.array().rank() == 1)
        .forEach(p -> p.set(Nd4j.valueArrayOf(p.array().shape(), 0.3)));
    assertThat(gan.training().checkGradients(5)).hasSize(2).allMatch(GradientCheck::passed);
  }

  @Test
  void whatIsTrainedIsPrinted() {
    String three =
        ConditionalGan.of(RING).weights(1, 0.5, 0.25).seed(1).training().losses().toLatex();
    assertThat(three)
        .contains(
            "\\mathbb{E}\\,\\left[-\\log\\sigma(D(x, y))\\right]",
            "0.5\\,\\mathbb{E}\\,\\left[-\\log\\left(1 - \\sigma(D(G(z, y), y))\\right)\\right]",
            "0.25\\,\\mathbb{E}\\,\\left[-\\log\\left(1 - \\sigma(D(\\hat{x}, y))\\right)\\right]",
            "\\nabla _x D(x, y)",
            "\\mathbb{E}\\,\\left[-\\log\\sigma(D(G(z, y), y))\\right]");
    assertThat(
            ConditionalGan.of(RING).withoutMismatched().r1(0).seed(1).training().losses().toLatex())
        .doesNotContain("\\hat{x}", "\\nabla");
    assertThat(ConditionalGan.of(RING).loss(GanLoss.hinge()).seed(1).training().losses().toLatex())
        .doesNotContain("\\log");
  }

  /** A discriminator that gives 0 to everything pays log 2 for each kind of pair. */
  @Test
  void everyScoreHasItsWeight() {
    var gan = small().weights(3, 2, 5).r1(0).seed(1);
    gan.discriminator().parameters().forEach(p -> p.set(Nd4j.zeros(p.array().shape())));
    NetworkRun run = gan.training().recordingEvery(1).run(1);
    assertThat(run.term("discriminator", "matching")).isCloseTo(Math.log(2), within(1e-6));
    assertThat(run.term("discriminator", "mismatched")).isCloseTo(Math.log(2), within(1e-6));
    assertThat(run.loss("discriminator")).isCloseTo(10 * Math.log(2), within(1e-5));
  }

  @Test
  void makesWhatItIsAskedFor() {
    var gan = small().seed(1);
    NetworkRun run = gan.training().run(1200);
    int[] asked = IntStream.range(0, 400).map(i -> i % 4).toArray();
    INDArray made = gan.generated(run, RandomStream.of(2), asked);
    assertThat(made.shape()).containsExactly(400, 2);
    GaussianModes ring = GaussianModes.ring(4, 2, 0.1);
    float[] rows = new float[800];
    int[] labels = new int[400];
    ring.draw(rows, labels, 400, RandomStream.of(3));
    INDArray real = Nd4j.createFromArray(rows).reshape(400, 2);
    assertThat(TrainSyntheticTestReal.of(real, labels, made, asked).accuracy().mean())
        .isGreaterThan(0.95);
    // The generator is told by the condition alone: the noise is the same.
    assertThat(gan.generated(run, RandomStream.of(2), asked)).isEqualTo(made);
    int[] others = Arrays.stream(asked).map(k -> 3 - k).toArray();
    assertThat(gan.generated(run, RandomStream.of(2), others).distance2(made)).isGreaterThan(20);
  }

  @Test
  void resumedRunEqualsOneThatWasNotStopped(@TempDir Path folder) {
    Path file = folder.resolve("conditional");
    var whole = small().seed(5);
    whole.training().run(30);
    var stopped = small().seed(5);
    stopped
        .training()
        .checkpointing(file, 10)
        .stoppingWhen(state -> state.steps() == 20)
        .recordingEvery(1)
        .run(30);
    var resumed = small().seed(5);
    NetworkRun run = resumed.training().resume(file);
    assertThat(run.steps()).isEqualTo(30);
    assertThat(resumed.generator().parameters().get(0).value().array())
        .isEqualTo(whole.generator().parameters().get(0).value().array());
  }

  @Test
  void whatTheBuilderIsToldLaterChangesNothing() {
    var builder = small().withoutMismatched();
    var gan = builder.seed(5);
    var again = small().withoutMismatched().seed(5);
    builder.weights(9, 9, 9).r1(9).loss(GanLoss.hinge()).latent(7).batch(1).bounded();
    NetworkRun run = gan.training().run(3);
    NetworkRun same = again.training().run(3);
    assertThat(run.losses().toLatex()).isEqualTo(same.losses().toLatex());
    assertThat(gan.generated(run, RandomStream.of(1), 0, 1))
        .isEqualTo(again.generated(same, RandomStream.of(1), 0, 1));
  }
}
