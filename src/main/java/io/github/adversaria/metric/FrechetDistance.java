package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The squared Fréchet distance between the normals fitted to two samples, d² = |μ − μ′|² + tr C +
 * tr C′ − 2 tr (C^½ C′ C^½)^½, which is also their W_2² (D. Dowson and B. Landau 1982, J.
 * Multivariate Analysis 12); in the features of an Inception network it is known as FID (M. Heusel
 * et al. 2017, arXiv 1706.08500). Here it is taken in the given coordinates, or in {@link
 * PrincipalComponents}.
 *
 * <p>It sees means and covariances alone. And it is biased upward by O(1/m + 1/n), the more the
 * more coordinates: two samples of one distribution do not have distance 0 (M. Chong and D. Forsyth
 * 2020, arXiv 1911.07023). So compare at equal sizes, look at {@link #betweenHalves} of the real
 * data for what 0 looks like, and at {@link FrechetBias} for the distance without the bias.
 * Immutable.
 */
public final class FrechetDistance implements Showable {

  /** Into so many groups each sample is divided for the standard error, less in small ones. */
  public static final int GROUPS = 10;

  /** The least sample. */
  public static final int LEAST_POINTS = 4;

  private final int reals;
  private final int generated;
  private final Optional<PrincipalComponents> components;
  private final int dimension;
  private final double meanPart;
  private final double covariancePart;
  private final double error;

  private FrechetDistance(
      PointSet real, PointSet generated, Optional<PrincipalComponents> components) {
    this.components = components;
    reals = real.size();
    this.generated = generated.size();
    dimension = real.dimension();
    GroupMoments first = GroupMoments.of(real, Math.min(GROUPS, reals / 2));
    GroupMoments second = GroupMoments.of(generated, Math.min(GROUPS, this.generated / 2));
    FittedNormal p = FittedNormal.of(first, GroupMoments.NONE);
    FittedNormal q = FittedNormal.of(second, GroupMoments.NONE);
    meanPart = p.squaredShift(q);
    covariancePart = p.covarianceDistance(q);
    error = Math.sqrt(jackknife(first, reals, q) + jackknife(second, this.generated, p));
  }

  /** The variance that one sample brings, by the jackknife that leaves out a group at a time. */
  private static double jackknife(GroupMoments moments, int size, FittedNormal other) {
    int groups = Math.min(GROUPS, size / 2);
    double mean = 0;
    double squares = 0;
    for (int group = 0; group < groups; group++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while a standard error was computed");
      }
      double without = FittedNormal.of(moments, group).squaredDistance(other);
      double step = without - mean;
      mean += step / (group + 1);
      squares += step * (without - mean);
    }
    return squares * (groups - 1) / groups;
  }

  /**
   * In the given coordinates.
   *
   * @param real shape {@code [m, d]}, m at least {@link #LEAST_POINTS}
   * @param generated shape {@code [n, d]}, n at least {@link #LEAST_POINTS}
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static FrechetDistance of(INDArray real, INDArray generated) {
    PointSet first = PointSet.of("real", real, LEAST_POINTS);
    PointSet second = PointSet.of("generated", generated, LEAST_POINTS);
    second.requireDimensionOf("generated", first);
    return new FrechetDistance(first, second, Optional.empty());
  }

  /**
   * In the coordinates of components, which are best fitted to real data that are not measured.
   *
   * @throws IllegalArgumentException as for {@link #of}, or if the components were fitted in
   *     another dimension
   */
  public static FrechetDistance in(
      PrincipalComponents components, INDArray real, INDArray generated) {
    Require.notNull("components", components);
    Require.notNull("real", real);
    Require.notNull("generated", generated);
    PointSet first = PointSet.of("real", components.project(real), LEAST_POINTS);
    PointSet second = PointSet.of("generated", components.project(generated), LEAST_POINTS);
    return new FrechetDistance(first, second, Optional.of(components));
  }

  /**
   * Between two random halves of one sample: what a generator without fault would reach at that
   * size, by the bias alone.
   *
   * @param real shape {@code [n, d]}, n at least 2·{@link #LEAST_POINTS}
   * @param random deals the points
   * @throws IllegalArgumentException if the shape is wrong or a coordinate not finite
   */
  public static FrechetDistance betweenHalves(INDArray real, RandomGenerator random) {
    Require.notNull("random", random);
    PointSet points = PointSet.of("real", real, 2 * LEAST_POINTS);
    int[] order = Permutation.of(points.size(), random);
    int half = order.length / 2;
    return of(rows(points, order, 0, half), rows(points, order, half, order.length));
  }

  static INDArray rows(PointSet points, int[] order, int from, int to) {
    double[][] rows = new double[to - from][points.dimension()];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rows[i].length; k++) {
        rows[i][k] = points.coordinate(order[from + i], k);
      }
    }
    return Nd4j.createFromArray(rows);
  }

  /** d², the number called FID, with the bias; the standard error is a grouped jackknife's. */
  public Sampled squared() {
    return new Sampled(meanPart + covariancePart, error, (long) reals + generated);
  }

  /** d itself, in the unit of the data. */
  public double distance() {
    return Math.sqrt(meanPart + covariancePart);
  }

  /** |μ − μ′|², the part of the means. */
  public double meanPart() {
    return meanPart;
  }

  /** The part of the covariances. */
  public double covariancePart() {
    return covariancePart;
  }

  /** How many real points. */
  public int realSize() {
    return reals;
  }

  /** How many generated points. */
  public int generatedSize() {
    return generated;
  }

  /** How many coordinates the normals have. */
  public int dimension() {
    return dimension;
  }

  /** The components whose coordinates they are; empty for the given ones. */
  public Optional<PrincipalComponents> components() {
    return components;
  }

  private Readout readout() {
    return Readout.titled(
            "Fréchet distance of " + generated + " generated, " + reals + " real points")
        .line("squared (FID)", squared())
        .line("of it the means", meanPart)
        .line("of it the covariances", covariancePart)
        .line(
            "coordinates",
            components
                .map(c -> c + ", variance kept: " + Readout.text(c.explainedShare()))
                .orElse(dimension + ", as given"));
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
