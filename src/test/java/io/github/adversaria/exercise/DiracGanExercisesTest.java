package io.github.adversaria.exercise;

/** The exercises of notebook 15. */
final class DiracGanExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return DiracGanExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String gamma = "DoubleUnaryOperator answer = gamma -> ";
    wrong("15.1", gamma + "4 * gamma;", "Beyond, they are real");
    wrong("15.1", gamma + "4 / (gamma + Math.sqrt(gamma * gamma - 1));", "should be");
    wrong(
        "15.1",
        gamma + "gamma <= 2 ? gamma : 4 / (gamma + Math.sqrt(gamma * gamma - 4));",
        "Wasserstein");
    wrong("15.1", gamma + "2 / gamma;", "alone");
    wrong(
        "15.1",
        gamma + "gamma <= 1 ? 4 * gamma : 4 / (gamma - Math.sqrt(gamma * gamma - 1));",
        "larger");
    wrong("15.2", "Expr answer = psi.power(2).over(2);", "Too little");
    wrong("15.2", "Expr answer = psi.power(2).times(3);", "Too much");
    wrong("15.2", "Expr answer = psi.power(4);", "still circles");
    wrong("15.2", "Expr answer = max(psi, psi.negate()).minus(1).power(2);", "knows nothing pays");
    wrong("15.2", "Expr answer = theta.power(2);", "knows nothing pays");
    wrong("15.2", "Expr answer = psi.power(2).plus(psi.times(theta).times(3));", "bonus");
    wrong("15.2", "Expr answer = max(psi, psi.negate()).times(3);", "origin");
    String start = DiracGanExercises.sheet().exercises().get(2).cell();
    String begun =
        start.substring(0, start.indexOf("Derivation answer"))
            + "var t = theta.times(psi); Derivation answer = Derivation.of(\"mine\").line(change)";
    String end = "gamma.times(psi.power(2)).negate()";
    wrong("15.3", begun + ".atMost(" + end + ", \"clear\");", "compared with each other");
    wrong("15.3", begun + ".line(" + end + ", \"the turning cancels\");", "Line 2 does not follow");
    wrong(
        "15.3",
        begun
            + ".line(t.times(sigmoid(t.negate())).minus(t.times(sigmoid(t))).minus(gamma.times(psi.power(2))), \"expand\")"
            + ".atMost("
            + end
            + ", \"clear\");",
        "compared with each other");
    wrong(
        "15.3",
        begun
            + ".atMost(t.times(sigmoid(t).minus(sigmoid(t.negate()))).minus(gamma.times(psi.power(2))), \"?\")"
            + ".line("
            + end
            + ", \"?\");",
        "Line 3 does not follow");
  }
}
