package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** A Gaussian kernel estimate on the line: the mean of normals of one width, one a data point. */
public final class KernelEstimate extends UnivariateDensity {

  /** The factor of {@link #silverman}: Silverman 1986, section 3.4.2, equation 3.31. */
  public static final double SILVERMAN_FACTOR = 0.9;

  /** The quartiles of a normal density are this many standard deviations apart, rounded there. */
  public static final double SILVERMAN_QUARTILES = 1.34;

  /** A kernel whose exponent is this much below the nearest one's adds nothing to the sum. */
  private static final double NEGLIGIBLE = 2 * 50.0;

  /** The logarithm of a probability above which the other tail says it more accurately. */
  private static final double NEARLY_ONE = Math.log(0.5);

  private final double[] data;
  private final double bandwidth;
  private final Normal kernel;

  private KernelEstimate(double[] sorted, double bandwidth) {
    this.data = sorted;
    this.bandwidth = bandwidth;
    this.kernel = Normal.of(0, bandwidth);
  }

  /**
   * With the bandwidth of {@link #silverman}.
   *
   * @param data finite, at least two different values; copied
   * @throws IllegalArgumentException if that does not hold
   */
  public static KernelEstimate of(double[] data) {
    return of(data, silverman(data));
  }

  /**
   * @param data finite, at least one value; copied
   * @param bandwidth the standard deviation of the kernel, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static KernelEstimate of(double[] data, double bandwidth) {
    Require.finite("data", data);
    Require.positive("bandwidth", bandwidth);
    return new KernelEstimate(Arrays.stream(data).sorted().toArray(), bandwidth);
  }

  /**
   * The rule of thumb 0.9 · min(s, IQR/1.34) · n^(−1/5) of B. W. Silverman, Density Estimation for
   * Statistics and Data Analysis (1986), section 3.4.2; s alone where the quartiles coincide.
   *
   * @param data finite, at least two different values
   * @throws IllegalArgumentException if that does not hold
   */
  public static double silverman(double[] data) {
    Require.finite("data", data);
    double[] sorted = Arrays.stream(data).sorted().toArray();
    if (sorted[0] == sorted[sorted.length - 1]) {
      throw Require.wrong("data", "one value only, " + sorted[0], "at least two different values");
    }
    double mean = mean(sorted);
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (sorted.length - 1));
    double quartiles = (quartile(sorted, 0.75) - quartile(sorted, 0.25)) / SILVERMAN_QUARTILES;
    double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
    return SILVERMAN_FACTOR * spread * Math.pow(sorted.length, -0.2);
  }

  /** The quantile of a sample, linear between its values. */
  private static double quartile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).map(x -> x / values.length).sum();
  }

  /** The data in rising order; a copy. */
  public double[] data() {
    return data.clone();
  }

  /** The standard deviation of the kernel. */
  public double bandwidth() {
    return bandwidth;
  }

  @Override
  public Support support() {
    return Support.LINE;
  }

  @Override
  public double logDensity(double x) {
    if (Double.isInfinite(x)) {
      return Double.NEGATIVE_INFINITY;
    }
    double nearest = Math.abs(x - nearest(x));
    double logNearest = kernel.logDensity(nearest);
    if (logNearest == Double.NEGATIVE_INFINITY) {
      return logNearest;
    }
    // Far out the reach rounds away from the nearest point, which counts 1 in any case.
    return logNearest + Math.log(Math.max(1, kernelSum(x, nearest, point -> 1)) / data.length);
  }

  /** The data's distances from the point, each by its kernel's share there, over h². */
  @Override
  public double logDensityDerivative(double x) {
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    double distance = Math.abs(x - nearest(x));
    double sum = kernelSum(x, distance, point -> 1);
    double shift = sum > 0 ? kernelSum(x, distance, point -> point - x) / sum : nearest(x) - x;
    return shift / bandwidth / bandwidth;
  }

  /** Σ term(data) · kernel over the kernel of the nearest point, at distance {@code nearest}. */
  private double kernelSum(double x, double nearest, DoubleUnaryOperator term) {
    double reach = Math.sqrt(nearest * nearest + NEGLIGIBLE * bandwidth * bandwidth);
    double sum = 0;
    for (int i = firstAtLeast(x - reach); i < data.length && data[i] <= x + reach; i++) {
      double distance = Math.abs(x - data[i]);
      // (nearest² − distance²)/2h² as a product, which neither cancels nor overflows.
      double exponent = (nearest - distance) / bandwidth * ((nearest + distance) / bandwidth) / 2;
      sum += term.applyAsDouble(data[i]) * Math.exp(exponent);
    }
    return sum;
  }

  /** The data point nearest to x. */
  private double nearest(double x) {
    int place = firstAtLeast(x);
    if (place == 0 || place == data.length) {
      return data[place == 0 ? 0 : place - 1];
    }
    return x - data[place - 1] < data[place] - x ? data[place - 1] : data[place];
  }

  private int firstAtLeast(double x) {
    int low = 0;
    int high = data.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (data[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public double cdf(double x) {
    return average(point -> kernel.cdf(x - point));
  }

  @Override
  public double survival(double x) {
    return average(point -> kernel.survival(x - point));
  }

  @Override
  public double logCdf(double x) {
    double log = logAverage(point -> kernel.logCdf(x - point));
    return log < NEARLY_ONE ? log : Math.log1p(-survival(x));
  }

  @Override
  public double logSurvival(double x) {
    double log = logAverage(point -> kernel.logSurvival(x - point));
    return log < NEARLY_ONE ? log : Math.log1p(-cdf(x));
  }

  private double average(DoubleUnaryOperator term) {
    return Arrays.stream(data).map(term).sum() / data.length;
  }

  private double logAverage(DoubleUnaryOperator logTerm) {
    double[] terms = Arrays.stream(data).map(logTerm).toArray();
    return LogSum.of(terms) - Math.log(data.length);
  }

  @Override
  double drawOne(RandomGenerator random) {
    return data[random.nextInt(data.length)] + bandwidth * random.nextGaussian();
  }

  /**
   * A peak wherever data lie, but no two closer than the bandwidth; and the sharp bends between
   * those, for up to 17.
   */
  @Override
  List<Landmark> features() {
    var features = new ArrayList<Landmark>();
    double last = Double.NEGATIVE_INFINITY;
    for (double x : data) {
      if (x - last >= bandwidth) {
        features.add(Landmark.peak(x, bandwidth));
        last = x;
      }
    }
    var kernels = new ArrayList<Crossings.Summand>();
    for (Landmark peak : features) {
      double place = peak.location();
      kernels.add(new Crossings.Summand(x -> kernel.logDensity(x - place), place));
    }
    features.addAll(Crossings.of(kernels));
    return List.copyOf(features);
  }

  @Override
  public double mean() {
    return mean(data);
  }

  /** The mean square of the data about their mean, plus the bandwidth squared. */
  @Override
  public double variance() {
    double mean = mean();
    return average(x -> (x - mean) * (x - mean)) + bandwidth * bandwidth;
  }

  @Override
  public String toString() {
    return "KernelEstimate(" + data.length + " points, " + Numbers.text(bandwidth) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{KDE}_{n=" + data.length + ",\\,h=" + Numbers.latex(bandwidth) + "}";
  }
}
