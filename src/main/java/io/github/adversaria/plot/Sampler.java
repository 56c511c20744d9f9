package io.github.adversaria.plot;

import io.github.adversaria.integrate.Landmark;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns a function into a path that looks like it: an even grid, nodes around the landmarks (so
 * that a needle narrower than a pixel is met and a jump is vertical), then bisection wherever a
 * chord strays visibly from the curve.
 */
final class Sampler {

  /** Even steps across the window: about one a CSS pixel. */
  static final int STEPS = 512;

  /** How far the middle of a chord may be from the curve, as a share of the height seen. */
  static final double TOLERANCE = 5e-4;

  /** Chords shorter than this share of a pixel are left alone. */
  static final double FINEST = 1 / 16.0;

  /** Where a peak is sampled, in multiples of its scale to either side. */
  private static final double[] AROUND_PEAK = {0.15, 0.35, 0.6, 0.9, 1.3, 1.8, 2.5, 3.5, 5, 7, 10};

  private final DoubleUnaryOperator function;
  private final double finest;
  private final Polyline.Builder path = new Polyline.Builder();
  private double tolerance;

  private Sampler(DoubleUnaryOperator function, double finest) {
    this.function = function;
    this.finest = finest;
  }

  /** The function between two finite abscissas inside the window. */
  static Polyline sample(DoubleUnaryOperator function, double from, double to, Window window) {
    return new Sampler(function, window.pixel() * FINEST).sample(from, to, window);
  }

  private Polyline sample(double from, double to, Window window) {
    var nodes = new TreeSet<Double>();
    double[] even = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      nodes.add(from + (to - from) * i / STEPS);
      even[i] = function.applyAsDouble(from + (to - from) * i / STEPS);
    }
    tolerance = TOLERANCE * height(even);
    for (Landmark landmark : window.landmarks()) {
      addAround(landmark, nodes);
    }
    double[] xs = nodes.subSet(from, true, to, true).stream().mapToDouble(x -> x).toArray();
    double before = function.applyAsDouble(xs[0]);
    path.add(xs[0], before);
    for (int i = 1; i < xs.length; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while sampling a curve");
      }
      double value = function.applyAsDouble(xs[i]);
      refine(xs[i - 1], before, xs[i], value);
      path.add(xs[i], value);
      before = value;
    }
    return path.build();
  }

  private static void addAround(Landmark landmark, TreeSet<Double> nodes) {
    double at = landmark.location();
    nodes.add(Math.nextDown(at));
    nodes.add(at);
    nodes.add(Math.nextUp(at));
    if (landmark.scale() > 0) {
      for (double multiple : AROUND_PEAK) {
        nodes.add(at - multiple * landmark.scale());
        nodes.add(at + multiple * landmark.scale());
      }
    }
  }

  /** The height of most finite values; their size where they are all the same. */
  private static double height(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return 1;
    }
    // The 98th percentile, so that a pole met by the grid does not make the rest coarse.
    double top = finite[(int) Math.floor(0.98 * (finite.length - 1))];
    double bottom = finite[(int) Math.ceil(0.02 * (finite.length - 1))];
    return top - bottom > 0 ? top - bottom : Math.max(Math.abs(top), Double.MIN_NORMAL);
  }

  private void refine(double left, double atLeft, double right, double atRight) {
    if (right - left <= finest || atLeft == atRight && Double.isInfinite(atLeft)) {
      return;
    }
    double middle = left + (right - left) / 2;
    if (!(left < middle && middle < right)) {
      return; // neighbouring doubles
    }
    double value = function.applyAsDouble(middle);
    double chord = atLeft + (atRight - atLeft) / 2;
    boolean undefinedThroughout =
        Double.isNaN(value) && Double.isNaN(atLeft) && Double.isNaN(atRight);
    if (Math.abs(value - chord) <= tolerance || undefinedThroughout) {
      return;
    }
    refine(left, atLeft, middle, value);
    path.add(middle, value);
    refine(middle, value, right, atRight);
  }
}
