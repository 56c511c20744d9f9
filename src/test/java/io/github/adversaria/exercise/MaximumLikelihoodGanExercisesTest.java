package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exercises of notebook 16. */
final class MaximumLikelihoodGanExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return MaximumLikelihoodGanExercises.sheet();
  }

  @Test
  void everyLossThatFollowsLikelihoodIsAccepted() {
    Expr ratio = FrozenGradientCheck.DATA.over(FrozenGradientCheck.MADE);
    Expr d = Terms.function("D").into(0, 1);
    Expr frozen = Terms.stopGradient(ratio).negate();
    for (Expr f :
        List.of(ratio.negate(), ratio.negate().plus(1), d.over(d.minus(1)).minus(7), frozen)) {
      Assessment assessment = Exercises.of("16.1").check(f);
      assertThat(assessment.isCorrect()).as(f + ": " + assessment).isTrue();
    }
  }

  @Override
  void wrongAnswers() {
    wrong("16.1", "Expr answer = p.over(g);", "would climb");
    wrong("16.1", "Expr answer = exp(a);", "would climb");
    wrong("16.1", "Expr answer = exp(a.negate()).negate();", "upside down");
    wrong("16.1", "Expr answer = g.over(p).plus(1);", "upside down");
    wrong("16.1", "Expr answer = p.over(g).times(log(p.over(g)));", "is frozen");
    wrong("16.1", "Expr answer = log(g.over(p));", "wrong way round");
    wrong("16.1", "Expr answer = log(one().minus(D));", "minimax");
    wrong("16.1", "Expr answer = log(D).negate();", "non-saturating");
    wrong("16.1", "Expr answer = p.over(g).times(-2);", "twice");
    wrong("16.1", "Expr answer = E(g, p.over(g)).negate();", "without the expectation");
    wrong("16.1", "Expr answer = number(1);", "same at every point");
    wrong("16.1", "Expr answer = D.negate();", "odds");
    wrong("16.2", "Expr answer = sqrt(p.over(g)).negate();", "Twice too much");
    wrong("16.2", "Expr answer = one().minus(exp(a.over(2)));", "Twice too much");
    wrong("16.2", "Expr answer = exp(a).negate();", "maximum likelihood");
    wrong("16.2", "Expr answer = sqrt(p.over(g)).over(2);", "climbs");
    wrong("16.2", "Expr answer = sqrt(g.over(p)).over(-2);", "upside down");
    String both = "DoubleBinaryOperator answer = (mu, sigma) -> ";
    String k = "(2 * sigma * sigma - 1)";
    String moment = "sigma * sigma / Math.sqrt" + k + " * Math.exp(mu * mu / " + k + ")";
    wrong("16.3", both + moment + ";", "is infinite");
    wrong("16.3", both + k + " > 0 ? " + moment + " - 1 : Double.POSITIVE_INFINITY;", "variance");
    wrong("16.3", both + "sigma * sigma / Math.sqrt" + k + ";", "case $\\mu=0$");
    wrong(
        "16.3",
        both
            + "sigma * sigma >= 2 ? Double.POSITIVE_INFINITY"
            + " : Math.exp(mu * mu / (2 - sigma * sigma)) / (sigma * Math.sqrt(2 - sigma * sigma));",
        "exchanged");
    wrong("16.4", "Expr answer = one();", "squared score");
    wrong("16.4", "Expr answer = E(p, score.power(2));", "Divide by");
    wrong(
        "16.4",
        "Expr answer = E(p, score.power(2)).over(E(g, score.power(2))).negate();",
        "sign is the wrong way round");
    wrong(
        "16.4", "Expr answer = E(p, score).power(2).over(E(g, score.power(2)));", "under the mean");
    String declared = MaximumLikelihoodGanExercises.sheet().exercises().get(4).cell();
    String begun =
        declared.substring(0, declared.indexOf("Derivation answer"))
            + "Derivation answer = Derivation.of(\"mine\").line(first)";
    wrong("16.5", begun + ".atLeast(last, \"least squares\");", "taken out of the expectations");
    wrong(
        "16.5",
        begun
            + ".line(E(q, f.times(s).power(2)).plus(c.power(2).times(E(q, s.power(2)))), \"c out\")"
            + ".atLeast(last, \"smaller\");",
        "Line 2 does not follow");
    wrong(
        "16.5",
        begun
            + ".line(E(q, f.power(2).plus(f.times(c).times(2)).plus(c.power(2)).times(s.power(2))), \"squared\")"
            + ".atLeast(last, \"smaller\");",
        "taken out of the expectations");
  }
}
