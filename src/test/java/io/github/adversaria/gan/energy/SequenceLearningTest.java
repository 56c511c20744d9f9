package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is learnt from the labelled sequences of a known chain. */
class SequenceLearningTest {

  private static final HiddenMarkovChain CASINO = HiddenMarkovChain.dishonestCasino();
  private static final SequenceData DATA = CASINO.draw(200, 30, new SplittableRandom(1));
  private static final SequenceData TEST = CASINO.draw(400, 30, new SplittableRandom(2));

  @Test
  void likelihoodEndsWhereCountsAreExpected() {
    LinearChainFieldRun run = LinearChainFieldTraining.of(DATA).run(200);
    assertThat(run.ending()).isEqualTo(Ending.STOPPED_EARLY);
    assertThat(run.field().gradient(DATA).greatest()).isLessThan(2e-5);
    double[] likelihoods = run.history().doubleColumn("log-likelihood").asDoubleArray();
    assertThat(likelihoods[0]).isCloseTo(-30 * Math.log(2), within(1e-9));
    for (int k = 1; k < likelihoods.length; k++) {
      assertThat(likelihoods[k]).as("step " + k).isGreaterThan(likelihoods[k - 1] - 1e-6);
    }
    assertThat(likelihoods[likelihoods.length - 1])
        .isGreaterThan(CASINO.field().logLikelihood(DATA));
    assertThat(run.field().logLikelihood(TEST)).isLessThan(CASINO.field().logLikelihood(TEST));
    assertThat(run.show().png()).isPresent();
  }

  @Test
  void learntFieldDecodesAboutAsWellAsTheTrueChain() {
    LinearChainField field = LinearChainFieldTraining.of(DATA).run(200).field();
    Sampled behind = field.maxMarginal().advantageOver(CASINO.field().maxMarginal(), TEST);
    assertThat(behind.mean()).isBetween(-0.01, 0.005);
    assertThat(field.maxMarginal().accuracy(TEST).mean()).isGreaterThan(0.8);
    Sampled whole = CASINO.field().viterbi().wholeSequences(TEST);
    assertThat(whole.mean())
        .isGreaterThan(CASINO.field().maxMarginal().wholeSequences(TEST).mean());
  }

  @Test
  void averagedPerceptronIsBehindByLittle() {
    StructuredPerceptronRun run = StructuredPerceptron.of(DATA).heldOut(TEST).seed(1).run(6);
    Sampled behind = run.averaged().advantageOver(CASINO.field().maxMarginal(), TEST);
    assertThat(behind.mean()).isBetween(-0.08, 0.0);
    double[] averaged = run.history().doubleColumn("accuracy averaged").asDoubleArray();
    assertThat(averaged[5]).isEqualTo(run.averaged().accuracy(TEST).mean());
    double[] last = run.history().doubleColumn("accuracy").asDoubleArray();
    assertThat(Arrays.stream(averaged).min().orElseThrow())
        .isGreaterThan(Arrays.stream(last).min().orElseThrow());
    assertThat(run.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(run.show().png()).isPresent();
  }

  /** Each symbol has one label: some weights are right everywhere, and mistakes come to an end. */
  @Test
  void perceptronEndsWhereWeightsCanBeRight() {
    int[][] symbols = new int[40][];
    int[][] labels = new int[40][];
    var random = new SplittableRandom(5);
    for (int n = 0; n < symbols.length; n++) {
      symbols[n] = random.ints(8, 0, 4).toArray();
      labels[n] = Arrays.stream(symbols[n]).map(s -> s / 2).toArray();
    }
    SequenceData data = SequenceData.of(symbols, labels);
    StructuredPerceptronRun run = StructuredPerceptron.of(data).run(50);
    assertThat(run.ending()).isEqualTo(Ending.STOPPED_EARLY);
    assertThat(run.last().wholeSequences(data).mean()).isEqualTo(1);
    double[] wrong = run.history().doubleColumn("sequences not right").asDoubleArray();
    assertThat(wrong[wrong.length - 1]).isEqualTo(0);
  }

  /** The mean by delayed sums against the mean of all weights written down. */
  @Test
  void averageIsThatOfAllWeights() {
    var weights = new AveragedWeights(2, 6);
    double[] sum = new double[ChainFeatures.count(2, 6)];
    int wrong = 0;
    for (int n = 0; n < 60; n++) {
      ChainFeatures before = weights.last();
      int[] guess = ViterbiDecoder.of(before).decode(DATA.symbols(n));
      boolean learnt = weights.learn(DATA.symbols(n), DATA.labels(n));
      assertThat(learnt).isEqualTo(!Arrays.equals(guess, DATA.labels(n)));
      wrong += learnt ? 1 : 0;
      LinearChainField field = LinearChainField.of(before);
      double[] after =
          before
              .plus(1, field.counts(DATA.symbols(n), DATA.labels(n)))
              .minus(field.counts(DATA.symbols(n), guess))
              .values();
      assertThat(weights.last().values()).containsExactly(after, within(1e-12));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += after[i] / 60;
      }
    }
    assertThat(wrong).isGreaterThan(10);
    assertThat(weights.mean().values()).containsExactly(sum, within(1e-12));
  }

  @Test
  void theSeedDecidesTheOrder() {
    double[] one = StructuredPerceptron.of(DATA).seed(1).run(1).lastWeights().values();
    assertThat(StructuredPerceptron.of(DATA).seed(1).run(1).lastWeights().values())
        .containsExactly(one);
    assertThat(StructuredPerceptron.of(DATA).seed(2).run(1).lastWeights().values())
        .isNotEqualTo(one);
  }

  @Test
  void anInterruptKeepsWhatThereIs() {
    ProgressListener stop =
        (done, total, label) -> {
          if (done == 2 && total > 2) {
            Thread.currentThread().interrupt();
          }
        };
    LinearChainFieldRun field = LinearChainFieldTraining.of(DATA).reportingTo(stop).run(50);
    assertThat(field.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(field.history().rowCount()).isEqualTo(3);
    StructuredPerceptronRun run = StructuredPerceptron.of(DATA).reportingTo(stop).run(50);
    assertThat(run.ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(run.history().rowCount()).isEqualTo(2);
    Thread.currentThread().interrupt();
    StructuredPerceptronRun none = StructuredPerceptron.of(DATA).run(50);
    assertThat(none.history().rowCount()).isZero();
    assertThat(none.show().png()).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void trialsSayWhatTheyMeasure() {
    List<SystemTrial> trials = FieldTrials.all();
    assertThat(trials).extracting(SystemTrial::system).doesNotHaveDuplicates();
    assertThat(trials)
        .allSatisfy(trial -> assertThat(trial.settings()).matches(".*\\d.*(steps|passes|0)"));
    SystemTrial perceptron = trials.get(4);
    double[] numbers = perceptron.run(1, 1, ProgressListener.silent());
    assertThat(numbers).hasSize(perceptron.measures().size());
    assertThat(numbers[0] - numbers[1]).isCloseTo(numbers[2], within(1e-12));
    assertThat(numbers[1]).isBetween(0.81, 0.86);
    assertThat(perceptron.run(1, 2, ProgressListener.silent())).containsExactly(numbers);
  }
}
