package io.github.adversaria.metric;

import java.util.Arrays;

/** A normal with the mean and covariance of a sample; the covariance may be singular. */
record FittedNormal(double[] mean, SymmetricRoot root) {

  static FittedNormal of(GroupMoments moments, int without) {
    return new FittedNormal(moments.mean(without), SymmetricRoot.of(moments.covariance(without)));
  }

  /** |μ − μ′|². */
  double squaredShift(FittedNormal other) {
    double sum = 0;
    for (int k = 0; k < mean.length; k++) {
      sum += (mean[k] - other.mean[k]) * (mean[k] - other.mean[k]);
    }
    return sum;
  }

  /** tr C + tr C′ − 2 tr (C^½ C′ C^½)^½, at least 0. */
  double covarianceDistance(FittedNormal other) {
    double traces =
        Arrays.stream(root.eigenvalues()).sum() + Arrays.stream(other.root.eigenvalues()).sum();
    return Math.max(0, traces - 2 * root.traceOfRootWith(other.root));
  }

  double squaredDistance(FittedNormal other) {
    return squaredShift(other) + covarianceDistance(other);
  }
}
