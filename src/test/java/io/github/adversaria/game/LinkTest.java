package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final Link F = Link.LOG_SIGMOID;

  @Test
  void logSigmoidHasTheDerivativesThatHipparchusFinds() {
    var factory = new DSFactory(1, 3);
    for (double t = -8; t <= 8; t += 0.37) {
      DerivativeStructure f = factory.variable(0, t).negate().exp().log1p().negate();
      for (int order = 0; order <= 3; order++) {
        double expected = f.getPartialDerivative(order);
        assertThat(F.derivative(order, t))
            .as("order " + order + " at " + t)
            .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
      }
    }
  }

  @Test
  void logSigmoidAtZero() {
    assertThat(F.value(0)).isEqualTo(-Math.log(2));
    assertThat(F.derivative(1, 0)).isEqualTo(0.5);
    assertThat(F.derivative(2, 0)).isEqualTo(-0.25);
    assertThat(F.derivative(3, 0)).isZero();
  }

  @Test
  void logSigmoidKeepsItsDigitsFarOut() {
    assertThat(F.value(-1000)).isEqualTo(-1000);
    assertThat(F.value(40)).isEqualTo(-Math.exp(-40));
    assertThat(F.derivative(1, 700)).isCloseTo(Math.exp(-700), within(1e-318));
    assertThat(F.derivative(1, -700)).isEqualTo(1);
    assertThat(F.derivative(2, -40)).isCloseTo(-Math.exp(-40), within(1e-32));
    assertThat(F.derivative(3, -40)).isCloseTo(-Math.exp(-40), within(1e-32));
    assertThat(F.derivative(3, 40)).isCloseTo(Math.exp(-40), within(1e-32));
    for (double t : new double[] {-1e308, 1e308}) {
      for (int order = 0; order <= 3; order++) {
        assertThat(F.derivative(order, t)).isFinite();
      }
    }
  }

  @Test
  void combinationsDifferentiateThrough() {
    Link g = F.scaling(-2).times(3).plus(Link.IDENTITY).plus(5);
    assertThat(g.value(0.4)).isCloseTo(3 * F.value(-0.8) + 0.4 + 5, within(1e-15));
    assertThat(g.derivative(1, 0.4)).isCloseTo(-6 * F.derivative(1, -0.8) + 1, within(1e-15));
    assertThat(g.derivative(2, 0.4)).isCloseTo(12 * F.derivative(2, -0.8), within(1e-15));
    assertThat(g.derivative(3, 0.4)).isCloseTo(-24 * F.derivative(3, -0.8), within(1e-15));
  }

  @Test
  void aPullToAPositiveSlopeHasAKinkAtZero() {
    Link pull = Link.pull(2, 1);
    assertThat(pull.value(-3)).isEqualTo(4);
    assertThat(pull.derivative(1, -3)).isEqualTo(-4);
    assertThat(pull.derivative(2, -3)).isEqualTo(2);
    assertThat(pull.derivative(2, 0)).isNaN();
    assertThat(Link.pull(2, 0).derivative(2, 0)).isEqualTo(2);
  }
}
