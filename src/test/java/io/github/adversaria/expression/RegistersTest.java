package io.github.adversaria.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The running bounds of arithmetic against sixty digits. */
final class RegistersTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int PROGRAMS = 3000;
  private static final int STEPS = 12;

  /** What a register should hold, exactly, beside it. */
  private static final class Twin {

    private final Registers registers = new Registers(STEPS + 3);
    private final BigDecimal[] exact = new BigDecimal[STEPS + 3];

    void start(int target, double value) {
      registers.set(target, value, 0, 0, 0);
      exact[target] = new BigDecimal(value);
    }

    void step(SplittableRandom random, int target) {
      int first = random.nextInt(target);
      int second = random.nextInt(target);
      int[] operands = {first, second};
      switch (random.nextInt(4)) {
        case 0 -> {
          Arithmetic.sum(registers, target, operands);
          exact[target] = exact[first].add(exact[second]);
        }
        case 1 -> {
          Arithmetic.product(registers, target, operands);
          exact[target] = exact[first].multiply(exact[second], DIGITS);
        }
        case 2 -> {
          if (exact[second].signum() == 0) {
            start(target, 1);
          } else {
            Arithmetic.quotient(registers, target, operands);
            exact[target] = exact[first].divide(exact[second], DIGITS);
          }
        }
        default -> {
          Ordering.maximum(registers, target, operands);
          exact[target] = exact[first].max(exact[second]);
        }
      }
    }

    boolean holds(int register) {
      double value = registers.value(register);
      double bound = registers.valueError(register);
      return !(bound < 1e300)
          || exact[register].subtract(new BigDecimal(value)).abs().compareTo(new BigDecimal(bound))
              <= 0;
    }
  }

  @Test
  void boundsHoldThroughRandomPrograms() {
    var random = new SplittableRandom(17);
    int narrow = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      var twin = new Twin();
      for (int start = 0; start < 3; start++) {
        twin.start(start, random.nextDouble(-2, 2));
      }
      for (int target = 3; target < STEPS + 3; target++) {
        twin.step(random, target);
        assertThat(twin.holds(target)).as("program %d, step %d", i, target).isTrue();
      }
      double last = Math.abs(twin.registers.value(STEPS + 2));
      narrow += twin.registers.valueError(STEPS + 2) <= 1e-10 * Math.max(1, last) ? 1 : 0;
    }
    assertThat(narrow).as("bounds that are of use").isGreaterThan(PROGRAMS * 9 / 10);
  }

  @Test
  void scalesReachWhereDoublesDoNot() {
    var r = new Registers(4);
    r.setLog(0, -1e6, 1e-9);
    r.setLog(1, -1e6 - 1, 1e-9);
    Arithmetic.quotient(r, 2, new int[] {1, 0});
    assertThat(r.value(2)).isCloseTo(Math.exp(-1), within(r.valueError(2)));
    assertThat(r.valueError(2)).isBetween(7e-10, 1e-9);
    Arithmetic.sum(r, 2, new int[] {0, 1});
    Elementary.log(r, 3, new int[] {2});
    assertThat(r.value(3)).isCloseTo(-1e6 + Math.log1p(Math.exp(-1)), within(r.valueError(3)));
    assertThat(r.valueError(3)).isLessThan(1e-8);
  }

  @Test
  void zeroTimesAnythingIsZeroAndNothingElseIsSaved() {
    var r = new Registers(5);
    r.set(0, 0, 0);
    for (double wild : List.of(Double.NaN, Double.POSITIVE_INFINITY, 3.0)) {
      r.set(1, wild, 0);
      Arithmetic.product(r, 2, new int[] {1, 0});
      assertThat(r.isZero(2)).isTrue();
    }
    r.set(1, 0, 0);
    Arithmetic.quotient(r, 2, new int[] {0, 1});
    assertThat(r.isNaN(2)).isTrue();
    r.set(3, Double.POSITIVE_INFINITY, 0);
    r.set(4, Double.NEGATIVE_INFINITY, 0);
    Arithmetic.sum(r, 2, new int[] {3, 4});
    assertThat(r.isUnknown(2)).isTrue();
    // A difference of what is equal up to rounding is unknown as a divisor and as a logarithm.
    r.set(0, 0, 1e-16);
    r.set(1, 1, 0);
    Arithmetic.quotient(r, 2, new int[] {1, 0});
    assertThat(r.isUnknown(2)).isTrue();
    Elementary.log(r, 2, new int[] {0});
    assertThat(r.isUnknown(2)).isTrue();
  }
}
