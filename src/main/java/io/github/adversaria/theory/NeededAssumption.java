package io.github.adversaria.theory;

/** An assumption without which a line fails, and the simplest pair found that shows it. */
public final class NeededAssumption {

  private final Assumption assumption;
  private final Counterexample counterexample;

  NeededAssumption(Assumption assumption, Counterexample counterexample) {
    this.assumption = assumption;
    this.counterexample = counterexample;
  }

  /** The assumption. */
  public Assumption assumption() {
    return assumption;
  }

  /** What happens where it is broken, and all others hold. */
  public Counterexample counterexample() {
    return counterexample;
  }

  /** The number of the line that needs it. */
  public int line() {
    return counterexample.line();
  }
}
