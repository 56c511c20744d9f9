package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.DensitySource;
import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.density.Normal;
import io.github.adversaria.nn.Activation;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.RandomStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Trainings against what they must refuse, before the first step. */
class TrainingBadInputTest {

  private static final DataSource RING = GaussianModes.ring();
  private static final DataSource LINE = DensitySource.of(Normal.of(0, 1));

  static Stream<Arguments> cases() {
    Network g = Trainings.generator();
    Network d = Trainings.discriminator();
    GanTraining training = Trainings.small();
    GanRun run = Trainings.small().run(1);
    Dataset few = Dataset.of(new double[][] {{1, 2}, {3, 4}});
    DensityRatioTraining ratio =
        DensityRatioTraining.of(Network.from(1).dense(1).seed(1), LINE, LINE);
    DensityRatioRun ratioRun = ratio.batch(4).run(1);
    LatentSource normal = LatentSource.normal(2);
    return Stream.of(
        bad(() -> GanTraining.of(null, d, RING), "generator was null"),
        bad(() -> GanTraining.of(g, null, RING), "discriminator was null"),
        bad(() -> GanTraining.of(g, d, null), "source was null"),
        bad(() -> training.loss(null), "loss was null"),
        bad(() -> training.regularizer(null), "regularizer was null"),
        bad(() -> training.latent(0), "dimension was 0", ">= 1"),
        bad(() -> training.latent((LatentSource) null), "latent was null"),
        bad(() -> training.batch(0), "batch was 0", ">= 1"),
        bad(() -> training.discriminatorSteps(0), "discriminatorSteps was 0"),
        bad(() -> training.optimizers(null, Adam.of(1)), "generator was null"),
        bad(() -> training.optimizers(Adam.of(1), null), "discriminator was null"),
        bad(() -> training.optimizers(Adam.of(0), Adam.of(1)), "learningRate was 0.0"),
        bad(() -> training.optimizers(Adam.of(1), Adam.of(-1)), "learningRate was -1.0"),
        bad(() -> training.schedule(null), "schedule was null"),
        bad(() -> training.averaging(1), "decay was 1.0"),
        bad(() -> training.averaging(-0.1), "decay was -0.1"),
        bad(() -> training.clipping(0), "bound was 0.0"),
        bad(() -> training.threads(0), "threads was 0", ">= 1"),
        bad(() -> training.recordingEvery(0), "steps was 0", ">= 1"),
        bad(() -> training.measuring(null, 1, state -> 0), "column was null"),
        bad(() -> training.measuring(" ", 1, state -> 0), "column was \" \""),
        bad(
            () -> training.measuring("a", 1, state -> 0).measuring("a", 1, state -> 0),
            "column was \"a\"",
            "a name that no other column has"),
        bad(() -> training.measuring("loss", 0, state -> 0), "every was 0"),
        bad(() -> training.measuring("loss", 1, null), "measure was null"),
        bad(() -> training.stoppingWhen(null), "condition was null"),
        bad(() -> training.reportingTo(null), "listener was null"),
        bad(() -> training.drawingTo(null), "live was null"),
        bad(() -> training.filming(1), "frames was 1", "from 2 to 1000"),
        bad(() -> training.checkpointing(null, 1), "file was null"),
        bad(() -> training.checkpointing(Path.of("absent", "file"), 1), "a folder that exists"),
        bad(() -> training.checkpointing(Path.of("file"), 0), "every was 0"),
        bad(() -> training.resume(null), "file was null"),
        bad(() -> training.run(0), "steps was 0", ">= 1"),
        bad(() -> run.continued(0), "more was 0", ">= 1"),
        bad(() -> run.samples(0, 1), "n was 0", ">= 1"),
        bad(() -> run.generated(null), "latents was null"),
        bad(
            () -> run.generated(Nd4j.zeros(3, 5)),
            "latents was of shape [3, 5]",
            "[n, 2] with n >= 1"),
        bad(() -> run.discriminated(null), "examples was null"),
        bad(() -> run.discriminated(Nd4j.zeros(7)), "examples was of shape [7]"),
        bad(
            () -> GanTraining.of(g, d, few).batch(3).run(1),
            "batch was 3",
            "at most the 2 examples of data"),
        bad(
            () -> GanTraining.of(g, d, notFinite()).run(1),
            "number 1 of an example of source was NaN"),
        bad(
            () -> GanTraining.of(g, d, RING).latent(3).run(1),
            "generator does not take an input of shape [3]"),
        bad(
            () -> GanTraining.of(g, d, LINE).run(1),
            "generator was with results of 2 numbers",
            "results of as many numbers as an example of the data has, 1"),
        bad(
            () -> GanTraining.of(g, Network.from(3).dense(1).seed(1), RING).run(1),
            "discriminator does not take an input of shape [2]"),
        bad(
            () -> GanTraining.of(g, g, RING).run(1),
            "discriminator was with a result of shape [2]",
            "1 output"),
        bad(
            () -> GanTraining.of(Network.of(Activation.relu()), d, RING).run(1),
            "without parameters"),
        bad(() -> LatentSource.normal(0), "dimension was 0"),
        bad(() -> LatentSource.uniform(-1), "dimension was -1"),
        bad(() -> normal.draw(null, 1, RandomStream.of(1)), "into was null"),
        bad(() -> normal.draw(new float[1], 1, RandomStream.of(1)), "into was of length 1"),
        bad(() -> normal.draw(new float[2], 0, RandomStream.of(1)), "n was 0"),
        bad(() -> normal.draw(new float[2], 1, null), "random was null"),
        bad(() -> DensityRatioTraining.of(null, LINE, LINE), "network was null"),
        bad(() -> DensityRatioTraining.of(d, null, LINE), "p was null"),
        bad(() -> DensityRatioTraining.of(d, RING, null), "q was null"),
        bad(() -> DensityRatioTraining.of(d, RING, LINE), "q was of dimension 1"),
        bad(() -> DensityRatioTraining.of(d, LINE, LINE), "network does not take an input"),
        bad(() -> DensityRatioTraining.of(g, RING, RING), "network was with a result of shape [2]"),
        bad(() -> ratio.batch(0), "batch was 0"),
        bad(() -> ratio.optimizer(null), "optimizer was null"),
        bad(() -> ratio.threads(0), "threads was 0"),
        bad(() -> ratio.recordingEvery(0), "steps was 0"),
        bad(() -> ratio.measuring("a", 0, state -> 0), "every was 0"),
        bad(() -> ratio.stoppingWhen(null), "condition was null"),
        bad(() -> ratio.reportingTo(null), "listener was null"),
        bad(() -> ratio.drawingTo(null), "live was null"),
        bad(() -> ratio.run(0), "steps was 0"),
        bad(() -> DensityRatioTraining.of(d, few, RING).run(1), "at most the 2 examples"),
        bad(() -> ratioRun.continued(0), "more was 0"),
        bad(() -> ratioRun.logRatio(Double.NaN), "point"),
        bad(() -> ratioRun.logRatio(1, 2), "points was of shape [1, 2]"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInWords(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }

  private static Arguments bad(ThrowingCallable call, String... words) {
    return Arguments.of(call, words);
  }

  private static DataSource notFinite() {
    return new DataSource() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public void draw(float[] into, int n, RandomGenerator random) {
        Arrays.fill(into, 1);
        into[1] = Float.NaN;
      }
    };
  }
}
