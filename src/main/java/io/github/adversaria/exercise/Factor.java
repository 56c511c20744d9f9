package io.github.adversaria.exercise;

import java.util.Optional;

/** Wrong numbers that are a familiar multiple of the right one. */
enum Factor {
  SIGN(-1, "The sign is the wrong way round."),
  TWICE(2, "It is twice what it should be."),
  HALF(0.5, "It is half of what it should be."),
  DECIMAL(1 / Math.log(10), "Logarithms are natural here; this one is to base 10."),
  BINARY(1 / Math.log(2), "Logarithms are natural here; this one is to base 2.");

  private final double factor;
  private final String words;

  Factor(double factor, String words) {
    this.factor = factor;
    this.words = words;
  }

  /** What is wrong with a number, if it is such a multiple of another that is not 0. */
  static Optional<String> words(double given, double right, double tolerance) {
    if (Math.abs(right) > tolerance) {
      for (Factor candidate : values()) {
        if (Math.abs(given - candidate.factor * right) <= tolerance) {
          return Optional.of(candidate.words);
        }
      }
    }
    return Optional.empty();
  }

  double factor() {
    return factor;
  }

  String words() {
    return words;
  }
}
