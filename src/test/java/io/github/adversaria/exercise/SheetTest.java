package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.exercise.Assessment.Outcome;
import io.github.adversaria.notebook.SilentFrontEnd;
import io.github.adversaria.notebook.kernel.CellEvaluator;
import io.github.adversaria.notebook.kernel.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every sheet of exercises has to keep, tried in an evaluator of cells as a learner would: the
 * cell as it stands is no attempt, the solution that is shown is right, and wrong answers are
 * rejected, each with a reason.
 */
abstract class SheetTest {

  /** Fewer would leave a check that lets most things pass unnoticed. */
  private static final int WRONG_ANSWERS = 3;

  private final List<WrongAnswer> wrong = new ArrayList<>();
  private CellEvaluator cells;

  /** Code that declares a wrong answer, and what the assessment must say of it. */
  private record WrongAnswer(String exercise, String code, String reason) {}

  /** The sheet that is tried. */
  abstract ExerciseSheet sheet();

  /** Calls {@link #wrong} for at least three plausible wrong answers an exercise. */
  abstract void wrongAnswers();

  /**
   * An answer that must be rejected.
   *
   * @param code declares {@code answer}
   * @param reason a part of what the assessment must say
   */
  final void wrong(String exercise, String code, String reason) {
    wrong.add(new WrongAnswer(exercise, code, reason));
  }

  @BeforeEach
  void open() {
    cells = CellEvaluator.start(new SilentFrontEnd());
    run(sheet().firstCell());
  }

  @AfterEach
  void close() {
    cells.close();
  }

  private CellResult run(String code) {
    CellResult result = cells.evaluate(code);
    assertThat(result.error()).as(code).isEmpty();
    return result;
  }

  /** As the exercise's cell does, but without a file of progress. */
  private Assessment check(String id, String code) {
    String cell =
        code + "\nio.github.adversaria.exercise.Exercises.of(\"" + id + "\").check(answer)";
    return (Assessment) run(cell).value().orElseThrow();
  }

  @TestFactory
  List<DynamicTest> everyExercise() {
    wrongAnswers();
    var tests = new ArrayList<DynamicTest>();
    for (Exercise exercise : sheet().exercises()) {
      String id = exercise.id();
      tests.add(DynamicTest.dynamicTest(id + " untouched", () -> untouched(exercise)));
      tests.add(DynamicTest.dynamicTest(id + " solution", () -> solution(exercise)));
      tests.add(DynamicTest.dynamicTest(id + " hides its solution", () -> hidden(exercise)));
      List<WrongAnswer> own = wrong.stream().filter(w -> w.exercise().equals(id)).toList();
      tests.add(
          DynamicTest.dynamicTest(
              id + " has wrong answers",
              () -> assertThat(own).hasSizeGreaterThanOrEqualTo(WRONG_ANSWERS)));
      IntStream.range(0, own.size())
          .forEach(
              i ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          id + " wrong answer " + (i + 1), () -> rejected(own.get(i)))));
    }
    tests.add(DynamicTest.dynamicTest("all wrong answers are of this sheet", this::noStranger));
    return tests;
  }

  private void untouched(Exercise exercise) {
    assertThat(check(exercise.id(), exercise.cell()).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
  }

  private void solution(Exercise exercise) {
    Assessment assessment = check(exercise.id(), exercise.solution().code());
    assertThat(assessment.outcome()).as(assessment.toString()).isEqualTo(Outcome.CORRECT);
    assertThat(assessment.next()).as("what to try next").isNotBlank();
  }

  /** What a search of the page would find. */
  private static void hidden(Exercise exercise) {
    String code = exercise.solution().code();
    String answer = code.substring(code.lastIndexOf('=') + 1).replace(";", "").strip();
    assertThat(exercise.statement() + exercise.cell()).doesNotContain(answer);
  }

  private void rejected(WrongAnswer answer) {
    Assessment assessment = check(answer.exercise(), answer.code());
    assertThat(assessment.outcome()).as(assessment.toString()).isEqualTo(Outcome.WRONG);
    assertThat(assessment.why()).contains(answer.reason());
  }

  private void noStranger() {
    List<String> ids = sheet().exercises().stream().map(Exercise::id).toList();
    assertThat(wrong).allSatisfy(answer -> assertThat(ids).contains(answer.exercise()));
  }
}
