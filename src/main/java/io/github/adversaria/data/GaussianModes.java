package io.github.adversaria.data;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A mixture of equally likely normals with one standard deviation σ in every direction: its modes
 * can be counted. A class is a mode.
 *
 * <p>The ring of eight is that of Metz, Poole, Pfau and Sohl-Dickstein, <i>Unrolled Generative
 * Adversarial Networks</i> (ICLR 2017, appendix A); the grid of twenty-five that of Lin, Khetan,
 * Fanti and Oh, <i>PacGAN</i> (NeurIPS 2018, section 4.1), after Dumoulin et al., <i>Adversarially
 * Learned Inference</i> (ICLR 2017).
 */
public final class GaussianModes extends ClassedSource {

  /** How many modes the ring has unless it is told. */
  public static final int RING_MODES = 8;

  /** The radius of the ring unless it is told, as in Metz et al. (2017). */
  public static final double RING_RADIUS = 2;

  /** The standard deviation of a mode of the ring unless it is told, as in Metz et al. (2017). */
  public static final double RING_SIGMA = 0.02;

  /** How many modes a side of the grid has unless it is told. */
  public static final int GRID_SIDE = 5;

  /** From mode to mode of the grid unless it is told, as in Lin et al. (2018). */
  public static final double GRID_SPACING = 2;

  /** The standard deviation of a mode of the grid unless it is told, as in Lin et al. (2018). */
  public static final double GRID_SIGMA = 0.05;

  /**
   * How far apart, in standard deviations, two modes must be: then the balls of three standard
   * deviations in which a sample counts as one of a mode have no point in common, and no two modes
   * coincide.
   */
  public static final double LEAST_SEPARATION = 6;

  /** A hair for centres that were computed: spacing 6σ itself is allowed. */
  private static final double ROUNDING = 1e-9;

  private final String name;
  private final double[][] centres;
  private final double sigma;

  private GaussianModes(String name, double[][] centres, double sigma) {
    super("mode", centres.length);
    this.name = name;
    this.centres = centres;
    this.sigma = sigma;
  }

  /** The ring of {@link #RING_MODES} modes, radius {@link #RING_RADIUS}. */
  public static GaussianModes ring() {
    return ring(RING_MODES, RING_RADIUS, RING_SIGMA);
  }

  /**
   * Modes at equal distances on a circle about the origin, the first on the positive x-axis, the
   * others counterclockwise.
   *
   * @param modes at least 1
   * @param radius finite, positive
   * @param sigma finite, positive
   * @throws IllegalArgumentException if one of these does not hold, or if neighbours are nearer
   *     than {@link #LEAST_SEPARATION} standard deviations
   */
  public static GaussianModes ring(int modes, double radius, double sigma) {
    requireClasses("modes", modes);
    Require.positive("radius", radius);
    Require.positive("sigma", sigma);
    double[][] centres = new double[modes][];
    for (int k = 0; k < modes; k++) {
      double angle = 2 * Math.PI * k / modes;
      centres[k] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }
    String name = "ring(modes " + modes + ", radius " + number(radius) + sigma(sigma) + ")";
    return new GaussianModes(name, separated(centres, sigma), sigma);
  }

  /** The square grid of {@link #GRID_SIDE}² modes, {@link #GRID_SPACING} apart. */
  public static GaussianModes grid() {
    return grid(GRID_SIDE, GRID_SPACING, GRID_SIGMA);
  }

  /**
   * Modes on a square grid about the origin, row by row from the lowest, in each from the left.
   *
   * @param side how many modes a row and how many rows, at least 1
   * @param spacing from mode to mode, finite, at least {@link #LEAST_SEPARATION} times sigma
   * @param sigma finite, positive
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static GaussianModes grid(int side, double spacing, double sigma) {
    Require.atLeast("side", side, 1);
    Require.positive("spacing", spacing);
    Require.positive("sigma", sigma);
    if (side > Math.sqrt(MOST_CLASSES)) {
      throw Require.wrong("side", side, "a side with at most " + MOST_CLASSES + " modes in all");
    }
    double[][] centres = new double[side * side][];
    double middle = (side - 1) / 2.0;
    for (int k = 0; k < centres.length; k++) {
      centres[k] = new double[] {spacing * (k % side - middle), spacing * (k / side - middle)};
    }
    String name = "grid(side " + side + ", spacing " + number(spacing) + sigma(sigma) + ")";
    return new GaussianModes(name, separated(centres, sigma), sigma);
  }

  /**
   * Modes where the reader wants them, in any dimension.
   *
   * @param centres at least one, each finite and of one length; copied
   * @param sigma finite, positive
   * @throws IllegalArgumentException if one of these does not hold, or if two centres are nearer
   *     than {@link #LEAST_SEPARATION} standard deviations
   */
  public static GaussianModes of(double[][] centres, double sigma) {
    Require.notNull("centres", centres);
    Require.positive("sigma", sigma);
    if (centres.length == 0) {
      throw Require.wrong("centres", "none", "at least one centre");
    }
    requireClasses("the number of centres", centres.length);
    double[][] copy = new double[centres.length][];
    for (int k = 0; k < copy.length; k++) {
      String row = "centres[" + k + "]";
      copy[k] = Require.finite(row, Require.notNull(row, centres[k])).clone();
      if (copy[k].length != copy[0].length) {
        throw Require.wrong(
            row, copy[k].length + " numbers", copy[0].length + " numbers, as centres[0] has");
      }
    }
    String name =
        "GaussianModes(" + copy.length + " in dimension " + copy[0].length + sigma(sigma) + ")";
    return new GaussianModes(name, separated(copy, sigma), sigma);
  }

  /**
   * The centres, unless two are too near. They are compared in the order of their first coordinate,
   * and only while that alone does not part them.
   */
  private static double[][] separated(double[][] centres, double sigma) {
    double least = LEAST_SEPARATION * sigma * (1 - ROUNDING);
    Integer[] order = new Integer[centres.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (a, b) -> Double.compare(centres[a][0], centres[b][0]));
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        if (centres[order[j]][0] - centres[order[i]][0] >= least) {
          break;
        }
        double distance = distance(centres[order[i]], centres[order[j]]);
        if (!(distance >= least)) {
          int first = Math.min(order[i], order[j]);
          int second = Math.max(order[i], order[j]);
          throw Require.wrong(
              "the distance of modes " + first + " and " + second,
              number(distance) + " = " + number(distance / sigma) + " sigma",
              "at least "
                  + number(LEAST_SEPARATION)
                  + " sigma = "
                  + number(LEAST_SEPARATION * sigma),
              distance == 0
                  ? "They coincide: give each mode a place of its own."
                  : "Take fewer modes, a smaller sigma or a larger radius or spacing.");
        }
      }
    }
    return centres;
  }

  private static double distance(double[] a, double[] b) {
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(square);
  }

  /** Where the modes are, a row each; a copy. */
  public double[][] centres() {
    return Stream.of(centres).map(double[]::clone).toArray(double[][]::new);
  }

  /** The standard deviation of each mode in every direction. */
  public double sigma() {
    return sigma;
  }

  @Override
  public int dimension() {
    return centres[0].length;
  }

  @Override
  int write(float[] into, int at, RandomGenerator random) {
    int mode = random.nextInt(centres.length);
    double[] centre = centres[mode];
    for (int j = 0; j < centre.length; j++) {
      into[at + j] = (float) (centre[j] + sigma * random.nextGaussian());
    }
    return mode;
  }

  /** The exact density of what is drawn (up to the rounding to single precision). */
  public Density density() {
    double[][] covariance = new double[dimension()][dimension()];
    for (int j = 0; j < covariance.length; j++) {
      covariance[j][j] = sigma * sigma;
    }
    List<MultivariateNormal> modes =
        Stream.of(centres).map(centre -> MultivariateNormal.of(centre, covariance)).toList();
    double[] weights = new double[modes.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    return Mixture.of(weights, modes);
  }

  private static String sigma(double sigma) {
    return ", sigma " + number(sigma);
  }

  private static String number(double value) {
    return Decimal.text(value, 6);
  }

  /** Its parameters: {@code ring(modes 8, radius 2, sigma 0.02)}. */
  @Override
  public String toString() {
    return name;
  }
}
