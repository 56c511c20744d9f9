package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class AnomalyTest {

  private static Parameter parameter(String name, double... numbers) {
    return Parameter.of(name, Nd4j.createFromArray(numbers));
  }

  private static Anomaly inValue(Tensor value, Parameter... parameters) {
    return Anomaly.find(value, List.of(parameters)).orElseThrow();
  }

  private static Anomaly inGradient(Tensor value, Parameter... parameters) {
    return Anomaly.findInGradient(value, List.of(parameters)).orElseThrow();
  }

  @Test
  void whatIsFiniteHasNone() {
    Parameter w = parameter("w", 0.5, 2);
    Tensor loss = w.value().log().square().exp().sum();
    assertThat(Anomaly.find(loss, List.of(w))).isEmpty();
    assertThat(Anomaly.findInGradient(loss, List.of(w))).isEmpty();
  }

  @Test
  void theLogarithmOfANegativeNumber() {
    Parameter w = parameter("w", 3, -1, 2);
    Anomaly anomaly = inValue(w.value().times(2).log().exp().mean(), w);
    assertThat(anomaly.place()).isEqualTo(Anomaly.Place.VALUE);
    assertThat(anomaly.operation()).isEqualTo("log");
    assertThat(anomaly)
        .hasToString(
            "log gave 1 NaN of 3 numbers (the others in [1.38629, 1.79176]), of shape [3];"
                + " its argument was of shape [3] with numbers in [-2, 6]");
    assertThat(anomaly.show().text()).isEqualTo(anomaly.toString());
  }

  @Test
  void zeroOverZero() {
    Parameter w = parameter("w", 0, 1);
    Anomaly anomaly = inValue(w.value().dividedBy(w.value().times(3)).tanh().sum(), w);
    assertThat(anomaly.operation()).isEqualTo("dividedBy");
    assertThat(anomaly.toString())
        .contains("1 NaN of 2 numbers")
        .endsWith(
            "its arguments were of shape [2] with numbers in [0, 1]"
                + " and of shape [2] with numbers in [0, 3]");
  }

  @Test
  void infinityCountsToo() {
    Parameter w = parameter("w", 800);
    Anomaly anomaly = inValue(w.value().exp().times(0.5).sum(), w);
    assertThat(anomaly.operation()).isEqualTo("exp");
    assertThat(anomaly.toString()).contains("1 infinite of 1 numbers");
  }

  @Test
  void aParameterThatIsNotANumberIsNamed() {
    Parameter sound = parameter("sound", 1, 2);
    Parameter broken = parameter("broken", 1, Double.NaN);
    Tensor loss = sound.value().times(broken.value()).sum();
    for (Anomaly anomaly : List.of(inValue(loss, sound, broken), inGradient(loss, sound, broken))) {
      assertThat(anomaly.place()).isEqualTo(Anomaly.Place.GIVEN);
      assertThat(anomaly)
          .hasToString(
              "parameter broken of shape [2] has 1 NaN of 2 numbers (the others in [1, 1])"
                  + " before anything is computed");
    }
    Tensor constant = Tensor.of(Nd4j.createFromArray(Double.NaN, 1));
    assertThat(inValue(sound.value().plus(constant).sum(), sound).operation())
        .isEqualTo("a constant");
  }

  @Test
  void theDerivativeOfTheRootAtZero() {
    Parameter w = parameter("w", 0, 4);
    Tensor loss = w.value().times(2).sqrt().sum();
    assertThat(Anomaly.find(loss, List.of(w))).isEmpty();
    Anomaly anomaly = inGradient(loss, w);
    assertThat(anomaly.place()).isEqualTo(Anomaly.Place.GRADIENT);
    assertThat(anomaly.passedThrough()).isEqualTo("sqrt");
    assertThat(anomaly.operation()).isEqualTo("dividedBy");
    assertThat(anomaly.toString())
        .startsWith("passing a gradient back through sqrt, dividedBy gave 1 infinite of 2 numbers");
  }

  @Test
  void anOverflowOnTheWayBack() {
    // The value stays finite: exp(600)·1e-200; its derivative by the factor's logarithm does not.
    Parameter w = parameter("w", 600);
    Tensor small = w.value().exp().times(1e-200);
    Tensor loss = small.times(small).sum();
    assertThat(Anomaly.find(loss, List.of(w))).isEmpty();
    Tensor steep = w.value().times(1e300).times(1e-300).times(1e10);
    assertThat(Anomaly.findInGradient(steep.sum(), List.of(w))).isEmpty();
    Tensor far = w.value().times(1e-310).times(1e200).times(1e200);
    Anomaly anomaly = inGradient(far.sum(), w);
    assertThat(anomaly.place()).isEqualTo(Anomaly.Place.GRADIENT);
    assertThat(anomaly.passedThrough()).isEqualTo("times");
    assertThat(anomaly.operation()).isEqualTo("times");
  }

  @Test
  void aSumOfFiniteGradientsMayOverflow() {
    Parameter w = parameter("w", 0);
    Tensor loss = w.value().times(1.5e308).plus(w.value().times(1.5e308)).sum();
    Anomaly anomaly = inGradient(loss, w);
    assertThat(anomaly.operation()).isEqualTo("plus");
    assertThat(anomaly.passedThrough()).isEqualTo("what several operations share");
  }

  @Test
  void looksIntoAWorkspaceUntilItIsReset() {
    Workspace workspace = Workspace.of(Precision.SINGLE);
    Network network = Network.from(1).dense(3).tanh().dense(1).seed(1);
    Tensor x = workspace.tensor(Nd4j.createFromArray(new float[][] {{1}, {2}}));
    Tensor loss = network.apply(x).plus(-100).log().mean();
    assertThat(inValue(loss, network.parameters().toArray(Parameter[]::new)).operation())
        .isEqualTo("log");
    workspace.reset();
    assertThatThrownBy(() -> Anomaly.find(loss, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("given back by Workspace.reset()");
  }

  @Test
  void aLongComputationNeedsNoDeepStack() {
    Parameter w = parameter("w", 1);
    Tensor value = w.value();
    for (int i = 0; i < 20_000; i++) {
      value = value.plus(1);
    }
    assertThat(Anomaly.find(value.negate().log(), List.of(w)).orElseThrow().operation())
        .isEqualTo("log");
  }
}
