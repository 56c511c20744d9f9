package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.stopGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slopes of log-densities in expressions, by way of points made from noise. */
final class LogSlopeTest {

  private final DensitySymbol p = density("p");
  private final DensitySymbol z = density("p_Z").over("z");
  private final ScalarSymbol mu = scalar("\\mu");
  private final ScalarSymbol sigma = scalar("\\sigma");
  private final Expr generator = mu.plus(sigma.times(point()));

  static Density[] densities() {
    return new Density[] {
      Normal.of(0, 1),
      Laplace.of(0.2, 0.5),
      StudentT.of(0, 1, 3),
      Mixture.of(0.3, Normal.of(-2, 0.5), 0.7, Normal.of(1, 1))
    };
  }

  /** ∇ E log p(μ + σZ) = E s(μ + σZ)·∂G, the derivative of the number itself. */
  @ParameterizedTest
  @MethodSource("densities")
  void theGradientFlowsThroughThePoint(Density density) {
    Expr mean = E(z, log(p).at(generator));
    Binding binding = Binding.of(p, density).and(z, Normal.of(0, 1)).and(mu, 0.5).and(sigma, 0.8);
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      Bounded exact = gradient(mean, theta).value(binding);
      Bounded flowing = mean.derivative(theta).value(binding);
      assertThat(flowing.agreesWith(exact)).as("%s against %s", flowing, exact).isTrue();
      Expr frozen = E(z, stopGradient(log(p)).at(generator));
      assertThat(frozen.derivative(theta).value(binding).agreesWith(exact)).isTrue();
    }
  }

  /** The slope at a point keeps its bound where its terms cancel. */
  @Test
  void theBoundHoldsWhereTheTermsCancel() {
    Expr slope = log(p).at(mu.plus(point())).derivative(mu);
    Binding gamma = Binding.of(p, Gamma.of(3.5, 0.7)).and(mu, 0);
    double x = 2.5 * 0.7 * (1 + 0x1p-40);
    Bounded value = slope.value(gamma, x);
    // x is the mode times 1 + ε, so that the slope is −ε/(0.7 (1 + ε)).
    assertThat(value.agreesWith(-0x1p-40 / 0.7 / (1 + 0x1p-40))).as("%s", value).isTrue();
    assertThat(value.errorBound()).isLessThan(1e-15);
  }

  @Test
  void atomsHaveNone() {
    Expr slope = log(p).at(mu.plus(point())).derivative(mu);
    Binding atoms = Binding.of(p, Categorical.of(0.5, 0.5)).and(mu, 0);
    assertThatThrownBy(() -> slope.value(atoms, 1)).isInstanceOf(NoClosedFormException.class);
  }
}
