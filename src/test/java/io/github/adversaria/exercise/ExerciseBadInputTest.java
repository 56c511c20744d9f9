package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.exercise.Assessment.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public constructor and factory of this package against arguments that it must refuse. */
class ExerciseBadInputTest {

  private static final Exercise FIRST = Exercises.all().get(0);

  static Stream<Arguments> cases() {
    return Stream.of(
        bad(() -> Exercises.of(null), "id was null"),
        bad(() -> Exercises.of("99.1"), "id was 99.1", "01.1"),
        bad(() -> Exercises.in(null), "number was null"),
        bad(() -> Exercises.in("25"), "number was 25", "01, 02"),
        bad(() -> FIRST.hint(0), "number was 0", "1 to " + FIRST.hints(), "solution()"),
        bad(() -> FIRST.hint(99), "number was 99"),
        bad(() -> FIRST.keeping(null), "file was null"),
        bad(() -> ExerciseProgress.of(null), "file was null"),
        bad(() -> ExerciseProgress.here().overview(null), "exercises was null"),
        bad(() -> ExerciseProgress.here().overview(List.of()), "exercises"),
        bad(() -> new ExerciseOverview(List.of()), "standings"),
        bad(() -> new ExerciseOverview.Standing(null, Outcome.WRONG, 1, 0, false), "exercise"),
        bad(() -> new ExerciseOverview.Standing(FIRST, null, 1, 0, false), "outcome was null"),
        bad(() -> new Assessment("1", null, "", ""), "outcome was null"),
        bad(() -> new Hint(0, 2, "words"), "number was 0", ">= 1"),
        bad(() -> new Hint(3, 2, "words"), "of was 2", ">= 3"),
        bad(() -> new Solution(null, ""), "code was null"),
        bad(() -> new SubjectMap.Entry(null, "D1", "", "", "", List.of()), "kind was null"));
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
