package io.github.adversaria.nn;

import io.github.adversaria.require.Require;

/**
 * What the learning rate is multiplied by in the course of a training, from 1 at its beginning. A
 * value; {@link Stepper#step(java.util.List, double)} takes what it gives.
 */
public final class LearningRateSchedule {

  /** Constant for the first half, as Zhu, Park, Isola and Efros 2017, section 4. */
  public static final double DEFAULT_CONSTANT_PART = 0.5;

  /** Decay to 1 %, not to 0 as in the paper: so the last steps still do something. */
  public static final double DEFAULT_END = 0.01;

  /** The factor as a function of the part of the training that is done, in [0, 1]. */
  private interface Shape {
    double at(double done);
  }

  private final Shape shape;
  private final String text;

  private LearningRateSchedule(Shape shape, String text) {
    this.shape = shape;
    this.text = text;
  }

  /** Always 1. */
  public static LearningRateSchedule constant() {
    return new LearningRateSchedule(done -> 1, "constant");
  }

  /** Constant for the first half, then linear to 1 %. */
  public static LearningRateSchedule linear() {
    return linear(DEFAULT_CONSTANT_PART, DEFAULT_END);
  }

  /**
   * Constant, then linear.
   *
   * @param constantPart of the training, in [0, 1)
   * @param end the factor when all steps are done, in [0, 1]
   */
  public static LearningRateSchedule linear(double constantPart, double end) {
    Require.between("constantPart", constantPart, 0, Math.nextDown(1.0));
    Require.between("end", end, 0, 1);
    return new LearningRateSchedule(
        done -> 1 - (1 - end) * Math.max(0, (done - constantPart) / (1 - constantPart)),
        "constant for " + constantPart + " of the steps, then linear to " + end);
  }

  /**
   * Half a wave: end + (1 − end)·(1 + cos(π·done))/2 (Loshchilov and Hutter 2017, equation 5,
   * without restarts).
   *
   * @param end the factor when all steps are done, in [0, 1]
   */
  public static LearningRateSchedule cosine(double end) {
    Require.between("end", end, 0, 1);
    return new LearningRateSchedule(
        done -> end + (1 - end) * (1 + Math.cos(Math.PI * done)) / 2, "cosine to " + end);
  }

  /**
   * The factor for one step.
   *
   * @param step how many steps are done, from 0 to {@code total}
   * @param total how many there will be, at least 1
   */
  public double factor(long step, long total) {
    Require.atLeast("total", total, 1);
    if (step < 0 || step > total) {
      throw Require.wrong("step", step, "a whole number from 0 to total = " + total);
    }
    return shape.at((double) step / total);
  }

  @Override
  public String toString() {
    return "LearningRateSchedule(" + text + ")";
  }
}
