package io.github.adversaria.game;

/** A rule at work on one game: it owns scratch space and, where a rule has one, the step count. */
interface Stepper {

  /**
   * Takes one step.
   *
   * @param state z, then the rule's memory; changed in place
   */
  void step(double[] state);
}
