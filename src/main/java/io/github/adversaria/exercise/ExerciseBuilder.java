package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the parts of an exercise; for the classes of this package that state some. */
final class ExerciseBuilder {

  final String id;
  final String title;
  String derivation = "";
  ExerciseKind kind;
  String statement;
  String cell;
  String origin = "";
  AnswerCheck check;
  final List<String> hints = new ArrayList<>();
  String solution;
  String explanation;
  String next = "";

  private ExerciseBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  static ExerciseBuilder of(String id, String title) {
    return new ExerciseBuilder(id, title);
  }

  /** What it practises and what it asks for. */
  ExerciseBuilder on(String newDerivation, ExerciseKind newKind) {
    derivation = newDerivation;
    kind = newKind;
    return this;
  }

  /** The source, where it is not our own. */
  ExerciseBuilder origin(String newOrigin) {
    origin = newOrigin;
    return this;
  }

  /** Markdown; must not hold the answer. */
  ExerciseBuilder statement(String text) {
    statement = text.strip();
    return this;
  }

  /** Java that declares {@code answer} as null, with a comment that says what it may be. */
  ExerciseBuilder cell(String code) {
    cell = code.strip();
    return this;
  }

  ExerciseBuilder check(AnswerCheck newCheck) {
    check = newCheck;
    return this;
  }

  ExerciseBuilder hint(String text) {
    hints.add(text.strip());
    return this;
  }

  /** Java that declares {@code answer}, and why it is one. */
  ExerciseBuilder solution(String code, String words) {
    solution = code.strip();
    explanation = words.strip();
    return this;
  }

  /** What to try after it is solved. */
  ExerciseBuilder next(String text) {
    next = text.strip();
    return this;
  }

  /**
   * The exercise.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  Exercise build() {
    Require.notNull("kind of " + id, kind);
    Require.notNull("statement of " + id, statement);
    Require.notNull("cell of " + id, cell);
    Require.notNull("check of " + id, check);
    Require.notEmpty("hints of " + id, hints);
    Require.notNull("solution of " + id, solution);
    return new Exercise(this, Optional.empty());
  }
}
