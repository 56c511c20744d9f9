package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The exercises that belong to one notebook, and what their cells begin with. Immutable: each
 * method returns a new one.
 */
public final class ExerciseSheet {

  /** What every sheet imports: the rooms whose types answers are made of. */
  public static final String IMPORTS =
      """
      import io.github.adversaria.data.*;
      import io.github.adversaria.density.*;
      import io.github.adversaria.divergence.*;
      import io.github.adversaria.exercise.*;
      import io.github.adversaria.expression.*;
      import io.github.adversaria.game.*;
      import io.github.adversaria.gan.*;
      import io.github.adversaria.integrate.*;
      import io.github.adversaria.learning.*;
      import io.github.adversaria.metric.*;
      import io.github.adversaria.nn.*;
      import io.github.adversaria.theory.*;
      import java.util.*;
      import java.util.function.*;
      import static io.github.adversaria.Adversaria.*;
      import static io.github.adversaria.expression.Terms.*;
      """
          .strip();

  private final String notebook;
  private final String title;
  private final String given;
  private final List<Exercise> exercises;

  private ExerciseSheet(String notebook, String title, String given, List<Exercise> exercises) {
    this.notebook = notebook;
    this.title = title;
    this.given = given;
    this.exercises = exercises;
  }

  /**
   * A sheet without exercises.
   *
   * @param notebook the file that it belongs to, without suffix
   */
  static ExerciseSheet of(String notebook, String title) {
    return new ExerciseSheet(notebook, title, "", List.of());
  }

  /** Java that declares what the statements speak of. */
  ExerciseSheet given(String code) {
    return new ExerciseSheet(notebook, title, code.strip(), exercises);
  }

  /** With more exercises. */
  ExerciseSheet with(Exercise... more) {
    var all = new ArrayList<>(exercises);
    Collections.addAll(all, Require.notNull("more", more));
    return new ExerciseSheet(notebook, title, given, List.copyOf(all));
  }

  /** The notebook that it belongs to, without suffix; its own file has the same name. */
  public String notebook() {
    return notebook;
  }

  /** The number of that notebook, two digits. */
  public String number() {
    return notebook.substring(0, 2);
  }

  /** In words. */
  public String title() {
    return title;
  }

  /** The first cell: imports, and what the statements speak of. */
  public String firstCell() {
    return IMPORTS + "\n\n" + (given.isEmpty() ? "" : given + "\n") + "start()";
  }

  /** Its exercises, the gentler first; unmodifiable. */
  public List<Exercise> exercises() {
    return exercises;
  }
}
