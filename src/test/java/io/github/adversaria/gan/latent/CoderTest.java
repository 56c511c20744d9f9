package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.nn.GradientCheck;
import io.github.adversaria.nn.Precision;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CoderTest {

  private static final Dataset.Split DIGITS = Digits.trainingAndHeldOut(0);

  private static Coder small(boolean variational, long seed) {
    return variational
        ? VariationalAutoEncoder.of(DIGITS.first()).codes(8).width(32).seed(seed)
        : AutoEncoder.of(DIGITS.first()).codes(8).width(32).seed(seed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shortTrainingLowersLossAndHeldOutError(boolean variational) {
    Coder coder = small(variational, 1);
    NetworkRun run = coder.training().recordingEvery(1).run(300);
    INDArray heldOut = DIGITS.second().examples();
    double first = run.history().doubleColumn("coder loss").get(0);
    assertThat(run.loss("coder")).isLessThan(first - (variational ? 30 : 0.1));
    double mean = DIGITS.first().examples().var(0).meanNumber().doubleValue();
    assertThat(coder.reconstructionError(run, heldOut).mean()).isLessThan(0.8 * mean);
    assertThat(coder.encoded(run, heldOut).shape()).containsExactly(heldOut.size(0), 8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void gradientsAgreeWithDifferences(boolean variational) {
    Dataset tiny = Dataset.of(new double[][] {{0.5, -0.25, 0.1}, {-0.4, 0.8, -0.6}});
    Coder coder =
        variational
            ? VariationalAutoEncoder.of(tiny, 0.5)
                .codes(1)
                .width(3)
                .batch(2)
                .precision(Precision.DOUBLE)
                .seed(3)
            : AutoEncoder.of(tiny).codes(1).width(3).batch(2).precision(Precision.DOUBLE).seed(3);
    assertThat(coder.training().checkGradients(2)).hasSize(1).allMatch(GradientCheck::passed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void resumedRunEqualsOneThatWasNotStopped(boolean variational, @TempDir Path folder) {
    Path file = folder.resolve("coder");
    INDArray some = DIGITS.second().select(0, 1).examples();
    Supplier<Coder> again = () -> small(variational, 4);
    Coder whole = again.get();
    INDArray wanted = whole.reconstructed(whole.training().run(30), some);

    again
        .get()
        .training()
        .checkpointing(file, 10)
        .recordingEvery(1)
        .stoppingWhen(state -> state.steps() == 20)
        .run(30);
    Coder resumed = again.get();
    assertThat(resumed.reconstructed(resumed.training().resume(file), some)).isEqualTo(wanted);
  }

  @Test
  void lossOfVariationalCoderIsItsNegativeBound() {
    VariationalAutoEncoder coder =
        VariationalAutoEncoder.of(DIGITS.first()).codes(4).width(16).seed(5);
    NetworkRun run = coder.training().batch(1438).run(60);
    // What the last update saw is one step older than the networks, which matters little.
    EvidenceBounds bounds =
        coder.bounds(run, DIGITS.first().examples(), 4, new SplittableRandom(1));
    assertThat(-run.loss("coder"))
        .isCloseTo(bounds.elbo().mean(), within(0.05 * Math.abs(bounds.elbo().mean())));
    assertThat(run.term("coder", "divergence"))
        .isCloseTo(bounds.divergence().mean(), within(0.1 * bounds.divergence().mean()));
  }

  @Test
  void boundsAreInOrderAndRiseWithMoreDraws() {
    VariationalAutoEncoder coder =
        VariationalAutoEncoder.of(DIGITS.first()).codes(8).width(32).seed(6);
    NetworkRun run = coder.training().run(400);
    INDArray heldOut = DIGITS.second().examples();
    EvidenceBounds few = coder.bounds(run, heldOut, 2, new SplittableRandom(1));
    EvidenceBounds many = coder.bounds(run, heldOut, 32, new SplittableRandom(1));
    assertThat(many.gap().mean()).isGreaterThan(4 * many.gap().standardError());
    assertThat(many.importanceWeighted().mean()).isGreaterThan(few.importanceWeighted().mean());
    assertThat(many.elbo().mean())
        .isCloseTo(many.reconstruction().mean() - many.divergence().mean(), within(1e-9));
    assertThat(many.toString()).contains("IWAE bound, K = 32");
  }

  @Test
  void interpolationBeginsAndEndsAtTheReconstructions() {
    Coder coder = small(false, 7);
    NetworkRun run = coder.training().run(20);
    INDArray from = DIGITS.second().select(0).examples();
    INDArray to = DIGITS.second().select(1).examples();
    INDArray strip = coder.interpolated(run, from, to, 5);
    assertThat(strip.shape()).containsExactly(5, 64);
    assertThat(strip.getRow(0, true).distance2(coder.reconstructed(run, from))).isLessThan(1e-5);
    assertThat(strip.getRow(4, true).distance2(coder.reconstructed(run, to))).isLessThan(1e-5);
  }

  @Test
  void lineHasEqualSteps() {
    INDArray line =
        Coder.line(
            Nd4j.createFromArray(new double[][] {{0, 4}}),
            Nd4j.createFromArray(new double[][] {{2, 0}}),
            3);
    assertThat(line).isEqualTo(Nd4j.createFromArray(new double[][] {{0, 4}, {1, 2}, {2, 0}}));
  }

  @Test
  void contrastIsOneForInkAndPaperAndLessForTheirMean() {
    INDArray pictures = Nd4j.createFromArray(new double[][] {{-1, 1, 3}, {-1, 0, 0.5}});
    assertThat(Contrast.of(pictures).mean()).isCloseTo(0.75, within(1e-12));
    assertThat(Contrast.of(pictures).standardError()).isCloseTo(0.25, within(1e-12));
  }
}
