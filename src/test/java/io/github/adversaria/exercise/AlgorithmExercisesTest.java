package io.github.adversaria.exercise;

/** The exercises of notebook 08. */
final class AlgorithmExercisesTest extends SheetTest {

  private static final String PLAYERS =
      "var Dab = sigmoid(a.times(point()).plus(b)); var G = point().plus(theta);\n"
          + "var real = E(p, log(Dab)).negate();\n"
          + "var made = log(one().minus(Dab)).negate();\n";

  private static final String LABEL =
      "var best = p.over(p.plus(q)); var rest = one().minus(best);\n"
          + "var gained = log(2).plus(E(mean(p, q), best.times(log(best)).plus(rest.times(log(rest)))));"
          + "\nDerivation answer = Derivation.of(\"\").line(gained)";

  private static final String BATCHES =
      "var p1 = density(\"p_1\"); var p2 = density(\"p_2\");\n"
          + "var q1 = density(\"q_1\"); var q2 = density(\"q_2\");\n"
          + "BinaryOperator<Expr> V = (data, made) ->"
          + " E(data, log(D)).plus(E(made, log(one().minus(D))));\n"
          + "Derivation answer = Derivation.of(\"\")"
          + ".line(sup(D, V.apply(mean(p1, p2), mean(q1, q2))))";

  private static final String BATCHES_END =
      ".line(JS(p1, q1).plus(JS(p2, q2)).minus(log(4)), \"each maximum\");";

  @Override
  ExerciseSheet sheet() {
    return AlgorithmExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    numbers();
    losses();
    wrong("08.5", LABEL + ".line(JS(p, q), \"definition\");", "taken apart");
    wrong(
        "08.5",
        LABEL
            + ".line(log(2).plus(E(p, log(best)).plus(E(q, log(rest)))), \"p + q\")"
            + ".line(JS(p, q), \"definition\");",
        "Line 2 does not follow");
    wrong(
        "08.5",
        LABEL
            + ".line(log(2).plus(E(p, log(best)).plus(E(q, log(rest))).over(2)), \"apart\")"
            + ".line(JS(p, q).times(2), \"definition\");",
        "Line 3 does not follow");
    wrong(
        "08.6",
        BATCHES + ".atMost(JS(p1, q1).plus(JS(p2, q2)).minus(log(4)), \"so\");",
        "become two");
    wrong(
        "08.6",
        BATCHES
            + ".atMost(JS(mean(p1, p2), mean(q1, q2)).times(2).minus(log(4)), \"notebook 05\")"
            + ".atMost(JS(p1, q1).plus(JS(p2, q2)).minus(log(4)), \"JS is convex\");",
        "become two");
    wrong(
        "08.6",
        BATCHES
            + ".line(sup(D, V.apply(p1, q1)).over(2).plus(sup(D, V.apply(p2, q2)).over(2)), \"linear\")"
            + BATCHES_END,
        "Line 2 does not follow");
    wrong(
        "08.6",
        BATCHES
            + ".atLeast(sup(D, V.apply(p1, q1)).over(2).plus(sup(D, V.apply(p2, q2)).over(2)), \"two D\")"
            + BATCHES_END,
        "relates by");
  }

  private void numbers() {
    String two = "DoubleBinaryOperator answer = (theta, s) -> ";
    wrong("08.1", two + "10 * Math.abs(s - 1 / s) / theta;", "standard deviation falls");
    wrong("08.1", two + "Math.pow((s - 1 / s) / theta, 2);", "as large as the gradient");
    wrong("08.1", two + "100 * Math.pow((1 - 1 / (s * s)) / theta, 2);", "scatters by");
    wrong("08.1", two + "100 / Math.pow(s * theta, 2);", "the data contribute");
    String one = "DoubleUnaryOperator answer = ";
    wrong("08.2", one + "eta -> 4;", "small steps only");
    wrong("08.2", one + "eta -> 1;", "in a spiral");
    wrong("08.2", one + "eta -> eta < 1.236 ? 3 : 2;", "one more");
    wrong(
        "08.2", one + "eta -> 2 - 2 * Math.log(1 + eta / 2) / Math.log(1 - eta / 2);", "should be");
    wrong("08.3", one + "L -> Math.log(2) - L;", "never below 0");
    wrong("08.3", one + "L -> Math.max(0, Math.log(4) - 2 * L);", "2·JS");
    wrong("08.3", one + "L -> Math.max(0, Math.log(2) - L / 2);", "not their sum");
    wrong("08.3", one + "L -> Math.max(0, 1 - L / Math.log(2));", "base 2");
  }

  private void losses() {
    wrong(
        "08.4",
        PLAYERS + "Expr answer = real.plus(E(noise, made.at(G))).minus(E(noise, log(Dab).at(G)));",
        "generator's term reaches");
    wrong(
        "08.4",
        PLAYERS
            + "Expr answer = real.plus(E(noise, made.at(G)))"
            + ".minus(E(noise, stopGradient(log(Dab)).at(G)));",
        "discriminator's term reaches");
    wrong("08.4", PLAYERS + "Expr answer = real.plus(E(noise, made.at(G)));", "own loss");
    wrong(
        "08.4",
        PLAYERS
            + "Expr answer = real.plus(E(noise, made.at(stopGradient(G))))"
            + ".minus(E(noise, stopGradient(log(Dab).at(G))));",
        "gradient");
    wrong(
        "08.4",
        PLAYERS
            + "Expr answer = real.plus(E(noise, made.at(stopGradient(G))))"
            + ".minus(E(noise, stopGradient(made).at(G)));",
        "saturating loss");
    wrong("08.4", PLAYERS + "Expr answer = log(Dab);", "a number");
  }
}
