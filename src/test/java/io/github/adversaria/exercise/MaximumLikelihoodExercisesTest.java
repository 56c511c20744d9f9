package io.github.adversaria.exercise;

/** The exercises of notebook 01. */
final class MaximumLikelihoodExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return MaximumLikelihoodExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("01.1", "Expr answer = E(p, point().minus(E(p, point())).power(2));", "wrong place");
    wrong("01.1", "Expr answer = E(p, point().power(2)).minus(mu.power(2));", "opened as if");
    wrong("01.1", "Expr answer = sqrt(E(p, point().minus(mu).power(2)));", "deviation");
    wrong("01.1", "Expr answer = point().minus(mu).power(2);", "depends on the point");
    wrong("01.1", "Expr answer = E(p, point()).minus(mu).power(2);", "without the spread");
    String heaps = "Mixture.of(0.5, Normal.of(-6, 1), 0.5, Normal.of(6, 1))";
    list("01.2", heaps + ", Normal.of(6, 1), Normal.of(0, 6)", "exchanged");
    list("01.2", "Normal.of(0, 1), Normal.of(0, 1), Normal.of(3, 1)", "prefer the same");
    list("01.2", heaps + ", Normal.of(0, 6), Uniform.of(5, 7)", "infinite");
    String near = "Mixture.of(0.5, Normal.of(-3, 1), 0.5, Normal.of(3, 1))";
    list("01.2", near + ", Normal.of(0, 3.2), Normal.of(3, 1)", "half a nat");
    list("01.2", heaps + ", Normal.of(0, 6)", "Three densities");
    map("Normal.of(points[0], Math.exp(-bound - 10))", "One normal");
    map("Mixture.of(0.5, Normal.of(points[0], 0.01), 0.5, Normal.of(0, 1))", "the sum of");
    map("Mixture.of(0.5, Normal.of(points[0], 1e-9), 0.5, Normal.of(points[1], 1e-9))", "left out");
    map("Mixture.of(0.5, Normal.of(0, 1), 0.5, Laplace.of(points[0], 1e-99))", "two normals");
    proofs();
  }

  private void list(String exercise, String densities, String reason) {
    wrong(exercise, "List<Density> answer = List.of(" + densities + ");", reason);
  }

  private void map(String body, String reason) {
    wrong(
        "01.3",
        "BiFunction<double[], Double, Density> answer = (points, bound) -> " + body + ";",
        reason);
  }

  private void proof(String exercise, String lines, String reason) {
    wrong(exercise, "Derivation answer = Derivation.of(\"a proof\")" + lines + ";", reason);
  }

  private void proofs() {
    String start = ".line(E(p, log(q)), \"a\")";
    String end = ".atMost(E(p, log(p)), \"z\")";
    proof("01.4", start + end, "step that matters is left out");
    proof("01.4", start + ".line(E(p, log(p)).minus(KL(p, q)), \"b\")" + end, "is left out");
    proof("01.4", start + ".atMost(E(q, log(p)), \"b\")" + end, "Line 2 does not follow");
    proof(
        "01.4",
        start
            + ".line(E(p, log(p)).plus(E(p, log(q.over(p)))), \"b\")"
            + ".atMost(E(p, log(p)).plus(E(p, q.over(p).minus(1))), \"c\")"
            + ".line(E(p, log(p)), \"q has mass 1\")",
        "Line 4 does not follow");
    String given = ".line(E(p, log(mean(q0, q1))), \"a\")";
    String half = "r.times(log(q0.over(r.times(2))))";
    String other = "one().minus(r).times(log(q1.over(one().minus(r).times(2))))";
    String last = "E(p, " + half + ").plus(E(p, " + other + "))";
    proof("01.5", given + ".atLeast(" + last + ", \"b\")", "is left out");
    proof("01.5", given + ".atMost(" + last + ", \"b\")", "does not follow");
    proof("01.5", given + ".line(" + last + ", \"b\")", "Line 2 does not follow");
    proof(
        "01.5",
        given + ".atLeast(E(p, r.times(log(q0)).plus(one().minus(r).times(log(q1)))), \"b\")",
        "Line 2 does not follow");
  }
}
