package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.nn.CheckpointException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearChainFieldTest {

  private static ChainFeatures weights(int labels, int symbols, double scale, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] values = new double[labels * (1 + labels + symbols)];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale * random.nextGaussian();
    }
    return new ChainFeatures(labels, symbols, values);
  }

  private static int[] sequence(int length, int symbols, long seed) {
    return new SplittableRandom(seed).ints(length, 0, symbols).toArray();
  }

  /** Every labelling there is. */
  private static List<int[]> labellings(int length, int labels) {
    List<int[]> all = new ArrayList<>();
    for (int s = 0; s < Math.pow(labels, length); s++) {
      int[] labelling = new int[length];
      int rest = s;
      for (int t = 0; t < length; t++) {
        labelling[t] = rest % labels;
        rest /= labels;
      }
      all.add(labelling);
    }
    return all;
  }

  /** w·φ straight from the definition, without counts. */
  private static double score(ChainFeatures w, int[] sequence, int[] labelling) {
    double score = w.start(labelling[0]);
    for (int t = 0; t < sequence.length; t++) {
      score += w.emission(labelling[t], sequence[t]);
      score += t == 0 ? 0 : w.transition(labelling[t - 1], labelling[t]);
    }
    return score;
  }

  @Property(tries = 40, seed = "18")
  void sumsOverLabellingsAreThoseByEnumeration(
      @ForAll @IntRange(min = 1, max = 3) int labels,
      @ForAll @IntRange(min = 1, max = 4) int symbols,
      @ForAll @IntRange(min = 1, max = 5) int length,
      @ForAll long seed) {
    ChainFeatures w = weights(labels, symbols, 1.5, seed);
    LinearChainField field = LinearChainField.of(w);
    int[] sequence = sequence(length, symbols, seed + 1);
    double total = 0;
    for (int[] y : labellings(length, labels)) {
      assertThat(field.score(sequence, y)).isCloseTo(score(w, sequence, y), within(1e-12));
      total += Math.exp(score(w, sequence, y));
    }
    Bounded log = field.logPartition(sequence);
    assertThat(log.value()).isCloseTo(Math.log(total), within(log.errorBound() + 1e-14));
    assertThat(log.errorBound()).isLessThan(1e-11);
    double[] expected = new double[w.values().length];
    double[][] marginals = new double[length][labels];
    for (int[] y : labellings(length, labels)) {
      double p = Math.exp(score(w, sequence, y)) / total;
      assertThat(Math.exp(field.logLikelihood(sequence, y))).isCloseTo(p, within(1e-12));
      double[] counts = field.counts(sequence, y).values();
      for (int i = 0; i < counts.length; i++) {
        expected[i] += p * counts[i];
      }
      for (int t = 0; t < length; t++) {
        marginals[t][y[t]] += p;
      }
    }
    assertThat(field.expectedCounts(sequence).values()).containsExactly(expected, within(1e-12));
    for (int t = 0; t < length; t++) {
      assertThat(field.marginals(sequence)[t]).containsExactly(marginals[t], within(1e-12));
    }
  }

  @Property(tries = 40, seed = "19")
  void decodersFindTheBestOfAllLabellings(
      @ForAll @IntRange(min = 1, max = 3) int labels,
      @ForAll @IntRange(min = 1, max = 5) int length,
      @ForAll long seed) {
    ChainFeatures w = weights(labels, 3, 2, seed);
    LinearChainField field = LinearChainField.of(w);
    int[] sequence = sequence(length, 3, seed + 1);
    double best = Double.NEGATIVE_INFINITY;
    for (int[] y : labellings(length, labels)) {
      best = Math.max(best, score(w, sequence, y));
    }
    int[] found = field.viterbi().decode(sequence);
    assertThat(score(w, sequence, found)).isCloseTo(best, within(1e-12));
    double[][] marginals = field.marginals(sequence);
    int[] likely = field.maxMarginal().decode(sequence);
    for (int t = 0; t < length; t++) {
      for (double other : marginals[t]) {
        assertThat(marginals[t][likely[t]]).isGreaterThanOrEqualTo(other);
      }
    }
  }

  @Test
  void slopeIsCountedLessExpectedAndThatOfTheLikelihood() {
    SequenceData data =
        SequenceData.of(
            new int[][] {{0, 2, 1, 1}, {2, 2}, {1}}, new int[][] {{0, 1, 1, 2}, {2, 0}, {1}});
    ChainFeatures w = weights(3, 3, 1, 4);
    LinearChainField field = LinearChainField.of(w);
    double[] slope = field.gradient(data).values();
    double[] difference = new double[slope.length];
    for (int n = 0; n < data.size(); n++) {
      double[] counted = field.counts(data.symbols(n), data.labels(n)).values();
      double[] expected = field.expectedCounts(data.symbols(n)).values();
      for (int i = 0; i < slope.length; i++) {
        difference[i] += (counted[i] - expected[i]) / 3;
      }
    }
    assertThat(slope).containsExactly(difference, within(1e-14));
    ChainFeatures mean = field.meanCounts(data);
    assertThat(mean.scaled(3).transition(1, 1)).isCloseTo(1, within(1e-15));
    assertThat(mean.scaled(3).emission(1, 1)).isCloseTo(2, within(1e-15));
    assertThat(mean.start(2)).isCloseTo(1.0 / 3, within(1e-15));
    double step = 1e-5;
    for (int i = 0; i < slope.length; i++) {
      double[] up = w.values();
      double[] down = w.values();
      up[i] += step;
      down[i] -= step;
      double rise =
          LinearChainField.of(new ChainFeatures(3, 3, up)).logLikelihood(data)
              - LinearChainField.of(new ChainFeatures(3, 3, down)).logLikelihood(data);
      assertThat(slope[i]).as("weight " + i).isCloseTo(rise / (2 * step), within(1e-9));
    }
  }

  @Test
  void longSequencesDoNotOverflow() {
    LinearChainField field = LinearChainField.of(weights(3, 4, 30, 8));
    int[] sequence = sequence(3000, 4, 9);
    assertThat(field.logPartition(sequence).value()).isGreaterThan(1e4);
    for (double[] marginal : field.marginals(sequence)) {
      assertThat(marginal[0] + marginal[1] + marginal[2]).isCloseTo(1, within(1e-8));
    }
  }

  /** Bayes' rule by enumeration against forward–backward of the chain's field. */
  @Test
  void theFieldOfAChainIsItsConditionalLaw() {
    double[][] transition = {{0.7, 0.3}, {0.2, 0.8}};
    double[][] emission = {{0.5, 0.3, 0.2}, {0.1, 0.3, 0.6}};
    double[] initial = {0.6, 0.4};
    LinearChainField field = HiddenMarkovChain.of(initial, transition, emission).field();
    int[] x = {2, 0, 1, 2};
    double probability = 0;
    double second = 0;
    for (int[] y : labellings(4, 2)) {
      double joint = initial[y[0]];
      for (int t = 0; t < 4; t++) {
        joint *= emission[y[t]][x[t]] * (t == 0 ? 1 : transition[y[t - 1]][y[t]]);
      }
      probability += joint;
      second += y[1] == 1 ? joint : 0;
    }
    assertThat(field.logPartition(x).value()).isCloseTo(Math.log(probability), within(1e-14));
    assertThat(field.marginals(x)[1][1]).isCloseTo(second / probability, within(1e-14));
  }

  @Test
  void drawsFollowTheChain() {
    HiddenMarkovChain chain = HiddenMarkovChain.dishonestCasino();
    SequenceData data = chain.draw(4000, 30, new SplittableRandom(3));
    assertThat(data.places()).isEqualTo(120_000);
    long loaded = 0;
    long left = 0;
    long sixes = 0;
    for (int n = 0; n < data.size(); n++) {
      int[] y = data.labels(n);
      int[] x = data.symbols(n);
      for (int t = 0; t < 29; t++) {
        loaded += y[t];
        left += y[t] == 1 && y[t + 1] == 0 ? 1 : 0;
        sixes += y[t] == 1 && x[t] == 5 ? 1 : 0;
      }
    }
    double error = 5 * Math.sqrt(0.25 / loaded);
    assertThat((double) left / loaded).isCloseTo(0.1, within(error));
    assertThat((double) sixes / loaded).isCloseTo(0.5, within(error));
    assertThat(chain.draw(2, 9, new SplittableRandom(1)).symbols(1))
        .containsExactly(chain.draw(2, 9, new SplittableRandom(1)).symbols(1));
  }

  @Test
  void scoresOfDecodersAreOverSequences() {
    SequenceData data =
        SequenceData.of(new int[][] {{0, 0, 0, 0}, {1, 1}}, new int[][] {{0, 0, 1, 1}, {1, 1}});
    SequenceDecoder same = sequence -> sequence;
    SequenceDecoder zero = sequence -> new int[sequence.length];
    assertThat(same.accuracy(data).mean()).isEqualTo(0.75);
    assertThat(same.accuracy(data).standardError()).isCloseTo(0.25, within(1e-15));
    assertThat(same.wholeSequences(data).mean()).isEqualTo(0.5);
    assertThat(same.advantageOver(zero, data).mean()).isEqualTo(0.5);
  }

  @Test
  void weightsComeBackFromAFile(@TempDir Path folder) {
    ChainFeatures w = weights(3, 2, 1, 1);
    Path file = folder.resolve("weights");
    w.save(file);
    ChainFeatures loaded = ChainFeatures.load(file);
    assertThat(loaded.values()).containsExactly(w.values());
    assertThat(loaded.symbols()).isEqualTo(2);
    assertThatThrownBy(() -> ChainFeatures.load(folder.resolve("none")))
        .isInstanceOf(CheckpointException.class);
  }
}
