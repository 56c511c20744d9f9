package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.max;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.expression.Terms.squaredHellinger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates from samples against values. */
final class EstimatorTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D");
  private static final Binding PAIR =
      Binding.of(P, Normal.of(0, 1)).and(Q, Normal.of(1, 0.7)).and(D, x -> 1 / (1 + Math.exp(-x)));
  private static final int N = 20_000;

  static Stream<Expr> linear() {
    return Stream.of(
        E(P, point().power(2)),
        E(mean(P, Q), point()),
        E(P, log(D)).plus(E(Q, log(one().minus(D)))),
        log(4).negate().plus(JS(P, Q).times(2)),
        KL(Q, P).over(2).minus(KL(P, Q)),
        TV(P, Q),
        squaredHellinger(P, Q),
        chiSquared(Q, P),
        integral(max(P.minus(Q), number(0))),
        E(P, one()));
  }

  @ParameterizedTest
  @MethodSource("linear")
  void estimatesLieWithinFiveStandardErrors(Expr expr) {
    Bounded exact = expr.value(PAIR);
    Sampled estimate = expr.estimate(PAIR, N, new SplittableRandom(7));
    assertThat(estimate.n()).isEqualTo(N);
    assertThat(Math.abs(estimate.mean() - exact.value()))
        .as("%s against %s", estimate, exact)
        .isLessThanOrEqualTo(5 * estimate.standardError() + exact.errorBound());
  }

  @Test
  void theStandardErrorIsThatOfTheMean() {
    // Var x² = 2 under N(0, 1).
    Sampled square = E(P, point().power(2)).estimate(PAIR, N, new SplittableRandom(3));
    assertThat(square.standardError()).isCloseTo(Math.sqrt(2.0 / N), within(1e-3));
  }

  @Test
  void termsOverOneDensityShareItsSamples() {
    Expr cancelling = E(P, point().plus(1)).minus(E(P, point()));
    Sampled one = cancelling.estimate(PAIR, 100, new SplittableRandom(1));
    assertThat(one.mean()).isCloseTo(1, within(1e-12));
    assertThat(one.standardError()).isLessThan(1e-12);
  }

  @Test
  void theSameStateGivesTheSameEstimate() {
    Expr expr = E(P, log(sigmoid(point())));
    assertThat(expr.estimate(PAIR, 1000, new SplittableRandom(5)))
        .isEqualTo(expr.estimate(PAIR, 1000, new SplittableRandom(5)));
  }

  @Test
  void reachesWhereIntegralsDoNot() {
    Binding space =
        Binding.of(P, MultivariateNormal.standard(5))
            .and(Q, MultivariateNormal.of(new double[] {1, 0, 0, 0, 0}, identity(5)));
    // KL of two unit normals is half their squared distance.
    Sampled distance = KL(P, Q).estimate(space, N, new SplittableRandom(11));
    assertThat(distance.mean()).isCloseTo(0.5, within(5 * distance.standardError()));
    assertThat(distance.standardError()).isLessThan(0.02);
  }

  private static double[][] identity(int n) {
    double[][] unit = new double[n][n];
    for (int i = 0; i < n; i++) {
      unit[i][i] = 1;
    }
    return unit;
  }

  @Test
  void atomsAndInfinitiesAreSampledToo() {
    Binding atoms = Binding.of(P, Categorical.of(0.2, 0.3, 0.5)).and(Q, Normal.of(0, 1));
    Bounded exact = E(P, log(Q)).value(atoms);
    Sampled estimate = E(P, log(Q)).estimate(atoms, N, new SplittableRandom(2));
    assertThat(estimate.mean()).isCloseTo(exact.value(), within(5 * estimate.standardError()));
    Binding apart = Binding.of(P, Uniform.of(0, 1)).and(Q, Uniform.of(0.5, 3));
    assertThat(KL(P, Q).estimate(apart, 1000, new SplittableRandom(2)).mean())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }
}
