package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How the squared Fréchet distance grows as samples shrink, and the line through it at infinitely
 * many points, where its bias of order 1/n is gone (M. Chong and D. Forsyth 2020, arXiv 1911.07023,
 * section 3: FID_∞).
 *
 * <p>Both samples are dealt into 1, 2, 3, … {@link #PARTS} parts, whose distances are averaged; a
 * line in 1/n is put through the means by least squares, each weighing alike. What is left is a
 * bias of order 1/n². The paper shrinks the generated sample alone, and by quasi-random points;
 * here both shrink, so that the bias of either goes. Immutable.
 */
public final class FrechetBias implements Showable {

  /** Into so many parts at most the samples are dealt. */
  public static final int PARTS = 4;

  /** The least sample. */
  public static final int LEAST_POINTS = 20;

  private static final int GROUPS = FrechetDistance.GROUPS;
  private static final double CENTRE = (PARTS + 1) / 2.0;

  private final int reals;
  private final int generated;
  private final double[] means;
  private final double error;

  private FrechetBias(int reals, int generated, double[] means, double error) {
    this.reals = reals;
    this.generated = generated;
    this.means = means;
    this.error = error;
  }

  /**
   * Measures it; as long as a hundred Fréchet distances without their standard errors.
   *
   * @param real shape {@code [m, d]}, m at least {@link #LEAST_POINTS}
   * @param generated shape {@code [n, d]}, n as m; project both first to measure in components
   * @param random deals the points
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static FrechetBias of(INDArray real, INDArray generated, RandomGenerator random) {
    Require.notNull("generated", generated);
    Require.notNull("random", random);
    PointSet first = PointSet.of("real", real, LEAST_POINTS);
    PointSet second = PointSet.of("generated", generated, LEAST_POINTS);
    second.requireDimensionOf("generated", first);
    int[] firstOrder = Permutation.of(first.size(), random);
    int[] secondOrder = Permutation.of(second.size(), random);
    double[] means = means(first, firstOrder, second, secondOrder);
    double centre = extrapolated(means);
    double squares = 0;
    for (int group = 0; group < GROUPS; group++) {
      double[] without =
          means(first, without(firstOrder, group), second, without(secondOrder, group));
      squares += (extrapolated(without) - centre) * (extrapolated(without) - centre);
    }
    double error = Math.sqrt(squares * (GROUPS - 1) / GROUPS);
    return new FrechetBias(first.size(), second.size(), means, error);
  }

  private static int[] without(int[] order, int group) {
    return IntStream.range(0, order.length)
        .filter(i -> i % GROUPS != group)
        .map(i -> order[i])
        .toArray();
  }

  private static double[] means(
      PointSet first, int[] firstOrder, PointSet second, int[] secondOrder) {
    double[] means = new double[PARTS];
    for (int parts = 1; parts <= PARTS; parts++) {
      for (int part = 0; part < parts; part++) {
        FittedNormal p = fitted(first, firstOrder, part, parts);
        FittedNormal q = fitted(second, secondOrder, part, parts);
        means[parts - 1] += p.squaredDistance(q) / parts;
      }
    }
    return means;
  }

  private static FittedNormal fitted(PointSet points, int[] order, int part, int parts) {
    int size = order.length / parts;
    INDArray rows = FrechetDistance.rows(points, order, part * size, (part + 1) * size);
    return FittedNormal.of(GroupMoments.of(PointSet.of("part", rows, 2), 1), GroupMoments.NONE);
  }

  /** The mean d² of samples of 1/1, 1/2, … of the size; the first is that of all points. A copy. */
  public double[] means() {
    return means.clone();
  }

  /**
   * d² at infinitely many points, which may be below 0 by chance. The standard error is that of the
   * jackknife that leaves out a tenth of both samples at a time.
   */
  public Sampled extrapolated() {
    return new Sampled(extrapolated(means), error, (long) reals + generated);
  }

  /** By how much the d² of all points is too large in the mean, as far as the line tells. */
  public double bias() {
    return slope(means);
  }

  private static double extrapolated(double[] means) {
    return Arrays.stream(means).average().orElseThrow() - slope(means) * CENTRE;
  }

  /** The rise of d² a part: the bias is b·(1/m + 1/n), and 1/m grows in proportion to the parts. */
  private static double slope(double[] means) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < PARTS; i++) {
      products += (i + 1 - CENTRE) * means[i];
      squares += (i + 1 - CENTRE) * (i + 1 - CENTRE);
    }
    return products / squares;
  }

  private Readout readout() {
    Readout readout =
        Readout.titled(
            "squared Fréchet distance by size of samples, of "
                + generated
                + " generated, "
                + reals
                + " real points");
    for (int parts = 1; parts <= PARTS; parts++) {
      readout =
          readout.line(
              generated / parts + " generated, " + reals / parts + " real", means[parts - 1]);
    }
    return readout.line("infinitely many", extrapolated()).line("bias of all points", bias());
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
