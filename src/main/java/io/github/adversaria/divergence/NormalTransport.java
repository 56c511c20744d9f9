package io.github.adversaria.divergence;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.integrate.Bounded;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * W_2² between multivariate normals: |μ − μ′|² + tr Σ + tr Σ′ − 2 tr (Σ^½ Σ′ Σ^½)^½ (Givens and
 * Shortt 1984, Michigan Mathematical Journal 31, proposition 7). With Σ = L Lᵀ the last trace is
 * the sum of the singular values of L′ᵀ L.
 */
final class NormalTransport {

  private NormalTransport() {}

  static Bounded squaredDistance(MultivariateNormal p, MultivariateNormal q) {
    double[] from = p.meanVector().toDoubleVector();
    double[] to = q.meanVector().toDoubleVector();
    RealMatrix first = new Array2DRowRealMatrix(p.covariance().toDoubleMatrix(), false);
    RealMatrix second = new Array2DRowRealMatrix(q.covariance().toDoubleMatrix(), false);
    double shift = 0;
    for (int i = 0; i < from.length; i++) {
      shift += (to[i] - from[i]) * (to[i] - from[i]);
    }
    double traces = first.getTrace() + second.getTrace();
    double common = 0;
    for (double singularValue : singularValues(first, second)) {
      common += singularValue;
    }
    // The factors and the singular values are right up to a modest multiple of d units in the last
    // place of the greatest; the difference of the traces inherits that as an absolute error.
    double bound = 16 * from.length * Math.ulp(1.0) * (shift + traces);
    return Bounded.of(Math.max(0, shift + traces - 2 * common), bound);
  }

  private static double[] singularValues(RealMatrix first, RealMatrix second) {
    RealMatrix left = new CholeskyDecomposition(first).getL();
    RealMatrix right = new CholeskyDecomposition(second).getL();
    return new SingularValueDecomposition(right.transposeMultiply(left)).getSingularValues();
  }
}
