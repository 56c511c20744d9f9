package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The analysis of games against arguments that it must refuse. */
class AnalysisBadInputTest {

  private static final Profile ORIGIN = Profile.of(0, 0);

  static Stream<Arguments> cases() {
    Game game = Game.bilinear();
    var rule = UpdateRule.simultaneous(0.1);
    var point = CriticalPoint.of(game, ORIGIN);
    var plane = Profile.of(new double[2], new double[1]);
    var search = CriticalPointSearch.of(game);
    return Stream.of(
        bad(() -> CriticalPoints.of(null), "game was null"),
        bad(() -> CriticalPoints.of(game).nearest(plane), "dimensions 1 and 1"),
        bad(() -> CriticalPointSearch.of(null), "game was null"),
        bad(() -> search.within(plane, ORIGIN), "from was", "dimensions 1 and 1"),
        bad(() -> search.within(ORIGIN, ORIGIN), "to was x = 0, y = 0", "more than from"),
        bad(() -> search.starts(0), "starts was 0", ">= 1"),
        bad(() -> CriticalPoint.of(null, ORIGIN), "game was null"),
        bad(() -> CriticalPoint.of(game, null), "at was null"),
        bad(() -> CriticalPoint.of(game, plane), "dimensions 1 and 1"),
        bad(
            () -> CriticalPoint.of(game, Profile.of(1, 0)),
            "where |v| = 1",
            "Newton's steps lead to x = 0, y = 0"),
        bad(() -> point.reason(null), "player was null"),
        bad(() -> Stability.of(null, point), "rule was null"),
        bad(() -> Stability.of(rule, null), "at was null"),
        bad(() -> Stability.ofFlow(null), "at was null"),
        bad(() -> Stability.plot(null), "more was null"),
        bad(() -> Stability.plot(List.of()), "more was none"),
        bad(
            () -> Stability.plot(List.of(Stability.of(rule, point), Stability.ofFlow(point))),
            "rules and flows"),
        bad(() -> StepSizeLimit.of(null, point), "rule was null"),
        bad(() -> StepSizeLimit.of(UpdateRule::simultaneous, null), "at was null"),
        bad(() -> StepSizeLimit.of(UpdateRule::simultaneous, point).within(0), "was 0.0", "> 0"),
        bad(() -> StepSizeLimit.simultaneous(null), "at was null"),
        bad(
            () -> EigenvaluePath.of(null, 0, 1, g -> Stability.ofFlow(point)),
            "parameter was null"),
        bad(
            () -> EigenvaluePath.of("γ", 1, 0, g -> Stability.ofFlow(point)),
            "to was 0.0",
            "> from"),
        bad(() -> EigenvaluePath.of("γ", 0, 1, null), "stability was null"),
        bad(
            () ->
                EigenvaluePath.of(
                    "λ",
                    1,
                    2,
                    l ->
                        Stability.ofFlow(
                            CriticalPoint.of(DiracGan.wassersteinGradientPenalty(l, 1), ORIGIN))),
            "λ was 1.0",
            "the field jumps"));
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
