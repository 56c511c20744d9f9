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
  }
}
