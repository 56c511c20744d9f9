package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Property(seed = "1", tries = 300)
  void theDualVariablesProveOptimality(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n, @ForAll boolean tied) {
    var random = new SplittableRandom(seed);
    double[][] cost = new double[n][n];
    for (double[] row : cost) {
      // Whole numbers from a short range make many ties.
      for (int j = 0; j < n; j++) {
        row[j] = tied ? random.nextInt(4) : random.nextDouble(-3, 5);
      }
    }
    Assignment assignment = Assignment.of(cost);
    assertThat(IntStream.range(0, n).map(assignment::columnOf).sorted().toArray())
        .containsExactly(IntStream.range(0, n).toArray());
    double dual = 0;
    for (int i = 0; i < n; i++) {
      dual += assignment.rowPotential(i) + assignment.columnPotential(i);
      for (int j = 0; j < n; j++) {
        double reduced = cost[i][j] - assignment.rowPotential(i) - assignment.columnPotential(j);
        assertThat(reduced).isGreaterThan(-1e-12);
      }
    }
    assertThat(assignment.totalCost()).isCloseTo(dual, within(1e-11 * n));
  }

  @Property(seed = "2", tries = 100)
  void noPermutationIsCheaper(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int n) {
    var random = new SplittableRandom(seed);
    double[][] cost = new double[n][n];
    for (double[] row : cost) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextDouble();
      }
    }
    assertThat(Assignment.of(cost).totalCost())
        .isCloseTo(cheapest(cost, 0, new boolean[n]), within(1e-13));
  }

  private static double cheapest(double[][] cost, int row, boolean[] taken) {
    if (row == cost.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < cost.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        least = Math.min(least, cost[row][column] + cheapest(cost, row + 1, taken));
        taken[column] = false;
      }
    }
    return least;
  }

  @Test
  void findsTheOnlyFreeAssignment() {
    int n = 30;
    double[][] cost = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        cost[i][j] = j == (7 * i + 3) % n ? 0 : 1;
      }
    }
    Assignment assignment = Assignment.of(cost);
    assertThat(assignment.totalCost()).isZero();
    for (int i = 0; i < n; i++) {
      assertThat(assignment.columnOf(i)).isEqualTo((7 * i + 3) % n);
    }
    assertThat(assignment.size()).isEqualTo(n);
  }
}
