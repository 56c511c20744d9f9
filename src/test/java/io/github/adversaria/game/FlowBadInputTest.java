package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flows, conserved quantities and rates against arguments that they must refuse. */
class FlowBadInputTest {

  private static final Profile START = Profile.of(1, 0);
  private static final Profile ORIGIN = Profile.of(0, 0);
  private static final Profile WIDE = Profile.of(new double[2], new double[1]);
  private static final UpdateRule RULE = UpdateRule.simultaneous(0.1);

  static Stream<Arguments> cases() {
    Game game = Game.bilinear();
    Game kinked = new Game("a kink", new Bent(1));
    Game boxed = new Game("a box", new Bent(2));
    Game none = new Game("no number", new Bent(Double.NaN));
    var flow = game.flow(START, 2);
    var exact = game.exactFlow(START);
    var conserved = game.conservedByFlow(ORIGIN).get(0);
    var play = game.play(RULE, START, 100);
    return Stream.of(
        bad(() -> game.flow(null, 1), "start was null"),
        bad(() -> game.flow(WIDE, 1), "start was", "dimensions 2 and 1", "dimensions 1 and 1"),
        bad(() -> game.flow(START, 0), "time was 0.0", "> 0"),
        bad(() -> game.flow(START, -1), "time was -1.0"),
        bad(() -> game.flow(START, Double.NaN), "time was NaN"),
        bad(() -> game.flow(START, Double.POSITIVE_INFINITY), "time was Infinity", "finite"),
        bad(() -> game.flow(START, 1, null), "listener was null"),
        bad(() -> none.flow(START, 1), "the gradient of no number at x = 1, y = 0", "finite"),
        bad(() -> boxed.flow(START, 1), "game was a box", "without bounds", "game.play"),
        bad(() -> flow.at(-0.1), "t was -0.1", "[0, 2.0]", "longer time"),
        bad(() -> flow.at(2.1), "t was 2.1", "[0, 2.0]"),
        bad(() -> flow.at(Double.NaN), "t was NaN"),
        bad(() -> flow.times(1), "count was 1", ">= 2"),
        bad(() -> flow.points(0), "count was 0", ">= 2"),
        bad(() -> flow.table(1), "count was 1"),
        bad(() -> flow.radius(null, 3), "centre was null"),
        bad(() -> flow.radius(WIDE, 3), "centre was"),
        bad(() -> flow.radius(ORIGIN, 1), "count was 1"),
        bad(() -> flow.coordinate(null, 0, 3), "player was null"),
        bad(() -> flow.coordinate(Player.SECOND, 1, 3), "index was 1", "0 to 0"),
        bad(() -> flow.coordinate(Player.FIRST, -1, 3), "index was -1"),
        bad(() -> game.exactFlow(null), "start was null"),
        bad(() -> game.exactFlow(WIDE), "start was"),
        bad(() -> kinked.exactFlow(START), "game was a kink", "not linear", "game.flow"),
        bad(() -> none.exactFlow(START), "game was no number", "not linear"),
        bad(() -> boxed.exactFlow(START), "game was a box", "bounds"),
        bad(() -> exact.at(Double.NaN), "t was NaN"),
        bad(() -> exact.at(Double.POSITIVE_INFINITY), "t was Infinity", "finite"),
        bad(() -> game.conservedBy(null, ORIGIN), "rule was null"),
        bad(() -> game.conservedBy(RULE, null), "at was null"),
        bad(() -> game.conservedBy(RULE, START), "at was x = 1, y = 0", "v = 0"),
        bad(() -> game.conservedBy(new Cubic(), ORIGIN), "rule was a cube", "linear"),
        bad(() -> kinked.conservedBy(RULE, ORIGIN), "game was a kink", "not linear"),
        bad(() -> game.conservedByFlow(null), "at was null"),
        bad(() -> game.conservedByFlow(WIDE), "at was"),
        bad(() -> boxed.conservedByFlow(ORIGIN), "game was a box", "bounds"),
        bad(() -> conserved.at(null), "profile was null"),
        bad(() -> conserved.at(WIDE), "profile was x = (0, 0)", "dimensions"),
        bad(() -> conserved.drift((Trajectory) null), "play was null"),
        bad(() -> conserved.drift((Flow) null), "flow was null"),
        bad(() -> ConvergenceRate.of((Trajectory) null, ORIGIN), "play was null"),
        bad(() -> ConvergenceRate.of(play, null), "at was null"),
        bad(() -> ConvergenceRate.of(play, WIDE), "at was"),
        bad(() -> ConvergenceRate.of(play, START), "at was x = 1, y = 0", "v = 0"),
        bad(
            () -> ConvergenceRate.of(game.play(RULE, START, 13), ORIGIN),
            "play was V = xy",
            "14 distances above rounding",
            "at least 16",
            "Record each step"),
        bad(() -> ConvergenceRate.of((Flow) null, ORIGIN), "flow was null"),
        bad(() -> ConvergenceRate.of(flow, null), "at was null"),
        bad(() -> ConvergenceRate.of(flow, START), "at was x = 1, y = 0", "v = 0"),
        bad(() -> ConvergenceRate.of(game.flow(ORIGIN, 1), ORIGIN), "flow was V = xy", "with 0"));
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

  /** Each cost has the slope |z| times a number; with 2, x is bounded as well. */
  private record Bent(double slope) implements Costs {

    @Override
    public int first() {
      return 1;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double cost(Player player, double[] z) {
      return 0;
    }

    @Override
    public void at(double[] z, double[] into) {
      into[0] = slope * Math.abs(z[0]);
      into[1] = slope * Math.abs(z[1]);
    }

    @Override
    public void project(double[] z) {
      if (slope == 2) {
        z[0] = Math.min(z[0], 1);
      }
    }

    @Override
    public double[][] jacobian(double[] z) {
      return new double[][] {{slope * Math.signum(z[0]), 0}, {0, slope * Math.signum(z[1])}};
    }

    @Override
    public double[][][] curvature(double[] z) {
      return new double[2][2][2];
    }
  }

  /** Whose steps are no linear function of where it is. */
  private static final class Cubic extends UpdateRule {

    @Override
    public String name() {
      return "a cube";
    }

    @Override
    public String source() {
      return "none";
    }

    @Override
    Stepper on(Costs costs) {
      return z -> z[0] = z[0] * z[0] * z[0];
    }

    @Override
    double[][] jacobian(Costs costs, double[] state) {
      return new double[][] {{0, 0}, {0, 1}};
    }
  }
}
