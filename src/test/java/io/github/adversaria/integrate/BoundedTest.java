package io.github.adversaria.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** What is computed from numbers with bounds has a bound that holds, rounding included. */
class BoundedTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Bounded INFINITE = Bounded.of(INFINITY, 0);

  /** The true numbers lie at the ends of the bounds, where they are hardest to keep. */
  @Property(seed = "17")
  void arithmeticKeepsWhatItKnows(
      @ForAll @Scale(12) @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @Scale(12) @DoubleRange(min = 0, max = 1) double boundOfA,
      @ForAll @Scale(12) @DoubleRange(min = -1e6, max = 1e6) double b,
      @ForAll @Scale(12) @DoubleRange(min = 0, max = 1e-9) double boundOfB) {
    Bounded x = new Bounded(a, boundOfA, 3);
    Bounded y = new Bounded(b, boundOfB, 4);
    BigDecimal trueX = exact(a).add(exact(boundOfA));
    BigDecimal trueY = exact(b).subtract(exact(boundOfB));

    assertThat(holds(x.plus(y), trueX.add(trueY))).isTrue();
    assertThat(holds(x.minus(y), trueX.subtract(trueY))).isTrue();
    assertThat(holds(x.times(b), trueX.multiply(exact(b)))).isTrue();
    assertThat(holds(x.plus(b), trueX.add(exact(b)))).isTrue();
    assertThat(holds(x.negate(), trueX.negate())).isTrue();
    if (a > 0) {
      assertThat(holds(x.sqrt(), trueX.sqrt(MathContext.DECIMAL128))).isTrue();
    }
    assertThat(x.plus(y).errorBound()).isLessThanOrEqualTo(boundOfA + boundOfB + 1e-9);
    assertThat(x.plus(y).evaluations()).isEqualTo(7);
    assertThat(x.times(2).evaluations()).isEqualTo(3);
  }

  private static BigDecimal exact(double value) {
    return new BigDecimal(value);
  }

  private static boolean holds(Bounded number, BigDecimal exact) {
    BigDecimal error = exact.subtract(exact(number.value())).abs();
    return error.compareTo(exact(number.errorBound())) <= 0;
  }

  @Test
  void infinityIsExactAndStaysSo() {
    assertThat(INFINITE.plus(Bounded.of(1, 2))).isEqualTo(INFINITE);
    assertThat(INFINITE.times(-2)).isEqualTo(Bounded.of(-INFINITY, 0));
    assertThat(INFINITE.sqrt()).isEqualTo(INFINITE);
    assertThat(INFINITE.agreesWith(INFINITE)).isTrue();
    assertThat(INFINITE.agreesWith(INFINITE.negate())).isFalse();
    assertThat(INFINITE.agreesWith(1e300)).isFalse();
    assertThatThrownBy(() -> INFINITE.minus(INFINITE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> INFINITE.times(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatOverflowsIsNotInfinite() {
    Bounded large = Bounded.of(1e308, 1);

    assertThat(large.times(-100)).isEqualTo(Bounded.of(-Double.MAX_VALUE, INFINITY));
    assertThat(large.plus(large).agreesWith(INFINITE.value())).isTrue();
    assertThat(large.plus(large).errorBound()).isEqualTo(INFINITY);
  }

  @Test
  void nothingTimesWhatIsUnknownIsNothing() {
    Bounded none = Bounded.of(1, INFINITY).times(0);

    assertThat(none.value()).isZero();
    assertThat(none.errorBound()).isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void aRootOfANumberThatIsZeroUpToItsErrorIsFound() {
    Bounded root = Bounded.of(-1e-10, 4e-10).sqrt();

    assertThat(root.value()).isZero();
    assertThat(root.agreesWith(Math.sqrt(3e-10))).isTrue();
    assertThat(root.errorBound()).isLessThan(2e-5);
  }

  @Test
  void closedFormsAreGoodToAFewUnitsInTheLastPlace() {
    assertThat(Bounded.closedForm(1).errorBound()).isEqualTo(8 * Math.ulp(1.0));
    assertThat(Bounded.closedForm(INFINITY)).isEqualTo(INFINITE);
  }
}
