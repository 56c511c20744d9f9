package io.github.adversaria.exercise;

/** The exercises of notebook 10. */
final class SaturationExercisesTest extends SheetTest {

  private static final String PROOF =
      "var best = p.over(p.plus(g)); var loss = log(one().minus(best)).minus(log(best));\n"
          + "var score = log(g).derivative(theta);\n"
          + "Derivation answer = Derivation.of(\"\").line(E(g, loss.times(score)))";

  private static final String END =
      ".line(gradient(KL(g, p), theta), \"Leibniz\")"
          + ".assuming(Assumption.sameSupport(p, g), Assumption.finite(KL(g, p)));";

  @Override
  ExerciseSheet sheet() {
    return SaturationExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("10.1", "Expr answer = one().minus(w);", "add up to 1 in the logit");
    wrong("10.1", "Expr answer = w.negate();", "mirror images");
    wrong("10.1", "Expr answer = theta.minus(w);", "only");
    wrong("10.1", "Expr answer = theta.over(sigma).minus(w);", "not $");
    wrong("10.1", "Expr answer = w.minus(theta.over(sigma.power(2)));", "sign");
    String one = "DoubleUnaryOperator answer = ";
    wrong("10.2", one + "d -> -Math.log(d);", "D is near 1");
    wrong("10.2", one + "d -> Math.log(1 - d);", "D is near 0");
    wrong("10.2", one + "d -> -d;", "in D;");
    wrong("10.2", one + "d -> Math.log(d / (1 - d));", "sign");
    wrong("10.2", one + "d -> Math.log10((1 - d) / d);", "base 10");
    wrong("10.3", one + "x -> x;", "same way");
    wrong("10.3", one + "x -> -3 * x - x * x * x;", "same way");
    wrong("10.3", one + "x -> 6 * Math.cos(9 * x);", "too small");
    wrong("10.3", one + "x -> 1 / 0.0;", "finite");
    wrong("10.4", PROOF + END, "one quotient");
    wrong(
        "10.4",
        PROOF + ".line(E(g, log(g.over(p)).times(score)), \"D*\")" + END,
        "whose mean vanishes");
    wrong(
        "10.4",
        PROOF
            + ".line(E(g, log(p.over(g)).times(score)), \"(1 − D*)/D* = p/g\")"
            + ".line(E(g, log(p.over(g)).times(score)).plus(E(g, score)), \"the mean is 0\")"
            + END,
        "Line 2 does not follow");
    wrong(
        "10.4",
        PROOF
            + ".line(E(g, log(g.over(p)).times(score)), \"D*\")"
            + ".line(E(g, log(g.over(p)).times(score)).plus(E(g, score)), \"the mean is 0\")"
            + ".line(gradient(KL(p, g), theta), \"Leibniz\")"
            + ".assuming(Assumption.sameSupport(p, g), Assumption.finite(KL(g, p)));",
        "Line 4 does not follow");
  }
}
