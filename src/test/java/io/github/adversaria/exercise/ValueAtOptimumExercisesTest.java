package io.github.adversaria.exercise;

/** The exercises of notebook 05. */
final class ValueAtOptimumExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return ValueAtOptimumExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    loss("L", "no divergence");
    loss("-2 * L", "2\\,\\mathrm{JS}-2\\log2");
    loss("-L - Math.log(2)", "source 003 prints");
    loss("2 * Math.log(2) - 2 * L", "\\cdot\\mathrm{JS}");
    loss("Math.log(2) - L / 2", "both halves");
    loss("1 - L / Math.log(2)", "base 2");
    loss("L - Math.log(2)", "sign");
    value("-(a + b) * Math.log(2)", "do");
    value("-Math.log(4)", "do not drop out");
    value("a * Math.log(b / (a + b)) + b * Math.log(a / (a + b))", "exchanged");
    value("0", "perfect discriminator");
    pair(
        "c -> List.of(Uniform.of(0, 1), Uniform.of(2 + c / Math.log(2), 3 + c / Math.log(2)))",
        "not −log 4 + JS");
    pair("c -> List.of(Normal.of(0, 1), Normal.of(1, 0.7))", "has C(G) = -1.06");
    pair("c -> List.of(Uniform.of(0, 1), Uniform.of(1 + c / 2, 2 + c / 2))", "has C(G)");
    pair("c -> List.of(Uniform.of(0, 1))", "two densities");
    threeToOne();
    balance();
  }

  private void loss(String body, String reason) {
    wrong("05.1", "DoubleUnaryOperator answer = L -> " + body + ";", reason);
  }

  private void value(String body, String reason) {
    wrong("05.2", "DoubleBinaryOperator answer = (a, b) -> " + body + ";", reason);
  }

  private void pair(String lambda, String reason) {
    wrong("05.3", "DoubleFunction<List<Density>> answer = " + lambda + ";", reason);
  }

  private void threeToOne() {
    String before =
        """
        Expr V = E(p, log(D)).times(3).plus(E(q, log(one().minus(D))));
        Expr from = V.with(D, V.maximizer(D));
        Expr m = mix(0.75, p, q);
        Expr sum = p.times(3).plus(q);
        Expr to = KL(p, m).times(3).plus(KL(q, m)).plus(log(3).times(3)).minus(log(4).times(4));
        """;
    String first = "Expr data = E(p, log(p.times(3).over(sum))).times(3);\n";
    String start = ".line(from, \"a\")";
    String fraction = ".line(data.plus(E(q, log(q.over(sum)))), \"b\")";
    proof("05.4", before, start + ".line(to, \"z\")", "left out");
    proof("05.4", before + first, start + fraction + ".line(to, \"z\")", "left out");
    proof(
        "05.4",
        before + first,
        start + ".line(data.plus(E(q, log(p.times(3).over(sum)))), \"as in 002\").line(to, \"z\")",
        "Line 2 does not follow");
    proof(
        "05.4",
        before + first,
        start + fraction + ".line(JS(p, q).times(4).minus(log(4)), \"z\")",
        "Line 3 does not follow");
    proof(
        "05.4",
        before + first,
        start
            + fraction
            + ".line(E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m)))).minus(log(4)), \"c\")",
        "Line 3 does not follow");
  }

  private void balance() {
    String start = ".line(E(p, log(D)).plus(E(p, log(one().minus(D)))), \"a\")";
    String end = ".atMost(log(4).negate(), \"z\")";
    proof("05.5", "", start + end, "left out");
    proof("05.5", "", start + ".line(E(p, log(D).plus(log(one().minus(D)))), \"b\")" + end, "left");
    proof("05.5", "", start + ".atMost(log(2).negate(), \"b\")", "does not end with");
    proof("05.5", "", start + ".line(log(4).negate(), \"b\")", "Line 2 does not follow");
    proof(
        "05.5",
        "",
        start + ".atMost(E(p, log(D.times(one().minus(D)))).times(2), \"b\")" + end,
        "Line 2 does not follow");
  }

  private void proof(String exercise, String before, String lines, String reason) {
    wrong(
        exercise, before + "Derivation answer = Derivation.of(\"a proof\")" + lines + ";", reason);
  }
}
