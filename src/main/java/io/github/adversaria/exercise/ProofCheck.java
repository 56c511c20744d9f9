package io.github.adversaria.exercise;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Relation;
import io.github.adversaria.theory.Step;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;
import io.github.adversaria.theory.Verification;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Accepts derivations that begin and end where they should, say why each line follows, pass the
 * lines that hold the idea, assume no more than allowed, and hold on random densities. Immutable:
 * each method returns a new one.
 */
final class ProofCheck implements AnswerCheck {

  private static final Trials TRIALS = Trials.line(80).and(Trials.atoms(30));

  private final Expr first;
  private final Expr last;
  private final Set<Relation> relations;
  private final Trials trials;
  private final List<Waypoint> waypoints;
  private final List<Assumption> allowed;

  private ProofCheck(
      Expr first,
      Expr last,
      Set<Relation> relations,
      Trials trials,
      List<Waypoint> waypoints,
      List<Assumption> allowed) {
    this.first = first;
    this.last = last;
    this.relations = relations;
    this.trials = trials;
    this.waypoints = waypoints;
    this.allowed = allowed;
  }

  /** From one expression to another, both equal. */
  static ProofCheck equal(Expr first, Expr last) {
    return of(first, last, EnumSet.of(Relation.EQUAL));
  }

  /** From one expression to another that it is at most. */
  static ProofCheck atMost(Expr first, Expr last) {
    return of(first, last, EnumSet.of(Relation.EQUAL, Relation.AT_MOST));
  }

  /** From one expression to another that it is at least. */
  static ProofCheck atLeast(Expr first, Expr last) {
    return of(first, last, EnumSet.of(Relation.EQUAL, Relation.AT_LEAST));
  }

  /** From one expression to another, by steps of these relations. */
  static ProofCheck of(Expr first, Expr last, Set<Relation> relations) {
    return new ProofCheck(first, last, relations, TRIALS, List.of(), List.of());
  }

  /** One more line that it has to pass, after those that were named before. */
  ProofCheck through(Waypoint waypoint) {
    var more = new ArrayList<>(waypoints);
    more.add(waypoint);
    return new ProofCheck(first, last, relations, trials, List.copyOf(more), allowed);
  }

  /** An assumption that may be made. */
  ProofCheck allowing(Assumption assumption) {
    var more = new ArrayList<>(allowed);
    more.add(assumption);
    return new ProofCheck(first, last, relations, trials, waypoints, List.copyOf(more));
  }

  /** Tried on other trials than the usual. */
  ProofCheck on(Trials newTrials) {
    return new ProofCheck(first, last, relations, newTrials, waypoints, allowed);
  }

  @Override
  public String wanted() {
    return "a Derivation from $" + first.toLatex() + "$ to $" + last.toLatex() + "$";
  }

  @Override
  public Ruling judge(Object answer) {
    if (!(answer instanceof Derivation proof)) {
      return Ruling.wrong(
          "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    List<Step> steps = proof.steps();
    if (steps.size() < 2) {
      return Ruling.wrong("A derivation with one line claims nothing. Begin with .line(…), go on.");
    }
    if (!same(steps.get(0).expression(), first)) {
      return Ruling.wrong("It does not begin with $" + first.toLatex() + "$.");
    }
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!relations.contains(step.relation())) {
        return Ruling.wrong(
            "Line "
                + (i + 1)
                + " relates by "
                + step.relation().sign()
                + ", from which the claim does not follow.");
      }
      if (step.reason().isBlank()) {
        return Ruling.wrong("Line " + (i + 1) + " has no reason: .line(…, \"why\").");
      }
    }
    var assumed = new LinkedHashSet<>(proof.assumptions());
    steps.forEach(step -> assumed.addAll(step.assumptions()));
    assumed.removeIf(assumption -> isAllowed(assumption));
    if (!assumed.isEmpty()) {
      return Ruling.wrong(
          "It assumes more than the claim does: $" + assumed.iterator().next().toLatex() + "$.");
    }
    Verification verification = proof.verify(trials);
    if (verification.verdict() == Verdict.FAILS) {
      return Ruling.wrong(
          "Line "
              + verification.firstBadStep().orElseThrow().line()
              + " does not follow from the line above. "
              + ExpressionCheck.words(verification.firstBadStep().orElseThrow()));
    }
    if (verification.verdict() == Verdict.UNDECIDED) {
      return Ruling.wrong("The bounds of some line are too wide to tell whether it follows.");
    }
    if (!same(steps.get(steps.size() - 1).expression(), last)) {
      return Ruling.wrong(
          "Every line holds so far, but it does not end with $" + last.toLatex() + "$.");
    }
    return passed(steps, verification);
  }

  private Ruling passed(List<Step> steps, Verification verification) {
    int line = 1;
    for (Waypoint waypoint : waypoints) {
      // Neither the first line nor the last is the learner's own.
      while (line < steps.size() - 1 && !waypoint.reached().test(steps.get(line).expression())) {
        line++;
      }
      if (line == steps.size() - 1) {
        return Ruling.wrong(
            "Every line holds, but the step that matters is left out: there is no line in which "
                + waypoint.words()
                + (waypoints.indexOf(waypoint) == 0 ? "." : " after the ones before it."));
      }
    }
    var written = new HashSet<Expr>();
    for (Step step : steps) {
      if (!written.add(step.expression())) {
        return Ruling.wrong("The line $" + step.expression().toLatex() + "$ occurs twice.");
      }
    }
    return Ruling.right(
        "Every line holds on " + verification.pairs() + " trials, random and hard.");
  }

  private boolean isAllowed(Assumption assumption) {
    return allowed.stream().anyMatch(one -> one.toLatex().equals(assumption.toLatex()));
  }

  private static boolean same(Expr one, Expr other) {
    return one.equals(other) || one.simplified().equals(other.simplified());
  }
}
