package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class GradientCheckTest {

  private static final Tensor X = Tensor.of(new double[][] {{0.3, -1.2, 2.5}, {0.7, 1.1, -0.4}});

  @Test
  void differencesOfSmoothFunctionsHaveTheErrorTheyClaim() {
    for (double at : new double[] {-2, -0.1, 0.4, 1, 30}) {
      CentralDifference sine = CentralDifference.of(Math::sin, at);
      assertThat(sine.value()).isCloseTo(Math.cos(at), within(1e-9));
      assertThat(Math.abs(sine.value() - Math.cos(at))).isLessThan(10 * sine.error() + 1e-12);
    }
    // The first steps leave the domain of the logarithm, and pass over the kink of |x|.
    CentralDifference logarithm = CentralDifference.of(Math::log, 0.01);
    assertThat(logarithm.value()).isCloseTo(100, within(1e-6));
    assertThat(CentralDifference.of(Math::abs, 0.005).value()).isEqualTo(1);
  }

  @Test
  void acceptsRightDerivatives() {
    GradientCheck check = GradientCheck.of(x -> x.tanh().times(x.exp()).plus(x.softplus()), X);
    assertThat(check.passed()).as(check.toString()).isTrue();
    assertThat(check.error()).isLessThan(1e-8);
    assertThat(check.entries()).hasSize(12);
    assertThat(check.show().text()).startsWith("✓ derivatives agree: 12 derivatives");
  }

  @Test
  void acceptsFunctionsOfSeveralTensors() {
    Tensor y = Tensor.of(new double[][] {{0.5, 1}, {-0.3, 0.2}, {1.5, -2}});
    GradientCheck check =
        GradientCheck.of(xs -> xs.get(0).matmul(xs.get(1)).sigmoid(), List.of(X, y));
    assertThat(check.passed()).as(check.toString()).isTrue();
    assertThat(check.entries().get(11).input()).isEqualTo("input 1");
    assertThat(check.entries().get(11).index()).containsExactly(2, 1);
  }

  @Test
  void leavesInputsAndParametersAsTheyWere() {
    Network network = Network.from(3).precision(Precision.DOUBLE).dense(4).tanh().dense(1).seed(3);
    double[] before = network.parameters().get(0).array().dup().data().asDouble();
    GradientCheck check =
        GradientCheck.ofParameters(() -> network.apply(X).square().mean(), network.parameters());
    assertThat(check.passed()).as(check.toString()).isTrue();
    assertThat(check.entries()).hasSize(2 * network.size());
    assertThat(network.parameters().get(0).array().data().asDouble()).containsExactly(before);
  }

  @Test
  void rejectsAWrongFirstDerivativeAndNamesTheWorstEntry() {
    // Right up to 2, wrong above: only the third number is there.
    GradientCheck check =
        GradientCheck.of(
            x -> x.map("wrong", Math::sin, t -> t.map("cos", GradientCheckTest::almostCos, s -> s)),
            X);
    assertThat(check.passed()).isFalse();
    assertThat(check.worst().order()).isEqualTo(1);
    assertThat(check.worst().index()).containsExactly(0, 2);
    assertThat(check.toString())
        .startsWith("✗ derivatives differ")
        .contains("derivative of order 1 with respect to input 0[0, 2]");
  }

  private static double almostCos(double x) {
    return x > 2 ? 1.001 * Math.cos(x) : Math.cos(x);
  }

  @Test
  void rejectsAWrongSecondDerivative() {
    GradientCheck check =
        GradientCheck.of(
            x -> x.map("sin", Math::sin, t -> t.map("cos", Math::cos, Tensor::tanh)), X);
    assertThat(check.passed()).isFalse();
    assertThat(check.worst().order()).isEqualTo(2);
  }

  @Test
  void toleranceDecides() {
    GradientCheck check =
        GradientCheck.of(
            x ->
                x.map(
                    "s",
                    Math::sin,
                    t ->
                        t.map(
                            "c", Math::cos, s -> s.map("n", v -> -1.00001 * Math.sin(v), w -> w))),
            X);
    assertThat(check.passed()).isFalse();
    assertThat(check.within(1e-4).passed()).isTrue();
  }

  @Test
  void saysThatTheDifferencesAreNoneToTrust() {
    GradientCheck check = GradientCheck.of(x -> x.power(-1), Tensor.of(1e-6));
    assertThat(check.passed()).isFalse();
    assertThat(check.toString()).contains("✗").endsWith("rough or near a pole there?");
  }

  @Test
  void refusesBadInput() {
    Tensor single = Tensor.of(Nd4j.createFromArray(1f, 2f));
    Parameter parameter = Parameter.of("w", Nd4j.createFromArray(1f, 2f));
    assertThatThrownBy(() -> GradientCheck.of(Tensor::exp, single))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input 0 was in precision SINGLE; allowed: DOUBLE")
        .hasMessageContaining("castTo(DataType.DOUBLE)");
    assertThatThrownBy(() -> GradientCheck.ofParameters(parameter::value, List.of(parameter)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parameter w was in precision SINGLE");
    assertThatThrownBy(() -> GradientCheck.of(xs -> xs.get(0), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inputs was none");
    RandomStream random = RandomStream.of(1);
    assertThatThrownBy(() -> GradientCheck.of(x -> x.times(random.nextDouble()), X))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the same value for the same input");
    GradientCheck check = GradientCheck.of(Tensor::exp, X);
    assertThatThrownBy(() -> check.within(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
