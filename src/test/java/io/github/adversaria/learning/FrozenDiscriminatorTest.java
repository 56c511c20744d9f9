package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import org.junit.jupiter.api.Test;

class FrozenDiscriminatorTest {

  private static final Family MEAN = Family.location(Normal.of(0, 1));

  private static final FrozenDiscriminator FROZEN =
      FrozenDiscriminator.of(Normal.of(0, 1), MEAN, 0, 1);

  /** E_{N(1,1)} of D0*(x) = 1/(1 + exp(x − ½)), by mpmath. */
  @Test
  void slopeIsThatOfTheFrozenValue() {
    Bounded slope = FROZEN.slope();
    assertThat(slope.value()).isCloseTo(0.39797286718325, within(1e-13));
    assertThat(slope.errorBound()).isLessThan(1e-11);
    double h = 1e-5;
    double quotient =
        (FROZEN.valueAgainst(1 + h, 1).value() - FROZEN.valueAgainst(1 - h, 1).value()) / (2 * h);
    assertThat(slope.value()).isCloseTo(quotient, within(1e-9));
  }

  @Test
  void aSmallStepLowersJsAndALargeOneRaisesIt() {
    GeneratorStep one = FROZEN.step(1);
    assertThat(one.divergenceBefore().value()).isCloseTo(0.1114, within(5e-5));
    assertThat(one.divergenceAfter().value()).isCloseTo(0.0434, within(5e-5));
    assertThat(one.divergenceRises()).isFalse();
    GeneratorStep ten = FROZEN.step(10);
    assertThat(ten.divergenceAfter().value()).isCloseTo(0.5238, within(5e-5));
    assertThat(ten.divergenceRises()).isTrue();
    assertThat(one.valueFalls() && ten.valueFalls()).as("what the generator sees falls").isTrue();
    assertThat(ten.toString()).contains("rises");
  }

  /** JS depends on |mean| alone, so it rises once the step goes beyond −1: at 2/slope. */
  @Test
  void thresholdIsWhereTheMeanIsMirrored() {
    Bounded threshold = FROZEN.threshold(1, 10);
    double expected = 2 / FROZEN.slope().value();
    assertThat(threshold.value()).isCloseTo(expected, within(1e-9));
    assertThat(threshold.errorBound()).isLessThan(1e-9);
    assertThat(FROZEN.step(threshold.value() - 1e-6).divergenceRises()).isFalse();
    assertThat(FROZEN.step(threshold.value() + 1e-6).divergenceRises()).isTrue();
  }

  @Test
  void frozenDiscriminatorIsBestBeforeTheStepAndNotAfter() {
    double after = FROZEN.step(10).after();
    Bounded best = FROZEN.valueAgainst(1, 1);
    Bounded js = FDivergence.JENSEN_SHANNON.between(Normal.of(0, 1), Normal.of(1, 1));
    assertThat(best.agreesWith(js.times(2).plus(-Math.log(4)))).isTrue();
    assertThat(FROZEN.valueAgainst(1, 0.9).value()).isLessThan(best.value());
    assertThat(FROZEN.valueAgainst(after, 1).value())
        .isLessThan(FROZEN.valueAgainst(after, after).value() - 1);
    assertThat(FROZEN.plot(10, -5, 3).png().alt()).contains("V(G_1, D_a)", "D_0*");
  }

  @Test
  void anyParameterOfAFamilyCanMove() {
    var width = FrozenDiscriminator.of(Normal.of(0, 1), Family.normal(), 1, 0.5, 2);
    double h = 1e-5;
    double quotient =
        (width.valueAgainst(2 + h, 2).value() - width.valueAgainst(2 - h, 2).value()) / (2 * h);
    assertThat(width.slope().value()).isCloseTo(quotient, within(1e-8));
    assertThat(quotient).as("a narrower generator is nearer").isPositive();
    assertThat(width.step(1).after()).isLessThan(2);
    assertThat(width.step(1).divergenceRises()).isFalse();
  }
}
