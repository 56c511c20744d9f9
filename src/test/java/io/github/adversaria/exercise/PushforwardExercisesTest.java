package io.github.adversaria.exercise;

/** The exercises of notebook 02. */
final class PushforwardExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return PushforwardExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    square("normal(x, mu) / (2 * Math.sqrt(x))", "One branch is missing");
    square("normal(x, mu) / Math.sqrt(x)", "only for $\\mu=0$");
    square("normal(x, mu) + normal(x, -mu)", "Jacobian is missing");
    square("(normal(x, mu) + normal(x, -mu)) * (2 * Math.sqrt(x))", "inverse");
    square("(normal(x, mu) - normal(x, -mu)) / (2 * Math.sqrt(x))", "absolute value");
    square("Math.exp(-x / 2) / Math.sqrt(2 * Math.PI * x)", "should be");
    String quantile = "(v < 0.5 ? 1 - 1 / (2 * v) : 1 / (2 * (1 - v)) - 1)";
    generator("v -> " + quantile, "the rising one");
    generator("u -> { double v = 1 - u; return " + quantile + "; }", "the falling one");
    generator("x -> x < 0 ? 1 / (2 * (1 - x)) : 1 - 1 / (2 * (1 + x))", "in place of its inverse");
    generator("u -> 1 / Math.abs(1 - 2 * u) - 1", "Half of the line");
    generator("u -> { double v = u * u; return " + quantile + "; }", "Of its points");
    wrong("02.3", "DoubleBinaryOperator answer = (mu, s) -> mu * mu + s * s;", "usual choice");
    wrong("02.3", "DoubleBinaryOperator answer = (mu, s) -> mu * mu + 3;", "for $s=1$ only");
    wrong("02.3", "DoubleBinaryOperator answer = (mu, s) -> mu * mu;", "at the mean");
    proofs();
  }

  private void square(String body, String reason) {
    wrong(
        "02.1",
        """
        double normal(double x, double mu) {
            return Math.exp(-(Math.sqrt(x) - mu) * (Math.sqrt(x) - mu) / 2) / Math.sqrt(2 * Math.PI);
        }
        DoubleBinaryOperator answer = (mu, x) ->\s"""
            + body
            + ";",
        reason);
  }

  private void generator(String lambda, String reason) {
    wrong("02.2", "DoubleUnaryOperator answer = " + lambda + ";", reason);
  }

  private void proofs() {
    String start = ".line(E(q, f.minus(b).times(score)), \"a\")";
    String split = ".line(E(q, f.times(score)).minus(b.times(E(q, score))), \"b\")";
    String plain = ".line(E(q, f.times(score)), \"c\")";
    String end = ".line(gradient(E(q, f), theta), \"d\")";
    String fixed = ".assuming(Assumption.fixedSupport(q, theta))";
    proof(start + end + fixed, "step that matters is left out");
    proof(start + plain + end + fixed, "step that matters is left out");
    proof(start + split + plain + end, "Uniform(0, 1)");
    proof(start + ".line(E(q, f.minus(b)), \"b\")" + end + fixed, "Line 2 does not follow");
    proof(
        start
            + split
            + plain
            + end
            + ".assuming(Assumption.fixedSupport(q, theta), Assumption.finite(E(q, f.power(2))))",
        "assumes more");
  }

  private void proof(String lines, String reason) {
    wrong(
        "02.4",
        "Expr score = log(q).derivative(theta);\n"
            + "Derivation answer = Derivation.of(\"a proof\")"
            + lines
            + ";",
        reason);
  }
}
