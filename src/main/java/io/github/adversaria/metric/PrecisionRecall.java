package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Quality and variety as two numbers. The support of a sample is taken to be the union of the balls
 * around its points that reach to their k-th nearest neighbours: <b>precision</b> is the share of
 * generated points in the support of the real ones, <b>recall</b> the share of real points in that
 * of the generated ones (T. Kynkäänniemi et al. 2019, arXiv 1904.06991, section 2).
 *
 * <p>One real outlier with a wide ball raises the precision of anything. <b>Density</b> counts the
 * real balls around each generated point over k instead, and <b>coverage</b> is the share of real
 * points with a generated one in their own ball (M. Naeem et al. 2020, arXiv 2002.09797, section
 * 3); for equal distributions their means are known, see {@link #expectedCoverage}. Immutable.
 */
public final class PrecisionRecall implements Showable {

  /** The neighbours of precision and recall (Kynkäänniemi et al. 2019, section 3). */
  public static final int NEIGHBOURS = 3;

  private final int neighbours;
  private final int reals;
  private final int generated;
  private final Sampled precision;
  private final Sampled recall;
  private final Sampled density;
  private final Sampled coverage;

  private PrecisionRecall(
      int neighbours, int[] ballsAround, boolean[] realInside, boolean[] covered) {
    this.neighbours = neighbours;
    reals = realInside.length;
    generated = ballsAround.length;
    precision = Share.of(Arrays.stream(ballsAround).filter(balls -> balls > 0).count(), generated);
    recall = Share.of(count(realInside), reals);
    coverage = Share.of(count(covered), reals);
    double mean = Arrays.stream(ballsAround).average().orElseThrow();
    double squares = Arrays.stream(ballsAround).mapToDouble(b -> (b - mean) * (b - mean)).sum();
    double error = Math.sqrt(squares / (generated - 1) / generated);
    density = new Sampled(mean / neighbours, error / neighbours, generated);
  }

  /**
   * With {@link #NEIGHBOURS}.
   *
   * @param real shape {@code [m, d]}, m at least 4
   * @param generated shape {@code [n, d]}, n at least 4
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static PrecisionRecall of(INDArray real, INDArray generated) {
    return of(real, generated, NEIGHBOURS);
  }

  /**
   * With another number of neighbours. Time (m + n)² d.
   *
   * @param real shape {@code [m, d]}, m greater than k
   * @param generated shape {@code [n, d]}, n greater than k
   * @param neighbours k, at least 1; Naeem et al. take 5 for density and coverage
   * @throws IllegalArgumentException if one of these does not hold
   * @throws CancellationException if the thread is interrupted
   */
  public static PrecisionRecall of(INDArray real, INDArray generated, int neighbours) {
    Require.notNull("real", real);
    Require.notNull("generated", generated);
    Require.atLeast("neighbours", neighbours, 1);
    int least = Math.max(2, neighbours + 1);
    PointSet first = PointSet.of("real", real, least);
    PointSet second = PointSet.of("generated", generated, least);
    second.requireDimensionOf("generated", first);
    double[] realReach = reach(first, neighbours);
    double[] generatedReach = reach(second, neighbours);
    int[] ballsAround = new int[second.size()];
    boolean[] realInside = new boolean[first.size()];
    boolean[] covered = new boolean[first.size()];
    var across = new Distances(first, second);
    double[] row = new double[second.size()];
    for (int i = 0; i < first.size(); i++) {
      across.row(i, row, 0);
      for (int j = 0; j < row.length; j++) {
        boolean inBall = row[j] <= realReach[i];
        ballsAround[j] += inBall ? 1 : 0;
        covered[i] |= inBall;
        realInside[i] |= row[j] <= generatedReach[j];
      }
    }
    return new PrecisionRecall(neighbours, ballsAround, realInside, covered);
  }

  /** The squared distance of each point to its k-th nearest other. */
  private static double[] reach(PointSet points, int neighbours) {
    var distances = new Distances(points, points);
    double[] row = new double[points.size()];
    double[] reach = new double[points.size()];
    for (int i = 0; i < reach.length; i++) {
      distances.row(i, row, 0);
      row[i] = Double.POSITIVE_INFINITY;
      var nearest = new NearestFew(neighbours);
      for (int j = 0; j < row.length; j++) {
        nearest.offer(row[j], j);
      }
      reach[i] = nearest.farthest();
    }
    return reach;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** The number of neighbours, k. */
  public int neighbours() {
    return neighbours;
  }

  /** How many real points. */
  public int realSize() {
    return reals;
  }

  /** How many generated points. */
  public int generatedSize() {
    return generated;
  }

  /** Quality. The standard error is that over generated points, the real ones being given. */
  public Sampled precision() {
    return precision;
  }

  /** Variety. The standard error is that over real points, the generated ones being given. */
  public Sampled recall() {
    return recall;
  }

  /** Quality without the outliers' say; its mean is 1 for equal distributions, and may be more. */
  public Sampled density() {
    return density;
  }

  /** Variety by the real points' own balls; the standard error takes them for independent. */
  public Sampled coverage() {
    return coverage;
  }

  /**
   * The mean coverage of two samples of one continuous distribution: 1 − Π_{l=1..k} (m − l)/(m + n
   * − l), exact in every dimension (Naeem et al. 2020, appendix).
   */
  public double expectedCoverage() {
    double missed = 1;
    for (int l = 1; l <= neighbours; l++) {
      missed *= (double) (reals - l) / (reals + generated - l);
    }
    return 1 - missed;
  }

  private Readout readout() {
    return Readout.titled(
            "precision and recall of " + generated + " generated, " + reals + " real points")
        .line("precision", precision)
        .line("recall", recall)
        .line("density", Readout.text(density) + ", mean if equal: 1")
        .line(
            "coverage",
            Readout.text(coverage) + ", mean if equal: " + Readout.text(expectedCoverage()))
        .line("neighbours", String.valueOf(neighbours));
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
