package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.theory.Discriminator;
import io.github.adversaria.theory.MinimaxValue;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Descents, games and steps against arguments that they must refuse. */
class LearningBadInputTest {

  private static final Density LINE = Normal.of(0, 1);
  private static final Density PLANE = MultivariateNormal.standard(2);
  private static final Density COIN = Categorical.of(0.5, 0.5);
  private static final Family MEAN = Family.location(Normal.of(0, 1));
  private static final Bounded ONE = Bounded.of(1, 0);
  private static final DoubleFunction<Discriminator> FLAT = Discriminator::constant;

  static Stream<Arguments> cases() {
    var descent = GeneratorDescent.towards(COIN);
    var convexity = Convexity.of(q -> MinimaxValue.of(COIN, q).atOptimum());
    var random = new SplittableRandom(1);
    var frozen = FrozenDiscriminator.of(LINE, MEAN, 0, 1);
    var game = CandidateGame.of(COIN, List.of(COIN), FLAT, 0.1, 0.9);
    var fit = GaussianMixtureFit.to(new double[] {0, 1});
    var stray = StrayShare.of(new double[][] {{0, 0}}, 1);
    return Stream.of(
        bad(() -> new Discretization(1, 0, 3), "high was 0.0", "> low"),
        bad(() -> new Discretization(0, 1, 0), "cells was 0", ">= 1"),
        bad(() -> new Discretization(0, 1, 3).of(null), "density was null"),
        bad(() -> new Discretization(0, 1, 3).of(PLANE), "dimension 2", "dimension 1"),
        bad(() -> new Discretization(50, 51, 3).of(LINE), "between 50.0 and 51.0", "Move"),
        bad(() -> GeneratorDescent.towards(null), "data was null"),
        bad(() -> GeneratorDescent.towards(LINE), "data was Normal", "Discretization"),
        bad(() -> descent.from(null), "start was null"),
        bad(() -> descent.from(Categorical.of(1.0)), "start was", "every atom", "slope"),
        bad(() -> descent.stepSize(0), "stepSize was 0.0", "> 0"),
        bad(() -> descent.keeping(null), "rule was null"),
        bad(() -> descent.run(0), "steps was 0", ">= 1"),
        bad(() -> descent.run(2).snapshots(3), "step was 3", "0 to 2"),
        bad(() -> Convexity.of(null), "functional was null"),
        bad(() -> convexity.along(null, COIN), "from was null"),
        bad(() -> convexity.along(COIN, null), "to was null"),
        bad(() -> convexity.alongRandom(0, 3, random), "segments was 0"),
        bad(() -> convexity.alongRandom(1, 1, random), "atoms was 1", ">= 2"),
        bad(() -> convexity.alongRandom(1, 2, null), "random was null"),
        bad(() -> new SegmentBend(COIN, COIN, 2, ONE, 1), "t was 2.0"),
        bad(() -> new SegmentBend(COIN, COIN, 0.5, ONE, 0), "segments was 0"),
        bad(() -> DanskinCheck.of(COIN, COIN, COIN, 1), "t was 1.0", "(0.0, 1.0)"),
        bad(() -> DanskinCheck.of(COIN, LINE, COIN, 0.5), "components"),
        bad(() -> MatrixGame.of(null), "values was null"),
        bad(() -> MatrixGame.of(new double[0][]), "rows in values was 0"),
        bad(() -> MatrixGame.of(new double[][] {{1, 2}, {3}}), "values[1] was 1 numbers", "2"),
        bad(() -> MatrixGame.of(new double[][] {{Double.NaN}}), "values[0][0] was NaN"),
        bad(() -> new MatrixGame.Choice(-1, 0, 1), "row was -1"),
        bad(() -> CandidateGame.of(COIN, List.of(), FLAT, 0, 1), "generators was none"),
        bad(() -> CandidateGame.of(COIN, List.of(LINE), FLAT, 0, 1), "generated was"),
        bad(() -> CandidateGame.of(COIN, List.of(COIN), FLAT, 1, 0), "high was 0.0"),
        bad(() -> new CandidateGame.Move(-1, 0, ONE), "generator was -1"),
        bad(() -> game.value(1, 0.5), "generator was 1"),
        bad(() -> game.value(0, 0.95), "d was 0.95"),
        bad(() -> FrozenDiscriminator.of(LINE, MEAN, 1, 1), "moving was 1"),
        bad(() -> FrozenDiscriminator.of(LINE, MEAN, 0, 1, 2), "theta was 2 numbers"),
        bad(() -> frozen.step(-1), "size was -1.0"),
        bad(() -> frozen.plot(1, 2, 1), "high was 1.0"),
        bad(() -> frozen.threshold(2, 1), "rises was 1.0"),
        bad(() -> frozen.threshold(1, 2), "rises was 2.0", "JS changes by", "JS rises"),
        bad(() -> frozen.threshold(9, 10), "falls was 9.0", "JS falls"),
        bad(() -> ParallelLines.ofWidth(0), "width was 0.0"),
        bad(() -> ParallelLines.thin().across(1d / 0), "theta was Infinity"),
        bad(() -> ParallelLines.thin().draw(1, null), "random was null"),
        bad(() -> ParallelLines.thin().plot(0), "most was 0.0"),
        bad(() -> ClippedCritic.of(LINE, COIN, 0, 1), "clip was 0.0", "> 0"),
        bad(() -> ClippedCritic.of(LINE, COIN, 1, 0), "units was 0", ">= 1"),
        bad(() -> ClippedCritic.of(LINE, Cauchy.of(0, 1), 1, 1), "q was Cauchy", "mean"),
        bad(() -> InterpolateSlopes.of(LINE, LINE, 1, random), "n was 1", ">= 2"),
        bad(() -> InterpolateSlopes.of(LINE, PLANE, 10, random), "q was", "dimension 2"),
        bad(() -> ConditionalValue.of(COIN, LINE), "generated was", "COUNTING"),
        bad(() -> ConditionalValue.of(COIN, COIN).withWeights(1, 0, 1), "generated was 0.0"),
        bad(() -> ConditionalValue.of(COIN, COIN).atOptimum(null), "generated was null"),
        bad(() -> ConditionalValue.of(LINE, LINE).bestGenerator(), "matched was", "Discretization"),
        bad(
            () -> ConditionalValue.drawnFromAll(1, new double[] {1}, List.of(COIN)),
            "condition was 1"),
        bad(
            () -> ConditionalValue.drawnFromOthers(0, new double[] {1, 0}, List.of(COIN, COIN)),
            "share of the other conditions was 0.0"),
        bad(() -> MaximumLikelihood.of(new double[0], t -> COIN, 0, 1), "sample was empty"),
        bad(() -> MaximumLikelihood.of(new double[1], t -> COIN, 1, 0), "high was 0.0"),
        bad(
            () -> MaximumLikelihood.of(new double[1], t -> LINE, 0, 1).residual(0.5),
            "theta was 0.5",
            "over atoms"),
        bad(
            () -> fit.run(1, new SplittableRandom(1)).logLikelihoods(Nd4j.zeros(3, 2)),
            "points was points with 2 coordinates",
            "1, as the data of the fit had"),
        bad(() -> GaussianMixtureFit.to(new double[] {1, 0d / 0}), "data[1] was NaN"),
        bad(() -> GaussianMixtureFit.to(new double[] {3, 3}), "one point only", "two different"),
        bad(() -> GaussianMixtureFit.to(new double[0][]), "rows in data was 0"),
        bad(() -> GaussianMixtureFit.to(new double[][] {{1, 2}, {3}}), "data[1] was 1 numbers"),
        bad(() -> GaussianMixtureFit.to(Nd4j.zeros(3)), "data was an array of shape [3]"),
        bad(() -> fit.components(3), "components was 3", "1 to 2"),
        bad(() -> fit.varianceFloor(0), "varianceFloor was 0.0"),
        bad(() -> fit.tolerance(-1), "tolerance was -1.0"),
        bad(() -> fit.run(0, random), "mostSteps was 0"),
        bad(() -> fit.run(1, null), "random was null"),
        bad(() -> fit.run(1, random).divergences(null), "pData was null"),
        bad(() -> StrayShare.of(new double[0][], 1), "number of modes was 0"),
        bad(() -> StrayShare.of(new double[][] {{0, 0}}, 0), "standardDeviation was 0.0"),
        bad(() -> stray.isStray(new double[1]), "point was 1 coordinates", "2"),
        bad(() -> stray.under(null, 10, random), "density was null"),
        bad(() -> new GeneratorStep(0, 1, 1, ONE, ONE, ONE, ONE), "size was 0.0"));
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
