package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.data.Digits;
import io.github.adversaria.gan.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RestrictedBoltzmannTrainingTest {

  private static final BinaryData DIGITS = BinaryData.of(Digits.load(), 0);

  private static RestrictedBoltzmannTraining small() {
    return RestrictedBoltzmannTraining.of(DIGITS).hidden(6).seed(18);
  }

  private static double[] likelihoods(Table history) {
    return history.doubleColumn("log-likelihood").asDoubleArray();
  }

  @Test
  void eitherDivergenceRaisesTheExactLikelihoodOfDigits() {
    for (var training : List.of(small(), small().persistent(1))) {
      RestrictedBoltzmannRun run = training.learningRate(0.3).recordingEvery(300).run(900);
      double[] measured = likelihoods(run.history());
      assertThat(measured).hasSize(4);
      assertThat(measured[1]).isGreaterThan(measured[0] + 1);
      assertThat(measured[3]).isGreaterThan(measured[0] + 2);
      assertThat(measured[3]).isCloseTo(run.machine().logLikelihood(DIGITS).value(), within(1e-9));
      assertThat(run.ending()).isEqualTo(Ending.COMPLETE);
      assertThat(run.show().png()).isPresent();
      assertThat(run.toString()).contains("divergence of 1 step", "complete", "step 900");
      assertThat(run.chains().size()).isEqualTo(RestrictedBoltzmannTraining.DEFAULT_BATCH);
    }
  }

  /** Before the first step: pixels that are independent, each as often black as in the data. */
  @Test
  void beginsAtIndependentPixels() {
    double first = likelihoods(small().run(1).history())[0];
    double independent = 0;
    for (double p : DIGITS.means()) {
      independent += p == 0 || p == 1 ? 0 : p * Math.log(p) + (1 - p) * Math.log(1 - p);
    }
    assertThat(first).isCloseTo(independent, within(0.1));
  }

  /** All that a machine with enough hidden units can learn of four rows is their shares. */
  @Test
  void learnsASmallLawByHeart() {
    double[][] rows = {{1, 0, 1, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}, {1, 1, 0, 0}};
    BinaryData data = BinaryData.of(rows);
    RestrictedBoltzmannRun run =
        RestrictedBoltzmannTraining.of(data).hidden(6).persistent(5).learningRate(0.3).run(8000);
    double entropy = 0.5 * Math.log(2) + 0.5 * Math.log(4);
    double reached = run.machine().logLikelihood(data).value();
    assertThat(reached).isBetween(-entropy - 0.15, -entropy);
    assertThat(run.machine().gradient(data).norm()).isLessThan(0.1);
  }

  @Test
  void theSeedDecides() {
    double[] one = small().run(20).machine().parameters();
    assertThat(small().run(20).machine().parameters()).containsExactly(one);
    assertThat(small().seed(19).run(20).machine().parameters()).isNotEqualTo(one);
  }

  @Test
  void largeMachinesAreNotMeasuredByLikelihood() {
    RestrictedBoltzmannRun run =
        small().hidden(21).heldOut(DIGITS.select(0, 1)).recordingEvery(5).run(10);
    assertThat(likelihoods(run.history())).containsOnly(Double.NaN);
    for (double error : run.history().doubleColumn("reconstruction error").asDoubleArray()) {
      assertThat(error).isBetween(1.0, 64.0);
    }
    assertThat(run.show().png()).isEmpty();
  }

  @Test
  void anInterruptKeepsWhatThereIs() {
    List<Long> told = new ArrayList<>();
    RestrictedBoltzmannRun run =
        small()
            .recordingEvery(10)
            .reportingTo(
                (done, total, label) -> {
                  told.add(done);
                  if (done == 25 && total > 25) {
                    Thread.currentThread().interrupt();
                  }
                })
            .run(500);
    assertThat(run.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(run.history().intColumn("step").asObjectArray()).containsExactly(0, 10, 20);
    assertThat(run.toString()).contains("interrupted");
    assertThat(told).startsWith(0L, 1L).endsWith(25L, 25L);
  }

  @Test
  void aStepTooLargeIsToldOf() {
    RestrictedBoltzmannRun run = small().learningRate(1e308).run(50);
    assertThat(run.ending()).isEqualTo(Ending.DIVERGED);
  }

  @Test
  void samplesHaveAsManyBlackPixelsAsData() {
    RestrictedBoltzmannRun run = small().hidden(8).persistent(1).run(1500);
    int[] first = IntStream.range(0, 200).toArray();
    BinaryData samples = run.machine().gibbs(DIGITS.select(first), 200, new SplittableRandom(1));
    double[] data = DIGITS.means();
    double[] made = samples.means();
    double far =
        IntStream.range(0, 64).mapToDouble(i -> Math.abs(data[i] - made[i])).max().orElse(1);
    assertThat(far).as("black pixels of samples as of data").isLessThan(0.2);
    assertThat(Arrays.stream(made).sum()).isCloseTo(Arrays.stream(data).sum(), within(2.0));
  }
}
