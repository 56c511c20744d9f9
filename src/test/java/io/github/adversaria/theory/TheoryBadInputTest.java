package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.integrate.Bounded;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Every public constructor and factory of this package against arguments that it must refuse. */
class TheoryBadInputTest {

  private static final Density P = Normal.of(0, 1);
  private static final Density PLANE = MultivariateNormal.standard(2);
  private static final Density ATOMS = Categorical.of(0.5, 0.5);
  private static final DensitySymbol DENSITY = density("p");
  private static final Derivation DERIVATION = Derivation.of("a derivation");
  private static final Line LINE = new Line("1", Bounded.of(1, 0));

  static Stream<Arguments> cases() {
    var best = OptimalDiscriminator.of(P, Normal.of(1, 1));
    var value = MinimaxValue.of(P, Normal.of(1, 1));
    var pointwise = new PointwiseValue(1, 1);
    return Stream.of(
        bad(() -> OptimalDiscriminator.of(null, P), "data was null"),
        bad(() -> OptimalDiscriminator.of(P, null), "generated was null"),
        bad(() -> OptimalDiscriminator.of(P, PLANE), "generated", "dimension 2", "dimension 1"),
        bad(() -> OptimalDiscriminator.of(P, ATOMS), "generated", "COUNTING", "V = 0"),
        bad(() -> best.withOdds(0), "odds was 0.0", "> 0"),
        bad(() -> best.withOdds(Double.NaN), "odds was NaN"),
        bad(() -> best.withOdds(Double.POSITIVE_INFINITY), "odds was Infinity", "finite"),
        bad(() -> best.values(Nd4j.zeros(2, 3)), "3"),
        bad(() -> MinimaxValue.of(null, P), "data was null"),
        bad(() -> MinimaxValue.of(P, null), "generated was null"),
        bad(() -> MinimaxValue.of(PLANE, P), "generated", "dimension 1", "dimension 2"),
        bad(() -> MinimaxValue.of(ATOMS, P), "generated", "LEBESGUE"),
        bad(() -> value.withWeights(0, 1), "onData was 0.0", "> 0"),
        bad(() -> value.withWeights(1, -2), "onGenerated was -2.0", "> 0"),
        bad(() -> value.withWeights(Double.NaN, 1), "onData was NaN"),
        bad(() -> value.at((Discriminator) null), "d was null"),
        bad(() -> value.at((DoubleUnaryOperator) null), "d was null"),
        bad(() -> value.at(x -> 1.5), "D(", "was 1.5", "[0.0, 1.0]"),
        bad(() -> value.at(x -> Double.NaN), "D(", "was NaN"),
        bad(() -> value.estimate(null, 10, new SplittableRandom(1)), "d was null"),
        bad(() -> value.estimate(best, 10, null), "random was null"),
        bad(() -> value.estimate(best, 1, new SplittableRandom(1)), "n was 1", ">= 2"),
        bad(() -> Discriminator.of(null), "d was null"),
        bad(() -> Discriminator.of(x -> -0.1).value(2), "D(2.0) was -0.1"),
        bad(() -> Discriminator.ofLogit(null), "a was null"),
        bad(() -> Discriminator.ofLogit(x -> x).logitAt(new double[2]), "point was 2 coordinates"),
        bad(() -> Discriminator.ofPoint((ToDoubleFunction<double[]>) null), "d was null"),
        bad(() -> Discriminator.ofPointLogit(null), "a was null"),
        bad(() -> Discriminator.constant(1.1), "d was 1.1", "[0.0, 1.0]"),
        bad(() -> Discriminator.constant(Double.NaN), "d was NaN"),
        bad(() -> Discriminator.constant(0.5).values(null), "points was null"),
        bad(() -> Discriminator.constant(0.5).values(Nd4j.zeros(1, 2, 3)), "points", "[1, 2, 3]"),
        bad(() -> new PointwiseValue(-1, 1), "a was -1.0", ">= 0"),
        bad(() -> new PointwiseValue(1, Double.NaN), "b was NaN"),
        bad(() -> new PointwiseValue(1, Double.POSITIVE_INFINITY), "b was Infinity", "finite"),
        bad(() -> pointwise.value(1.5), "y was 1.5", "[0.0, 1.0]"),
        bad(() -> pointwise.derivative(0), "y was 0.0", "(0.0, 1.0)"),
        bad(() -> pointwise.secondDerivative(1), "y was 1.0", "(0.0, 1.0)"),
        bad(() -> new Line(" ", Bounded.of(1, 0)), "latex was blank"),
        bad(() -> new Line(null, Bounded.of(1, 0)), "latex was null"),
        bad(() -> new Line("1", null), "value was null"),
        bad(() -> new Check(null, LINE), "left was null"),
        bad(() -> new Check(LINE, null), "right was null"),
        bad(() -> Verdict.of(null, Bounded.of(1, 0)), "left was null"),
        bad(() -> Verdict.of(Bounded.of(1, 0), null), "right was null"),
        bad(() -> Check.of("a", null, "b", Bounded.of(1, 0)), "value was null"),
        bad(() -> Derivation.of(null), "title was null"),
        bad(() -> DERIVATION.line(null), "expression was null"),
        bad(() -> DERIVATION.line(one(), null), "reason was null"),
        bad(() -> DERIVATION.sameOrder(one(), null, ""), "varying was null"),
        bad(() -> DERIVATION.assuming(), "more was none"),
        bad(() -> DERIVATION.assuming((Assumption) null), "an element of more was null"),
        bad(() -> DERIVATION.on(null), "binding was null"),
        bad(() -> DERIVATION.verify(null), "trials was null"),
        bad(() -> DERIVATION.verify(Trials.line(1), null), "listener was null"),
        bad(() -> Trials.line(0), "n was 0", ">= 1"),
        bad(() -> Trials.atoms(-1), "n was -1"),
        bad(() -> Trials.plane(0), "n was 0"),
        bad(() -> Trials.standard().and(null), "other was null"),
        bad(() -> Assumption.positive(null), "p was null"),
        bad(() -> Assumption.positiveWhere(null, DENSITY), "p was null"),
        bad(() -> Assumption.sameSupport(DENSITY, null), "q was null"),
        bad(() -> Assumption.frozen(null), "function was null"),
        bad(() -> Assumption.frozen(function("D"), (Expr) null), "value was null"),
        bad(() -> Assumption.fixedSupport(DENSITY, null), "parameter was null"),
        bad(() -> Assumption.finite(null), "number was null"),
        bad(() -> Assumption.finite(DENSITY), "number was p", "Take the expectation"),
        bad(() -> Assumption.between(1, scalar("w"), 0), "high was 0.0", "> low = 1.0"),
        bad(() -> Check.of("", Bounded.of(1, 0), "b", Bounded.of(1, 0)), "latex was blank"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
