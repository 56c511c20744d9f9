package io.github.adversaria.exercise;

/** The exercises of notebook 11. */
final class NonSaturatingExercisesTest extends SheetTest {

  private static final String PROOF =
      "var best = p.over(p.plus(q)); var m = mean(p, q);\n"
          + "Derivation answer = Derivation.of(\"\").line(E(q, log(best).negate()))";

  private static final String END =
      ".line(KL(q, p).minus(JS(p, q).times(2)).plus(E(p, log(best))).plus(log(2).times(2)), \"JS\");";

  @Override
  ExerciseSheet sheet() {
    return NonSaturatingExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String one = "DoubleUnaryOperator answer = s -> ";
    wrong("11.1", one + "-Math.log(1 - s);", "alone");
    wrong(
        "11.1",
        one + "2 * ((1 - s) * Math.log((1 - s) / (1 - s / 2)) + s * Math.log(2));",
        "wrong way round");
    wrong(
        "11.1",
        one + "(1 - s) * Math.log((1 - s) / (1 - s / 2)) + s * Math.log(2) - Math.log(1 - s / 2);",
        "2·JS");
    wrong(
        "11.1",
        one + "(1 - s / 2) * Math.log((1 - s / 2) / (1 - s)) - s / 2 * Math.log(2);",
        "half of what");
    modes();
    wrong("11.3", PROOF + END, "left out");
    wrong(
        "11.3",
        PROOF
            + ".line(E(q, log(q.over(p))).minus(E(q, log(one().minus(best)))), \"odds\")"
            + ".line(KL(q, p).minus(E(p, log(best))).minus(E(q, log(one().minus(best))))"
            + ".plus(E(p, log(best))), \"V\")"
            + END,
        "left out");
    wrong(
        "11.3",
        PROOF + ".line(KL(q, p).minus(KL(q, m)).minus(log(2)), \"midpoint\")" + END,
        "Line 2 does not follow");
    wrong(
        "11.3",
        PROOF
            + ".line(KL(q, p).minus(KL(q, m)).plus(log(2)), \"midpoint\")"
            + ".line(KL(q, p).minus(JS(p, q).times(2)).plus(E(p, log(best))).minus(log(2).times(2)),"
            + " \"source 003\");",
        "Line 3 does not follow");
  }

  private void modes() {
    String begin =
        "var left = Normal.of(-3, 0.5); var right = Normal.of(3, 0.5);\n"
            + "List<Density> answer = List.of(Mixture.of(0.5, left, 0.5, right), ";
    wrong("11.2", begin + "left, Mixture.of(0.5, left, 0.5, right));", "behind −log D does not");
    wrong("11.2", begin + "left, Normal.of(0, 3));", "JS does not prefer both");
    wrong("11.2", begin + "Normal.of(0, 3), left);", "either side");
    wrong("11.2", begin + "Normal.of(0, 3), Normal.of(0, 3));", "not dropped");
    wrong(
        "11.2",
        "List<Density> answer = List.of(Mixture.of(0.5, Uniform.of(-2, -1), 0.5, Uniform.of(1, 2)),"
            + " Uniform.of(-2, -1), Mixture.of(0.5, Uniform.of(-2, -1), 0.5, Uniform.of(1, 2.1)));",
        "cannot have any");
  }
}
