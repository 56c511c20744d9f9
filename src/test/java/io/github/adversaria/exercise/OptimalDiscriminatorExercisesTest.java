package io.github.adversaria.exercise;

/** The exercises of notebook 03. */
final class OptimalDiscriminatorExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return OptimalDiscriminatorExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("03.1", "Expr answer = p.over(p.plus(q));", "three is left out");
    wrong("03.1", "Expr answer = p.over(p.plus(q.times(3)));", "wrong density");
    wrong("03.1", "Expr answer = q.over(p.times(3).plus(q));", "fails for");
    wrong("03.1", "Expr answer = E(p, log(p));", "a number");
    wrong("03.2", "DoubleBinaryOperator answer = (mu, x) -> mu * x - mu * mu / 2;", "sign");
    wrong("03.2", "DoubleBinaryOperator answer = (mu, x) -> -mu * x;", "should be");
    wrong(
        "03.2",
        "DoubleBinaryOperator answer = (mu, x) -> 1 / (1 + Math.exp(mu * x - mu * mu / 2));",
        "itself");
    wrong(
        "03.3",
        "List<Density> answer = List.of(Uniform.of(3, 4),"
            + " Mixture.of(2.0 / 3, Uniform.of(0, 1), 1.0 / 3, Uniform.of(3, 4)));",
        "exchanged");
    wrong(
        "03.3",
        "List<Density> answer = List.of(Mixture.of(0.75, Uniform.of(0, 1), 0.25, Uniform.of(3, 4)),"
            + " Uniform.of(3, 4));",
        "p/q = 1/4");
    wrong(
        "03.3",
        "List<Density> answer = List.of(Mixture.of(0.5, Uniform.of(0, 1), 0.5, Uniform.of(3, 4)),"
            + " Uniform.of(3, 4));",
        "The best D is 0.3");
    wrong("03.3", "List<Density> answer = List.of(Normal.of(0, 1), Uniform.of(3, 4));", "not free");
    wrong("03.3", "List<Density> answer = List.of(Uniform.of(0, 1), Uniform.of(3, 4));", "is 0 at");
    wrong("03.3", "List<Density> answer = List.of(Uniform.of(3, 4));", "2 of them");
    String gap = "var best = p.over(p.plus(q)); var rest = one().minus(best);\n";
    wrong(
        "03.4",
        gap
            + "Derivation answer = Derivation.of(\"\").line(V.with(D, best).minus(V))"
            + ".atLeast(number(0), \"it is the maximum\");",
        "estimated away");
    wrong(
        "03.4",
        gap
            + "Derivation answer = Derivation.of(\"\").line(V.with(D, best).minus(V))"
            + ".line(E(p, log(best.over(D))).plus(E(q, log(rest.over(one().minus(D))))), \"logs\")"
            + ".atLeast(E(p, D.over(best).minus(1)).plus(E(q, one().minus(D).over(rest).minus(1))),"
            + " \"log t ≤ t − 1\").atLeast(number(0), \"it vanishes\");",
        "does not follow");
    wrong(
        "03.4",
        gap
            + "Derivation answer = Derivation.of(\"\").line(V.with(D, rest).minus(V))"
            + ".atLeast(number(0), \"q/(p + q) is best\");",
        "does not begin");
    wrong(
        "03.4",
        gap
            + "Derivation answer = Derivation.of(\"\").line(V.with(D, best).minus(V))"
            + ".atMost(E(p, one().minus(D.over(best))).plus(E(q, one().minus(one().minus(D).over(rest)))),"
            + " \"log t ≤ t − 1\").atLeast(number(0), \"it vanishes\");",
        "relates by");
  }
}
