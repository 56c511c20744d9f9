package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.complex.Complex;

/**
 * A rule, or the flow, close to a critical point: the matrix by which a small displacement is
 * multiplied at a step, or its rate of change in continuous time. Immutable.
 */
final class Linearization {

  /** The entries are trusted to this share of the greatest: what twice differentiating leaves. */
  private static final double TRUST = Math.scalb(1, -49);

  private static final int TRIALS = 8;
  private static final long SEED = 17;

  /** An eigenvalue of a way along a continuum is at most this far from neutral. */
  private static final double DRIFTS = 1e-6;

  private final double[][] matrix;
  private final boolean continuous;
  private final int continuum;
  private final List<Complex> eigenvalues;
  private final List<Defect> defects;
  private final List<Complex> drifting;

  private Linearization(double[][] matrix, boolean continuous, int continuum) {
    this.matrix = matrix;
    this.continuous = continuous;
    this.continuum = continuum;
    List<Complex> values = new ArrayList<>(Spectrum.of(matrix).values());
    this.defects = Defect.of(matrix, values);
    this.drifting = split(values);
    this.eigenvalues = values.stream().map(this::tidied).toList();
  }

  /** The rule on its state space; empty without a Jacobian, and {@link #whyNone} says why. */
  static Optional<Linearization> of(UpdateRule rule, CriticalPoint at) {
    return whyNone(rule, at).isPresent()
        ? Optional.empty()
        : Optional.of(new Linearization(matrix(rule, at), false, at.continuum()));
  }

  /** The flow ż = −v(z). */
  static Optional<Linearization> ofFlow(CriticalPoint at) {
    return at.jacobian()
        .map(
            jacobian -> {
              for (double[] row : jacobian) {
                Arrays.setAll(row, j -> -row[j]);
              }
              return new Linearization(jacobian, true, at.continuum());
            });
  }

  /** Why a rule has no Jacobian at a point; empty if it has one. */
  static Optional<String> whyNone(UpdateRule rule, CriticalPoint at) {
    if (at.whyNoJacobian().isPresent()) {
      return at.whyNoJacobian();
    }
    if (at.isAtBound()) {
      return Optional.of("a bound stops the step on one side");
    }
    return Double.isFinite(Kink.size(matrix(rule, at)))
        ? Optional.empty()
        : Optional.of("a derivative of the step is no number");
  }

  private static double[][] matrix(UpdateRule rule, CriticalPoint at) {
    double[][] jacobian = rule.jacobian(at.game().costs(), state(rule, at));
    return BlockBalance.of(jacobian, at.game().costs().dimension());
  }

  private static double[] state(UpdateRule rule, CriticalPoint at) {
    double[] z = at.profile().joint();
    return Arrays.copyOf(z, z.length + rule.memory(z.length));
  }

  /** The eigenvalues, without those along a continuum of critical points; may be empty. */
  List<Complex> eigenvalues() {
    return eigenvalues;
  }

  /** The eigenvalues along a continuum. */
  List<Complex> drifting() {
    return drifting;
  }

  /** The greatest modulus of an eigenvalue, or in continuous time the greatest real part. */
  double growth() {
    return growth(eigenvalues);
  }

  /** At this growth, distances stay. */
  double neutral() {
    return continuous ? 0 : 1;
  }

  /**
   * How far {@link #growth} moves when the entries of the matrix change by their own error: little
   * as a rule, about the square root of it where an eigenvalue is double and has one eigenvector.
   */
  double error() {
    if (eigenvalues.isEmpty()) {
      return 0;
    }
    double greatest = Kink.size(matrix);
    var random = new SplittableRandom(SEED);
    double error = Math.ulp(greatest);
    for (Defect defect : defects) {
      error = Math.max(error, defect.spread());
    }
    for (int trial = 0; trial < TRIALS; trial++) {
      double[][] moved = new double[matrix.length][];
      for (int i = 0; i < moved.length; i++) {
        double[] row = matrix[i];
        moved[i] =
            Arrays.stream(row)
                .map(entry -> entry + TRUST * greatest * random.nextDouble(-1, 1))
                .toArray();
      }
      List<Complex> values = new ArrayList<>(Spectrum.of(moved).values());
      split(values);
      error = Math.max(error, 2 * Math.abs(growth(values) - growth()));
    }
    return error;
  }

  /** The multiple eigenvalues that have too few eigenvectors. */
  List<Defect> defects() {
    return defects;
  }

  /** An eigenvalue without its rounding: the mean of those that were one, no real part of 1e-18. */
  private Complex tidied(Complex value) {
    double rounding = TRUST * Kink.size(matrix);
    Complex whole =
        defects.stream()
            .filter(defect -> defect.has(value))
            .map(Defect::eigenvalue)
            .findFirst()
            .orElse(value);
    return new Complex(
        Math.abs(whole.getReal()) <= rounding ? 0 : whole.getReal(),
        Math.abs(whole.getImaginary()) <= rounding ? 0 : whole.getImaginary());
  }

  private double growth(List<Complex> values) {
    return values.stream()
        .mapToDouble(value -> continuous ? value.getReal() : value.norm())
        .max()
        .orElse(neutral());
  }

  /** Takes those of a continuum out of a list. */
  private List<Complex> split(List<Complex> values) {
    List<Complex> out =
        values.stream()
            .sorted(Comparator.comparingDouble(value -> value.subtract(neutral()).norm()))
            .limit(continuum)
            .filter(value -> value.subtract(neutral()).norm() <= DRIFTS)
            .toList();
    out.forEach(values::remove);
    return out;
  }
}
