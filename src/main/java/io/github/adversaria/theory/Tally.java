package io.github.adversaria.theory;

/**
 * How a step fared on some trials.
 *
 * @param held on how many it held
 * @param failed on how many it failed
 * @param undecided on how many the bounds were too wide to tell, or there was no value
 * @param vacuous on how many both lines are infinite, and a claim about their changes says nothing
 */
record Tally(int held, int failed, int undecided, int vacuous) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Comparison comparison) {
    if (comparison.vacuous()) {
      return new Tally(held, failed, undecided, vacuous + 1);
    }
    return switch (comparison.verdict()) {
      case HOLDS -> new Tally(held + 1, failed, undecided, vacuous);
      case FAILS -> new Tally(held, failed + 1, undecided, vacuous);
      case UNDECIDED -> new Tally(held, failed, undecided + 1, vacuous);
    };
  }

  int all() {
    return held + failed + undecided + vacuous;
  }
}
