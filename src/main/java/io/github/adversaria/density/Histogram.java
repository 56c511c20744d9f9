package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A density constant on each of finitely many bins of the line. */
public final class Histogram extends UnivariateDensity {

  private final double[] edges;
  private final double[] masses;

  private Histogram(double[] edges, double[] masses) {
    this.edges = edges;
    this.masses = masses;
  }

  /**
   * @param edges at least two finite numbers in strictly rising order
   * @param heights one a bin, >= 0, not all 0; only their ratios matter, they are scaled so that
   *     the area is 1
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Histogram of(double[] edges, double[] heights) {
    Require.finite("edges", edges);
    Require.finite("heights", heights);
    Require.atLeast("number of edges", edges.length, 2);
    if (heights.length != edges.length - 1) {
      throw Require.wrong(
          "heights",
          heights.length + " numbers",
          "one for each of the " + (edges.length - 1) + " bins");
    }
    double[] masses = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      Require.ordered("edges[" + i + "]", edges[i], "edges[" + (i + 1) + "]", edges[i + 1]);
      Require.nonNegative("heights[" + i + "]", heights[i]);
      masses[i] = heights[i] * (edges[i + 1] - edges[i]);
    }
    return scaled(edges.clone(), masses);
  }

  /**
   * The histogram of data in bins of one width between the least and the greatest value.
   *
   * @param data finite, at least two different values
   * @param bins how many, at least 1
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Histogram ofData(double[] data, int bins) {
    Require.finite("data", data);
    Require.atLeast("bins", bins, 1);
    double low = Arrays.stream(data).min().orElseThrow();
    double high = Arrays.stream(data).max().orElseThrow();
    if (low == high) {
      throw Require.wrong("data", "one value only, " + low, "at least two different values");
    }
    double[] edges = new double[bins + 1];
    Arrays.setAll(edges, i -> low * (1 - (double) i / bins) + high * ((double) i / bins));
    double[] counts = new double[bins];
    for (int i = 0; i < bins; i++) {
      Require.ordered("edges[" + i + "]", edges[i], "edges[" + (i + 1) + "]", edges[i + 1]);
    }
    for (double x : data) {
      counts[bin(edges, x)]++;
    }
    return scaled(edges, counts);
  }

  private static Histogram scaled(double[] edges, double[] masses) {
    double sum = Arrays.stream(masses).sum();
    Require.positive("area under heights", sum);
    return new Histogram(edges, Arrays.stream(masses).map(mass -> mass / sum).toArray());
  }

  /** The bin of an x between the outer edges; a bin holds its lower edge, the last one both. */
  private static int bin(double[] edges, double x) {
    int i = Arrays.binarySearch(edges, x + 0.0);
    return Math.min(i >= 0 ? i : -i - 2, edges.length - 2);
  }

  /** The edges of the bins in rising order; a copy. */
  public double[] edges() {
    return edges.clone();
  }

  /** The probability of each bin; a copy. */
  public double[] masses() {
    return masses.clone();
  }

  @Override
  public Support support() {
    var filled = new ArrayList<Interval>();
    for (int i = 0; i < masses.length; i++) {
      if (masses[i] > 0) {
        filled.add(new Interval(edges[i], edges[i + 1]));
      }
    }
    return Support.union(filled);
  }

  private boolean outside(double x) {
    return !(edges[0] <= x && x <= edges[masses.length]);
  }

  private double width(int bin) {
    return edges[bin + 1] - edges[bin];
  }

  @Override
  public double logDensity(double x) {
    if (outside(x)) {
      return Double.NEGATIVE_INFINITY;
    }
    int i = bin(edges, x);
    return Math.log(masses[i]) - Math.log(width(i));
  }

  @Override
  public double logDensityDerivative(double x) {
    return logDensity(x) > Double.NEGATIVE_INFINITY ? 0 : Double.NaN;
  }

  @Override
  public double cdf(double x) {
    if (outside(x)) {
      return x < edges[0] ? 0 : 1;
    }
    int i = bin(edges, x);
    double below = Arrays.stream(masses, 0, i).sum();
    return Math.min(1, below + masses[i] * ((x - edges[i]) / width(i)));
  }

  @Override
  public double survival(double x) {
    if (outside(x)) {
      return x < edges[0] ? 1 : 0;
    }
    int i = bin(edges, x);
    double above = Arrays.stream(masses, i + 1, masses.length).sum();
    return Math.min(1, above + masses[i] * ((edges[i + 1] - x) / width(i)));
  }

  @Override
  double drawOne(RandomGenerator random) {
    int chosen = Uniforms.choose(random, masses);
    return edges[chosen] + random.nextDouble() * width(chosen);
  }

  @Override
  List<Landmark> features() {
    return Arrays.stream(edges).mapToObj(Landmark::kink).toList();
  }

  private double centre(int bin) {
    return edges[bin] / 2 + edges[bin + 1] / 2;
  }

  @Override
  public double mean() {
    return IntStream.range(0, masses.length).mapToDouble(i -> masses[i] * centre(i)).sum();
  }

  @Override
  public double variance() {
    double mean = mean();
    return IntStream.range(0, masses.length)
        .mapToDouble(i -> masses[i] * (Math.pow(centre(i) - mean, 2) + width(i) / 12 * width(i)))
        .sum();
  }

  /** −Σ m log(m/w) over the bins of mass m and width w. */
  @Override
  public double entropy() {
    return IntStream.range(0, masses.length)
        .filter(i -> masses[i] > 0)
        .mapToDouble(i -> masses[i] * (Math.log(width(i)) - Math.log(masses[i])))
        .sum();
  }

  @Override
  public String toString() {
    return "Histogram("
        + masses.length
        + " bins on ["
        + Numbers.text(edges[0])
        + ", "
        + Numbers.text(edges[masses.length])
        + "])";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Hist}_{"
        + masses.length
        + "}["
        + Numbers.latex(edges[0])
        + ",\\,"
        + Numbers.latex(edges[masses.length])
        + "]";
  }
}
