package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays and trajectories against arguments that they must refuse. */
class PlayBadInputTest {

  private static final Game GAME = Game.bilinear();
  private static final UpdateRule RULE = UpdateRule.simultaneous(0.1);
  private static final Profile WIDE = Profile.of(new double[] {1, 2}, new double[] {3});

  static Stream<Arguments> cases() {
    Simulation simulation = Simulation.of(GAME, RULE);
    Trajectory play = simulation.run(10);
    Trajectory wide = wideGame().play(RULE, WIDE, 3);
    Portrait portrait = Portrait.of(play);
    Game noCost = ProbeGame.costs(z -> z[0] == 1, Double.NaN);
    Game endlessCost = ProbeGame.costs(z -> z[0] == 1, Double.POSITIVE_INFINITY);
    Game noGradient = ProbeGame.fails(z -> z[0] == 1, Double.NaN);
    return Stream.of(
        bad(() -> Simulation.of(null, RULE), "game was null"),
        bad(() -> Simulation.of(GAME, null), "rule was null"),
        bad(() -> simulation.from(null), "start was null"),
        bad(() -> simulation.from(WIDE), "start was x = (1, 2), y = 3", "dimensions 1 and 1"),
        bad(() -> simulation.recordingEvery(0), "every was 0", ">= 1"),
        bad(() -> simulation.reportingTo(null), "listener was null"),
        bad(() -> simulation.run(0), "steps was 0", ">= 1"),
        bad(() -> GAME.play(RULE, Profile.of(1, 0), -1), "steps was -1"),
        bad(
            () -> simulation.run(Integer.MAX_VALUE),
            "steps was 2147483647, each recorded with its 2 numbers (32768 MiB)",
            "recordingEvery("),
        bad(
            () -> simulation.recordingEvery(2).run(Integer.MAX_VALUE),
            "each 2-th recorded",
            "(16384 MiB)"),
        bad(
            () -> Simulation.of(noCost, RULE).run(1),
            "the cost of the first player of a probe at x = 1, y = 1 was NaN",
            "a finite number",
            "Simulation.from"),
        bad(
            () -> endlessCost.play(RULE, Profile.of(1, 0), 1),
            "the cost of the first player of a probe at x = 1, y = 0 was Infinity"),
        bad(
            () -> noGradient.play(RULE, Profile.of(1, 0.5), 1),
            "the gradient of a probe at x = 1, y = 0.5 was (x = NaN, y = NaN)"),
        bad(
            () -> noGradient.play(RULE, Profile.of(0, 3), 1),
            "start was x = 0, y = 3",
            "Nearest: x = 0, y = 1"),
        bad(() -> play.profile(-1), "index was -1", "0 to 10"),
        bad(() -> play.profile(11), "index was 11", "0 to 10"),
        bad(() -> play.step(11), "index was 11", "0 to 10"),
        bad(() -> play.radius(null), "centre was null"),
        bad(() -> play.radius(WIDE), "centre was x = (1, 2), y = 3"),
        bad(() -> play.costs(null), "player was null"),
        bad(() -> play.coordinate(null, 0), "player was null"),
        bad(() -> play.coordinate(Player.SECOND, 1), "index was 1", "0 to 0"),
        bad(() -> Portrait.of((Game) null), "game was null"),
        bad(() -> Portrait.of((Trajectory) null), "trajectory was null"),
        bad(() -> portrait.with(), "more was none"),
        bad(() -> portrait.with((Trajectory[]) null), "more was null"),
        bad(() -> portrait.with(play, null), "an element of more was null"),
        bad(() -> portrait.with(wide), "a trajectory's start was x = (1, 2), y = 3"),
        bad(() -> portrait.marking(null, Profile.of(0, 0)), "label was null"),
        bad(() -> portrait.marking("e", null), "at was null"),
        bad(() -> portrait.marking("e", WIDE), "at was x = (1, 2), y = 3"),
        bad(() -> portrait.within(1, 1, 0, 1), "xHigh was 1.0", "> xLow"),
        bad(() -> portrait.within(0, 1, 0, Double.NaN), "yHigh was NaN"),
        bad(() -> portrait.radius(null), "centre was null"),
        bad(() -> portrait.radius(WIDE), "centre was x = (1, 2), y = 3"),
        bad(() -> portrait.costs(null), "player was null"),
        bad(() -> portrait.phaseOver(null), "player was null"),
        bad(() -> Portrait.of(GAME).radius(Profile.of(0, 0)), "of no trajectory", "Portrait.with"),
        bad(
            () -> Portrait.of(GAME).costs(Player.FIRST),
            "of no trajectory",
            "a cost against steps"),
        bad(() -> Portrait.of(GAME).animation(), "of no trajectory", "how they move"),
        bad(() -> Portrait.of(wide).surface(), "of dimensions 2 and 1", "show its plane"),
        bad(() -> Portrait.of(wide).phase(), "of dimensions 2 and 1", "Portrait.radius"),
        bad(
            () -> portrait.with(GAME.named("another").play(RULE, Profile.of(1, 0), 1)).phase(),
            "of trajectories of several games"));
  }

  /** The first player chooses two numbers. */
  private static Game wideGame() {
    double[][] zero = new double[3][3];
    return new Game("wide", new QuadraticCosts(2, new double[][][] {zero, zero}, new double[2][3]));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInWords(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
