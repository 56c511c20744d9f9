package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.Dataset;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Machines, fields and decoders against arguments that they must refuse. */
class FieldBadInputTest {

  private static final double[] ONE = {0};
  private static final double[][] SQUARE = {{0}};
  private static final int[][] ZEROS = {{0, 0}, {0, 0}};

  static Stream<Arguments> cases() {
    BinaryData rows = BinaryData.of(new double[][] {{1, 0}, {0, 0}});
    var machine = RestrictedBoltzmannMachine.of(new double[2][1], new double[2], ONE);
    var large = RestrictedBoltzmannMachine.of(new double[2][30], new double[2], new double[30]);
    var training = RestrictedBoltzmannTraining.of(rows);
    ChainFeatures weights = ChainFeatures.of(new double[2], new double[2][2], new double[2][3]);
    LinearChainField field = LinearChainField.of(weights);
    SequenceData data = SequenceData.of(ZEROS, ZEROS);
    SequenceData strange = SequenceData.of(new int[][] {{7}, {0}}, new int[][] {{0}, {0}});
    var random = new SplittableRandom(1);
    double[] sure = {1};
    double[][] half = {{0.5, 0.5}};
    double[][] odd = {{0.5, 0.5}, {1}};
    return Stream.of(
        bad(() -> BinaryData.of((double[][]) null), "rows was null"),
        bad(() -> BinaryData.of(new double[0][]), "number of rows was 0"),
        bad(() -> BinaryData.of(new double[][] {{1}, {1, 0}}), "rows[1] was 2 numbers", "1"),
        bad(() -> BinaryData.of(new double[][] {{0.5}}), "rows[0][0] was 0.5", "0 or 1"),
        bad(() -> BinaryData.of(Dataset.of(new double[][] {{1}}), Double.NaN), "threshold was NaN"),
        bad(() -> rows.select(2), "index was 2", "0 to 1"),
        bad(() -> rows.select(), "number of indices was 0"),
        bad(() -> RestrictedBoltzmannMachine.of(SQUARE, new double[2], ONE), "weights was 1 rows"),
        bad(() -> RestrictedBoltzmannMachine.of(SQUARE, ONE, new double[2]), "weights[0] was 1"),
        bad(() -> RestrictedBoltzmannMachine.load(null), "file was null"),
        bad(() -> machine.filter(1), "hiddenUnit was 1"),
        bad(() -> machine.gibbs(rows, 0, random), "steps was 0"),
        bad(() -> machine.gibbs(rows, 1, null), "random was null"),
        bad(() -> machine.moments(BinaryData.of(new double[][] {{1}})), "data was 1 row of 1"),
        bad(() -> machine.gradient(null), "data was null"),
        bad(() -> machine.expectedContrastiveDivergence(rows, 0), "steps was 0"),
        bad(() -> large.expectedContrastiveDivergence(rows, 1), "2 and 30 units", "at most 20"),
        bad(() -> machine.moments().pair(0, 1), "j was 1"),
        bad(() -> machine.moments().visible(-1), "i was -1"),
        bad(() -> machine.moments().minus(large.moments()), "others was moments of 2 visible"),
        bad(() -> RestrictedBoltzmannTraining.of(null), "data was null"),
        bad(() -> training.hidden(0), "units was 0"),
        bad(() -> training.contrastiveDivergence(0), "steps was 0"),
        bad(() -> training.persistent(-1), "steps was -1"),
        bad(() -> training.batch(0), "rows was 0"),
        bad(() -> training.learningRate(0), "value was 0.0"),
        bad(() -> training.schedule(null), "value was null"),
        bad(() -> training.recordingEvery(0), "steps was 0"),
        bad(() -> training.heldOut(BinaryData.of(new double[][] {{1}})), "others was 1 row"),
        bad(() -> training.reportingTo(null), "newListener was null"),
        bad(() -> training.run(0), "steps was 0"),
        bad(() -> SequenceData.of(new int[0][], ZEROS), "number of sequences was 0"),
        bad(() -> SequenceData.of(ZEROS, new int[][] {{0, 0}}), "labels was 1 sequences"),
        bad(() -> SequenceData.of(ZEROS, new int[][] {{0}, {0, 0}}), "labels[0] was 1 labels"),
        bad(() -> SequenceData.of(new int[][] {{-1}}, new int[][] {{0}}), "symbols[0][0] was -1"),
        bad(() -> SequenceData.of(new int[][] {{}}, new int[][] {{}}), "length of symbols[0]"),
        bad(() -> data.labels(2), "index was 2"),
        bad(() -> ChainFeatures.of(ONE, new double[2][1], SQUARE), "transition was 2 rows"),
        bad(() -> ChainFeatures.of(ONE, half, SQUARE), "transition[0] was 2 numbers"),
        bad(() -> ChainFeatures.of(new double[2], new double[2][2], odd), "emission[1] was 1"),
        bad(() -> ChainFeatures.load(null), "file was null"),
        bad(() -> weights.start(2), "label was 2"),
        bad(() -> weights.emission(0, 3), "symbol was 3"),
        bad(() -> weights.plus(Double.NaN, weights), "factor was NaN"),
        bad(() -> weights.times(ChainFeatures.of(ONE, SQUARE, SQUARE)), "others was features of 1"),
        bad(() -> LinearChainField.of(null), "weights was null"),
        bad(() -> field.marginals(3), "sequence[0] was 3"),
        bad(() -> field.logPartition(), "length of sequence was 0"),
        bad(() -> field.counts(new int[] {0}, 0, 0), "labelling was 2 labels"),
        bad(() -> field.score(new int[] {0}, 2), "labelling[0] was 2"),
        bad(() -> weights.scaled(1d / 0), "factor was Infinity"),
        bad(() -> field.meanCounts(null), "data was null"),
        bad(() -> field.gradient(strange), "1 labels and 8 symbols", "3 symbols"),
        bad(() -> field.maxMarginal().accuracy(null), "data was null"),
        bad(() -> field.viterbi().decode(-1), "sequence[0] was -1"),
        bad(() -> field.viterbi().advantageOver(null, data), "other was null"),
        bad(() -> bogus().accuracy(data), "answer was 0 labels", "2"),
        bad(() -> ViterbiDecoder.of(null), "weights was null"),
        bad(() -> LinearChainFieldTraining.of(null), "data was null"),
        bad(() -> LinearChainFieldTraining.of(data).ridge(-1), "value was -1.0"),
        bad(() -> LinearChainFieldTraining.of(data).sizes(0, 1), "newLabels was 0"),
        bad(() -> LinearChainFieldTraining.of(data).run(0), "mostSteps was 0"),
        bad(() -> LinearChainFieldTraining.of(data).reportingTo(null), "newListener was null"),
        bad(
            () -> StructuredPerceptron.of(SequenceData.of(new int[][] {{0}}, new int[][] {{0}})),
            "number of sequences in data was 1"),
        bad(() -> StructuredPerceptron.of(data).sizes(1, 0), "newSymbols was 0"),
        bad(() -> StructuredPerceptron.of(data).heldOut(null), "others was null"),
        bad(() -> StructuredPerceptron.of(data).run(0), "passes was 0"),
        bad(() -> HiddenMarkovChain.of(sure, half, half), "transition[0] was 2 numbers"),
        bad(() -> HiddenMarkovChain.of(new double[] {1, 0}, odd, odd), "initial[1] was 0.0"),
        bad(() -> HiddenMarkovChain.of(sure, odd, odd), "transition was 2 rows"),
        bad(() -> HiddenMarkovChain.dishonestCasino().draw(0, 1, random), "count was 0"),
        bad(() -> HiddenMarkovChain.dishonestCasino().draw(1, 1, null), "random was null"));
  }

  private static SequenceDecoder bogus() {
    return sequence -> new int[0];
  }

  private static Arguments bad(ThrowingCallable call, String... words) {
    return Arguments.of(call, words);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusedInWords(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }
}
