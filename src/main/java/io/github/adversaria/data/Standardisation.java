package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * The map of each column to {@code (x − mean) / deviation}, with which data get mean 0 and standard
 * deviation 1; and its {@linkplain #inverse() inverse}, with which what was learned from them gets
 * its units back.
 *
 * <pre>{@code
 * var units = Standardisation.of(training);
 * var learned = units.apply(training);        // learn from these
 * units.inverse().apply(samples)              // and see samples in the units of the data
 * }</pre>
 */
public final class Standardisation implements ExampleMap {

  private final double[] means;
  private final double[] deviations;

  private Standardisation(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /**
   * That of the columns of some data, by their mean and the standard deviation with divisor n. A
   * column of equal numbers is only moved: its deviation counts as 1.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static Standardisation of(Dataset data) {
    Require.notNull("data", data);
    int dimension = data.dimension();
    double[] means = new double[dimension];
    double[] squares = new double[dimension];
    for (int i = 0; i < data.size(); i++) {
      float[] example = data.example(i);
      for (int j = 0; j < dimension; j++) {
        // Welford (1962): a sum of squares minus a square would cancel.
        double before = example[j] - means[j];
        means[j] += before / (i + 1);
        squares[j] += before * (example[j] - means[j]);
      }
    }
    double[] deviations = new double[dimension];
    Arrays.setAll(deviations, j -> squares[j] > 0 ? Math.sqrt(squares[j] / data.size()) : 1);
    return new Standardisation(means, deviations);
  }

  /** The mean of each column; a copy. */
  public double[] means() {
    return means.clone();
  }

  /** What each column is divided by; a copy. */
  public double[] deviations() {
    return deviations.clone();
  }

  /** Back from standardised examples to those in the units of the data. */
  public ExampleMap inverse() {
    return new Back(this);
  }

  @Override
  public int inputs() {
    return means.length;
  }

  @Override
  public int outputs() {
    return means.length;
  }

  @Override
  public void map(float[] from, int fromAt, float[] into, int intoAt) {
    for (int j = 0; j < means.length; j++) {
      into[intoAt + j] = (float) ((from[fromAt + j] - means[j]) / deviations[j]);
    }
  }

  @Override
  public String toString() {
    return "standardisation";
  }

  private record Back(Standardisation forth) implements ExampleMap {

    @Override
    public int inputs() {
      return forth.inputs();
    }

    @Override
    public int outputs() {
      return forth.outputs();
    }

    @Override
    public void map(float[] from, int fromAt, float[] into, int intoAt) {
      for (int j = 0; j < forth.means.length; j++) {
        into[intoAt + j] = (float) (forth.means[j] + forth.deviations[j] * from[fromAt + j]);
      }
    }

    @Override
    public String toString() {
      return "inverse standardisation";
    }
  }
}
