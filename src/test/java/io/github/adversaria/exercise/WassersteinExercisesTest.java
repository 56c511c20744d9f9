package io.github.adversaria.exercise;

/** The exercises of notebook 13. */
final class WassersteinExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return WassersteinExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String sigma = "DoubleUnaryOperator answer = sigma -> ";
    wrong("13.1", sigma + "Math.abs(sigma - 1) * Math.sqrt(2 / Math.PI);", "That is $W_1$");
    wrong("13.1", sigma + "(1 - sigma) / Math.sqrt(2 * Math.PI);", "upside down");
    wrong("13.1", sigma + "Math.abs(sigma * sigma - 1) / Math.sqrt(2 * Math.PI);", "variance");
    wrong("13.1", sigma + "Math.abs(sigma - 1);", "should be");
    String both = "DoubleBinaryOperator answer = (theta, lambda) -> ";
    wrong("13.2", both + "theta;", "That is $W_1$");
    wrong("13.2", both + "theta + theta * theta / (4 * lambda);", "penalty taken off");
    wrong("13.2", both + "1 + theta / (2 * lambda);", "slope");
    wrong("13.2", both + "theta + theta * theta / lambda;", "factor 2");
    wrong("13.2", both + "theta + 1 / (2 * lambda);", "density");
    String pair = "List<Density> answer = List.of(";
    wrong("13.3", pair + "Normal.of(0, 1), Normal.of(1, 1));", "means differ");
    wrong("13.3", pair + "Normal.of(0, 1), Normal.of(0, 2));", "begins at 0");
    wrong("13.3", pair + "Normal.of(0, 1), Normal.of(0, 1));", "says nothing");
    wrong(
        "13.3",
        pair
            + "Mixture.of(0.5, Normal.of(-2, 0.1), 0.5, Normal.of(2, 0.1)),"
            + " Mixture.of(0.5, Normal.of(-1, 0.1), 0.5, Normal.of(1, 0.1)));",
        "begins at");
    wrong("13.3", "List<Density> answer = List.of(Normal.of(0, 1));", "two densities");
    String start =
        "var some = mix(0.25, p, q); Derivation answer = Derivation.of(\"mine\").line(W1(p, some))";
    String contest = ".line(supLipschitz(1, f, E(p, f).minus(E(some, f))), \"duality\")";
    String end = ".line(W1(p, q).times(0.75), \"so\");";
    wrong("13.4", start + end, "supremum over critics");
    wrong("13.4", start + contest + end, "taken apart");
    wrong(
        "13.4",
        start
            + contest
            + ".line(supLipschitz(1, f, E(p, f).minus(E(q, f)).times(0.25)), \"?\")"
            + end,
        "Line 3 does not follow");
    wrong("13.4", start + ".atMost(W1(p, q).times(0.75), \"convexity\");", "does not follow");
  }
}
