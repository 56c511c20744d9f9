package io.github.adversaria.gan.energy;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.CheckpointException;
import io.github.adversaria.require.Require;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * Binary units in two layers, the visible v and the hidden h, with connections only between the
 * layers (P. Smolensky, "Information processing in dynamical systems", 1986):
 *
 * <pre>p(v, h) = exp(vᵀWh + b·v + c·h) / Z</pre>
 *
 * Given one layer the units of the other are independent, so either can be drawn, or summed over,
 * at once. The sum Z over both is exact here, by enumeration of the smaller layer, and takes 2 to
 * the power of its size: that is why larger machines are trained by samples. An immutable value.
 */
public final class RestrictedBoltzmannMachine {

  /** A smaller layer of more units than this is too large to be enumerated. */
  public static final int MOST_ENUMERATED = 20;

  private static final String SIZES = "sizes";
  private static final String PARAMETERS = "parameters";

  private final BoltzmannUnits units;

  private RestrictedBoltzmannMachine(BoltzmannUnits units) {
    this.units = units;
  }

  /**
   * A machine with given weights.
   *
   * @param weights W, a row for each visible unit, a column for each hidden one
   * @param visibleBiases b
   * @param hiddenBiases c
   * @throws IllegalArgumentException if a number is not finite or the lengths do not fit
   */
  public static RestrictedBoltzmannMachine of(
      double[][] weights, double[] visibleBiases, double[] hiddenBiases) {
    Require.notNull("weights", weights);
    Require.finite("visibleBiases", visibleBiases);
    Require.finite("hiddenBiases", hiddenBiases);
    int v = visibleBiases.length;
    int h = hiddenBiases.length;
    if (weights.length != v) {
      throw Require.wrong("weights", weights.length + " rows", v + ", one for each visible bias");
    }
    double[] parameters = new double[v * h + v + h];
    for (int i = 0; i < v; i++) {
      Require.finite("weights[" + i + "]", weights[i]);
      if (weights[i].length != h) {
        throw Require.wrong(
            "weights[" + i + "]", weights[i].length + " numbers", h + ", one for each hidden bias");
      }
      System.arraycopy(weights[i], 0, parameters, i * h, h);
    }
    System.arraycopy(visibleBiases, 0, parameters, v * h, v);
    System.arraycopy(hiddenBiases, 0, parameters, v * h + v, h);
    return new RestrictedBoltzmannMachine(new BoltzmannUnits(v, h, parameters));
  }

  /**
   * A machine that {@link #save} wrote.
   *
   * @throws CheckpointException if there is no such file, or it holds something else
   */
  public static RestrictedBoltzmannMachine load(Path file) {
    Checkpoint saved = Checkpoint.read(file);
    double[] sizes = saved.numbers(SIZES);
    double[] parameters = saved.numbers(PARAMETERS);
    return new RestrictedBoltzmannMachine(
        new BoltzmannUnits((int) sizes[0], (int) sizes[1], parameters));
  }

  /**
   * Writes it to a file.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    Checkpoint.empty()
        .put(SIZES, visibleUnits(), hiddenUnits())
        .put(PARAMETERS, units.parameters())
        .write(file);
  }

  /** How many visible units. */
  public int visibleUnits() {
    return units.visible();
  }

  /** How many hidden units. */
  public int hiddenUnits() {
    return units.hidden();
  }

  /** The weights between a hidden unit and all visible ones: what makes it go on. A copy. */
  public double[] filter(int hiddenUnit) {
    if (hiddenUnit < 0 || hiddenUnit >= hiddenUnits()) {
      throw Require.wrong("hiddenUnit", hiddenUnit, "from 0 to " + (hiddenUnits() - 1));
    }
    double[] filter = new double[visibleUnits()];
    Arrays.setAll(filter, i -> units.parameters()[i * hiddenUnits() + hiddenUnit]);
    return filter;
  }

  /** W row by row, b, c; a copy. */
  public double[] parameters() {
    return units.parameters().clone();
  }

  /**
   * log Σ exp(vᵀWh + b·v + c·h) over all states of both layers.
   *
   * @throws IllegalArgumentException if both layers have more than {@link #MOST_ENUMERATED} units
   * @throws CancellationException if the thread is interrupted
   */
  public Bounded logPartition() {
    return new BoltzmannEnumeration(units).logPartition();
  }

  /**
   * (1/n) Σ log p(v) over the rows, in nats: exact up to rounding.
   *
   * @throws IllegalArgumentException if the data have another number of units, or {@link
   *     #logPartition} refuses
   * @throws CancellationException if the thread is interrupted
   */
  public Bounded logLikelihood(BinaryData data) {
    requireFits(data);
    double mean = units.meanLogWeight(data);
    double rounding = units.rounding() + data.size() * Math.ulp(mean);
    return Bounded.of(mean, rounding).minus(logPartition());
  }

  /**
   * The means of vᵢhⱼ, vᵢ and hⱼ where v is a row of the data and h is drawn given it.
   *
   * @throws IllegalArgumentException if the data have another number of units
   */
  public BoltzmannMoments moments(BinaryData data) {
    requireFits(data);
    return units.moments(data);
  }

  /**
   * The same means where v and h are drawn from the machine itself, by enumeration.
   *
   * @throws IllegalArgumentException as {@link #logPartition}
   * @throws CancellationException if the thread is interrupted
   */
  public BoltzmannMoments moments() {
    return new BoltzmannEnumeration(units).moments();
  }

  /**
   * How {@link #logLikelihood} changes with weights and biases: the moments under the data less
   * those under the machine.
   */
  public BoltzmannMoments gradient(BinaryData data) {
    return moments(data).minus(moments());
  }

  /**
   * Contrastive divergence: the gradient with the machine's own moments taken after a few steps of
   * Gibbs sampling that begin at the data (G. Hinton, "Training products of experts by minimizing
   * contrastive divergence", 2002, equation 5.11). The hidden units' own probabilities stand for
   * their states where only a mean is wanted.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if that does not hold, or the data do not fit
   */
  public BoltzmannMoments contrastiveDivergence(
      BinaryData data, int steps, RandomGenerator random) {
    return moments(data).minus(moments(gibbs(data, steps, random)));
  }

  /**
   * The mean of {@link #contrastiveDivergence} over its randomness, by enumeration of all states.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if that does not hold, if the data do not fit, or if there are
   *     more than {@link #MOST_ENUMERATED} units in all
   */
  public BoltzmannMoments expectedContrastiveDivergence(BinaryData data, int steps) {
    requireFits(data);
    return moments(data).minus(new GibbsTransition(units).moments(data, steps));
  }

  /**
   * Draws all hidden units given the visible ones, then these given those, again and again; each
   * row is a chain of its own.
   *
   * @param start where the chains begin
   * @param steps at least 1
   * @return where they are then
   * @throws IllegalArgumentException if that does not hold, or the data do not fit
   */
  public BinaryData gibbs(BinaryData start, int steps, RandomGenerator random) {
    requireFits(start);
    Require.atLeast("steps", steps, 1);
    Require.notNull("random", random);
    var rows = new boolean[start.size()][];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = units.gibbs(start.row(n), steps, random);
    }
    return BinaryData.owning(rows);
  }

  /** The machine after a step of ascent. */
  RestrictedBoltzmannMachine moved(BoltzmannMoments direction, double rate) {
    double[] moved = direction.values();
    for (int k = 0; k < moved.length; k++) {
      moved[k] = units.parameters()[k] + rate * moved[k];
    }
    return new RestrictedBoltzmannMachine(new BoltzmannUnits(visibleUnits(), hiddenUnits(), moved));
  }

  /** How it computes. */
  BoltzmannUnits units() {
    return units;
  }

  private void requireFits(BinaryData data) {
    Require.notNull("data", data);
    if (data.units() != visibleUnits()) {
      throw Require.wrong(
          "data", data, "rows of " + visibleUnits() + ", one for each visible unit");
    }
  }

  /** For example {@code restricted Boltzmann machine of 64 visible and 16 hidden units}. */
  @Override
  public String toString() {
    return "restricted Boltzmann machine of "
        + visibleUnits()
        + " visible and "
        + hiddenUnits()
        + " hidden units";
  }
}
