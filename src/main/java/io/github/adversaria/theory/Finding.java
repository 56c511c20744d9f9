package io.github.adversaria.theory;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about one line.
 *
 * @param number the line's number, from 1
 * @param shown its value on the pair that is shown
 * @param comparison with the line above on that pair; empty for the first line
 * @param random how its step fared on random pairs
 * @param chosen how it fared on hard pairs and on the pair that is shown
 * @param shownDecides whether the reader's own pair has a say, and left the step undecided
 * @param troubles why other trials were undecided, the most frequent first
 */
record Finding(
    int number,
    Step step,
    Reading shown,
    Optional<Comparison> comparison,
    Tally random,
    Tally chosen,
    boolean shownDecides,
    List<String> troubles) {

  /** The share of undecided random pairs above which a step is not decided. */
  static final double MOST_UNDECIDED = 0.02;

  /** Fails if it failed anywhere; holds if it held on nearly all random pairs. */
  Verdict verdict() {
    if (comparison.isEmpty()) {
      return Verdict.HOLDS;
    }
    if (random.failed() + chosen.failed() > 0) {
      return Verdict.FAILS;
    }
    boolean enough = random.held() > 0 && random.undecided() <= MOST_UNDECIDED * random.all();
    return enough && !shownDecides ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  double undecidedShare() {
    return random.all() == 0 ? 0 : (double) random.undecided() / random.all();
  }
}
