package io.github.adversaria.theory;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.Optional;

/** What the trials say about a derivation: a verdict on each line, and why. */
public final class Verification implements Showable {

  private final Derivation derivation;
  private final Trials trials;
  private final Trial shown;
  private final List<Finding> findings;
  private final Optional<Counterexample> counterexample;
  private final List<NeededAssumption> needed;

  Verification(
      Derivation derivation,
      Trials trials,
      Trial shown,
      List<Finding> findings,
      Optional<Counterexample> counterexample,
      List<NeededAssumption> needed) {
    this.derivation = derivation;
    this.trials = trials;
    this.shown = shown;
    this.findings = List.copyOf(findings);
    this.counterexample = counterexample;
    this.needed = List.copyOf(needed);
  }

  /** What was verified. */
  public Derivation derivation() {
    return derivation;
  }

  /** What it was tried on. */
  public Trials trials() {
    return trials;
  }

  /**
   * Whether all steps hold: a step fails where it fails on any pair; it holds where it holds on all
   * random pairs but at most {@value Finding#MOST_UNDECIDED} of them that are undecided, and on the
   * reader's own.
   */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).reduce(Verdict.HOLDS, Verdict::and);
  }

  /**
   * The verdict on one line.
   *
   * @param line from 2, for the first claims nothing, to the number of lines
   */
  public Verdict verdict(int line) {
    if (line < 2 || line > findings.size()) {
      throw Require.wrong("line", line, "2 to " + findings.size());
    }
    return findings.get(line - 1).verdict();
  }

  /** The first line that does not follow, with the simplest pair found that shows it. */
  public Optional<Counterexample> firstBadStep() {
    return counterexample;
  }

  /** The assumptions without which some line fails. */
  public List<NeededAssumption> needed() {
    return needed;
  }

  /** The greatest share of undecided random pairs among the steps, in [0, 1]. */
  public double undecidedShare() {
    return findings.stream().mapToDouble(Finding::undecidedShare).max().orElse(0);
  }

  /** On how many pairs each step was tried at least, those left out that break its assumptions. */
  public int pairs() {
    return findings.stream()
        .skip(1)
        .mapToInt(finding -> finding.random().all() + finding.chosen().all())
        .min()
        .orElse(0);
  }

  List<Finding> findings() {
    return findings;
  }

  Trial shown() {
    return shown;
  }

  /**
   * This verification, if every step holds.
   *
   * @throws ClaimException with the table as its message, if a step fails or is undecided
   */
  public Verification orThrow() {
    if (verdict() != Verdict.HOLDS) {
      throw new ClaimException(this);
    }
    return this;
  }

  @Override
  public MimeBundle show() {
    return new VerificationTable(this).show();
  }

  @Override
  public String toString() {
    return show().text();
  }
}
