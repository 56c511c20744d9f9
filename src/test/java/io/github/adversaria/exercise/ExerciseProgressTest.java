package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.exercise.Assessment.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseProgressTest {

  @TempDir private Path folder;

  private static final Exercise FOUR =
      ExerciseBuilder.of("00.1", "Two and two")
          .on("D0", ExerciseKind.COMPUTE)
          .statement("What is $2+2$?")
          .cell("Double answer = null;    // a number")
          .check(NumberCheck.of(4, 1e-9).mistake(22, "That is $2$ beside $2$."))
          .hint("It is even.")
          .hint("It is a square.")
          .solution("Double answer = 4.0;", "Count.")
          .next("Try three.")
          .build();

  private ExerciseOverview.Standing standing(ExerciseProgress progress) {
    return progress.overview(List.of(FOUR)).standings().get(0);
  }

  @Test
  void fileBeginsWithTheFirstAnswer() {
    ExerciseProgress progress = ExerciseProgress.of(folder.resolve("p.tsv"));
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    assertThat(FOUR.keeping(progress).check(null).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    assertThat(progress.file()).doesNotExist();
    FOUR.keeping(progress).check(5.0);
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(progress.overview(List.of(FOUR)).solved()).isZero();
    FOUR.keeping(progress).hint(2);
    FOUR.keeping(progress).check(4);
    ExerciseOverview.Standing now = standing(progress);
    assertThat(now.outcome()).isEqualTo(Outcome.CORRECT);
    assertThat(now.tries()).isEqualTo(2);
    assertThat(now.hints()).isEqualTo(2);
    assertThat(now.solutionRead()).isFalse();
    assertThat(progress.overview(List.of(FOUR)).toString()).contains("1 of 1", "00.1", "2 hints");
  }

  @Test
  void whatIsSolvedStaysSolved() {
    ExerciseProgress progress = ExerciseProgress.of(folder.resolve("p.tsv"));
    FOUR.keeping(progress).check(4.0);
    FOUR.keeping(progress).check(5.0);
    FOUR.keeping(progress).solution();
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.CORRECT);
    assertThat(standing(progress).tries()).isEqualTo(1);
    assertThat(standing(progress).solutionRead()).isFalse();
  }

  @Test
  void tornAndForeignLinesArePassedOver() throws IOException {
    Path file = folder.resolve("p.tsv");
    ExerciseProgress progress = ExerciseProgress.of(file);
    FOUR.keeping(progress).check(5.0);
    Files.writeString(file, "2026-01-01T00:00:00Z\t00.1\tcor", StandardOpenOption.APPEND);
    FOUR.keeping(progress).check(4.0);
    Files.write(file, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.CORRECT);
    assertThat(standing(progress).tries()).isEqualTo(2);
    Files.delete(file);
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
  }

  @Test
  void notebooksThatShareTheFileLoseNothing() throws InterruptedException {
    Path file = folder.resolve("p.tsv");
    var pool = Executors.newFixedThreadPool(4);
    IntStream.range(0, 100)
        .forEach(i -> pool.execute(() -> FOUR.keeping(ExerciseProgress.of(file)).check(5.0)));
    pool.shutdown();
    assertThat(pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
    assertThat(standing(ExerciseProgress.of(file)).tries()).isEqualTo(100);
  }

  @Test
  void answerIsAssessedWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "", StandardCharsets.UTF_8);
    Assessment assessment = FOUR.keeping(ExerciseProgress.of(file.resolve("p.tsv"))).check(4.0);
    assertThat(assessment.outcome()).isEqualTo(Outcome.CORRECT);
    assertThat(assessment.next()).contains("Try three.", "not kept");
  }

  @Test
  void interruptLosesNothing() {
    ExerciseProgress progress = ExerciseProgress.of(folder.resolve("p.tsv"));
    Thread.currentThread().interrupt();
    FOUR.keeping(progress).check(4.0);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(standing(progress).outcome()).isEqualTo(Outcome.CORRECT);
  }

  @Test
  void answerThatThrowsIsToldWhat() {
    Exercise throwing =
        ExerciseBuilder.of("00.2", "Throw")
            .on("D0", ExerciseKind.CONSTRUCT)
            .statement("Give a function.")
            .cell("java.util.function.DoubleUnaryOperator answer = null;")
            .check(FormulaCheck.of(v -> v[0]).in("x", 0, 1))
            .hint("None.")
            .solution("java.util.function.DoubleUnaryOperator answer = x -> x;", "It is.")
            .build();
    java.util.function.DoubleUnaryOperator bad =
        x -> {
          throw new IllegalStateException("out of ink");
        };
    Assessment assessment = throwing.check(bad);
    assertThat(assessment.outcome()).isEqualTo(Outcome.THREW);
    assertThat(assessment.why()).contains("IllegalStateException", "out of ink");
  }

  @Test
  void numbersAreToldWhatIsWrongWithThem() {
    assertThat(FOUR.check(22).why()).contains("beside");
    assertThat(FOUR.check(-4).why()).contains("sign");
    assertThat(FOUR.check(8).why()).contains("twice");
    assertThat(FOUR.check("four").why()).contains("a number", "String");
  }
}
