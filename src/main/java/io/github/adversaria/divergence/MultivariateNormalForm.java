package io.github.adversaria.divergence;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.integrate.Bounded;
import java.util.Optional;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Two normal densities in d dimensions; bounds grow with the condition of the covariances. */
record MultivariateNormalForm(MultivariateNormal p, MultivariateNormal q) implements ClosedForm {

  private static RealMatrix covariance(MultivariateNormal density) {
    return MatrixUtils.createRealMatrix(density.covariance().toDoubleMatrix());
  }

  private RealVector shift() {
    return MatrixUtils.createRealVector(p.meanVector().toDoubleVector())
        .subtract(MatrixUtils.createRealVector(q.meanVector().toDoubleVector()));
  }

  @Override
  public Bounded kullbackLeibler() {
    var mine = new EigenDecompositionSymmetric(covariance(p));
    var theirs = new EigenDecompositionSymmetric(covariance(q));
    RealMatrix inverse = theirs.getSolver().getInverse();
    double trace = inverse.multiply(covariance(p)).getTrace();
    double far = inverse.operate(shift()).dotProduct(shift());
    Bounded sum =
        ClosedForm.sum(
            trace / 2,
            far / 2,
            -p.dimension() / 2.0,
            logDeterminant(theirs) / 2,
            -logDeterminant(mine) / 2);
    double condition = condition(mine) + condition(theirs);
    return sum.plus(Bounded.of(0, rounding() * condition * (1 + trace + far)));
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    var mine = new EigenDecompositionSymmetric(covariance(p));
    var theirs = new EigenDecompositionSymmetric(covariance(q));
    RealMatrix mixed =
        covariance(q).scalarMultiply(order).add(covariance(p).scalarMultiply(1 - order));
    var spread = new EigenDecompositionSymmetric(mixed);
    double size = Math.abs(order) * norm(theirs) + Math.abs(1 - order) * norm(mine);
    double least = least(spread);
    if (Math.abs(least) <= rounding() * size) {
      return Optional.empty();
    }
    if (least < 0) {
      return Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
    double far = spread.getSolver().solve(shift()).dotProduct(shift());
    Bounded sum =
        ClosedForm.sum(
            order * (order - 1) * far / 2,
            (1 - order) * logDeterminant(mine) / 2,
            order * logDeterminant(theirs) / 2,
            -logDeterminant(spread) / 2);
    double condition =
        size / least + Math.abs(1 - order) * condition(mine) + Math.abs(order) * condition(theirs);
    double scale = 1 + Math.abs(order * (order - 1)) * far;
    return Optional.of(sum.plus(Bounded.of(0, rounding() * condition * scale)));
  }

  private double rounding() {
    return 8 * ROUNDING * p.dimension() * p.dimension();
  }

  private static double logDeterminant(EigenDecompositionSymmetric matrix) {
    double sum = 0;
    for (double value : matrix.getEigenvalues()) {
      sum += Math.log(value);
    }
    return sum;
  }

  private static double least(EigenDecompositionSymmetric matrix) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : matrix.getEigenvalues()) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double norm(EigenDecompositionSymmetric matrix) {
    double most = 0;
    for (double value : matrix.getEigenvalues()) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  private static double condition(EigenDecompositionSymmetric matrix) {
    return norm(matrix) / least(matrix);
  }
}
