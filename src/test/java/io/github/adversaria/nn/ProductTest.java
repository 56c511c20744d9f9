package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Products against plain sums, over thin, small and large shapes: each goes another way through
 * OpenBLAS, and OpenBLAS has other code on other processors.
 */
final class ProductTest {

  private static final List<Integer> SIZES = List.of(1, 2, 4, 5, 31, 64, 129);

  private final Random random = new Random(1);

  @ParameterizedTest
  @EnumSource(Precision.class)
  void productsOfEveryShapeAreSums(Precision precision) {
    for (int m : SIZES) {
      for (int n : SIZES) {
        for (int k : SIZES) {
          for (int flags = 0; flags < 4; flags++) {
            check(precision, m, n, k, (flags & 1) == 1, (flags & 2) == 2);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void rowsAreAddedAndSummed(Precision precision) {
    // More rows than are added up in one call.
    int rows = 2500;
    int columns = 7;
    Memory x = drawn(precision, rows * columns);
    Memory row = drawn(precision, columns);
    double[] before = numbers(x);
    Product product = precision.kernels().product();
    Memory sums = precision.memory(columns);
    product.sumRows(x, rows, columns, sums);
    product.addRow(row, rows, columns, x);
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += before[r * columns + c];
        double expected = before[r * columns + c] + row.get(c);
        assertThat(x.get(r * columns + c)).isCloseTo(expected, within(tolerance(precision, 1)));
      }
      assertThat(sums.get(c)).isCloseTo(sum, within(tolerance(precision, rows)));
    }
  }

  private void check(Precision precision, int m, int n, int k, boolean ta, boolean tb) {
    Memory a = drawn(precision, m * k);
    Memory b = drawn(precision, k * n);
    Memory out = drawn(precision, m * n);
    precision.kernels().product().multiply(a, ta, b, tb, m, n, k, out);
    double[] x = numbers(a);
    double[] y = numbers(b);
    double[] z = numbers(out);
    double worst = 0;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += (ta ? x[l * m + i] : x[i * k + l]) * (tb ? y[j * k + l] : y[l * n + j]);
        }
        worst = Math.max(worst, Math.abs(sum - z[i * n + j]));
      }
    }
    assertThat(worst)
        .as("%d x %d x %d, transposed %s and %s", m, n, k, ta, tb)
        .isLessThan(tolerance(precision, k));
  }

  /** Rounding of sums of so many terms of size 1, with room. */
  private static double tolerance(Precision precision, int terms) {
    return (precision == Precision.SINGLE ? 0x1p-20 : 0x1p-49) * (4 + terms);
  }

  private Memory drawn(Precision precision, int length) {
    Memory memory = precision.memory(length);
    for (int i = 0; i < length; i++) {
      memory.set(i, random.nextGaussian());
    }
    return memory;
  }

  private static double[] numbers(Memory memory) {
    double[] numbers = new double[memory.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = memory.get(i);
    }
    return numbers;
  }
}
