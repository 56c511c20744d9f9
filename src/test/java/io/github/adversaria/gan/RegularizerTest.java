package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.nn.Gradient;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.Parameter;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.nn.Workspace;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Penalties on slopes against slopes that are known. */
final class RegularizerTest {

  private static final Tensor REAL = Tensor.of(new double[][] {{1, 2}, {0, -1}, {3, 0.5}});
  private static final Tensor GENERATED = Tensor.of(new double[][] {{0, 1}, {2, 2}, {-1, 1}});

  /** D(x) = 3x₁ + 4x₂, of slope 5. */
  private static final UnaryOperator<Tensor> LINEAR =
      x -> x.matmul(Tensor.of(new double[][] {{3}, {4}}));

  /** D(x) = ½‖x‖², whose slope is x. */
  private static final UnaryOperator<Tensor> BOWL =
      x -> x.square().sum(1).times(0.5).reshape(x.shape()[0], 1);

  private static double penalty(Regularizer regularizer, UnaryOperator<Tensor> discriminator) {
    return regularizer.penalty(discriminator, REAL, GENERATED, new SplittableRandom(1)).item();
  }

  @Test
  void slopesOfALinearCritic() {
    assertThat(penalty(Regularizer.gradientPenalty(), LINEAR)).isCloseTo(160, within(1e-10));
    assertThat(penalty(Regularizer.oneSidedGradientPenalty(2), LINEAR))
        .isCloseTo(32, within(1e-10));
    assertThat(penalty(Regularizer.r1(0.1), LINEAR)).isCloseTo(1.25, within(1e-13));
    assertThat(penalty(Regularizer.r2(0.1), LINEAR)).isCloseTo(1.25, within(1e-13));
    assertThat(penalty(Regularizer.r1AndR2(0.1), LINEAR)).isCloseTo(2.5, within(1e-13));
    UnaryOperator<Tensor> flatter = x -> LINEAR.apply(x).times(0.1);
    assertThat(penalty(Regularizer.oneSidedGradientPenalty(2), flatter)).isZero();
    assertThat(penalty(Regularizer.gradientPenalty(2), flatter)).isCloseTo(0.5, within(1e-11));
  }

  @Test
  void eachLooksAtItsOwnExamples() {
    // Squared norms: real 5, 1, 9.25; generated 1, 8, 2.
    assertThat(penalty(Regularizer.r1(2), BOWL)).isCloseTo(15.25 / 3, within(1e-13));
    assertThat(penalty(Regularizer.r2(2), BOWL)).isCloseTo(11.0 / 3, within(1e-13));
    assertThat(penalty(Regularizer.r1AndR2(2), BOWL)).isCloseTo(26.25 / 3, within(1e-13));
    assertThat(penalty(Regularizer.r1(2).and(Regularizer.r2(2)), BOWL))
        .isCloseTo(26.25 / 3, within(1e-13));
  }

  @Test
  void pointsLieBetweenWithOneNumberForAnExample() {
    var seen = new INDArray[1];
    UnaryOperator<Tensor> spy =
        x -> {
          seen[0] = x.array();
          return BOWL.apply(x);
        };
    Regularizer.gradientPenalty(1).penalty(spy, REAL, GENERATED, new SplittableRandom(7));
    double[] shares = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        double g = GENERATED.array().getDouble(i, j);
        double x = REAL.array().getDouble(i, j);
        double share = (seen[0].getDouble(i, j) - g) / (x - g);
        if (j == 0) {
          shares[i] = share;
        }
        assertThat(share).isBetween(0.0, 1.0).isCloseTo(shares[i], within(1e-12));
      }
    }
    assertThat(shares[0]).isNotCloseTo(shares[1], within(1e-6));
    assertThat(shares[1]).isNotCloseTo(shares[2], within(1e-6));
  }

  @Test
  void imagesAreTreatedAsExamplesToo() {
    Tensor real = REAL.reshape(3, 1, 1, 2);
    Tensor generated = GENERATED.reshape(3, 1, 1, 2);
    UnaryOperator<Tensor> flat = x -> LINEAR.apply(x.reshape(3, 2));
    double value =
        Regularizer.gradientPenalty(1)
            .penalty(flat, real, generated, new SplittableRandom(1))
            .item();
    assertThat(value).isCloseTo(16, within(1e-11));
  }

  static Stream<Regularizer> regularizers() {
    return Stream.of(
        Regularizer.gradientPenalty(10),
        Regularizer.oneSidedGradientPenalty(10),
        Regularizer.r1(0.5),
        Regularizer.r2(0.5),
        Regularizer.r1AndR2(0.5),
        Regularizer.gradientPenalty(1).and(Regularizer.r1(1)));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void gradientsForTheNetworkAreThoseOfTheValue(Regularizer regularizer) {
    Network network =
        Network.from(2)
            .precision(Precision.DOUBLE)
            .dense(5)
            .tanh()
            .dense(4)
            .tanh()
            .dense(1)
            .seed(3);
    // Steeper, so that the one-sided penalty has something to do.
    for (Parameter parameter : network.parameters()) {
      parameter.set(parameter.array().mul(3));
    }
    List<Tensor> variables = network.parameters().stream().map(Parameter::value).toList();
    List<Tensor> gradients = Gradient.grad(of(regularizer, network), variables);
    double h = 1e-5;
    for (int i = 0; i < variables.size(); i++) {
      Parameter parameter = network.parameters().get(i);
      INDArray start = parameter.array().dup();
      INDArray direction = Nd4j.ones(start.dataType(), start.shape());
      parameter.set(start.add(direction.mul(h)));
      double up = of(regularizer, network).item();
      parameter.set(start.sub(direction.mul(h)));
      double down = of(regularizer, network).item();
      parameter.set(start);
      double difference = (up - down) / (2 * h);
      assertThat(gradients.get(i).sum().item())
          .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
    }
  }

  private static Tensor of(Regularizer regularizer, Network network) {
    return regularizer.penalty(network::apply, REAL, GENERATED, new SplittableRandom(5));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void aFlatCriticHasAFiniteGradient(Regularizer regularizer) {
    Network network = Network.from(2).dense(4).relu().dense(1).seed(1);
    for (Parameter parameter : network.parameters()) {
      parameter.set(parameter.array().mul(0));
    }
    Workspace workspace = Workspace.of(Precision.SINGLE);
    Tensor real = workspace.tensor(new float[] {1, 2, 3, 4}, 2, 2);
    Tensor generated = workspace.tensor(new float[] {0, 1, 0, 1}, 2, 2);
    Tensor value = regularizer.penalty(network::apply, real, generated, new SplittableRandom(1));
    assertThat(value.item()).isFinite();
    List<Tensor> variables = network.parameters().stream().map(Parameter::value).toList();
    for (Tensor gradient : Gradient.grad(value, variables)) {
      for (float g : gradient.array().ravel().toFloatVector()) {
        assertThat(g).isFinite();
      }
    }
  }

  @Test
  void memoryDoesNotGrow() {
    Network network = Network.from(2).dense(8).relu().dense(1).seed(1);
    Workspace workspace = Workspace.of(Precision.SINGLE);
    var random = new SplittableRandom(2);
    long capacity = 0;
    for (int i = 0; i < 20; i++) {
      workspace.reset();
      Tensor real = workspace.normal(random, 16, 2);
      Tensor generated = workspace.normal(random, 16, 2);
      Regularizer.gradientPenalty().penalty(network::apply, real, generated, random).item();
      if (i == 0) {
        capacity = workspace.capacity();
      }
    }
    assertThat(workspace.capacity()).isEqualTo(capacity).isPositive();
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void statesWhatItDoes(Regularizer regularizer) {
    assertThat(regularizer.statement()).isNotBlank();
  }

  @Test
  void zeroCentredOnesHaveNoDivergence() {
    assertThat(Regularizer.r1(1).statement()).startsWith("No divergence");
    assertThat(Regularizer.gradientPenalty().statement()).contains("not the Wasserstein-1");
    assertThat(Regularizer.r1(1)).hasToString("R1 with γ = 1.0");
    assertThat(Regularizer.oneSidedGradientPenalty(2))
        .hasToString("one-sided gradient penalty with λ = 2.0");
  }

  @Test
  void aSumSaysWhatBothSay() {
    Regularizer both = Regularizer.r1(1).and(Regularizer.gradientPenalty(2));
    assertThat(both).hasToString("R1 with γ = 1.0 and two-sided gradient penalty with λ = 2.0");
    assertThat(both.statement())
        .contains(Regularizer.r1(1).statement(), Regularizer.gradientPenalty().statement());
  }

  @Test
  void shapesMustAgree() {
    assertThatThrownBy(
            () ->
                Regularizer.gradientPenalty()
                    .penalty(LINEAR, REAL, REAL.slice(0, 0, 2), new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2, 2]")
        .hasMessageContaining("[3, 2]");
  }
}
