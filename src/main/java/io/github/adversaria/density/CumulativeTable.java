package io.github.adversaria.density;

import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * The masses of a density known only by its logarithm, on cells between its landmarks, integrated
 * once; what lies inside a cell is integrated from the cell's end when it is asked for.
 */
final class CumulativeTable {

  /** The multiples of its scale at which a peak makes a cell end. */
  private static final double[] MULTIPLES = {-20, -8, -4, -2, -1, 0, 1, 2, 4, 8, 20};

  private final DoubleUnaryOperator logWeight;
  private final List<Landmark> landmarks;
  private final double[] edges;
  private final double[] masses;
  private final double total;

  /**
   * @param logWeight the logarithm of a multiple of the density, {@code -Infinity} off the support
   * @throws io.github.adversaria.integrate.IntegrationException if it cannot be integrated
   */
  CumulativeTable(DoubleUnaryOperator logWeight, Support support, List<Landmark> landmarks) {
    this.logWeight = logWeight;
    this.landmarks = landmarks;
    this.edges = edges(support, landmarks);
    this.masses = new double[edges.length - 1];
    double sum = 0;
    for (int i = 0; i < masses.length; i++) {
      boolean inside =
          support.intervals().stream().anyMatch(new Interval(edges[i], edges[i + 1])::overlaps);
      masses[i] = inside ? integral(edges[i], edges[i + 1]) : 0;
      sum += masses[i];
    }
    this.total = sum;
  }

  private static double[] edges(Support support, List<Landmark> landmarks) {
    Interval ends = support.axis(0);
    var edges = new TreeSet<Double>();
    for (Interval part : support.intervals()) {
      edges.add(part.low());
      edges.add(part.high());
    }
    for (Landmark landmark : landmarks) {
      for (double multiple : MULTIPLES) {
        double edge = landmark.location() + multiple * landmark.scale();
        if (ends.low() < edge && edge < ends.high()) {
          edges.add(edge + 0.0);
        }
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double integral(double low, double high) {
    return Quadrature.standard()
        .integrate(Integrand.ofLog(logWeight), low, high, landmarks)
        .value();
  }

  /** The integral over the whole support. */
  double total() {
    return total;
  }

  /** The share of the mass below {@code x}. */
  double below(double x) {
    double sum = 0;
    int i = 0;
    while (i < masses.length && edges[i + 1] <= x) {
      sum += masses[i++];
    }
    if (i < masses.length && edges[i] < x) {
      sum += integral(edges[i], x);
    }
    return Math.min(1, sum / total);
  }

  /** The share of the mass above {@code x}. */
  double above(double x) {
    double sum = 0;
    int i = masses.length - 1;
    while (i >= 0 && edges[i] >= x) {
      sum += masses[i--];
    }
    if (i >= 0 && edges[i + 1] > x) {
      sum += integral(x, edges[i + 1]);
    }
    return Math.min(1, sum / total);
  }

  /** The cell in which {@link #below} reaches {@code share}. */
  Interval cellFromBelow(double share) {
    double sum = 0;
    int i = 0;
    while (i < masses.length - 1 && (sum + masses[i]) / total < share) {
      sum += masses[i++];
    }
    return new Interval(edges[i], edges[i + 1]);
  }

  /** The cell in which {@link #above} sinks to {@code share}. */
  Interval cellFromAbove(double share) {
    double sum = 0;
    int i = masses.length - 1;
    while (i > 0 && (sum + masses[i]) / total < share) {
      sum += masses[i--];
    }
    return new Interval(edges[i], edges[i + 1]);
  }
}
