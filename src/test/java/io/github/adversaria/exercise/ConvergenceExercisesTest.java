package io.github.adversaria.exercise;

/** The exercises of notebook 09. */
final class ConvergenceExercisesTest extends SheetTest {

  private static final String PROOF =
      "var best = p.over(p.plus(q)); var rest = one().minus(best);\n"
          + "Derivation answer = Derivation.of(\"\").line(E(q, log(rest)).minus(E(p, log(rest))))";

  @Override
  ExerciseSheet sheet() {
    return ConvergenceExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String three = "List<Density> answer = List.of(";
    wrong("09.1", three + "Normal.of(0, 1), Normal.of(-1, 1), Normal.of(1, 1));", "C bends");
    wrong("09.1", three + "Normal.of(0, 1), Normal.of(1, 1), Normal.of(1, 1));", "too near");
    wrong("09.1", three + "Uniform.of(0, 1), Uniform.of(2, 3), Uniform.of(4, 5));", "disjoint");
    wrong(
        "09.1",
        three
            + "Uniform.of(0, 1), Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(2, 3)),"
            + " Mixture.of(0.4, Uniform.of(0, 1), 0.6, Uniform.of(2, 3)));",
        "too near");
    wrong(
        "09.1",
        three
            + "Uniform.of(0, 1), Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(2, 3)),"
            + " Mixture.of(0.3, Uniform.of(0, 1), 0.7, Uniform.of(4, 5)));",
        "C bends");
    wrong("09.2", PROOF + ".atLeast(JS(p, q).times(2), \"convexity\");", "left out");
    wrong(
        "09.2",
        PROOF
            + ".line(E(q, log(rest)).plus(E(p, log(best))).minus(E(p, log(best.times(rest)))), \"add\")"
            + ".atLeast(JS(p, q).times(2), \"so\");",
        "left out");
    wrong(
        "09.2",
        PROOF
            + ".line(E(q, log(rest)).plus(E(p, log(best))).minus(E(p, log(best.times(rest)))), \"add\")"
            + ".line(E(q, log(rest)).plus(E(p, log(best))).plus(log(4)), \"y(1 − y) = 1/4\")"
            + ".line(JS(p, q).times(2), \"V\");",
        "Line 3 does not follow");
    wrong(
        "09.2",
        PROOF
            + ".line(E(q, log(rest)).plus(E(p, log(best))).minus(E(p, log(best.times(rest)))), \"add\")"
            + ".atLeast(E(q, log(rest)).plus(E(p, log(best))).plus(log(2)), \"y(1 − y) ≤ 1/2\")"
            + ".line(JS(p, q).times(2), \"V\");",
        "Line 4 does not follow");
  }
}
