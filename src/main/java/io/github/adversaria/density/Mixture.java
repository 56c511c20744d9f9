package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A weighted mean of densities of one dimension and one base measure. Components of weight zero are
 * left out.
 */
public final class Mixture extends AbstractDensity implements UpperEnd {

  /** The logarithm of a probability above which the other tail says it more accurately. */
  private static final double NEARLY_ONE = Math.log(0.5);

  private final double[] weights;
  private final double[] logWeights;
  private final List<Density> components;
  private final List<Landmark> crossings;

  private Mixture(double[] weights, List<Density> components) {
    this.weights = weights;
    this.logWeights = Arrays.stream(weights).map(Math::log).toArray();
    this.components = components;
    this.crossings = Crossings.ofWeighted(logWeights, components);
  }

  /**
   * A mixture of two; see {@link #of(double[], List)}.
   *
   * @throws IllegalArgumentException if weights or densities are not as wanted there
   */
  public static Mixture of(double firstWeight, Density first, double secondWeight, Density second) {
    return of(new double[] {firstWeight, secondWeight}, Arrays.asList(first, second));
  }

  /**
   * A mixture of three; see {@link #of(double[], List)}.
   *
   * @throws IllegalArgumentException if weights or densities are not as wanted there
   */
  public static Mixture of(
      double firstWeight,
      Density first,
      double secondWeight,
      Density second,
      double thirdWeight,
      Density third) {
    return of(
        new double[] {firstWeight, secondWeight, thirdWeight}, Arrays.asList(first, second, third));
  }

  /**
   * @param weights finite, >= 0, with sum 1 up to {@link Require#WEIGHT_TOLERANCE}; they are
   *     divided by their sum
   * @param components as many as weights, all of one dimension and one base measure
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Mixture of(double[] weights, List<? extends Density> components) {
    Require.weights("weights", weights);
    Require.notEmpty("components", components);
    if (weights.length != components.size()) {
      throw Require.wrong(
          "components",
          components.size() + " densities",
          "one for each of the " + weights.length + " weights");
    }
    components.forEach(component -> requireAlike(components.get(0), component));
    double sum = Arrays.stream(weights).sum();
    int[] kept = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    return new Mixture(
        Arrays.stream(kept).mapToDouble(i -> weights[i] / sum).toArray(),
        Arrays.stream(kept).<Density>mapToObj(components::get).toList());
  }

  private static void requireAlike(Density first, Density other) {
    if (other.dimension() != first.dimension()) {
      throw Require.wrong(
          "components",
          first + " of dimension " + first.dimension() + ", " + other + " of " + other.dimension(),
          "densities of one dimension");
    }
    if (other.measure() != first.measure()) {
      throw Require.wrong(
          "components",
          first + " (" + first.measure() + "), " + other + " (" + other.measure() + ")",
          "densities with respect to one base measure",
          "Atoms and a continuous density have no common density here.");
    }
  }

  /** The weights, with sum 1; a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** The components; unmodifiable. */
  public List<Density> components() {
    return components;
  }

  @Override
  public int dimension() {
    return components.get(0).dimension();
  }

  @Override
  public BaseMeasure measure() {
    return components.get(0).measure();
  }

  @Override
  public Support support() {
    return Support.joined(components.stream().map(Density::support).toList());
  }

  @Override
  public double logDensity(double x) {
    requireDimension(1);
    return logWeightedSum(component -> component.logDensity(x));
  }

  @Override
  public double logDensityAt(double[] point) {
    requirePoint(point);
    return logWeightedSum(component -> component.logDensityAt(point));
  }

  /** That of the components, each by its share of the density there. */
  @Override
  public double logDensityDerivative(double x) {
    double whole = logDensity(x);
    if (whole == Double.NEGATIVE_INFINITY) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = logWeights[i] + components.get(i).logDensity(x);
      double share = part == whole ? 1 : Math.exp(part - whole); // both may be infinite
      sum += share == 0 ? 0 : share * components.get(i).logDensityDerivative(x);
    }
    return sum;
  }

  @Override
  public double cdf(double x) {
    requireDimension(1);
    return weightedSum(component -> component.cdf(x));
  }

  @Override
  public double survival(double x) {
    requireDimension(1);
    return weightedSum(component -> component.survival(x));
  }

  @Override
  public double logCdf(double x) {
    requireDimension(1);
    double log = logWeightedSum(component -> component.logCdf(x));
    return log < NEARLY_ONE ? log : Math.log1p(-survival(x));
  }

  @Override
  public double logSurvival(double x) {
    requireDimension(1);
    double log = logWeightedSum(component -> component.logSurvival(x));
    return log < NEARLY_ONE ? log : Math.log1p(-cdf(x));
  }

  @Override
  public double quantile(double probability) {
    requireDimension(1);
    return QuantileSearch.lower(this, probability, spread(c -> c.quantile(probability)));
  }

  @Override
  public double upperQuantile(double probability) {
    requireDimension(1);
    return QuantileSearch.upper(this, probability, spread(c -> c.upperQuantile(probability)));
  }

  /** The quantile of a mixture lies between those of its components. */
  private Interval spread(ToDoubleFunction<Density> quantile) {
    var ends = components.stream().mapToDouble(quantile).summaryStatistics();
    // A rounding error of a component's own quantile must not cut off the answer.
    return new Interval(
        Math.nextDown(Math.nextDown(ends.getMin())), Math.nextUp(Math.nextUp(ends.getMax())));
  }

  @Override
  public double[] drawPoint(RandomGenerator random) {
    Require.notNull("random", random);
    return components.get(Uniforms.choose(random, weights)).drawPoint(random);
  }

  /**
   * Those of the components and, on the line, where the lead passes from one component to its
   * neighbour, for up to 17 components: the log-density bends there.
   */
  @Override
  public List<Landmark> landmarks(int axis) {
    requireAxis(axis);
    var all = components.stream().flatMap(c -> c.landmarks(axis).stream());
    return Stream.concat(all, crossings.stream()).distinct().toList();
  }

  /** Of a component that ends in a power law its own distance, of any other its mirror image. */
  @Override
  public Optional<Density> distanceBelow(double end) {
    List<Optional<Density>> fine = components.stream().map(c -> distanceBelow(c, end)).toList();
    if (fine.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new Mixture(
            weights,
            IntStream.range(0, weights.length)
                .mapToObj(
                    i ->
                        fine.get(i).orElseGet(() -> Pushforward.affine(components.get(i), -1, end)))
                .toList()));
  }

  private static Optional<Density> distanceBelow(Density component, double end) {
    return component instanceof UpperEnd fine ? fine.distanceBelow(end) : Optional.empty();
  }

  @Override
  double[] means() {
    double[] mean = new double[dimension()];
    for (int k = 0; k < weights.length; k++) {
      double[] own = Moments.mean(components.get(k));
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[k] * own[i];
      }
    }
    return mean;
  }

  /** Within-component covariances plus the covariance of the component means. */
  @Override
  double[][] covariances() {
    double[] centre = means();
    double[][] result = new double[centre.length][centre.length];
    for (int k = 0; k < weights.length; k++) {
      double[] mean = Moments.mean(components.get(k));
      double[][] own = Moments.covariance(components.get(k));
      for (int i = 0; i < centre.length; i++) {
        for (int j = 0; j < centre.length; j++) {
          double between = (mean[i] - centre[i]) * (mean[j] - centre[j]);
          result[i][j] += weights[k] * (own[i][j] + between);
        }
      }
    }
    return result;
  }

  private double weightedSum(ToDoubleFunction<Density> part) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * part.applyAsDouble(components.get(i));
    }
    return sum;
  }

  /** log Σ wᵢ exp(partᵢ). */
  private double logWeightedSum(ToDoubleFunction<Density> logPart) {
    double[] terms = new double[weights.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = logWeights[i] + logPart.applyAsDouble(components.get(i));
    }
    return LogSum.of(terms);
  }

  @Override
  public String toString() {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> Numbers.text(weights[i]) + ", " + components.get(i))
        .collect(Collectors.joining(", ", "Mixture(", ")"));
  }

  @Override
  public String toLatex() {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> Numbers.latex(weights[i]) + "\\," + latexTerm(components.get(i)))
        .collect(Collectors.joining(" + "));
  }
}
