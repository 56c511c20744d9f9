package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The cheapest pairing of the points of two samples of equal size, and the Wasserstein distance
 * between the two <em>samples</em> that it costs.
 *
 * <p>The distance is exact for the two empirical measures. As an estimate for the distributions
 * behind them it is biased upward: E W_r^r(p_n, q_n) >= W_r^r(p, q), because W_r^r is convex, and
 * the excess of W_1 shrinks no faster than n^(-1/d) in d >= 3 dimensions, about n^(-1/2) below
 * (Fournier and Guillin 2015, Probability Theory and Related Fields 162, theorem 1). For that
 * reason it is neither a {@code Bounded} nor a {@code Sampled}.
 */
public final class SampleCoupling implements Showable {

  private final int order;
  private final int dimension;
  private final int[] partner;
  private final double distance;

  private SampleCoupling(int order, PointSet x, PointSet y, int[] partner) {
    this.order = order;
    this.dimension = x.dimension();
    this.partner = partner;
    double sum = 0;
    for (int i = 0; i < partner.length; i++) {
      sum += cost(order, x.squaredDistance(i, y, partner[i]));
    }
    double mean = sum / partner.length;
    distance = order == 1 ? mean : Math.sqrt(mean);
  }

  /**
   * Pairs two samples: by sorting on the line, by an {@link Assignment} in more dimensions (time n³
   * at worst, memory n²).
   *
   * @param order 1 for the cost |x − y|, 2 for |x − y|²
   * @param x shape {@code [n, d]}, n at least 1
   * @param y the same shape
   * @throws IllegalArgumentException if the order or a shape is wrong, or a coordinate not finite
   */
  static SampleCoupling of(int order, INDArray x, INDArray y) {
    PointSet first = PointSet.of("x", x, 1);
    PointSet second = PointSet.of("y", y, 1);
    second.requireDimensionOf("y", first);
    if (first.size() != second.size()) {
      throw Require.wrong(
          "y", second.size() + " points", first.size() + " points, as many as x has");
    }
    int[] partner = first.dimension() == 1 ? sorted(first, second) : assigned(order, first, second);
    return new SampleCoupling(order, first, second, partner);
  }

  private static int[] sorted(PointSet x, PointSet y) {
    int[] rankedX = ranked(x);
    int[] rankedY = ranked(y);
    int[] partner = new int[rankedX.length];
    for (int rank = 0; rank < partner.length; rank++) {
      partner[rankedX[rank]] = rankedY[rank];
    }
    return partner;
  }

  private static int[] ranked(PointSet points) {
    return IntStream.range(0, points.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> points.coordinate(i, 0)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] assigned(int order, PointSet x, PointSet y) {
    int n = x.size();
    double[] cost = new double[Math.multiplyExact(n, n)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        cost[i * n + j] = cost(order, x.squaredDistance(i, y, j));
      }
    }
    Assignment assignment = Assignment.ofFlat(n, cost);
    return IntStream.range(0, n).map(assignment::columnOf).toArray();
  }

  private static double cost(int order, double squaredDistance) {
    return order == 1 ? Math.sqrt(squaredDistance) : squaredDistance;
  }

  /** The order r of the distance: 1 or 2. */
  public int order() {
    return order;
  }

  /** How many pairs there are. */
  public int size() {
    return partner.length;
  }

  /** Number of coordinates of a point. */
  public int dimension() {
    return dimension;
  }

  /** The row of y that row {@code i} of x is paired with. */
  public int partnerOf(int i) {
    return partner[i];
  }

  /** The Wasserstein distance between the two samples: (1/n Σ |x − y|^r)^(1/r) over the pairs. */
  public double distance() {
    return distance;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "W%d = %.8g between two samples of %d points in %d dimension%s"
            + " (for the distributions behind them: biased upward)",
        order,
        distance,
        size(),
        dimension,
        dimension == 1 ? "" : "s");
  }
}
