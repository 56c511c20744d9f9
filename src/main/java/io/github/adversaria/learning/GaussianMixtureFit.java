package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Fits a mixture of normals with full covariances by expectation and maximisation (A. Dempster, N.
 * Laird, D. Rubin, Journal of the Royal Statistical Society B 39, 1977; Bishop, Pattern Recognition
 * and Machine Learning, section 9.2.2). No step lowers the likelihood of the data.
 *
 * <p>The means begin at points of the data drawn far apart (k-means++; D. Arthur, S. Vassilvitskii,
 * SODA 2007), the covariances at the mean variance of the data over the number of components, the
 * weights equal. The likelihood has no upper end without a least variance: a component that closes
 * in on one point raises it without limit. So there is one, {@link #VARIANCE_FLOOR} of the data's
 * unless another is asked for, in every direction; the most likely mixture is sought among those.
 *
 * <p>Immutable: each method returns a new configuration.
 */
public final class GaussianMixtureFit {

  /** The least variance in any direction as a share of the mean variance of the data. */
  public static final double VARIANCE_FLOOR = 1e-6;

  /** The fit ends when a step raises the log-likelihood of a point by less than this. */
  public static final double TOLERANCE = 1e-10;

  /** A component with less than this of all the data keeps its mean and covariance. */
  private static final double VANISHED = 1e-12;

  private final double[][] data;
  private final int components;
  private final double floor;
  private final double tolerance;

  private GaussianMixtureFit(double[][] data, int components, double floor, double tolerance) {
    this.data = data;
    this.components = components;
    this.floor = floor;
    this.tolerance = tolerance;
  }

  /**
   * A fit of one component to points of the line.
   *
   * @param data finite, at least two of them different; copied
   * @throws IllegalArgumentException if that does not hold
   */
  public static GaussianMixtureFit to(double[] data) {
    Require.finite("data", data);
    return ofRows(Arrays.stream(data).mapToObj(x -> new double[] {x}).toArray(double[][]::new));
  }

  /**
   * A fit of one component to points of any dimension.
   *
   * @param data one point a row: n rows of d finite numbers, at least two of them different; copied
   * @throws IllegalArgumentException if that does not hold
   */
  public static GaussianMixtureFit to(double[][] data) {
    Require.notNull("data", data);
    Require.atLeast("the number of rows in data", data.length, 1);
    for (int i = 0; i < data.length; i++) {
      Require.finite("data[" + i + "]", data[i]);
      if (data[i].length != data[0].length) {
        throw Require.wrong(
            "data[" + i + "]", data[i].length + " numbers", data[0].length + ", as data[0] has");
      }
    }
    return ofRows(Arrays.stream(data).map(double[]::clone).toArray(double[][]::new));
  }

  /**
   * A fit of one component to points of any dimension, as {@link Density#sample} gives them.
   *
   * @param data shape {@code [n, d]}
   * @throws IllegalArgumentException if it has another shape, or is not as wanted by {@link
   *     #to(double[][])}
   */
  public static GaussianMixtureFit to(INDArray data) {
    Require.notNull("data", data);
    if (data.rank() != 2) {
      throw Require.wrong(
          "data", "an array of shape " + Arrays.toString(data.shape()), "points as rows, [n, d]");
    }
    return to(data.toDoubleMatrix());
  }

  private static GaussianMixtureFit ofRows(double[][] data) {
    double variance = MixtureStart.meanVariance(data);
    if (!(variance > 0)) {
      throw Require.wrong("data", "one point only", "at least two different points");
    }
    return new GaussianMixtureFit(data, 1, VARIANCE_FLOOR * variance, TOLERANCE);
  }

  /**
   * The same with another number of components.
   *
   * @param count at least 1, at most as many as there are points
   * @throws IllegalArgumentException if that does not hold
   */
  public GaussianMixtureFit components(int count) {
    if (count < 1 || count > data.length) {
      throw Require.wrong("components", count, "1 to " + data.length + ", the number of points");
    }
    return new GaussianMixtureFit(data, count, floor, tolerance);
  }

  /**
   * The same with another least variance, in the square of the unit of the data.
   *
   * @throws IllegalArgumentException if it is not finite and > 0
   */
  public GaussianMixtureFit varianceFloor(double least) {
    Require.positive("varianceFloor", least);
    return new GaussianMixtureFit(data, components, least, tolerance);
  }

  /**
   * The same with another least rise of the log-likelihood of a point; 0 for as many steps as are
   * allowed.
   *
   * @throws IllegalArgumentException if it is not finite and >= 0
   */
  public GaussianMixtureFit tolerance(double rise) {
    Require.nonNegative("tolerance", rise);
    return new GaussianMixtureFit(data, components, floor, rise);
  }

  /**
   * Fits.
   *
   * @param mostSteps how many steps at most, at least 1
   * @param random where the means begin; the same state gives the same fit
   * @throws IllegalArgumentException if one of these does not hold
   * @throws CancellationException if the thread is interrupted
   */
  public MixtureFit run(int mostSteps, RandomGenerator random) {
    Require.atLeast("mostSteps", mostSteps, 1);
    Require.notNull("random", random);
    List<GaussianComponent> parts = MixtureStart.of(data, components, floor, random);
    var models = new ArrayList<Density>();
    var likelihoods = new ArrayList<Bounded>();
    for (int step = 0; ; step++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The fit was interrupted.");
      }
      var shares = new Responsibilities(data, parts);
      models.add(mixture(parts));
      likelihoods.add(shares.logLikelihood());
      if (step == mostSteps || step > 0 && rise(likelihoods) < tolerance) {
        return new MixtureFit(models, likelihoods);
      }
      parts = maximised(shares, parts);
    }
  }

  private static double rise(List<Bounded> likelihoods) {
    int last = likelihoods.size() - 1;
    return likelihoods.get(last).value() - likelihoods.get(last - 1).value();
  }

  private static Density mixture(List<GaussianComponent> parts) {
    double[] weights = parts.stream().mapToDouble(GaussianComponent::weight).toArray();
    return Mixture.of(weights, parts.stream().map(GaussianComponent::density).toList());
  }

  private List<GaussianComponent> maximised(
      Responsibilities shares, List<GaussianComponent> parts) {
    var next = new ArrayList<GaussianComponent>();
    for (int k = 0; k < parts.size(); k++) {
      double weight = shares.total(k) / data.length;
      if (weight < VANISHED) {
        next.add(parts.get(k).withWeight(weight));
      } else {
        double[] mean = shares.mean(k);
        next.add(GaussianComponent.of(weight, mean, shares.covariance(k, mean), floor));
      }
    }
    return next;
  }

  @Override
  public String toString() {
    return "fit of "
        + components
        + (components == 1 ? " normal to " : " normals to ")
        + data.length
        + " points in "
        + data[0].length
        + (data[0].length == 1 ? " dimension" : " dimensions");
  }
}
