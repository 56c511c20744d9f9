package io.github.adversaria.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many slips were caught. A slip is caught if the derivation is rejected; what is merely not
 * decided counts as not caught.
 */
final class SlipTally {

  private final OracleAnswers answers;
  private final Map<String, String> reasons;
  private final List<SlippedDerivation> caught = new ArrayList<>();
  private final List<SlippedDerivation> undecided = new ArrayList<>();
  private final List<SlippedDerivation> missed = new ArrayList<>();
  private final List<SlippedDerivation> harmless = new ArrayList<>();
  private final List<SlippedDerivation> rejectedThoughTrue = new ArrayList<>();

  /**
   * @param answers whether a slip changes the meaning
   * @param reasons why some slips that do are not caught, by the id of their question
   */
  SlipTally(OracleAnswers answers, Map<String, String> reasons) {
    this.answers = answers;
    this.reasons = reasons;
  }

  synchronized void add(SlippedDerivation slip, Verdict verdict) {
    boolean isTrue = answers.of(slip.question()).isTrue();
    switch (verdict) {
      case FAILS -> (isTrue ? rejectedThoughTrue : caught).add(slip);
      case UNDECIDED -> (isTrue ? harmless : undecided).add(slip);
      case HOLDS -> (isTrue ? harmless : missed).add(slip);
    }
  }

  private int changing() {
    return caught.size() + undecided.size() + missed.size();
  }

  private int all() {
    return changing() + harmless.size() + rejectedThoughTrue.size();
  }

  /** Of the slips that change the meaning, the share that is caught. */
  double rate() {
    return (double) caught.size() / changing();
  }

  /** Of all slips, the share that is not rejected, whether it changes the meaning or not. */
  double shareOfSurvivors() {
    return (double) (undecided.size() + missed.size() + harmless.size()) / all();
  }

  /** Slips that leave the derivation true, and that were rejected all the same. */
  List<SlippedDerivation> rejectedThoughTrue() {
    return rejectedThoughTrue;
  }

  /** Slips that change the meaning and were not caught, without a reason given for it. */
  List<SlippedDerivation> survivorsWithoutReason() {
    return Stream.concat(undecided.stream(), missed.stream())
        .filter(slip -> !reasons.containsKey(slip.question().id()))
        .toList();
  }

  /** Every survivor with its reason, one a line. */
  List<String> survivors() {
    return Stream.of(
            missed.stream().map(slip -> line("held", slip, reason(slip))),
            undecided.stream().map(slip -> line("not decided", slip, reason(slip))),
            harmless.stream()
                .map(slip -> line("still true", slip, answers.of(slip.question()).why())))
        .flatMap(lines -> lines.sorted())
        .toList();
  }

  private String reason(SlippedDerivation slip) {
    return reasons.getOrDefault(slip.question().id(), answers.of(slip.question()).why());
  }

  private static String line(String kind, SlippedDerivation slip, String reason) {
    return String.join("; ", kind, slip.question().id(), slip.toString(), reason);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Mutation test: %d slips of the pen, of which %d change the meaning: %d rejected (%.2f %%),"
            + " %d not decided, %d held. %d leave the derivation true, %d of them rejected."
            + " Survivors: %.1f %% of all.",
        all(),
        changing(),
        caught.size(),
        100 * rate(),
        undecided.size(),
        missed.size(),
        harmless.size() + rejectedThoughTrue.size(),
        rejectedThoughTrue.size(),
        100 * shareOfSurvivors());
  }
}
