package io.github.adversaria.exercise;

/** The exercises of notebook 07. */
final class WhyJsMayRiseExercisesTest extends SheetTest {

  private static final String PROOF =
      "Function<Expr, Expr> V = D -> E(p, log(D)).plus(E(p1, log(one().minus(D))));\n"
          + "var ratio = p.plus(p0).over(p.plus(p1));\n"
          + "Derivation answer = Derivation.of(\"\")"
          + ".line(V.apply(p.over(p.plus(p1))).minus(V.apply(p.over(p.plus(p0)))))";

  private static final String END =
      ".line(KL(p1, p0).minus(KL(mean(p, p1), mean(p, p0)).times(2)), \"definition\")"
          + ".assuming(Assumption.finite(KL(p1, p0)));";

  @Override
  ExerciseSheet sheet() {
    return WhyJsMayRiseExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String game = "FrozenDiscriminator answer = FrozenDiscriminator.of(";
    wrong("07.1", game + "Normal.of(0, 1), Family.location(Normal.of(0, 1)), 0, 1);", "too short");
    wrong(
        "07.1",
        game + "Normal.of(0, 0.1), Family.location(Normal.of(0, 0.1)), 0, 0);",
        "does not fall");
    wrong(
        "07.1",
        game + "Normal.of(0, 0.142), Family.location(Normal.of(0, 0.142)), 0, 0.1);",
        "factor");
    wrong(
        "07.1", game + "Normal.of(0, 10), Family.location(Normal.of(0, 10)), 0, 1);", "too short");
    wrong("07.2", PROOF + END, "left out");
    wrong(
        "07.2",
        PROOF
            + ".line(E(p, log(ratio)).plus(E(p1, log(p1.over(p0).times(ratio)))), \"quotients\")"
            + END,
        "split off");
    wrong(
        "07.2",
        PROOF
            + ".line(E(p, log(ratio)).plus(E(p1, log(p0.over(p1).times(ratio)))), \"quotients\")"
            + END,
        "Line 2 does not follow");
    wrong(
        "07.2",
        PROOF
            + ".line(E(p, log(ratio)).plus(E(p1, log(p1.over(p0).times(ratio)))), \"quotients\")"
            + ".line(KL(p1, p0).plus(E(p, log(ratio))).plus(E(p1, log(ratio))), \"logarithms\")"
            + ".line(KL(p1, p0).minus(KL(mean(p, p0), mean(p, p1)).times(2)), \"one mean\")"
            + ".assuming(Assumption.finite(KL(p1, p0)));",
        "Line 4 does not follow");
  }
}
