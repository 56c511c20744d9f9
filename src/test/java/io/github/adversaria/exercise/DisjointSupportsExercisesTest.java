package io.github.adversaria.exercise;

/** The exercises of notebook 12. */
final class DisjointSupportsExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return DisjointSupportsExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    String js = "Math.log(2) + (w * Math.log(w) - (1 + w) * Math.log(1 + w)) / 2";
    wrong("12.1", "DoubleUnaryOperator answer = w -> 2 * (" + js + ");", "twice");
    wrong("12.1", "DoubleUnaryOperator answer = w -> (" + js + ") / Math.log(2);", "base 2");
    wrong("12.1", "DoubleUnaryOperator answer = w -> -Math.log(w);", "KL");
    wrong("12.1", "DoubleUnaryOperator answer = w -> (1 - w) * Math.log(2);", "only at most");
    wrong("12.1", "DoubleUnaryOperator answer = w -> Math.log(2);", "should be");
    wrong(
        "12.1",
        "DoubleUnaryOperator answer = w -> (w * Math.log(2 * w / (1 + w)) + Math.log(2 / (1 + w))) / 2;",
        "left out");
    String pair = "DoubleFunction<List<Density>> answer = t -> List.of(";
    wrong("12.2", pair + "Uniform.of(0, 1), Uniform.of(2, 3));", "do not overlap");
    wrong("12.2", pair + "Uniform.of(0, 1), Uniform.of(0, 1 - t));", "differ");
    wrong("12.2", pair + "Uniform.of(0, 1), Uniform.of(2 * t, 1 + 2 * t));", "twice");
    wrong("12.2", pair + "Uniform.of(0, 1), Uniform.of(0.3, 1.3));", "TV = 0.3");
    wrong(
        "12.2",
        pair + "Normal.of(0, 1), Normal.of(2 * Normal.of(0, 1).quantile((1 + t) / 2), 1));",
        "differ");
    wrong("12.2", "DoubleFunction<List<Density>> answer = t -> List.of();", "two densities");
    String one = "DoubleFunction<Density> answer = epsilon -> ";
    wrong("12.3", one + "Normal.of(epsilon, 1);", "share mass");
    wrong("12.3", one + "Uniform.of(40, 41);", "more than allowed");
    wrong(
        "12.3",
        one + "Categorical.of(new double[] {-0.8, 0.8}, new double[] {0.5, 0.5});",
        "more than allowed");
    String start = "Derivation answer = Derivation.of(\"mine\").line(JS(p, q))";
    String end = ".line(log(2).times(TV(p, q)), \"so\");";
    wrong("12.4", start + ".atMost(log(2).times(TV(p, q)), \"Lin\");", "written out");
    wrong(
        "12.4",
        start
            + ".line(log(2).minus(E(p, log(one().plus(q.over(p)))).over(2))"
            + ".minus(E(q, log(one().plus(p.over(q)))).over(2)), \"overlap\")"
            + ".atMost(log(2).times(TV(p, q)), \"Lin\");",
        "estimate has been made");
    wrong(
        "12.4",
        start
            + ".line(integral(p.times(log(p.over(p.plus(q)))).plus(q.times(log(q.over(p.plus(q))))))"
            + ".over(2), \"KL to the mixture\")"
            + end,
        "Line 2 does not follow");
    wrong("12.4", start + end, "Line 2 does not follow");
    wrong(
        "12.4",
        start
            + ".atMost(log(2), \"ceiling\").atLeast(log(2).times(TV(p, q)), \"TV is at most 1\");",
        "from which the claim does not follow");
  }
}
