package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How well samples cover the modes of a mixture of equally likely round normals, whose centres and
 * standard deviation σ are known: modes covered, high-quality share and reverse KL over modes (A.
 * Srivastava et al. 2017, VEEGAN, arXiv 1705.07761, section 4.1; Z. Lin et al. 2018, PacGAN, arXiv
 * 1712.04086, section 4), and the spread within modes, because the high-quality share rewards modes
 * that have shrunk.
 *
 * <p>What it cannot see: the shape of a mode beyond its spread, and whether samples repeat. It
 * costs n·k·d operations and touches no array of ND4J unless it is given one. Immutable.
 */
public final class ModeCoverage {

  /** A sample is of high quality within so many σ of a centre (both papers). */
  public static final double RADIUS = 3;

  /**
   * A mode is covered with at least this share of all samples within {@link #RADIUS} σ: 20 of 2500.
   * VEEGAN asks for one such sample, which a stray may provide.
   */
  public static final double MINIMUM_SHARE = 20.0 / 2500;

  private static final double ROUNDING = 1e-9;

  private final double[][] centres;
  private final double sigma;
  private final double minimumShare;

  private ModeCoverage(double[][] centres, double sigma, double minimumShare) {
    this.centres = centres;
    this.sigma = sigma;
    this.minimumShare = minimumShare;
  }

  /**
   * Modes at given centres.
   *
   * @param centres shape {@code [k][d]}, no two alike; copied
   * @param sigma the standard deviation of each coordinate around its centre, finite and > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static ModeCoverage of(double[][] centres, double sigma) {
    Require.notNull("centres", centres);
    Require.atLeast("the number of centres", centres.length, 1);
    for (int i = 0; i < centres.length; i++) {
      Require.finite("centres[" + i + "]", centres[i]);
      if (centres[i].length != centres[0].length) {
        throw Require.wrong(
            "centres[" + i + "]", centres[i].length + " numbers", centres[0].length + ", as [0]");
      }
      for (int j = 0; j < i; j++) {
        if (Arrays.equals(centres[i], centres[j])) {
          throw Require.wrong("centres[" + i + "]", "that of centres[" + j + "]", "another point");
        }
      }
    }
    Require.positive("sigma", sigma);
    double[][] copy = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    return new ModeCoverage(copy, sigma, MINIMUM_SHARE);
  }

  /**
   * The same with another least share of a covered mode.
   *
   * @param share in (0, 1]; a mode needs one sample in any case
   * @throws IllegalArgumentException if it is not
   */
  public ModeCoverage minimumShare(double share) {
    Require.positive("share", share);
    return new ModeCoverage(centres, sigma, Require.between("share", share, 0, 1));
  }

  /** The centres, shape {@code [k][d]}; a copy. */
  public double[][] centres() {
    return Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
  }

  /** The standard deviation of each coordinate around its centre. */
  public double sigma() {
    return sigma;
  }

  /** The least share of a covered mode. */
  public double minimumShare() {
    return minimumShare;
  }

  /**
   * Measures samples.
   *
   * @param samples shape {@code [n, d]}, n at least 2, all finite
   * @throws IllegalArgumentException if that does not hold
   */
  public ModeReport measure(INDArray samples) {
    return measure(PointSet.of("samples", samples, 2));
  }

  /**
   * Measures the first rows of a flat array, as training has them.
   *
   * @param rows row-major, at least {@code n * d} numbers, those finite
   * @param n how many samples, at least 2
   * @throws IllegalArgumentException if one of these does not hold
   */
  public ModeReport measure(float[] rows, int n) {
    Require.atLeast("n", n, 2);
    return measure(PointSet.of("rows", rows, n, centres[0].length));
  }

  private ModeReport measure(PointSet samples) {
    if (samples.dimension() != centres[0].length) {
      throw Require.wrong(
          "samples",
          "points with " + samples.dimension() + " coordinates",
          centres[0].length + ", as the centres have");
    }
    double reach = RADIUS * sigma * RADIUS * sigma;
    int[] assigned = new int[centres.length];
    int[] within = new int[centres.length];
    int[] mode = new int[samples.size()];
    for (int i = 0; i < mode.length; i++) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres.length; k++) {
        double square = squaredDistance(samples, i, centres[k]);
        if (square < least) {
          least = square;
          nearest = k;
        }
      }
      assigned[nearest]++;
      mode[i] = least <= reach ? nearest : ModeSpread.NONE;
      within[nearest] += least <= reach ? 1 : 0;
    }
    double needed = Math.max(1, minimumShare * mode.length - ROUNDING);
    int covered = (int) Arrays.stream(within).filter(count -> count >= needed).count();
    return new ModeReport(
        this, samples.size(), covered, within, assigned, ModeSpread.of(samples, mode, within));
  }

  private static double squaredDistance(PointSet samples, int i, double[] centre) {
    double sum = 0;
    for (int k = 0; k < centre.length; k++) {
      double difference = samples.coordinate(i, k) - centre[k];
      sum += difference * difference;
    }
    return sum;
  }

  /** For example {@code 8 modes of σ = 0.02 in 2 dimensions}. */
  @Override
  public String toString() {
    return centres.length
        + " modes of σ = "
        + Readout.text(sigma)
        + " in "
        + centres[0].length
        + (centres[0].length == 1 ? " dimension" : " dimensions");
  }
}
