package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.nn.CheckpointException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestrictedBoltzmannMachineTest {

  private static final BinaryData ROWS =
      BinaryData.of(new double[][] {{1, 0, 1, 1}, {0, 0, 1, 0}, {1, 1, 1, 0}, {0, 0, 1, 0}});

  private static double[] normals(int n, RandomGenerator random) {
    return random.doubles(n).map(ignored -> random.nextGaussian()).toArray();
  }

  private static RestrictedBoltzmannMachine machine(int v, int h, long seed) {
    var random = new SplittableRandom(seed);
    double[][] weights = new double[v][];
    Arrays.setAll(weights, i -> normals(h, random));
    return RestrictedBoltzmannMachine.of(weights, normals(v, random), normals(h, random));
  }

  private static RestrictedBoltzmannMachine with(
      RestrictedBoltzmannMachine machine, double[] parameters) {
    int v = machine.visibleUnits();
    int h = machine.hiddenUnits();
    double[][] weights = new double[v][];
    Arrays.setAll(weights, i -> Arrays.copyOfRange(parameters, i * h, (i + 1) * h));
    return RestrictedBoltzmannMachine.of(
        weights,
        Arrays.copyOfRange(parameters, v * h, v * h + v),
        Arrays.copyOfRange(parameters, v * h + v, parameters.length));
  }

  /** exp of vᵀWh + b·v + c·h, straight from the definition. */
  private static double weight(RestrictedBoltzmannMachine machine, int v, int h) {
    double[] p = machine.parameters();
    int nv = machine.visibleUnits();
    int nh = machine.hiddenUnits();
    double sum = 0;
    for (int i = 0; i < nv; i++) {
      sum += (v >> i & 1) * p[nv * nh + i];
      for (int j = 0; j < nh; j++) {
        sum += (v >> i & 1) * (h >> j & 1) * p[i * nh + j];
      }
    }
    for (int j = 0; j < nh; j++) {
      sum += (h >> j & 1) * p[nv * nh + nv + j];
    }
    return Math.exp(sum);
  }

  private static BinaryData state(int number, int units) {
    return BinaryData.of(
        new double[][] {IntStream.range(0, units).mapToDouble(i -> number >> i & 1).toArray()});
  }

  @Property(tries = 30, seed = "18")
  void partitionAndMomentsAreThoseOfAllPairsOfStates(
      @ForAll @IntRange(min = 1, max = 5) int v,
      @ForAll @IntRange(min = 1, max = 5) int h,
      @ForAll long seed) {
    RestrictedBoltzmannMachine machine = machine(v, h, seed);
    double total = 0;
    double[] moments = new double[v * h + v + h];
    for (int s = 0; s < 1 << v; s++) {
      for (int t = 0; t < 1 << h; t++) {
        double weight = weight(machine, s, t);
        total += weight;
        for (int i = 0; i < v; i++) {
          moments[v * h + i] += (s >> i & 1) * weight;
          for (int j = 0; j < h; j++) {
            moments[i * h + j] += (s >> i & 1) * (t >> j & 1) * weight;
          }
        }
        for (int j = 0; j < h; j++) {
          moments[v * h + v + j] += (t >> j & 1) * weight;
        }
      }
    }
    double all = total;
    Bounded log = machine.logPartition();
    assertThat(log.value()).isCloseTo(Math.log(total), within(log.errorBound() + 1e-14));
    assertThat(log.errorBound()).isLessThan(1e-11);
    assertThat(machine.moments().values())
        .containsExactly(Arrays.stream(moments).map(x -> x / all).toArray(), within(1e-12));
    double probability = 0;
    for (int s = 0; s < 1 << v; s++) {
      probability += Math.exp(machine.logLikelihood(state(s, v)).value());
    }
    assertThat(probability).isCloseTo(1, within(1e-12));
  }

  @Test
  void gradientIsThatOfTheExactLikelihood() {
    for (int hidden : new int[] {2, 6}) {
      RestrictedBoltzmannMachine machine = machine(4, hidden, 3);
      double[] parameters = machine.parameters();
      double[] gradient = machine.gradient(ROWS).values();
      double step = 1e-5;
      for (int k = 0; k < parameters.length; k++) {
        double[] up = parameters.clone();
        double[] down = parameters.clone();
        up[k] += step;
        down[k] -= step;
        double slope =
            (with(machine, up).logLikelihood(ROWS).value()
                    - with(machine, down).logLikelihood(ROWS).value())
                / (2 * step);
        assertThat(gradient[k]).as("parameter " + k).isCloseTo(slope, within(1e-9));
      }
    }
  }

  /** The mean of many draws is the mean by enumeration; after many steps that is the gradient. */
  @Test
  void contrastiveDivergenceEstimatesWhatEnumerationSays() {
    RestrictedBoltzmannMachine machine = machine(4, 3, 5);
    var random = new SplittableRandom(6);
    for (int steps : new int[] {1, 3}) {
      double[] expected = machine.expectedContrastiveDivergence(ROWS, steps).values();
      int draws = 20_000;
      double[] sum = new double[expected.length];
      double[] squares = new double[expected.length];
      for (int n = 0; n < draws; n++) {
        double[] one = machine.contrastiveDivergence(ROWS, steps, random).values();
        for (int k = 0; k < one.length; k++) {
          sum[k] += one[k];
          squares[k] += one[k] * one[k];
        }
      }
      for (int k = 0; k < expected.length; k++) {
        double mean = sum[k] / draws;
        double error = Math.sqrt((squares[k] / draws - mean * mean) / draws);
        assertThat(Math.abs(mean - expected[k])).as(steps + ", " + k).isLessThan(5 * error);
      }
    }
    BoltzmannMoments exact = machine.gradient(ROWS);
    double one = machine.expectedContrastiveDivergence(ROWS, 1).minus(exact).norm();
    double ten = machine.expectedContrastiveDivergence(ROWS, 10).minus(exact).norm();
    double many = machine.expectedContrastiveDivergence(ROWS, 400).minus(exact).norm();
    assertThat(one).isGreaterThan(0.02 * exact.norm());
    assertThat(ten).isLessThan(one);
    assertThat(many).isLessThan(1e-9);
  }

  @Test
  void gibbsSamplingEndsAtTheMachinesOwnLaw() {
    RestrictedBoltzmannMachine machine = machine(4, 3, 5);
    int[] begin = new int[20_000];
    BinaryData samples = machine.gibbs(ROWS.select(begin), 60, new SplittableRandom(7));
    double[] means = samples.means();
    for (int i = 0; i < 4; i++) {
      double p = machine.moments().visible(i);
      assertThat(means[i]).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / begin.length)));
    }
    assertThat(machine.gibbs(ROWS, 3, new SplittableRandom(1)).examples())
        .isEqualTo(machine.gibbs(ROWS, 3, new SplittableRandom(1)).examples());
  }

  @Test
  void independentUnitsHaveAKnownLikelihood() {
    var machine =
        RestrictedBoltzmannMachine.of(
            new double[30][25],
            IntStream.range(0, 30).mapToDouble(i -> 0).toArray(),
            new double[25]);
    assertThatThrownBy(machine::logPartition)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("25 units")
        .hasMessageContaining("at most 20");
    var fewer = RestrictedBoltzmannMachine.of(new double[30][10], new double[30], new double[10]);
    Bounded log = fewer.logPartition();
    assertThat(log.value()).isCloseTo(40 * Math.log(2), within(log.errorBound()));
    var steep =
        RestrictedBoltzmannMachine.of(new double[][] {{800}}, new double[] {800}, new double[1]);
    assertThat(steep.logPartition().value()).isCloseTo(1600, within(1e-9));
  }

  @Test
  void comesBackFromAFile(@TempDir Path folder) {
    RestrictedBoltzmannMachine machine = machine(4, 3, 9);
    Path file = folder.resolve("machine");
    machine.save(file);
    RestrictedBoltzmannMachine loaded = RestrictedBoltzmannMachine.load(file);
    assertThat(loaded.parameters()).containsExactly(machine.parameters());
    assertThat(loaded.filter(1)).containsExactly(machine.filter(1));
    assertThat(loaded.hiddenUnits()).isEqualTo(3);
    ChainFeatures.of(new double[1], new double[1][1], new double[1][1]).save(file);
    assertThatThrownBy(() -> RestrictedBoltzmannMachine.load(file))
        .isInstanceOf(CheckpointException.class);
    assertThatThrownBy(() -> RestrictedBoltzmannMachine.load(folder.resolve("none")))
        .isInstanceOf(CheckpointException.class);
  }
}
