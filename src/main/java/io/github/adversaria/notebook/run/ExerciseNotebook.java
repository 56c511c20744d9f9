package io.github.adversaria.notebook.run;

import io.github.adversaria.exercise.Exercise;
import io.github.adversaria.exercise.ExerciseSheet;
import io.github.adversaria.require.Require;

/** A sheet of exercises as a notebook: statements to read, and cells to fill. */
public final class ExerciseNotebook {

  private ExerciseNotebook() {}

  /** The notebook of a sheet, with no answer in it and no outputs. */
  public static Notebook of(ExerciseSheet sheet) {
    var made = new NotebookDraft();
    String name = Require.notNull("sheet", sheet).notebook();
    made.text(
        "title",
        """
        # %s · %s: exercises

        For notebook [%s](../%s.ipynb). Run the first cell, then fill in a cell and run it: it says whether the \
        answer is right, and if not, why. Any form that is right is accepted. Where you are stuck, run \
        `exercise("%s").hint(1)` in a cell of your own, then `hint(2)`, and last `solution()`. What you solved is kept \
        in the file `exercise-progress.tsv` beside this notebook; delete it to begin anew."""
            .formatted(
                sheet.number(),
                sheet.title(),
                sheet.number(),
                name,
                sheet.exercises().get(0).id()));
    made.code("imports", sheet.firstCell());
    for (Exercise exercise : sheet.exercises()) {
      String id = exercise.id().replace('.', '-');
      made.text("statement-" + id, statement(exercise));
      made.code(
          "answer-" + id,
          exercise.cell() + "\n\nexercise(\"" + exercise.id() + "\").check(answer)");
    }
    made.text("overview-title", "## How far you are\n\n`exercises()` shows all sheets.");
    made.code("overview", "exercises(\"" + sheet.number() + "\")");
    return made.notebook(name);
  }

  private static String statement(Exercise exercise) {
    String origin = exercise.origin().isEmpty() ? "" : "; " + exercise.origin();
    return "## "
        + exercise.id()
        + " "
        + exercise.title()
        + "\n\n*"
        + capital(exercise.kind().word())
        + " ("
        + exercise.derivation()
        + origin
        + ").* "
        + exercise.statement();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
