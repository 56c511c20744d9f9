package io.github.adversaria.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class AveragesAndSchedulesTest {

  @Test
  void weightsAreClippedToTheBoundAndNoFurther() {
    Parameter w = Parameter.of("w", Nd4j.createFromArray(-3f, -0.01f, 0.005f, 0.5f, Float.NaN));
    WeightClipping.standard().apply(List.of(w));
    assertThat(w.array().data().asFloat())
        .containsExactly(-0.01f, -0.01f, 0.005f, 0.01f, Float.NaN);
    assertThat(WeightClipping.of(0.1)).hasToString("WeightClipping(0.1)");
  }

  @Test
  void theAverageWarmsUpAsItsFormulaSays() {
    Parameter w = Parameter.of("w", Nd4j.createFromArray(2.0, -1.0));
    MovingAverage average = MovingAverage.of(List.of(w), 0.25);
    double expected = 2;
    for (int t = 1; t <= 6; t++) {
      double value = t * t;
      w.set(Nd4j.createFromArray(value, 0.0));
      average.update();
      double d = Math.min(0.25, t / (t + 9.0));
      expected = d * expected + (1 - d) * value;
      assertThat(average.averages().get(0).get(0)).isCloseTo(expected, within(1e-14));
    }
    assertThat(average.updates()).isEqualTo(6);
    assertThat(average).hasToString("MovingAverage(decay 0.25, warm-up t/(t + 9), 6 updates)");
  }

  @Test
  void swappingTwiceLeavesAllAsItWas() {
    Network network = Network.from(2).dense(3).seed(1);
    MovingAverage average = MovingAverage.of(network.parameters(), 0.5);
    Parameter weights = network.parameters().get(0);
    float[] first = weights.array().dup().data().asFloat();
    weights.set(weights.array().mul(2));
    float[] second = weights.array().dup().data().asFloat();
    average.swap();
    assertThat(weights.array().data().asFloat()).containsExactly(first);
    assertThatThrownBy(average::update)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call swap() once more first");
    assertThatThrownBy(() -> Checkpoint.empty().put("average", average))
        .isInstanceOf(IllegalStateException.class);
    average.swap();
    assertThat(weights.array().data().asFloat()).containsExactly(second);
  }

  @Test
  void theAverageIsCopiedIntoANetworkOfTheSameArchitectureOnly() {
    Network network = Network.from(2).dense(3).seed(1);
    MovingAverage average = MovingAverage.of(network.parameters(), 0.5);
    Network copy = Network.from(2).dense(3).seed(2);
    average.copyInto(copy);
    assertThat(copy.parameters().get(0).array()).isEqualTo(network.parameters().get(0).array());
    Network deeper = Network.from(2).dense(3).relu().dense(1).seed(2);
    assertThatThrownBy(() -> average.copyInto(deeper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layer was one of 4 parameters; allowed: 2 parameters");
    Network wider = Network.from(2).dense(4).seed(2);
    assertThatThrownBy(() -> average.copyInto(wider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parameter 0 of the layer was weights[2, 4] in SINGLE")
        .hasMessageContaining("weights[2, 3] in SINGLE");
  }

  @Test
  void schedulesHaveTheirValues() {
    LearningRateSchedule linear = LearningRateSchedule.linear();
    assertThat(linear.factor(0, 1000)).isEqualTo(1);
    assertThat(linear.factor(500, 1000)).isEqualTo(1);
    assertThat(linear.factor(750, 1000)).isCloseTo(0.505, within(1e-15));
    assertThat(linear.factor(1000, 1000)).isCloseTo(0.01, within(1e-15));
    assertThat(linear)
        .hasToString("LearningRateSchedule(constant for 0.5 of the steps, then linear to 0.01)");
    LearningRateSchedule cosine = LearningRateSchedule.cosine(0.2);
    assertThat(cosine.factor(0, 6)).isEqualTo(1);
    assertThat(cosine.factor(2, 6)).isCloseTo(0.8, within(1e-15));
    assertThat(cosine.factor(3, 6)).isCloseTo(0.6, within(1e-15));
    assertThat(cosine.factor(6, 6)).isCloseTo(0.2, within(1e-15));
    assertThat(cosine).hasToString("LearningRateSchedule(cosine to 0.2)");
    assertThat(LearningRateSchedule.constant().factor(7, 9)).isEqualTo(1);
  }
}
