package io.github.adversaria.gan.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Interval;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Pass;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.nn.Tensor;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Against a score whose maximum and whose density are known: −(x − 1)²/2. */
class NegativeSamplerTest {

  private static final Interval BOX = new Interval(-5, 5);

  private record Parabola(Parameter middle) implements Layer {

    static Parabola of(double middle) {
      return new Parabola(
          Parameter.of("middle", Nd4j.createFromArray(new float[] {(float) middle})));
    }

    @Override
    public Tensor apply(Tensor input, Pass pass) {
      return input.minus(middle.value()).square().times(-0.5);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(middle);
    }

    @Override
    public int[] outputShape(int... inputShape) {
      return inputShape;
    }
  }

  private static INDArray starts(int n) {
    return Nd4j.linspace(-4, 4, n).reshape(n, 1);
  }

  @Test
  void ascentContractsByItsStepEachTime() {
    INDArray from = starts(5);
    INDArray to =
        NegativeSampler.ascent(3, 0.1).draw(Parabola.of(1), from, BOX, RandomStream.of(1));
    for (int i = 0; i < 5; i++) {
      double wanted = 1 + Math.pow(0.9, 3) * (from.getDouble(i, 0) - 1);
      assertThat(to.getDouble(i, 0)).isCloseTo(wanted, within(1e-5));
    }
  }

  /** x' = x + h(1 − x) + √(2hT)·noise settles with mean 1 and variance T/(1 − h/2). */
  @Test
  void langevinSettlesInTheDensityOfTheScore() {
    for (double temperature : new double[] {1, 0.25}) {
      INDArray drawn =
          NegativeSampler.langevin(100, 0.1)
              .temperature(temperature)
              .draw(Parabola.of(1), starts(4000), BOX, RandomStream.of(2));
      double error = Math.sqrt(temperature / 4000);
      assertThat(drawn.meanNumber().doubleValue()).isCloseTo(1, within(5 * error));
      assertThat(drawn.varNumber().doubleValue())
          .isCloseTo(temperature / 0.95, within(5 * temperature * Math.sqrt(2 / 4000.0)));
    }
  }

  @Test
  void staysInTheBox() {
    INDArray drawn =
        NegativeSampler.ascent(200, 0.1).draw(Parabola.of(9), starts(7), BOX, RandomStream.of(3));
    assertThat(drawn.minNumber().doubleValue()).isEqualTo(5);
    assertThat(drawn.maxNumber().doubleValue()).isEqualTo(5);
  }

  @Test
  void sameSeedSameExamplesAndStartsStayWhatTheyWere() {
    INDArray from = starts(5);
    NegativeSampler sampler = NegativeSampler.langevin(4, 0.1);
    INDArray once = sampler.draw(Parabola.of(0), from, BOX, RandomStream.of(4));
    assertThat(sampler.draw(Parabola.of(0), from, BOX, RandomStream.of(4))).isEqualTo(once);
    assertThat(from).isEqualTo(starts(5));
  }

  @Test
  void interruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                NegativeSampler.ascent(1, 0.1)
                    .draw(Parabola.of(0), starts(3), BOX, RandomStream.of(5)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void saysItsStep() {
    assertThat(NegativeSampler.ascent(5, 0.1).toLatex())
        .isEqualTo("x \\leftarrow x + 0.1\\,\\nabla D(x)");
    assertThat(NegativeSampler.langevin(5, 0.1).toLatex()).contains("\\sqrt{0.2}");
    assertThat(NegativeSampler.langevin(5, 0.1).steps(7).toString())
        .isEqualTo("Langevin sampling: 7 steps of 0.1 at temperature 1");
  }

  @Test
  void costIsCountedWhileDrawing() {
    Network network = Network.from(2).dense(8).swish().dense(4).swish().dense(1).seed(1);
    INDArray noise = Nd4j.rand(6, 2);
    SamplingCost climb =
        SamplingCost.of(
            network,
            6,
            d -> NegativeSampler.ascent(10, 0.1).draw(d, noise, BOX, RandomStream.of(1)));
    assertThat(climb).isEqualTo(new SamplingCost(6, 60, 60, 16 + 32 + 4));
    assertThat(climb.passesPerExample()).isEqualTo(20);
    assertThat(climb.megaflopPerExample()).isCloseTo(2 * 52 * 20 / 1e6, within(1e-12));
    SamplingCost once =
        SamplingCost.of(
            network, 6, d -> d.apply(Tensor.of(noise.castTo(DataType.FLOAT)), Pass.EVALUATION));
    assertThat(once).isEqualTo(new SamplingCost(6, 6, 0, 52));
  }

  @Test
  void countingDoesNotChangeWhatIsDrawn() {
    Network network = Network.from(2).dense(8).swish().dense(1).seed(1);
    INDArray noise = Nd4j.rand(6, 2);
    NegativeSampler sampler = NegativeSampler.ascent(10, 0.1);
    INDArray[] counted = {null};
    SamplingCost.of(network, 6, d -> counted[0] = sampler.draw(d, noise, BOX, RandomStream.of(1)));
    assertThat(counted[0]).isEqualTo(sampler.draw(network, noise, BOX, RandomStream.of(1)));
  }
}
