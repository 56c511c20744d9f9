package io.github.adversaria.exercise;

/** The exercises of notebook 17. */
final class GeneratorAloneExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return GeneratorAloneExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("17.1", "DoubleUnaryOperator answer = a -> 2 * a * (1 - a);", "avoid");
    wrong("17.1", "DoubleUnaryOperator answer = a -> Math.min(a, 1 - a);", "another");
    wrong("17.1", "DoubleUnaryOperator answer = a -> 2 * a;", "does not exceed 1");
    wrong("17.1", "Double answer = 1.0;", "add up to 1");
    wrong("17.1", "Double answer = 0.5;", "should be");

    wrong(
        "17.2",
        """
        Derivation answer = Derivation.of("too short").assuming(Assumption.sameSupport(p, q))
            .line(log(E(p, l)), "given").atLeast(E(q, log(l)).minus(KL(q, p)), "as asked");
        """,
        "meet under one expectation");
    wrong(
        "17.2",
        """
        Derivation answer = Derivation.of("weights").assuming(Assumption.sameSupport(p, q))
            .line(log(E(p, l)), "given")
            .line(log(E(q, l.times(q).over(p))), "weighed")
            .atLeast(E(q, log(l)).minus(KL(q, p)), "Jensen");
        """,
        "does not follow");
    wrong(
        "17.2",
        """
        Derivation answer = Derivation.of("KL the wrong way").assuming(Assumption.sameSupport(p, q))
            .line(log(E(p, l)), "given")
            .line(log(E(q, l.times(p).over(q))), "weighed")
            .atLeast(E(q, log(l.times(p).over(q))), "Jensen")
            .line(E(q, log(l)).minus(KL(p, q)), "split");
        """,
        "does not follow");
    wrong(
        "17.2",
        """
        Derivation answer = Derivation.of("Jensen as an equality")
            .assuming(Assumption.sameSupport(p, q))
            .line(log(E(p, l)), "given")
            .line(E(q, log(l.times(p).over(q))), "the logarithm goes inside")
            .line(E(q, log(l)).minus(KL(q, p)), "split");
        """,
        "does not follow");
  }
}
