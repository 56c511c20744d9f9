package io.github.adversaria.exercise;

import io.github.adversaria.require.Require;

/**
 * The decision on an answer, and the reason.
 *
 * @param right whether the answer is one
 * @param why for a wrong answer what is wrong with it, and where that shows; for a right one what
 *     it was tried on. Text with maths between dollar signs.
 */
record Ruling(boolean right, String why) {

  Ruling {
    Require.notNull("why", why);
  }

  static Ruling right(String why) {
    return new Ruling(true, why);
  }

  static Ruling wrong(String why) {
    return new Ruling(false, why);
  }
}
