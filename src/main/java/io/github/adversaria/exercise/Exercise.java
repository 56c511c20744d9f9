package io.github.adversaria.exercise;

import io.github.adversaria.exercise.Assessment.Outcome;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A question whose answers are checked. In a notebook:
 *
 * <pre>{@code
 * Expr answer = null;    // an expression in p and q
 * exercise("03.2").check(answer)
 * }</pre>
 *
 * <p>Immutable. An exercise that was given a file of progress (the facade's are) enters there what
 * became of each answer, and which hints were read.
 */
public final class Exercise implements Showable {

  private final ExerciseBuilder parts;
  private final Optional<ExerciseProgress> progress;

  Exercise(ExerciseBuilder parts, Optional<ExerciseProgress> progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** This exercise, with a file in which to enter what becomes of answers. */
  public Exercise keeping(ExerciseProgress file) {
    return new Exercise(parts, Optional.of(Require.notNull("file", file)));
  }

  /** Two digits for the notebook, a point, and a number from 1: {@code 03.2}. */
  public String id() {
    return parts.id;
  }

  /** What it is about, in a few words. */
  public String title() {
    return parts.title;
  }

  /** The derivation of the sources that it practises, as {@code D1}. */
  public String derivation() {
    return parts.derivation;
  }

  /** What kind of answer it asks for. */
  public ExerciseKind kind() {
    return parts.kind;
  }

  /** The question, as Markdown with maths between dollar signs. */
  public String statement() {
    return parts.statement;
  }

  /** The cell to fill, as it stands before: it declares {@code answer}, which is null. */
  public String cell() {
    return parts.cell;
  }

  /** How many hints there are. */
  public int hints() {
    return parts.hints.size();
  }

  /** Where it comes from, as in "Goodfellow 2016, exercise 8.1"; empty if it is our own. */
  public String origin() {
    return parts.origin;
  }

  /**
   * A hint; each says more than the one before.
   *
   * @param number from 1
   * @throws IllegalArgumentException if there is none of this number
   */
  public Hint hint(int number) {
    if (number < 1 || number > hints()) {
      throw Require.wrong(
          "number", number, "1 to " + hints(), "After the last hint there is solution()");
    }
    progress.ifPresent(file -> file.hintRead(id(), number));
    return new Hint(number, hints(), parts.hints.get(number - 1));
  }

  /** One way to solve it, and why. */
  public Solution solution() {
    progress.ifPresent(file -> file.solutionRead(id()));
    return new Solution(parts.solution, parts.explanation);
  }

  /**
   * Tries an answer.
   *
   * @param answer in any of the forms that the cell names; null if there is none yet
   */
  public Assessment check(Object answer) {
    Assessment assessment = assess(answer);
    try {
      progress.ifPresent(file -> file.checked(assessment));
    } catch (UncheckedIOException e) {
      // The learner has an answer to think about; that it was not written down comes second.
      return assessment.adding("Your progress was not kept: " + e.getMessage() + ".");
    }
    return assessment;
  }

  private Assessment assess(Object answer) {
    if (answer == null) {
      return new Assessment(
          id(), Outcome.NOT_ATTEMPTED, "An answer is " + parts.check.wanted() + ".", help(1));
    }
    Ruling ruling;
    try {
      ruling = parts.check.judge(answer);
    } catch (RuntimeException e) {
      String thrown = e.getClass().getSimpleName();
      String message = e.getMessage() == null ? thrown : thrown + ": " + e.getMessage();
      return new Assessment(id(), Outcome.THREW, message, "Mend that, and check again.");
    }
    return ruling.right()
        ? new Assessment(id(), Outcome.CORRECT, ruling.why(), parts.next)
        : new Assessment(id(), Outcome.WRONG, ruling.why(), help(1));
  }

  private String help(int hint) {
    return "A hint: exercise(\"" + id() + "\").hint(" + hint + ").";
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString())
        .withHtml(
            "<p><strong>" + id() + " " + title() + "</strong></p>" + Paragraphs.html(statement()));
  }

  @Override
  public String toString() {
    return id() + " " + title() + "\n\n" + statement();
  }
}
