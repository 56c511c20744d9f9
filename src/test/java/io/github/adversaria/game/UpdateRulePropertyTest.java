package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** On random quadratic games a rule that is linear in the field is its derivative's powers. */
class UpdateRulePropertyTest {

  private static final String SEED = "20180217";

  private static final List<DoubleFunction<UpdateRule>> LINEAR =
      List.of(
          UpdateRule::simultaneous,
          step -> UpdateRule.twoTimeScale(step, 2 * step),
          UpdateRule::alternating,
          step -> UpdateRule.alternating(step).startingWith(Player.SECOND).turns(3, 2),
          step -> UpdateRule.momentum(step, -0.4),
          step -> UpdateRule.momentum(step, 0.6).startingWith(Player.SECOND),
          step -> UpdateRule.nesterov(step, 0.5).turns(1, 2),
          UpdateRule::optimistic,
          step -> UpdateRule.optimistic(step).alternating(),
          step -> UpdateRule.consensus(step, 0.7),
          step -> UpdateRule.symplectic(step, 0.7).alternating(),
          UpdateRule::extragradient,
          UpdateRule::implicit);

  @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
  void playedStepsAreThePowersOfTheDerivative(
      @ForAll("linear") DoubleFunction<UpdateRule> made,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double stepSize,
      @ForAll @IntRange(min = 1, max = 3) int first,
      @ForAll @IntRange(min = 1, max = 3) int second,
      @ForAll @IntRange(min = 1, max = 60) int steps,
      @ForAll long seed) {
    UpdateRule rule = made.apply(stepSize);
    var random = new SplittableRandom(seed);
    double[] centre = random.doubles(first + second, -1, 1).toArray();
    Costs costs = quadratic(first, centre, random);
    double[] state = Arrays.copyOf(centre, centre.length + rule.memory(centre.length));
    RealMatrix jacobian = MatrixUtils.createRealMatrix(rule.jacobian(costs, state));
    RealVector expected = MatrixUtils.createRealVector(new double[state.length]);
    for (int i = 0; i < centre.length; i++) {
      double away = random.nextDouble(-1, 1);
      state[i] += away;
      expected.setEntry(i, away);
    }
    Stepper stepper = rule.on(costs);
    double largest = 1;
    for (int k = 1; k <= steps; k++) {
      stepper.step(state);
      expected = jacobian.operate(expected);
      largest = Math.max(largest, expected.getLInfNorm());
      for (int i = 0; i < state.length; i++) {
        double played = i < centre.length ? state[i] - centre[i] : state[i];
        assertThat(Math.abs(played - expected.getEntry(i)) / largest)
            .as("%s, step %s, number %s", rule, k, i)
            .isLessThan(1e-12);
      }
    }
  }

  @Provide
  Arbitrary<DoubleFunction<UpdateRule>> linear() {
    return Arbitraries.of(LINEAR);
  }

  /** Symmetric matrices whose rows have sums of sizes below 1, and a common zero at the centre. */
  private static Costs quadratic(int first, double[] centre, SplittableRandom random) {
    double[][][] quadratic = new double[2][centre.length][centre.length];
    double[][] linear = new double[2][centre.length];
    for (int player = 0; player < 2; player++) {
      double[][] q = quadratic[player];
      for (int i = 0; i < centre.length; i++) {
        for (int j = 0; j <= i; j++) {
          q[i][j] = random.nextDouble(-1, 1) / centre.length;
          q[j][i] = q[i][j];
        }
      }
      for (int i = 0; i < centre.length; i++) {
        for (int j = 0; j < centre.length; j++) {
          linear[player][i] -= q[i][j] * centre[j];
        }
      }
    }
    return new QuadraticCosts(first, quadratic, linear);
  }
}
