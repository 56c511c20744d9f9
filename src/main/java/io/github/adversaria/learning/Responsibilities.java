package io.github.adversaria.learning;

import io.github.adversaria.integrate.Bounded;
import java.util.List;

/** How much of each point each component answers for, and the log-likelihood on the way. */
final class Responsibilities {

  private final double[][] data;
  private final double[][] shares;
  private final double[] totals;
  private final Bounded logLikelihood;

  Responsibilities(double[][] data, List<GaussianComponent> parts) {
    this.data = data;
    shares = new double[data.length][parts.size()];
    totals = new double[parts.size()];
    double sum = 0;
    double error = 0;
    for (int i = 0; i < data.length; i++) {
      double[] own = shares[i];
      double top = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < own.length; k++) {
        own[k] = parts.get(k).logShare(data[i]);
        top = Math.max(top, own[k]);
      }
      double scaled = 0;
      for (double log : own) {
        scaled += Math.exp(log - top);
      }
      double log = top + Math.log(scaled);
      sum += log;
      error += 4 * Math.ulp(1 + Math.abs(log)) + Math.ulp(sum);
      for (int k = 0; k < own.length; k++) {
        double logShare = own[k];
        own[k] = Math.exp(logShare - log);
        totals[k] += own[k];
        if (own[k] > 0) {
          error += own[k] * parts.get(k).rounding(data[i], logShare);
        }
      }
    }
    logLikelihood = Bounded.of(sum / data.length, error / data.length);
  }

  /** Of a point, on average. */
  Bounded logLikelihood() {
    return logLikelihood;
  }

  /** How many points, in all, component k answers for. */
  double total(int k) {
    return totals[k];
  }

  double[] mean(int k) {
    double[] mean = new double[data[0].length];
    for (int i = 0; i < data.length; i++) {
      double share = shares[i][k] / totals[k];
      for (int j = 0; j < mean.length; j++) {
        mean[j] += share * data[i][j];
      }
    }
    return mean;
  }

  double[][] covariance(int k, double[] mean) {
    int d = mean.length;
    double[][] covariance = new double[d][d];
    for (int i = 0; i < data.length; i++) {
      double share = shares[i][k] / totals[k];
      for (int a = 0; a < d; a++) {
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += share * (data[i][a] - mean[a]) * (data[i][b] - mean[b]);
        }
      }
    }
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < a; b++) {
        covariance[b][a] = covariance[a][b];
      }
    }
    return covariance;
  }
}
