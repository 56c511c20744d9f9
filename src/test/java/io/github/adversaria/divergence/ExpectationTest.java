package io.github.adversaria.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Expectations of functions in which other densities occur. */
final class ExpectationTest {

  private static final Density WIDE = Normal.of(0, 1);
  private static final Density NARROW = Normal.of(0, 1e-6);

  /**
   * E_p log D* for a p_g of width 1e-6, by mpmath with splits at ±1e-6·k; agreed by two splittings
   * to 40 digits.
   */
  private static final double TRUTH = -0.00003887994357988775722259;

  @Test
  void narrowDensityWithinTheFunctionIsSeen() {
    DoubleUnaryOperator logDStar =
        x -> -Math.log1p(Math.exp(NARROW.logDensity(x) - WIDE.logDensity(x)));
    assertThat(Expectation.under(WIDE).of(logDStar, NARROW))
        .satisfies(found -> assertThat(found.agreesWith(TRUTH)).isTrue())
        .satisfies(found -> assertThat(found.errorBound()).isLessThan(1e-15));
  }

  @Test
  void refusesNothingAtAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expectation.under(WIDE).of(x -> x, new Density[0]))
        .withMessageStartingWith("within was none");
  }
}
