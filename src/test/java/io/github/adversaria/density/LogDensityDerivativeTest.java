package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivative of every log-density, against differences and against known integrals. */
final class LogDensityDerivativeTest {

  private static final UserDensity LOGISTIC =
      UserDensity.of(
              "Logistic",
              x -> -Math.abs(x) - 2 * Math.log1p(Math.exp(-Math.abs(x))),
              Support.LINE,
              List.of(Landmark.peak(0, 1)))
          .withLogDensityDerivative(x -> -Math.tanh(x / 2));

  static Stream<Density> densities() {
    var all = new ArrayList<Density>(Families.onLine());
    all.removeIf(density -> density instanceof MonotonePushforward);
    all.add(LOGISTIC);
    all.add(Product.of(Laplace.of(1, 2)));
    all.add(MultivariateNormal.of(new double[] {1}, new double[][] {{4}}));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("densities")
  void agreesWithDifferences(Density density) {
    for (int i = 1; i < 16; i++) {
      double x = density.quantile(i / 16.0);
      double spread = density.quantile((i + 0.5) / 16) - density.quantile((i - 0.5) / 16);
      double step = 1e-3 * Math.min(spread, x - density.support().axis(0).low());
      if (density.landmarks().stream().anyMatch(m -> Math.abs(m.location() - x) <= 2 * step)) {
        continue; // there may be a kink
      }
      double near = difference(density, x, step);
      double far = difference(density, x, 2 * step);
      double expected = near + (near - far) / 3;
      // The rounding of x itself moves a density that is narrow and far from zero.
      double rounding = 1e-14 * (10 + Math.abs(density.logDensity(x))) / step;
      double moved = Math.ulp(x) / step * (Math.abs(expected) + 1 / spread);
      assertThat(density.logDensityDerivative(x))
          .as("at %s", x)
          .isCloseTo(
              expected,
              within(1e-2 * Math.abs(near - far) + 1e-7 * Math.abs(expected) + rounding + moved));
    }
  }

  private static double difference(Density density, double x, double step) {
    double above = x + step;
    double below = x - step;
    return (density.logDensity(above) - density.logDensity(below)) / (above - below);
  }

  /** E s(X)² is the Fisher information of a shift; each has a closed form. */
  @Test
  void itsSquareHasTheMeanThatTheFisherInformationIs() {
    assertThat(information(Normal.of(3, 0.7)).agreesWith(1 / 0.49)).isTrue();
    assertThat(information(Laplace.of(-1, 2)).agreesWith(0.25)).isTrue();
    assertThat(information(Cauchy.of(1, 3)).agreesWith(1 / 18.0)).isTrue();
    assertThat(information(StudentT.of(0, 2, 5)).agreesWith(6.0 / (8 * 4))).isTrue();
    assertThat(information(Gamma.of(4, 3)).agreesWith(1 / (2.0 * 9))).isTrue();
    assertThat(information(LOGISTIC).agreesWith(1 / 3.0)).isTrue();
  }

  private static Bounded information(Density density) {
    Interval range = density.support().axis(0);
    return Quadrature.standard()
        .integrate(
            x -> {
              double weight = density.density(x);
              return weight == 0 ? 0 : weight * Math.pow(density.logDensityDerivative(x), 2);
            },
            range.low(),
            range.high(),
            density.landmarks().toArray(new Landmark[0]));
  }

  @Test
  void isKnownAtEndsKinksAndFarOut() {
    assertThat(Laplace.of(1, 2).logDensityDerivative(1)).isZero();
    assertThat(Laplace.of(1, 2).logDensityDerivative(0.9)).isEqualTo(0.5);
    assertThat(Normal.of(0, 1).logDensityDerivative(1e200)).isEqualTo(-1e200);
    assertThat(Cauchy.of(0, 1).logDensityDerivative(1e-320)).isEqualTo(-2e-320);
    assertThat(Cauchy.of(0, 1).logDensityDerivative(1e300)).isCloseTo(-2e-300, within(1e-314));
    assertThat(Uniform.of(0, 1).logDensityDerivative(1)).isZero();
    assertThat(Uniform.of(0, 1).logDensityDerivative(1.1)).isNaN();
    assertThat(Exponential.of(2).logDensityDerivative(0)).isEqualTo(-2);
    assertThat(Exponential.of(2).logDensityDerivative(-1)).isNaN();
    assertThat(Gamma.of(1, 2).logDensityDerivative(0)).isEqualTo(-0.5);
    assertThat(Beta.of(1, 1).logDensityDerivative(1)).isZero();
    // 1500 widths out, where the density itself underflows.
    var far = Mixture.of(0.5, Normal.of(0, 1), 0.5, Normal.of(1, 1));
    assertThat(far.logDensityDerivative(-1500)).isCloseTo(1500, within(1e-9));
    var kernels = KernelEstimate.of(new double[] {-1, 1, 2}, 0.5);
    assertThat(kernels.logDensityDerivative(0)).isCloseTo(4 * meanShift(), within(1e-13));
    assertThat(kernels.logDensityDerivative(1e9)).isCloseTo(-4e9, within(100.0));
    var gap = Histogram.of(new double[] {0, 1, 2, 3}, new double[] {1, 0, 1});
    assertThat(gap.logDensityDerivative(0.5)).isZero();
    assertThat(gap.logDensityDerivative(1.5)).isNaN();
  }

  /** The kernels of −1 and 1 weigh exp(−2) at 0, that of 2 exp(−8). */
  private static double meanShift() {
    double near = Math.exp(-2);
    double far = Math.exp(-8);
    return (-near + near + 2 * far) / (2 * near + far);
  }

  @Test
  void saysWhereThereIsNone() {
    assertThatThrownBy(() -> Categorical.of(0.5, 0.5).logDensityDerivative(0))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("atoms");
    Density lognormal = Pushforward.monotone(Normal.of(0, 1), Math::exp, Math::log, u -> u);
    assertThatThrownBy(() -> lognormal.logDensityDerivative(1))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("withLogDensityDerivative");
    var own = UserDensity.of("U", x -> 0, Support.of(new Interval(0, 1)), List.of());
    assertThatThrownBy(() -> own.logDensityDerivative(0.5))
        .isInstanceOf(NoClosedFormException.class)
        .hasMessageContaining("U.withLogDensityDerivative(x -> ...)");
    assertThatThrownBy(() -> MultivariateNormal.standard(2).logDensityDerivative(0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aWrongOneIsRefused() {
    assertThatThrownBy(() -> LOGISTIC.withLogDensityDerivative(x -> Math.tanh(x / 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("derivative(", "the slope of the log-density there, about ");
    assertThatThrownBy(() -> LOGISTIC.withLogDensityDerivative(x -> Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LOGISTIC.withLogDensityDerivative(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("derivative was null");
  }
}
