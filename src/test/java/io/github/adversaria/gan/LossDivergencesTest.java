package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Generator;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.nn.Tensor;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The divergences that losses bring along, and f-GAN against the f and f* of the divergences. */
final class LossDivergencesTest {

  private static final Density P = Normal.of(1, 0.8);
  private static final Density Q = Normal.of(0, 1);

  static Stream<Generator> generators() {
    return Stream.of(
        TriangularDiscrimination.DIVERGENCE.generator(),
        NonSaturatingDivergence.DIVERGENCE.generator(),
        new ArimotoDivergence(0.4),
        new ArimotoDivergence(2),
        new ArimotoDivergence(7));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void generatorsAreConvexWithTheirDerivativeConjugateAndEnds(Generator f) {
    assertThat(f.at(1)).isCloseTo(0, within(1e-14));
    double last = Double.NEGATIVE_INFINITY;
    for (double r : new double[] {0.01, 0.2, 0.7, 1, 1.4, 5, 60}) {
      double h = 1e-5 * r;
      double difference = (f.at(r + h) - f.at(r - h)) / (2 * h);
      double slope = f.derivative(r);
      assertThat(slope).isCloseTo(difference, within(1e-7 * (1 + Math.abs(slope))));
      assertThat(slope).isGreaterThan(last);
      last = slope;
      assertThat(f.conjugate(slope)).isCloseTo(r * slope - f.at(r), within(1e-11 * (1 + r)));
    }
    assertThat(f.at(1e12) / 1e12).isCloseTo(f.slopeAtInfinity(), within(1e-3));
    if (Double.isFinite(f.atZero())) {
      assertThat(f.at(1e-14)).isCloseTo(f.atZero(), within(1e-3));
    } else {
      assertThat(f.at(1e-14)).isGreaterThan(10);
    }
    assertThat(f.conjugate(Math.nextUp(f.conjugateDomain().high()) + 1e-9)).isInfinite();
  }

  @ParameterizedTest
  @MethodSource("generators")
  void conjugatesAreSuprema(Generator f) {
    double end = f.conjugateDomain().high();
    for (double t : new double[] {end - 0.05, end - 0.5, end - 2, end - 9}) {
      double supremum =
          DoubleStream.iterate(1e-9, r -> r < 1e7, r -> r * 1.002)
              .map(r -> r * t - f.at(r))
              .max()
              .orElseThrow();
      double tolerance = 1e-4 * (1 + Math.abs(supremum));
      assertThat(f.conjugate(t)).isCloseTo(supremum, within(tolerance));
    }
  }

  @Test
  void theNonSaturatingDivergenceIsThatOfTheNotes() {
    Bounded difference =
        FDivergence.REVERSE_KL
            .between(P, Q)
            .minus(FDivergence.JENSEN_SHANNON.between(P, Q).times(2));
    Bounded own = NonSaturatingDivergence.DIVERGENCE.between(P, Q);
    assertThat(own.agreesWith(difference)).as("%s against %s", own, difference).isTrue();
    // The pair of the notes: both sides 0.28003.
    assertThat(
            NonSaturatingDivergence.DIVERGENCE.between(Normal.of(0, 1), Normal.of(1, 0.7)).value())
        .isCloseTo(0.28003, within(5e-6));
  }

  @Test
  void arimotoAtOneHalfIsTwiceHellinger() {
    Bounded arimoto = FDivergence.of(new ArimotoDivergence(0.5)).between(P, Q);
    Bounded hellinger = FDivergence.SQUARED_HELLINGER.between(P, Q).times(2);
    assertThat(arimoto.agreesWith(hellinger)).as("%s against %s", arimoto, hellinger).isTrue();
    // Generators that differ by a multiple of r − 1 make one divergence.
    var limit = new ArimotoDivergence(1 + 1e-6);
    double nearOne = limit.at(3) - limit.derivative(1) * (3 - 1);
    double jensenShannon = 2 * FDivergence.JENSEN_SHANNON.generator().at(3);
    assertThat(nearOne).isCloseTo(jensenShannon, within(1e-5));
  }

  static Stream<FDivergence> divergences() {
    return Losses.DIVERGENCES.stream();
  }

  @ParameterizedTest
  @MethodSource("divergences")
  void fGanUsesTheConjugateOfItsDivergence(FDivergence divergence) {
    PointwiseLoss loss = GanLoss.fGan(divergence);
    Generator f = divergence.generator();
    for (double v : new double[] {-6, -2.5, -0.4, 0, 0.3, 1.9, 5}) {
      double witness = -loss.realCost(Tensor.of(v)).item();
      double conjugate = loss.generatedCost(Tensor.of(v)).item();
      double expected = f.conjugate(witness);
      assertThat(conjugate).isCloseTo(expected, within(1e-10 * (1 + Math.abs(expected))));
      double best = loss.optimum().outputAt(v);
      if (Double.isFinite(best)) {
        assertThat(-loss.realCost(Tensor.of(best)).item())
            .isCloseTo(f.derivative(Math.exp(v)), within(1e-12 * (1 + Math.exp(Math.abs(2 * v)))));
      }
    }
  }
}
