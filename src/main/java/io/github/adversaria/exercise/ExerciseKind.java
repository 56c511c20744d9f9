package io.github.adversaria.exercise;

/** What an exercise asks for. */
public enum ExerciseKind {
  /** A formula or a number. */
  COMPUTE("compute"),
  /** Something that has properties which are asked for: densities, a game, a function. */
  CONSTRUCT("construct"),
  /** A derivation whose every line holds. */
  PROVE("prove"),
  /** Networks that were trained. */
  TRAIN("train");

  private final String word;

  ExerciseKind(String word) {
    this.word = word;
  }

  /** The word for it, in lower case. */
  public String word() {
    return word;
  }
}
