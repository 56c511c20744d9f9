package io.github.adversaria.gan.energy;

import io.github.adversaria.nn.LearningRateSchedule;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;

/**
 * Trains a restricted Boltzmann machine. Each step raises the likelihood of a few rows of the data,
 * and lowers that of the machine's own samples: those of chains that begin at these rows
 * (contrastive divergence; Hinton 2002) or go on from step to step (persistent contrastive
 * divergence; T. Tieleman, "Training restricted Boltzmann machines using approximations to the
 * likelihood gradient", 2008).
 *
 * <pre>{@code
 * var run = RestrictedBoltzmannTraining.of(digits).persistent(1).seed(18).run(6000);
 * run.machine().gibbs(digits.select(0, 1, 2), 1000, random)
 * }</pre>
 *
 * <p>The weights begin as N(0, 0.01²), the visible biases at the log-odds of the data, the hidden
 * ones at 0 (Hinton, "A practical guide to training restricted Boltzmann machines", 2010, section
 * 8): a machine of pixels that are independent, almost.
 *
 * <p>Mutable, as builders are: each method changes it and returns it.
 */
public final class RestrictedBoltzmannTraining {

  /** So few that the likelihood is exact: 65 536 states to sum over. */
  public static final int DEFAULT_HIDDEN = 16;

  /** A small mini-batch; Hinton 2010, section 4, wants 10 to 100. */
  public static final int DEFAULT_BATCH = 50;

  /** Twice Tieleman's 0.05 or so, for the smaller pictures here: found by trial. */
  public static final double DEFAULT_RATE = 0.1;

  /** Rows in the history unless {@link #recordingEvery} says otherwise. */
  public static final int DEFAULT_ROWS = 20;

  final BinaryData data;
  BinaryData heldOut;
  int hidden = DEFAULT_HIDDEN;
  int gibbsSteps = 1;
  boolean persistent;
  int batch = DEFAULT_BATCH;
  double rate = DEFAULT_RATE;
  LearningRateSchedule schedule = LearningRateSchedule.linear();
  long seed;
  int every;
  ProgressListener listener = ProgressListener.silent();

  private RestrictedBoltzmannTraining(BinaryData data) {
    this.data = data;
    heldOut = data;
  }

  /**
   * A training of {@link #DEFAULT_HIDDEN} hidden units by contrastive divergence of one step.
   *
   * @throws IllegalArgumentException if there are no data
   */
  public static RestrictedBoltzmannTraining of(BinaryData data) {
    return new RestrictedBoltzmannTraining(Require.notNull("data", data));
  }

  /** Other data, on which nothing is fitted, whose likelihood is measured too. */
  public RestrictedBoltzmannTraining heldOut(BinaryData others) {
    Require.notNull("others", others);
    if (others.units() != data.units()) {
      throw Require.wrong("others", others, "rows of " + data.units() + ", as the data have");
    }
    heldOut = others;
    return this;
  }

  /**
   * So many hidden units, at least 1. With more than {@link
   * RestrictedBoltzmannMachine#MOST_ENUMERATED}, and as many visible ones, the likelihood cannot be
   * measured, and the history has NaN for it.
   */
  public RestrictedBoltzmannTraining hidden(int units) {
    hidden = Require.atLeast("units", units, 1);
    return this;
  }

  /** Begins the chains of each step at the data, and lets them make so many steps, at least 1. */
  public RestrictedBoltzmannTraining contrastiveDivergence(int steps) {
    gibbsSteps = Require.atLeast("steps", steps, 1);
    persistent = false;
    return this;
  }

  /**
   * Lets the chains go on from where they were: as many as a batch has rows, begun at rows of the
   * data, so many steps for each step of the training, at least 1.
   */
  public RestrictedBoltzmannTraining persistent(int steps) {
    gibbsSteps = Require.atLeast("steps", steps, 1);
    persistent = true;
    return this;
  }

  /** So many rows of the data, and as many chains, a step; at least 1. */
  public RestrictedBoltzmannTraining batch(int rows) {
    batch = Require.atLeast("rows", rows, 1);
    return this;
  }

  /** What the moments are multiplied by in the first step, finite and > 0. */
  public RestrictedBoltzmannTraining learningRate(double value) {
    rate = Require.positive("value", value);
    return this;
  }

  /** How that changes in the course of the training; falls in the second half if nobody asks. */
  public RestrictedBoltzmannTraining schedule(LearningRateSchedule value) {
    schedule = Require.notNull("value", value);
    return this;
  }

  /** The same seed gives the same machine; 0 if nobody asks. */
  public RestrictedBoltzmannTraining seed(long value) {
    seed = value;
    return this;
  }

  /** Steps from row to row of the history, at least 1; else there are {@link #DEFAULT_ROWS}. */
  public RestrictedBoltzmannTraining recordingEvery(int steps) {
    every = Require.atLeast("steps", steps, 1);
    return this;
  }

  /** Somebody to hear how far it is. */
  public RestrictedBoltzmannTraining reportingTo(ProgressListener newListener) {
    listener = Require.notNull("newListener", newListener);
    return this;
  }

  /**
   * Trains. An interrupt of the thread ends it, and what was learnt stays.
   *
   * @param steps at least 1
   */
  public RestrictedBoltzmannRun run(int steps) {
    Require.atLeast("steps", steps, 1);
    return new RestrictedBoltzmannCourse(this, steps).run();
  }

  /** For example {@code persistent contrastive divergence of 1 step, 16 hidden units}. */
  @Override
  public String toString() {
    return (persistent ? "persistent contrastive" : "contrastive")
        + " divergence of "
        + gibbsSteps
        + (gibbsSteps == 1 ? " step, " : " steps, ")
        + hidden
        + " hidden units";
  }
}
