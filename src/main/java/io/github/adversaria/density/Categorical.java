package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Probabilities at finitely many atoms of the line: a density with respect to counting. Atoms of
 * probability zero are left out.
 */
public final class Categorical extends UnivariateDensity {

  private final double[] atoms;
  private final double[] probabilities;

  private Categorical(double[] atoms, double[] probabilities) {
    this.atoms = atoms;
    this.probabilities = probabilities;
  }

  /**
   * Atoms at 0, 1, …, k − 1.
   *
   * @param probabilities as {@link #of(double[], double[])} wants them
   * @throws IllegalArgumentException if they are not as wanted
   */
  public static Categorical of(double... probabilities) {
    Require.weights("probabilities", probabilities);
    return of(IntStream.range(0, probabilities.length).asDoubleStream().toArray(), probabilities);
  }

  /**
   * @param atoms finite and distinct, in any order
   * @param probabilities one an atom, >= 0, with sum 1 up to {@link Require#WEIGHT_TOLERANCE}; they
   *     are divided by their sum
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Categorical of(double[] atoms, double[] probabilities) {
    Require.finite("atoms", atoms);
    Require.weights("probabilities", probabilities);
    if (atoms.length != probabilities.length) {
      throw Require.wrong(
          "probabilities",
          probabilities.length + " numbers",
          "one for each of the " + atoms.length + " atoms");
    }
    double sum = Arrays.stream(probabilities).sum();
    int[] order =
        IntStream.range(0, atoms.length)
            .filter(i -> probabilities[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> atoms[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(i -> atoms[i] + 0.0).toArray();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        throw Require.wrong("atoms", sorted[i] + " twice", "distinct numbers");
      }
    }
    return new Categorical(
        sorted, Arrays.stream(order).mapToDouble(i -> probabilities[i] / sum).toArray());
  }

  /** The atoms in rising order; a copy. */
  public double[] atoms() {
    return atoms.clone();
  }

  /** Their probabilities, with sum 1; a copy. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  @Override
  public BaseMeasure measure() {
    return BaseMeasure.COUNTING;
  }

  @Override
  public Support support() {
    return Support.atoms(atoms);
  }

  @Override
  public double logDensity(double x) {
    int i = Arrays.binarySearch(atoms, x + 0.0);
    return i >= 0 ? Math.log(probabilities[i]) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double x) {
    throw new NoClosedFormException(
        "derivative of the log-density", this, "atoms lie apart and have none");
  }

  @Override
  public double cdf(double x) {
    int count = countUpTo(x);
    return count == atoms.length ? 1 : sum(0, count);
  }

  @Override
  public double survival(double x) {
    int count = countUpTo(x);
    return count == 0 ? 1 : sum(count, atoms.length);
  }

  private int countUpTo(double x) {
    int i = Arrays.binarySearch(atoms, x + 0.0);
    return i >= 0 ? i + 1 : -i - 1;
  }

  private double sum(int from, int to) {
    return Math.min(1, Arrays.stream(probabilities, from, to).sum());
  }

  @Override
  public double quantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return firstAtom(i -> cdf(atoms[i]) >= probability);
  }

  @Override
  public double upperQuantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return firstAtom(i -> survival(atoms[i]) <= probability);
  }

  private double firstAtom(IntPredicate condition) {
    int last = atoms.length - 1;
    return atoms[IntStream.range(0, last).filter(condition).findFirst().orElse(last)];
  }

  @Override
  double drawOne(RandomGenerator random) {
    return atoms[Uniforms.choose(random, probabilities)];
  }

  /** None: sums over atoms need no help. */
  @Override
  List<Landmark> features() {
    return List.of();
  }

  @Override
  public double mean() {
    return expect(0, 1);
  }

  @Override
  public double variance() {
    return expect(mean(), 2);
  }

  private double expect(double centre, int power) {
    return IntStream.range(0, atoms.length)
        .mapToDouble(i -> probabilities[i] * Math.pow(atoms[i] - centre, power))
        .sum();
  }

  /** −Σ p log p. */
  @Override
  public double entropy() {
    return 0 - Arrays.stream(probabilities).map(p -> p * Math.log(p)).sum();
  }

  @Override
  public String toString() {
    var text = new StringBuilder("Categorical(");
    for (int i = 0; i < atoms.length; i++) {
      text.append(i == 0 ? "" : ", ");
      text.append(Numbers.text(atoms[i])).append(": ").append(Numbers.text(probabilities[i]));
    }
    return text.append(")").toString();
  }

  @Override
  public String toLatex() {
    var text = new StringBuilder();
    for (int i = 0; i < atoms.length; i++) {
      text.append(i == 0 ? "" : " + ");
      text.append(Numbers.latex(probabilities[i]));
      text.append("\\,\\delta_{").append(Numbers.latex(atoms[i])).append("}");
    }
    return text.toString();
  }
}
