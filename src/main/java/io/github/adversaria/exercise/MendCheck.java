package io.github.adversaria.exercise;

import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Relation;
import io.github.adversaria.theory.Step;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;
import io.github.adversaria.theory.Verification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accepts a derivation of equalities that was printed with false lines, if these are mended and the
 * others are as they were. Immutable: each method returns a new one.
 */
final class MendCheck implements AnswerCheck {

  private static final Trials TRIALS = Trials.line(40).and(Trials.atoms(30));

  private final Derivation printed;
  private final Map<Integer, Waypoint> wrong;

  private MendCheck(Derivation printed, Map<Integer, Waypoint> wrong) {
    this.printed = printed;
    this.wrong = wrong;
  }

  /** A derivation as printed, in which no line is yet said to be false. */
  static MendCheck of(Derivation printed) {
    return new MendCheck(printed, Map.of());
  }

  /**
   * A line that is false as printed.
   *
   * @param line from 2
   * @param kept what the mended line still has to do, so that it is not the one above once more
   */
  MendCheck mended(int line, Waypoint kept) {
    var more = new TreeMap<>(wrong);
    more.put(line, kept);
    return new MendCheck(printed, more);
  }

  @Override
  public String wanted() {
    return "a Derivation of " + printed.steps().size() + " lines, those that are right as printed";
  }

  @Override
  public Ruling judge(Object answer) {
    if (!(answer instanceof Derivation given)) {
      return Ruling.wrong(
          "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    List<Step> lines = given.steps();
    if (lines.size() != printed.steps().size()) {
      return Ruling.wrong("An answer is " + wanted() + "; this has " + lines.size() + " of them.");
    }
    if (!given.assumptions().isEmpty()
        || lines.stream().anyMatch(line -> !line.assumptions().isEmpty())) {
      return Ruling.wrong("Nothing needs to be assumed.");
    }
    for (int i = 0; i < lines.size(); i++) {
      Ruling ruling = line(i + 1, lines.get(i));
      if (!ruling.right()) {
        return ruling;
      }
    }
    return verified(given);
  }

  private Ruling line(int number, Step given) {
    boolean asPrinted = same(given, printed.steps().get(number - 1));
    if (!wrong.containsKey(number) && !asPrinted) {
      return Ruling.wrong("Line " + number + " was right as printed, and is another now.");
    }
    if (number > 1 && given.relation() != Relation.EQUAL) {
      return Ruling.wrong(
          "Line " + number + " is to equal the one above, not " + given.relation().sign() + " it.");
    }
    if (number > 1 && given.reason().isBlank()) {
      return Ruling.wrong("Line " + number + " has no reason: .line(…, \"why\").");
    }
    return Ruling.right("");
  }

  private Ruling verified(Derivation given) {
    Verification verification = given.verify(TRIALS);
    if (verification.verdict() == Verdict.FAILS) {
      int line = verification.firstBadStep().orElseThrow().line();
      return Ruling.wrong(
          (same(given.steps().get(line - 1), printed.steps().get(line - 1))
                  ? "Line " + line + " is still as printed, and does not follow. "
                  : "Line " + line + " does not follow from the line above. ")
              + ExpressionCheck.words(verification.firstBadStep().orElseThrow()));
    }
    if (verification.verdict() == Verdict.UNDECIDED) {
      return Ruling.wrong("The bounds of some line are too wide to tell whether it follows.");
    }
    var written = new HashSet<>();
    for (Step step : given.steps()) {
      if (!written.add(step.expression())) {
        return Ruling.wrong("The line $" + step.expression().toLatex() + "$ occurs twice.");
      }
    }
    for (Map.Entry<Integer, Waypoint> entry : wrong.entrySet()) {
      if (!entry.getValue().reached().test(given.steps().get(entry.getKey() - 1).expression())) {
        return Ruling.wrong(
            "Every line holds, but line "
                + entry.getKey()
                + " is to be mended, not replaced: it is no line in which "
                + entry.getValue().words()
                + ".");
      }
    }
    return Ruling.right("Every line holds on " + verification.pairs() + " trials.");
  }

  private static boolean same(Step one, Step other) {
    return one.expression().equals(other.expression())
        || one.expression().simplified().equals(other.expression().simplified());
  }
}
