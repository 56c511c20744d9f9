package io.github.adversaria.game;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** The symmetric matrices Q that a linear map sends to 0, in a basis that reads well. */
final class InvariantForms {

  /** Below this share of the greatest singular value, one counts as 0. */
  private static final double NULL = 1e-11;

  /** What rounding leaves of a singular value 0, in units of the terms that cancelled. */
  private static final double ROUNDING = 1e-14;

  /** A coefficient this near to a number of so many decimals is that number. */
  private static final double NEAR = 1e-11;

  private static final int DECIMALS = 9;

  private final int size;

  /** The places of the coefficients: the diagonal first, as a form reads best with squares. */
  private final List<int[]> places = new ArrayList<>();

  private InvariantForms(int size) {
    this.size = size;
    for (int i = 0; i < size; i++) {
      places.add(new int[] {i, i});
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        places.add(new int[] {i, j});
      }
    }
  }

  /**
   * The Q with MᵀQM = Q, where Q is 0 but for its first rows and columns.
   *
   * @param size how many rows and columns these are
   */
  static List<RealMatrix> underSteps(RealMatrix m, int size) {
    double terms = 1 + m.getNorm1() * m.getNorm1();
    return new InvariantForms(size)
        .sentToZero(
            q -> m.transposeMultiply(q).multiply(m).subtract(q), m.getRowDimension(), terms);
  }

  /** The Q with AᵀQ + QA = 0. */
  static List<RealMatrix> underFlow(RealMatrix a) {
    int n = a.getRowDimension();
    return new InvariantForms(n)
        .sentToZero(q -> a.transposeMultiply(q).add(q.multiply(a)), n, a.getNorm1());
  }

  private List<RealMatrix> sentToZero(UnaryOperator<RealMatrix> map, int rows, double terms) {
    var images = new Array2DRowRealMatrix(rows * rows, places.size());
    for (int k = 0; k < places.size(); k++) {
      RealMatrix image = map.apply(form(unit(k), rows));
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < rows; j++) {
          images.setEntry(i * rows + j, k, image.getEntry(i, j));
        }
      }
    }
    var decomposition = new SingularValueDecomposition(images);
    double[] singular = decomposition.getSingularValues();
    double least = Math.max(NULL * singular[0], ROUNDING * terms);
    List<double[]> basis = new ArrayList<>();
    for (int k = 0; k < singular.length; k++) {
      if (singular[k] <= least) {
        basis.add(decomposition.getV().getColumn(k));
      }
    }
    reduce(basis);
    return basis.stream().map(coefficients -> form(readable(coefficients), size)).toList();
  }

  private double[] unit(int k) {
    double[] unit = new double[places.size()];
    unit[k] = 1;
    return unit;
  }

  /** The matrix of the form whose coefficients these are: half of a mixed one on either side. */
  private RealMatrix form(double[] coefficients, int rows) {
    var q = new Array2DRowRealMatrix(rows, rows);
    for (int k = 0; k < coefficients.length; k++) {
      int[] place = places.get(k);
      q.addToEntry(place[0], place[1], 0.5 * coefficients[k]);
      q.addToEntry(place[1], place[0], 0.5 * coefficients[k]);
    }
    return q;
  }

  /** To reduced echelon form: each form has a coefficient of its own that the others lack. */
  private static void reduce(List<double[]> basis) {
    int done = 0;
    for (int column = 0; done < basis.size(); column++) {
      int pivot = done;
      for (int row = done; row < basis.size(); row++) {
        if (Math.abs(basis.get(row)[column]) > Math.abs(basis.get(pivot)[column])) {
          pivot = row;
        }
      }
      double[] own = basis.get(pivot);
      double head = own[column];
      if (Math.abs(head) > NEAR) {
        basis.set(pivot, basis.get(done));
        basis.set(done, Arrays.stream(own).map(entry -> entry / head).toArray());
        for (int row = 0; row < basis.size(); row++) {
          if (row != done) {
            subtract(basis.get(row), basis.get(done), basis.get(row)[column]);
          }
        }
        done++;
      }
    }
  }

  private static void subtract(double[] from, double[] vector, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * vector[i];
    }
  }

  /** The greatest coefficient of a square is 1, or of a product if there are no squares. */
  private double[] readable(double[] coefficients) {
    double square = greatest(coefficients, 0, size);
    double head =
        Math.abs(square) > NEAR ? square : greatest(coefficients, size, coefficients.length);
    return Arrays.stream(coefficients).map(entry -> round(entry / head)).toArray();
  }

  private static double greatest(double[] coefficients, int from, int to) {
    double greatest = 0;
    for (int k = from; k < to; k++) {
      if (Math.abs(coefficients[k]) > Math.abs(greatest) + NEAR) {
        greatest = coefficients[k];
      }
    }
    return greatest;
  }

  private static double round(double entry) {
    double rounded = new BigDecimal(entry).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    return Math.abs(entry - rounded) <= NEAR ? rounded : entry;
  }
}
