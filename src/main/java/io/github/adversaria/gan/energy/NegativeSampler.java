package io.github.adversaria.gan.energy;

import io.github.adversaria.density.Interval;
import io.github.adversaria.nn.Gradient;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How examples are drawn from a discriminator alone: from where they are they climb D, and are
 * shaken meanwhile,
 *
 * <pre>{@code x <- x + step·∇D(x) + √(2·step·temperature)·noise,}</pre>
 *
 * <p>and stay in a box, to whose nearest point they are put back (projected Langevin: Bubeck, Eldan
 * and Lehec 2018, "Sampling from a log-concave distribution with projected Langevin Monte Carlo").
 * Small steps without end draw from the density exp(D/temperature)/Z (Roberts and Tweedie 1996);
 * temperature 0 is gradient ascent, which ends in a local maximum.
 *
 * @param steps of each example, at least 1; each takes one pass through D and one back
 * @param stepSize finite, positive
 * @param temperature finite, at least 0
 */
public record NegativeSampler(int steps, double stepSize, double temperature) implements Showable {

  /** Rows at a time: more would not be faster. */
  private static final int ROWS = 1024;

  private static final int DIGITS = 6;

  public NegativeSampler {
    Require.atLeast("steps", steps, 1);
    Require.positive("stepSize", stepSize);
    Require.nonNegative("temperature", Require.finite("temperature", temperature));
  }

  /** arg max D, by so many steps of gradient ascent. */
  public static NegativeSampler ascent(int steps, double stepSize) {
    return new NegativeSampler(steps, stepSize, 0);
  }

  /** Langevin sampling at temperature 1: from exp(D)/Z. */
  public static NegativeSampler langevin(int steps, double stepSize) {
    return new NegativeSampler(steps, stepSize, 1);
  }

  /** The same with another number of steps. */
  public NegativeSampler steps(int other) {
    return new NegativeSampler(other, stepSize, temperature);
  }

  /** The same at another temperature. */
  public NegativeSampler temperature(double other) {
    return new NegativeSampler(steps, stepSize, other);
  }

  /**
   * Where examples come to.
   *
   * @param discriminator makes one number of an example
   * @param starts shape {@code [n, d]}; not changed
   * @param box what no coordinate leaves
   * @param random the same state gives the same examples
   * @return shape {@code [n, d]}, single precision
   * @throws CancellationException if the thread is interrupted
   */
  public INDArray draw(Layer discriminator, INDArray starts, Interval box, RandomGenerator random) {
    Require.notNull("discriminator", discriminator);
    Require.notNull("starts", starts);
    Require.notNull("box", box);
    Require.notNull("random", random);
    if (starts.rank() != 2 || starts.isEmpty()) {
      throw Require.wrong("starts", "of rank " + starts.rank(), "shape [n, d] with n >= 1");
    }
    int n = (int) starts.size(0);
    int width = (int) starts.size(1);
    float[] points = starts.dup('c').castTo(DataType.FLOAT).data().asFloat();
    Precision precision = discriminator.parameters().get(0).value().precision();
    Workspace workspace = Workspace.of(precision);
    for (int first = 0; first < n; first += ROWS) {
      int count = Math.min(ROWS, n - first);
      float[] part = new float[count * width];
      System.arraycopy(points, first * width, part, 0, part.length);
      walk(discriminator, part, count, box, random, workspace);
      System.arraycopy(part, 0, points, first * width, part.length);
    }
    return Nd4j.createFromArray(points).reshape(n, width);
  }

  private void walk(
      Layer discriminator,
      float[] points,
      int n,
      Interval box,
      RandomGenerator random,
      Workspace workspace) {
    double shake = Math.sqrt(2 * stepSize * temperature);
    for (int step = 0; step < steps; step++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while examples were drawn from D");
      }
      workspace.reset();
      Tensor x = workspace.tensor(points, n, points.length / n).asVariable();
      // The sum has each example's own slope, for D treats examples one by one.
      Tensor sum = discriminator.apply(x, Pass.EVALUATION).sum();
      float[] slopes = numbers(Gradient.values(sum, List.of(x)).get(0));
      for (int i = 0; i < points.length; i++) {
        double moved = points[i] + stepSize * slopes[i];
        moved += shake > 0 ? shake * random.nextGaussian() : 0;
        points[i] = (float) Math.max(box.low(), Math.min(box.high(), moved));
      }
    }
  }

  private static float[] numbers(Tensor tensor) {
    return tensor.array().castTo(DataType.FLOAT).data().asFloat();
  }

  /** One step, without dollar signs. */
  public String toLatex() {
    String size = Decimal.latex(stepSize, DIGITS);
    String shake = Decimal.latex(2 * stepSize * temperature, DIGITS);
    return "x \\leftarrow x + "
        + size
        + "\\,\\nabla D(x)"
        + (temperature > 0 ? " + \\sqrt{" + shake + "}\\,\\xi,\\quad \\xi\\sim N(0,1)" : "");
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(toLatex());
  }

  /** For example {@code Langevin sampling: 20 steps of 0.02 at temperature 1}. */
  @Override
  public String toString() {
    return (temperature > 0 ? "Langevin sampling: " : "gradient ascent: ")
        + steps
        + " steps of "
        + Decimal.text(stepSize, DIGITS)
        + (temperature > 0 ? " at temperature " + Decimal.text(temperature, DIGITS) : "");
  }
}
