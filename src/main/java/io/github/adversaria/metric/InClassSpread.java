package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How much generated points of one class differ from each other, against real ones: the standard
 * deviation about the mean of the class, pooled over classes and coordinates. A generator that
 * makes one perfect example for each class is right in every class, and has the ratio 0. Immutable.
 */
public final class InClassSpread implements Showable {

  private final Sampled generated;
  private final Sampled real;

  private InClassSpread(Sampled generated, Sampled real) {
    this.generated = generated;
    this.real = real;
  }

  /**
   * Measures it. Take as many points of each class as there are real ones: a class counts by its
   * points.
   *
   * @param generated shape {@code [n, d]}, n at least 2
   * @param labels n classes from 0, two points in one of them
   * @param real shape {@code [m, d]}, m at least 2, not all alike within their classes
   * @param realLabels m classes from 0, two points in one of them
   * @throws IllegalArgumentException if one of these does not hold or a coordinate is not finite
   */
  public static InClassSpread of(
      INDArray generated, int[] labels, INDArray real, int[] realLabels) {
    Require.notNull("generated", generated);
    Require.notNull("labels", labels);
    Require.notNull("real", real);
    Require.notNull("realLabels", realLabels);
    PointSet made = PointSet.of("generated", generated, 2);
    PointSet given = PointSet.of("real", real, 2);
    given.requireDimensionOf("real", made);
    Sampled ofReal = spread("realLabels", given, realLabels);
    Require.positive("the spread of real points within their classes", ofReal.mean());
    return new InClassSpread(spread("labels", made, labels), ofReal);
  }

  private static Sampled spread(String argument, PointSet points, int... labels) {
    if (labels.length != points.size()) {
      throw Require.wrong(
          argument, labels.length + " labels", points.size() + ", one for each of the points");
    }
    for (int i = 0; i < labels.length; i++) {
      Require.between(
          argument + "[" + i + "]", labels[i], 0, TrainSyntheticTestReal.MOST_CLASSES - 1);
    }
    int[] sizes = new int[1 + Arrays.stream(labels).max().orElseThrow()];
    for (int label : labels) {
      sizes[label]++;
    }
    return ModeSpread.of(points, labels, sizes)
        .orElseThrow(
            () ->
                Require.wrong(
                    argument, "a class of its own for each point", "two points of one class"));
  }

  /** The standard deviation of generated points in a coordinate, within their classes. */
  public Sampled generated() {
    return generated;
  }

  /** The same of real points. */
  public Sampled real() {
    return real;
  }

  /** Generated over real: 1 if they vary alike. */
  public Sampled ratio() {
    double ratio = generated.mean() / real.mean();
    double error =
        Math.hypot(generated.standardError(), ratio * real.standardError()) / real.mean();
    return new Sampled(ratio, error, Math.min(generated.n(), real.n()));
  }

  private Readout readout() {
    return Readout.titled("standard deviation within classes")
        .line("generated", generated)
        .line("real", real)
        .line("ratio", ratio());
  }

  @Override
  public MimeBundle show() {
    return readout().show();
  }

  @Override
  public String toString() {
    return readout().text();
  }
}
