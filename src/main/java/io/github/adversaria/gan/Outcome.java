package io.github.adversaria.gan;

/**
 * How a run of some steps ended.
 *
 * @param reason why it diverged; empty if it did not
 * @param taken steps when it ended
 * @param asked steps that it should have ended at
 */
record Outcome(Ending ending, String reason, int taken, int asked) {

  /** How it ended if not as it should, in a few words; else how many steps were taken. */
  @Override
  public String toString() {
    return switch (ending) {
      case COMPLETE -> taken == 1 ? "1 step" : taken + " steps";
      case DIVERGED -> "diverged at step " + (taken + 1) + " of " + asked + ": " + reason;
      case STOPPED_EARLY -> "stopped early after " + taken + " of " + asked + " steps";
      case INTERRUPTED -> "interrupted after " + taken + " of " + asked + " steps";
    };
  }
}
