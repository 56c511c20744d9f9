package io.github.adversaria.metric;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How far an estimated log-ratio of two densities is from the exact log p(x) − log q(x), in nats.
 * The logit of a discriminator that is trained on as many samples of p as of q is such an estimate
 * (I. Goodfellow et al. 2014, arXiv 1406.2661, proposition 1; M. Sugiyama, T. Suzuki and T.
 * Kanamori 2012, Density Ratio Estimation in Machine Learning, chapter 4).
 *
 * <p>Points where the exact ratio is 0 or infinite have no finite error: they are left out and
 * counted. Each mean has the standard error of independent points. Immutable.
 */
public final class DensityRatioError implements Showable {

  private final Density p;
  private final Density q;
  private final double[] errors;
  private final double[] worst;
  private final int leftOut;

  private DensityRatioError(Density p, Density q, double[] errors, double[] worst, int leftOut) {
    this.p = p;
    this.q = q;
    this.errors = errors;
    this.worst = worst;
    this.leftOut = leftOut;
  }

  /**
   * On given points.
   *
   * @param logRatio from points, shape {@code [n, d]} in double, to the estimate of log p − log q,
   *     shape {@code [n]} or {@code [n, 1]}, finite; for a discriminator its logit
   * @param points shape {@code [n, d]}, at least two of them in both supports
   * @throws IllegalArgumentException if a dimension, shape or value is not as wanted
   */
  public static DensityRatioError of(
      Density p, Density q, Function<INDArray, INDArray> logRatio, INDArray points) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    Require.notNull("logRatio", logRatio);
    PointSet set = PointSet.of("points", points, 2);
    requireDimension("q", q.dimension(), p);
    requireDimension("points", set.dimension(), p);
    int n = set.size();
    INDArray rows = points.castTo(DataType.DOUBLE).reshape(n, set.dimension());
    double[] exact = p.logDensity(rows).sub(q.logDensity(rows)).toDoubleVector();
    double[] estimate = estimate(logRatio.apply(rows), n);
    double[] errors = new double[n];
    int kept = 0;
    int worst = 0;
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(exact[i]) && !Double.isInfinite(exact[i])) {
        double error = estimate[i] - exact[i];
        if (kept == 0 || Math.abs(error) > Math.abs(estimate[worst] - exact[worst])) {
          worst = i;
        }
        errors[kept++] = error;
      }
    }
    if (kept < 2) {
      throw Require.wrong(
          "points", n + " of which " + kept + " have p > 0 and q > 0", "at least 2 such points");
    }
    double[] place = new double[set.dimension()];
    for (int k = 0; k < place.length; k++) {
      place[k] = set.coordinate(worst, k);
    }
    return new DensityRatioError(p, q, Arrays.copyOf(errors, kept), place, n - kept);
  }

  /**
   * On samples, one half of p and one of q: where a discriminator has been trained.
   *
   * @param logRatio as for {@link #of(Density, Density, Function, INDArray)}
   * @param n how many in all, at least 4
   * @param random the source of the samples
   * @throws IllegalArgumentException if a dimension, shape or value is not as wanted
   */
  public static DensityRatioError of(
      Density p, Density q, Function<INDArray, INDArray> logRatio, int n, RandomGenerator random) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    Require.notNull("logRatio", logRatio);
    Require.atLeast("n", n, 4);
    Require.notNull("random", random);
    requireDimension("q", q.dimension(), p);
    INDArray points = Nd4j.vstack(p.sample(n / 2, random), q.sample(n - n / 2, random));
    return of(p, q, logRatio, points);
  }

  private static void requireDimension(String argument, int dimension, Density p) {
    if (dimension != p.dimension()) {
      throw Require.wrong(
          argument, "of dimension " + dimension, "dimension " + p.dimension() + " as " + p);
    }
  }

  private static double[] estimate(INDArray values, int n) {
    Require.notNull("the value of logRatio", values);
    boolean column = values.rank() == 2 && values.size(1) == 1;
    if (values.rank() != 1 && !column || values.size(0) != n) {
      throw Require.wrong(
          "the value of logRatio",
          "an array of shape " + Arrays.toString(values.shape()),
          "shape [" + n + "] or [" + n + ", 1], one number a point");
    }
    double[] estimate = values.castTo(DataType.DOUBLE).reshape(n).toDoubleVector();
    return Require.finite("the value of logRatio", estimate);
  }

  /** How many points count. */
  public int size() {
    return errors.length;
  }

  /** How many points were left out, as the exact log-ratio is not finite there. */
  public int leftOut() {
    return leftOut;
  }

  /** The root of the mean squared error; its standard error is by the delta method. */
  public Sampled rootMeanSquare() {
    Sampled square = mean(error -> error * error);
    double root = Math.sqrt(square.mean());
    double error = root == 0 ? 0 : square.standardError() / (2 * root);
    return new Sampled(root, error, errors.length);
  }

  /** The mean absolute error. */
  public Sampled meanAbsolute() {
    return mean(Math::abs);
  }

  /** The mean error: what a constant added to the logit would mend. */
  public Sampled bias() {
    return mean(error -> error);
  }

  private Sampled mean(DoubleUnaryOperator of) {
    double mean = Arrays.stream(errors).map(of).average().orElseThrow();
    double squares =
        Arrays.stream(errors).map(of).map(value -> (value - mean) * (value - mean)).sum();
    double n = errors.length;
    return new Sampled(mean, Math.sqrt(squares / (n - 1) / n), errors.length);
  }

  /** The greatest absolute error on the points. */
  public double greatest() {
    return Arrays.stream(errors).map(Math::abs).max().orElseThrow();
  }

  /** The point of the greatest absolute error, length d; a copy. */
  public double[] worstPoint() {
    return worst.clone();
  }

  private Readout readout() {
    Readout readout =
        Readout.titled("error of an estimate of log p − log q, p = " + p + ", q = " + q)
            .line("root mean square, nats", rootMeanSquare())
            .line("mean absolute", meanAbsolute())
            .line("mean", bias())
            .line("greatest", Readout.text(greatest()) + " at " + Arrays.toString(worst));
    return leftOut == 0
        ? readout
        : readout.note(leftOut + " points are outside one of the supports and were left out.");
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
