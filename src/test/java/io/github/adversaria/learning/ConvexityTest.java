package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.theory.Discriminator;
import io.github.adversaria.theory.MinimaxValue;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Convexity of p_g ↦ sup_D V, and Danskin's theorem. */
class ConvexityTest {

  private static final Density DATA = Categorical.of(0.4, 0.3, 0.2, 0.1);

  @Test
  void supremumBendsUpwardAlongRandomSegments() {
    SegmentBend bend =
        Convexity.of(q -> MinimaxValue.of(DATA, q).atOptimum())
            .alongRandom(200, 4, new SplittableRandom(5));
    assertThat(bend.bendsUpward()).as(bend.toString()).isTrue();
    assertThat(bend.segments()).isEqualTo(200);
    assertThat(bend.secondDifference().errorBound()).isLessThan(1e-11);
  }

  @Test
  void supremumBendsUpwardBetweenDensitiesToo() {
    Density data = Normal.of(0, 1);
    SegmentBend bend =
        Convexity.of(q -> MinimaxValue.of(data, q).atOptimum())
            .along(Normal.of(-2, 0.7), Laplace.of(1, 1));
    assertThat(bend.bendsUpward()).as(bend.toString()).isTrue();
  }

  @Test
  void valueAtOneDiscriminatorIsFlat() {
    Discriminator d = Discriminator.ofLogit(x -> x - 1);
    SegmentBend bend =
        Convexity.of(q -> MinimaxValue.of(DATA, q).at(d))
            .alongRandom(50, 4, new SplittableRandom(5));
    assertThat(bend.refutesConvexity()).isFalse();
    assertThat(bend.bendsUpward()).isFalse();
    assertThat(bend.toString()).contains("flat");
  }

  @Test
  void aConcaveFunctionalIsRefuted() {
    SegmentBend bend =
        Convexity.of(q -> MinimaxValue.of(DATA, q).atOptimum().negate())
            .alongRandom(1, 4, new SplittableRandom(5));
    assertThat(bend.refutesConvexity()).isTrue();
    assertThat(bend.toString()).contains("not convex", "1 segment:");
  }

  @Test
  void secondDifferenceOfAParabolaIsItsSecondDerivative() {
    Convexity square = Convexity.of(q -> Bounded.closedForm(3 * q.density(0) * q.density(0)));
    SegmentBend bend = square.along(Categorical.of(0.25, 0.75), Categorical.of(0.75, 0.25));
    assertThat(bend.secondDifference().value())
        .isCloseTo(2 * 3 * 0.25, within(bend.secondDifference().errorBound()));
  }

  static Stream<Arguments> segments() {
    return Stream.of(
        Arguments.of(DATA, Categorical.of(0.1, 0.2, 0.3, 0.4), Categorical.of(0.7, 0.1, 0.1, 0.1)),
        Arguments.of(DATA, Categorical.of(1, 0, 0, 0), Categorical.of(0, 0, 0.5, 0.5)),
        Arguments.of(Normal.of(0, 1), Normal.of(1, 0.7), Normal.of(-2, 1.5)),
        Arguments.of(Uniform.of(0, 1), Uniform.of(0.5, 2), Normal.of(0, 1)));
  }

  @ParameterizedTest
  @MethodSource("segments")
  void derivativeOfTheSupremumIsThatAtTheFrozenOptimum(Density data, Density from, Density to) {
    for (double t : new double[] {0.2, 0.5, 0.9}) {
      DanskinCheck check = DanskinCheck.of(data, from, to, t);
      assertThat(check.holds()).as(check.toString()).isTrue();
      assertThat(check.derivativeOfSupremum().errorBound()).isLessThan(1e-8);
      assertThat(check.derivativeAtFrozen().errorBound()).isLessThan(1e-10);
    }
  }

  @Test
  void derivativeAtADiscriminatorThatIsNotOptimalDiffers() {
    Density from = Categorical.of(0.1, 0.2, 0.3, 0.4);
    Density to = Categorical.of(0.7, 0.1, 0.1, 0.1);
    DanskinCheck check = DanskinCheck.of(DATA, from, to, 0.5);
    var elsewhere = MinimaxValue.of(DATA, from).optimalDiscriminator();
    Bounded other =
        MinimaxValue.of(DATA, to)
            .generatedTerm(elsewhere)
            .minus(MinimaxValue.of(DATA, from).generatedTerm(elsewhere));
    assertThat(check.derivativeOfSupremum().agreesWith(other)).isFalse();
  }
}
