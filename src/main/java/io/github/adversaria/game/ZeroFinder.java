package io.github.adversaria.game;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Newton's method for the zeros of a residual, damped: each step is the shortest that solves the
 * linearised equations in the sense of least squares (through the singular values, so that a
 * singular Jacobian does no harm), or, where |v| would not fall, one of K. Levenberg (1944) and D.
 * Marquardt (1963), shorter and closer to the steepest descent of |v|².
 */
final class ZeroFinder {

  /** Below this share of the greatest, a singular value counts as 0. */
  static final double RANK = 1e-12;

  /** A degenerate zero is reached by a third of the way a step: this many go to the last bit. */
  private static final int MOST_STEPS = 400;

  /** The first damping that is tried, as a share of the greatest squared singular value. */
  private static final double LEAST_DAMPING = 1e-10;

  private static final double GREATEST_DAMPING = 1e6;

  /** How much |v| must fall at least, as a share. */
  private static final double DESCENT = 1e-4;

  private final NaturalResidual residual;
  private final double longest;

  /**
   * @param longest the length of the longest step, and half of how far they all may lead
   */
  ZeroFinder(NaturalResidual residual, double longest) {
    this.residual = residual;
    this.longest = longest;
  }

  /**
   * Where a search ended.
   *
   * @param at the point
   * @param size |v| there; NaN if it began where v is no number
   */
  record Outcome(double[] at, double size) {}

  /** Follows Newton's steps until |v| is 0 or falls no more. */
  Outcome from(double[] start) {
    double[] z = start.clone();
    residual.costs().project(z);
    double[] v = residual.at(z);
    double size = norm(v);
    for (int i = 0; i < MOST_STEPS && size > 0 && Double.isFinite(size); i++) {
      double[] next = next(z, v, size);
      if (next == null || !(distance(next, start) <= 2 * longest)) {
        break;
      }
      z = next;
      v = residual.at(z);
      size = norm(v);
    }
    return rounded(new Outcome(z, size));
  }

  /** The next point, or null if no damping makes |v| smaller. */
  private double[] next(double[] z, double[] v, double size) {
    double[][] jacobian = residual.jacobian(z);
    SingularValueDecomposition svd = decompose(jacobian);
    if (svd == null || svd.getNorm() == 0) {
      return null;
    }
    double greatest = svd.getNorm() * svd.getNorm();
    double damping = 0;
    while (damping <= GREATEST_DAMPING) {
      double[] next = step(svd, v, damping * greatest);
      shorten(next);
      for (int i = 0; i < z.length; i++) {
        next[i] += z[i];
      }
      residual.costs().project(next);
      if (norm(residual.at(next)) <= (1 - DESCENT) * size && !Arrays.equals(next, z)) {
        return next;
      }
      damping = damping == 0 ? LEAST_DAMPING : 10 * damping;
    }
    return null;
  }

  /** The singular values of a matrix, or null if an entry is no number or they cannot be found. */
  static SingularValueDecomposition decompose(double[][] matrix) {
    if (!Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return null;
    }
    try {
      return new SingularValueDecomposition(MatrixUtils.createRealMatrix(matrix));
    } catch (MathRuntimeException e) {
      return null;
    }
  }

  /** −Σ σ/(σ² + damping)·(u·v)·w over the singular triples that count. */
  private static double[] step(SingularValueDecomposition svd, double[] v, double damping) {
    double[] sigma = svd.getSingularValues();
    double[] share = svd.getUT().operate(v);
    RealMatrix right = svd.getV();
    double[] step = new double[v.length];
    for (int k = 0; k < sigma.length; k++) {
      if (sigma[k] > RANK * sigma[0]) {
        double length = share[k] * sigma[k] / (sigma[k] * sigma[k] + damping);
        for (int i = 0; i < step.length; i++) {
          step[i] -= length * right.getEntry(i, k);
        }
      }
    }
    return step;
  }

  private void shorten(double[] step) {
    double length = norm(step);
    if (length > longest) {
      for (int i = 0; i < step.length; i++) {
        step[i] *= longest / length;
      }
    }
  }

  /** Of points that do equally well, the one with the shorter numbers: 0 and not 3e-17. */
  private Outcome rounded(Outcome found) {
    double[] best = found.at.clone();
    double size = found.size;
    for (double unit : new double[] {1e12, 1e9, 1e6}) {
      for (int i = 0; i < best.length; i++) {
        double kept = best[i];
        best[i] = Math.rint(kept * unit) / unit + 0.0;
        double trial = norm(residual.at(best));
        if (trial <= size) {
          size = trial;
        } else {
          best[i] = kept;
        }
      }
    }
    return new Outcome(best, size);
  }

  static double norm(double[] vector) {
    double greatest = 0;
    for (double x : vector) {
      greatest = Math.max(greatest, Math.abs(x));
    }
    if (greatest == 0 || !Double.isFinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (double x : vector) {
      sum += (x / greatest) * (x / greatest);
    }
    return greatest * Math.sqrt(sum);
  }

  static double distance(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return norm(difference);
  }
}
