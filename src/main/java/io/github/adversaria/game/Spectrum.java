package io.github.adversaria.game;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * The eigenvalues of a real square matrix, the greatest modulus first, then the greatest real part,
 * then the greatest imaginary part, so that conjugates stand side by side. Immutable.
 */
final class Spectrum {

  /**
   * Shifts, in units of the greatest entry, under which Hipparchus tries in turn: at 0 its QR steps
   * do not converge on some matrices, such as skew ones, whose eigenvalues share a modulus.
   */
  private static final double[] SHIFTS = {0, 0.375, -0.625, 1.25, -2.5};

  /**
   * Entries below the diagonal count as 0 from here on, relative to the diagonal. From the 1e-12
   * that Hipparchus has unless told otherwise, eigenvalues come out wrong from the twelfth digit
   * on, and some whole pairs are lost; below a rounding, its blocks are split where they should not
   * be.
   */
  private static final double NONE = 0x1p-51;

  /** Of more rows than these Hipparchus' QR steps often do not converge, whatever the shift. */
  private static final int LARGE = 24;

  /** Sums of eigenvalues are right to this share of their terms, or the eigenvalues are not. */
  private static final double TRUSTED = 0x1p-40;

  private static final Comparator<Complex> ORDER =
      Comparator.comparingDouble((Complex value) -> value.norm())
          .thenComparingDouble(Complex::getReal)
          .thenComparingDouble(Complex::getImaginary)
          .reversed();

  private final List<Complex> values;

  private Spectrum(List<Complex> values) {
    this.values = values;
  }

  /**
   * Two by two matrices by the quadratic formula, so that a double eigenvalue comes out double;
   * larger ones by Hipparchus, and large ones by EJML.
   *
   * @param matrix square, at least 1 × 1; not changed
   * @throws ArithmeticException if an entry is not finite
   */
  static Spectrum of(double[][] matrix) {
    double greatest = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          throw new ArithmeticException(
              "a matrix with an entry of " + entry + " has no eigenvalues");
        }
        greatest = Math.max(greatest, Math.abs(entry));
      }
    }
    // By a power of two, which rounds nothing, so that no square overflows or vanishes.
    int exponent = greatest == 0 ? 0 : Math.getExponent(greatest);
    double[][] scaled = new double[matrix.length][];
    Arrays.setAll(
        scaled,
        i -> Arrays.stream(matrix[i]).map(entry -> FastMath.scalb(entry, -exponent)).toArray());
    return new Spectrum(
        Arrays.stream(eigenvalues(scaled, greatest == 0))
            .map(
                value ->
                    new Complex(
                        FastMath.scalb(value.getReal(), exponent) + 0.0,
                        FastMath.scalb(value.getImaginary(), exponent) + 0.0))
            .sorted(ORDER)
            .toList());
  }

  /** In order; as many as the matrix has rows, a multiple one as often as it counts. */
  List<Complex> values() {
    return values;
  }

  /** The greatest modulus: a linear rule contracts in the end if it is below 1. */
  double spectralRadius() {
    return values.get(0).norm();
  }

  /** The greatest real part: ż = Az contracts in the end if it is below 0. */
  double abscissa() {
    return values.stream().mapToDouble(Complex::getReal).max().orElseThrow();
  }

  private static Complex[] eigenvalues(double[][] a, boolean zero) {
    if (zero) {
      Complex[] zeros = new Complex[a.length];
      Arrays.fill(zeros, Complex.ZERO);
      return zeros;
    }
    return switch (a.length) {
      case 1 -> new Complex[] {new Complex(a[0][0])};
      case 2 -> ofTwo(a[0][0], a[0][1], a[1][0], a[1][1]);
      default -> a.length > LARGE ? QrEigenvalues.of(a) : shifted(a);
    };
  }

  private static Complex[] ofTwo(double a, double b, double c, double d) {
    double half = 0.5 * (a - d);
    double middle = d + half;
    double discriminant = Math.fma(half, half, b * c);
    double root = Math.sqrt(Math.abs(discriminant));
    return discriminant < 0
        ? new Complex[] {new Complex(middle, root), new Complex(middle, -root)}
        : new Complex[] {new Complex(middle + root), new Complex(middle - root)};
  }

  private static Complex[] shifted(double[][] a) {
    for (double shift : SHIFTS) {
      RealMatrix matrix = new Array2DRowRealMatrix(a);
      for (int i = 0; i < a.length; i++) {
        matrix.addToEntry(i, i, shift);
      }
      // The transpose has the same eigenvalues, and other QR steps.
      for (RealMatrix either : List.of(matrix, matrix.transpose())) {
        try {
          Complex[] values = new EigenDecompositionNonSymmetric(either, NONE).getEigenvalues();
          if (hasSumsOf(matrix, values)) {
            return Arrays.stream(values)
                .map(value -> value.subtract(shift))
                .toArray(Complex[]::new);
          }
        } catch (MathRuntimeException e) {
          // Another way may lead there; the last one is EJML's.
        }
      }
    }
    return QrEigenvalues.of(a);
  }

  /** Whether they and their squares add up to the traces of the matrix and its square. */
  private static boolean hasSumsOf(RealMatrix matrix, Complex... values) {
    Complex sum = Complex.ZERO;
    Complex squares = Complex.ZERO;
    for (Complex value : values) {
      sum = sum.add(value);
      squares = squares.add(value.square());
    }
    int n = values.length;
    double trace = 0;
    double traceOfSquare = 0;
    for (int i = 0; i < n; i++) {
      trace += matrix.getEntry(i, i);
      for (int j = 0; j < n; j++) {
        traceOfSquare += matrix.getEntry(i, j) * matrix.getEntry(j, i);
      }
    }
    double size = matrix.getFrobeniusNorm();
    return sum.subtract(trace).norm() <= TRUSTED * n * size
        && squares.subtract(traceOfSquare).norm() <= TRUSTED * n * size * size;
  }
}
