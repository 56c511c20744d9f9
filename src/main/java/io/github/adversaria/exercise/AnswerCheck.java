package io.github.adversaria.exercise;

/** What decides on answers to one exercise. */
interface AnswerCheck {

  /**
   * What an answer may be, as one would say it after "an answer is": {@code an expression in p}.
   */
  String wanted();

  /**
   * The decision on an answer.
   *
   * @param answer not null
   * @throws RuntimeException whatever the answer itself throws when it is tried
   */
  Ruling judge(Object answer);
}
