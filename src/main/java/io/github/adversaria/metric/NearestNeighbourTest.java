package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Whether two samples can be told apart by their nearest neighbours: the leave-one-out accuracy of
 * the 1-nearest-neighbour classifier of real against generated (D. Lopez-Paz and M. Oquab 2017,
 * Revisiting classifier two-sample tests, arXiv 1610.06545; the statistic is that of M. Schilling
 * 1986, JASA 81).
 *
 * <p>Near {@link #chance}, about one half, the samples look alike; above it they differ; far below
 * it generated points lie nearer to real ones than real ones to each other, as copies of them do
 * (Q. Xu et al. 2018, arXiv 1806.07755, section 3). Points equally near share the vote. Euclidean
 * distances say little in many dimensions: choose the coordinates. Immutable.
 */
public final class NearestNeighbourTest implements Showable {

  /** How many random relabellings the p-values rest on. */
  public static final int PERMUTATIONS = 999;

  private final double[] agreement;
  private final int reals;
  private final double variance;
  private final double pValue;
  private final double copyPValue;

  private NearestNeighbourTest(
      double[] agreement, int reals, double variance, double pValue, double copyPValue) {
    this.agreement = agreement;
    this.reals = reals;
    this.variance = variance;
    this.pValue = pValue;
    this.copyPValue = copyPValue;
  }

  /**
   * Tests two samples. Time (m + n)² d.
   *
   * @param real shape {@code [m, d]}, m at least 2
   * @param generated shape {@code [n, d]}, n at least 2; samples of one size are the usual choice
   * @param random for the relabellings of the p-values
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static NearestNeighbourTest of(INDArray real, INDArray generated, RandomGenerator random) {
    PointSet first = PointSet.of("real", real, 2);
    PointSet second = PointSet.of("generated", generated, 2);
    second.requireDimensionOf("generated", first);
    Require.notNull("random", random);
    NeighbourGraph graph = NeighbourGraph.of(first, second);
    boolean[] side = new boolean[graph.size()];
    Arrays.fill(side, 0, first.size(), true);
    double[] agreement = graph.agreement(side);
    double observed = Arrays.stream(agreement).sum();
    int asHigh = 1;
    int asLow = 1;
    for (int round = 0; round < PERMUTATIONS; round++) {
      Permutation.shuffle(side, random);
      double sum = Arrays.stream(graph.agreement(side)).sum();
      asHigh += sum >= observed ? 1 : 0;
      asLow += sum <= observed ? 1 : 0;
    }
    return new NearestNeighbourTest(
        agreement,
        first.size(),
        graph.varianceOfMean(agreement),
        asHigh / (PERMUTATIONS + 1.0),
        asLow / (PERMUTATIONS + 1.0));
  }

  /** How many real points. */
  public int realSize() {
    return reals;
  }

  /** How many generated points. */
  public int generatedSize() {
    return agreement.length - reals;
  }

  /**
   * The share of points whose nearest other is of their own sample. Its standard error allows for
   * points that are neighbours of each other; it is at least that of independent points.
   */
  public Sampled accuracy() {
    double mean = Arrays.stream(agreement).average().orElseThrow();
    return new Sampled(mean, Math.sqrt(variance), agreement.length);
  }

  /** The same among the real points; low where each has a generated one next to it. */
  public Sampled realAccuracy() {
    return Share.of(Arrays.stream(agreement, 0, reals).sum(), reals);
  }

  /** The same among the generated points; high where they keep together, as a collapse does. */
  public Sampled generatedAccuracy() {
    int generated = generatedSize();
    return Share.of(Arrays.stream(agreement, reals, agreement.length).sum(), generated);
  }

  /** The exact mean accuracy of two samples of one distribution. */
  public double chance() {
    double m = reals;
    double n = generatedSize();
    return (m * (m - 1) + n * (n - 1)) / ((m + n) * (m + n - 1));
  }

  /**
   * The share of relabellings that reach this accuracy, the observed one among them: small if the
   * samples differ. Exact, as a test, whatever the distribution.
   */
  public double pValue() {
    return pValue;
  }

  /** The share that stay as low: small if generated points copy real ones. */
  public double copyPValue() {
    return copyPValue;
  }

  private Readout readout() {
    return Readout.titled(
            "nearest-neighbour test of "
                + reals
                + " real, "
                + generatedSize()
                + " generated points")
        .line("accuracy", Readout.text(accuracy()) + ", by chance: " + Readout.text(chance()))
        .line("of real points", realAccuracy())
        .line("of generated points", generatedAccuracy())
        .line("p-value: they differ", pValue)
        .line("p-value: copies", copyPValue);
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
