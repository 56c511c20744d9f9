package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.stopGradient;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

/** What is frozen keeps its value while the gradient of a number is taken from values beside θ. */
final class FrozenGradientTest {

  private final DensitySymbol p = density("p");
  private final ScalarSymbol mu = scalar("\\mu");
  private final ScalarSymbol sigma = scalar("\\sigma");
  private final DensitySymbol q = density("q", mu, sigma);
  private final Binding binding =
      Binding.of(p, Normal.of(0, 1)).and(q, Family.normal()).and(mu, 1).and(sigma, 0.7);

  private static void assertSame(Bounded left, Bounded right) {
    assertThat(left.agreesWith(right)).as("%s against %s", left, right).isTrue();
    assertThat(left.errorBound() + right.errorBound()).isLessThan(1e-8);
  }

  /** ∇ E_q sg[log q/p] is ∇ KL, for E ∂ log q = 0; ∇ E_q log q/p with q moving inside is too. */
  @Test
  void theGradientOfNumbersIsTheOneUnderTheIntegral() {
    for (ScalarSymbol theta : new ScalarSymbol[] {mu, sigma}) {
      Expr frozen = E(q, stopGradient(log(q.over(p))));
      Bounded exact = gradient(frozen, theta).value(binding);
      assertSame(exact, frozen.derivative(theta).value(binding));
      assertSame(exact, gradient(KL(q, p), theta).value(binding));
    }
  }

  @Test
  void aFrozenDensityMovesNothing() {
    Expr frozen = E(p, stopGradient(log(q)));
    assertThat(gradient(frozen, mu).value(binding).agreesWith(0)).isTrue();
    assertThat(frozen.derivative(mu)).isEqualTo(Constant.ZERO);
    // E_p ∂ log q = −(μ − 0)/σ² without the brake.
    assertThat(gradient(E(p, log(q)), mu).value(binding).agreesWith(-1 / 0.49)).isTrue();
  }

  @Test
  void aFrozenNumberIsAConstant() {
    Expr mean = E(q, point());
    Expr product = stopGradient(mean).times(mean);
    assertThat(gradient(product, mu).value(binding).agreesWith(1)).isTrue();
    assertThat(gradient(mean.times(mean), mu).value(binding).agreesWith(2)).isTrue();
  }

  /** The inner gradient is a function of μ; what it freezes moves with the outer one. */
  @Test
  void theValueIsThatBeforeAnythingMoved() {
    Expr inner = gradient(stopGradient(mu).times(mu), mu);
    assertThat(inner.value(binding.and(mu, 3)).agreesWith(3)).isTrue();
  }

  /** 1 − sg[p/(p + q)] rounds to 0 far out, where sg[q/(p + q)] does not. */
  @Test
  void whatIsFrozenSimplifies() {
    Expr optimal = p.over(p.plus(q));
    Expr frozen = E(q, log(number(1).minus(stopGradient(optimal))));
    assertThat(frozen.value(binding).agreesWith(E(q, log(q.over(p.plus(q)))).value(binding)))
        .isTrue();
    Binding far = binding.and(mu, 12);
    assertSame(gradient(frozen, mu).value(far), frozen.derivative(mu).value(far));
    // What is frozen cancels against what moves, while nothing has moved: E_q sg[p/q] = 1.
    Binding wide = binding.and(p, Cauchy.of(0, 1));
    assertThat(E(q, stopGradient(p.over(q))).value(wide).agreesWith(1)).isTrue();
  }

  /** A frozen density keeps its kinks and its ends where they were. */
  @Test
  void frozenKinksAreSeen() {
    var u = density("u", mu);
    Expr frozen = E(u, stopGradient(u).times(point()));
    Binding laplace = Binding.of(u, Family.location(Laplace.of(0, 0.5))).and(mu, 0.25);
    // E_u sg[u]·x near μ0 is c(μ), with slope ∫ u²: at μ0 that is 1/(4b).
    assertSame(gradient(frozen, mu).value(laplace), frozen.derivative(mu).value(laplace));
    Binding uniform = Binding.of(u, Family.uniform()).and(mu, 2);
    Bounded inside = E(u, stopGradient(u).times(point())).value(uniform);
    assertThat(inside.agreesWith(0.5)).isTrue();
  }
}
