package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * MMD² under a Gaussian kernel in closed form, for mixtures of normals and of atoms, which are
 * normals of covariance 0: for X ~ N(μ, Σ) and Y ~ N(μ′, Σ′) the mean of exp(−|X − Y|²/(2σ²)) is
 * |A/σ²|^(−½) exp(−½ δᵀA⁻¹δ) with δ = μ − μ′ and A = σ²I + Σ + Σ′ (an integral of a product of
 * normal densities; Song et al. 2008, ICML, section 4.2).
 */
final class NormalEmbedding {

  /** One part of a signed mixture. */
  private record Part(double weight, double[] mean, double[][] covariance) {

    Part times(double factor) {
      return new Part(factor * weight, mean, covariance);
    }
  }

  private final List<Part> parts;

  private NormalEmbedding(List<Part> parts) {
    this.parts = parts;
  }

  /** The difference p − q as a signed mixture of normals and atoms, if it is one. */
  static Optional<NormalEmbedding> difference(Density p, Density q) {
    var parts = new ArrayList<Part>();
    return collect(p, 1, parts) && collect(q, -1, parts)
        ? Optional.of(new NormalEmbedding(parts))
        : Optional.empty();
  }

  private static boolean collect(Density density, double weight, List<Part> parts) {
    if (density instanceof Mixture mixture) {
      double[] weights = mixture.weights();
      for (int i = 0; i < weights.length; i++) {
        if (!collect(mixture.components().get(i), weight * weights[i], parts)) {
          return false;
        }
      }
      return true;
    }
    if (density.measure() == BaseMeasure.COUNTING) {
      for (Interval atom : density.support().intervals()) {
        double mass = density.density(atom.low());
        parts.add(onLine(weight * mass, atom.low(), 0));
      }
      return true;
    }
    if (density instanceof Normal normal) {
      parts.add(onLine(weight, normal.mean(), normal.variance()));
      return true;
    }
    if (density instanceof MultivariateNormal normal) {
      double[] mean = normal.meanVector().toDoubleVector();
      parts.add(new Part(weight, mean, normal.covariance().toDoubleMatrix()));
      return true;
    }
    return false;
  }

  private static Part onLine(double weight, double mean, double variance) {
    return new Part(weight, new double[] {mean}, new double[][] {{variance}});
  }

  /** MMD², the squared norm of the embedded difference. */
  Bounded squaredNorm(GaussianKernel kernel) {
    double sum = 0;
    double bound = 0;
    for (Part a : parts) {
      for (Part b : parts) {
        Bounded mean = meanKernel(a, b, kernel.bandwidth());
        double weight = a.weight() * b.weight();
        sum += weight * mean.value();
        bound += Math.abs(weight) * mean.errorBound() + Math.ulp(sum);
      }
    }
    return Bounded.of(Math.max(0, sum), bound);
  }

  private static Bounded meanKernel(Part a, Part b, double bandwidth) {
    int d = a.mean().length;
    double variance = bandwidth * bandwidth;
    if (d == 1) {
      double spread = a.covariance()[0][0] + b.covariance()[0][0];
      double z = (a.mean()[0] - b.mean()[0]) / Math.sqrt(variance + spread);
      double value = Math.exp(-z * z / 2) / Math.sqrt(1 + spread / variance);
      return Bounded.of(value, 8 * Math.ulp(1.0) * (1 + z * z) * value);
    }
    double[][] total = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        total[i][j] = a.covariance()[i][j] + b.covariance()[i][j] + (i == j ? variance : 0);
      }
    }
    var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(total, false));
    double exponent = 0;
    double logDeterminant = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int k = 0; k < d; k++) {
      double lambda = eigen.getEigenvalue(k);
      double along = 0;
      for (int i = 0; i < d; i++) {
        along += eigen.getEigenvector(k).getEntry(i) * (a.mean()[i] - b.mean()[i]);
      }
      exponent += along * along / lambda;
      logDeterminant += Math.log(lambda / variance);
      least = Math.min(least, lambda);
      greatest = Math.max(greatest, lambda);
    }
    double value = Math.exp(-(exponent + logDeterminant) / 2);
    // A decomposition is that of a matrix off by a few d units in the last place of its norm.
    double relative = 16 * d * Math.ulp(1.0) * (greatest / least) * (1 + exponent);
    return Bounded.of(value, relative * value);
  }
}
