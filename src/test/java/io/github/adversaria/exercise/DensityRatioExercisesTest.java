package io.github.adversaria.exercise;

/** The exercises of notebook 04. */
final class DensityRatioExercisesTest extends SheetTest {

  private static final String ODDS = "D.over(one().minus(D))";

  @Override
  ExerciseSheet sheet() {
    return DensityRatioExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    polluted("d / (1 - d)", "*polluted*");
    polluted("(1 - a) * d / (1 - d)", "missing, not wrong");
    polluted("d / (1 - d) - a", "inverse odds");
    polluted("(1 / d - 1 - a) / (1 - a)", "exchanged");
    polluted("0.5 * d / (1 - 1.5 * d)", "should be");
    data("E(q, log(" + ODDS + "))", "weight is missing");
    data("E(q, log(" + ODDS + ").negate())", "wrong way round");
    data("E(q, D.times(log(" + ODDS + ")))", "not $D$");
    data("E(q, " + ODDS + ".times(log(D)))", "not the logit");
    data("KL(p, q)", "not there any more");
    data(ODDS + ".times(log(" + ODDS + "))", "depends on the point");
    weights("Normal.of(0, 1), Normal.of(0.2, 1)", "The variance of the weights is");
    weights(
        "Normal.of(0, 1), Mixture.of(0.99, Normal.of(0, 1), 0.01, Normal.of(0, 4))", "exchanged");
    weights("Cauchy.of(0, 1), Normal.of(0, 1)", "too far apart");
    weights("Uniform.of(0, 1), Uniform.of(0, 0.99)", "too far apart");
    proofs();
  }

  private void polluted(String body, String reason) {
    wrong("04.1", "DoubleBinaryOperator answer = (d, a) -> " + body + ";", reason);
  }

  private void data(String expression, String reason) {
    wrong("04.2", "Expr answer = " + expression + ";", reason);
  }

  private void weights(String densities, String reason) {
    wrong("04.3", "List<Density> answer = List.of(" + densities + ");", reason);
  }

  private void proofs() {
    String best = "Expr best = p.over(p.plus(q));\n";
    String start = ".line(E(p, best.over(one().minus(best))).minus(1), \"a\")";
    String end = ".line(chiSquared(p, q), \"z\")";
    String given = ".assuming(Assumption.positiveWhere(q, p))";
    proof("04.4", best, start + end + given, "is left out");
    proof("04.4", best, start + ".line(E(p, p.over(q)).minus(1), \"b\")" + end + given, "left out");
    proof(
        "04.4",
        best,
        start + ".line(E(q, p.over(q).power(2)).minus(1), \"b\")" + end,
        "does not follow");
    proof("04.4", best, start + ".line(E(q, p.over(q)).minus(1), \"b\")" + given, "Line 2 does");
    proof("04.4", best, start + ".line(chiSquared(q, p), \"b\")" + given, "Line 2 does");
    String curvature =
        """
        Expr V = E(p, log(sigmoid(u))).plus(E(q, log(sigmoid(u.negate()))));
        Expr from = V.derivative(u).derivative(u).with(u, log(p.over(q)));
        """;
    String last = ".line(p.times(q).over(p.plus(q)).negate(), \"z\")";
    String first = ".line(from, \"a\")";
    proof("04.5", curvature, first + last, "is left out");
    proof("04.5", curvature, first + ".line(from.times(1), \"again\")" + last, "is left out");
    proof(
        "04.5",
        curvature,
        first + ".line(best.times(one().minus(best)).negate(), \"b\")" + last,
        "Line 2 does not follow");
    proof("04.5", curvature, first + ".line(p.times(q).over(p.plus(q)), \"b\")", "Line 2 does");
  }

  private void proof(String exercise, String before, String lines, String reason) {
    wrong(
        exercise,
        before
            + (before.contains("best") ? "" : "Expr best = p.over(p.plus(q));\n")
            + "Derivation answer = Derivation.of(\"a proof\")"
            + lines
            + ";",
        reason);
  }
}
