package io.github.adversaria.exercise;

/** The exercises of notebook 26. */
final class ErrataExercisesTest extends SheetTest {

  private static final String WEIGHTED =
      """
      Derivation answer = Derivation.of("mended")
          .line(sup(D, E(p, log(D)).times(3).plus(E(q, log(one().minus(D))))), "best D")
          .line(E(p, log(p.times(3).over(p.times(3).plus(q)))).times(3)
              .plus(E(q, log(q.over(p.times(3).plus(q))))), "D* = 3p/(3p + q)")
          .line(THIRD, "m = (3p + q)/4")
          .line(KL(p, m).times(3).plus(KL(q, m)).plus(LAST), "KL");
      """;

  private static final String SQUARES =
      """
      Derivation answer = Derivation.of("mended")
          .line(E(p, q.over(p.plus(q)).power(2)).plus(E(q, p.over(p.plus(q)).power(2))), "best D")
          .line(integral(p.times(q.power(2)).plus(q.times(p.power(2)))
              .over(p.plus(q).power(2))), "one integral")
          .line(integral(p.times(q).over(p.plus(q))), "pq² + qp² = pq(p + q)")
          .line(FOURTH, "4pq = (p + q)² − (p − q)²")
          .line(FIFTH, "χ²");
      """;

  private static final String INTEGRAL =
      "number(1).over(2).minus(integral(p.minus(q).power(2).over(p.plus(q))).over(4))";

  @Override
  ExerciseSheet sheet() {
    return ErrataExercises.sheet();
  }

  private static String weighted(String third, String last) {
    return WEIGHTED.replace("THIRD", third).replace("LAST", last);
  }

  private static String squares(String fourth, String fifth) {
    return SQUARES.replace("FOURTH", fourth).replace("FIFTH", fifth);
  }

  @Override
  void wrongAnswers() {
    wrong("26.1", "Derivation answer = weighted;", "still as printed");
    wrong(
        "26.1",
        weighted(
            "E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m)))).plus(log(3)).minus(log(16))",
            "log(3).minus(log(16))"),
        "Line 4 was right");
    wrong(
        "26.1",
        weighted(
            "E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m)))).minus(log(16))",
            "log(27).minus(log(256))"),
        "does not follow");
    wrong(
        "26.1",
        weighted(
            "KL(p, m).times(3).plus(KL(q, m)).plus(log(27).minus(log(256)))",
            "log(27).minus(log(256))"),
        "");

    wrong("26.2", "Derivation answer = squares;", "still as printed");
    wrong(
        "26.2",
        squares(INTEGRAL, "number(1).over(2).minus(chiSquared(p, q).over(4))"),
        "Line 5 is still as printed");
    wrong(
        "26.2",
        squares(INTEGRAL, "number(1).over(2).minus(chiSquared(p, mean(p, q)).over(4))"),
        "Line 5 does not follow");
    wrong("26.2", squares(INTEGRAL, INTEGRAL), "occurs twice");
    wrong(
        "26.2",
        squares(
            "number(1).over(2).minus(chiSquared(p, mean(p, q)).over(2))",
            "number(1).over(2).minus(chiSquared(q, mean(p, q)).over(2))"),
        "not replaced");
  }
}
