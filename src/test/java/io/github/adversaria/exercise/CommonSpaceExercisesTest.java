package io.github.adversaria.exercise;

/** The exercises of notebook 24. */
final class CommonSpaceExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return CommonSpaceExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    wrong("24.1", "Double answer = 0.0;", "joint");
    wrong(
        "24.1",
        "DoubleBinaryOperator answer = (rho, theta) -> 4 * rho * rho / (1 - rho * rho);",
        "half");
    wrong(
        "24.1",
        "DoubleBinaryOperator answer = (rho, theta) -> 2 * rho * rho * (1 - Math.cos(theta));",
        "inverse");
    wrong(
        "24.1",
        "DoubleBinaryOperator answer = (rho, theta) ->"
            + " rho * rho * (1 - Math.cos(theta)) / (1 - rho * rho);",
        "half of what");

    wrong(
        "24.2",
        "UnaryOperator<double[]> answer = z -> new double[] {-z[1], z[0]};",
        "It is linear");
    wrong(
        "24.2",
        "UnaryOperator<double[]> answer = z -> new double[] {z[0] + 1, z[1]};",
        "changes the law");
    wrong(
        "24.2",
        "UnaryOperator<double[]> answer = z -> new double[] {z[0], z[1] + Math.sin(z[0])};",
        "changes the law");
    wrong(
        "24.2",
        """
        UnaryOperator<double[]> answer = z -> {
            double r = Math.hypot(z[0], z[1]);
            double angle = 2 * Math.atan2(z[1], z[0]);
            return new double[] {r * Math.cos(angle), r * Math.sin(angle)};
        };
        """,
        "not invertible");
    wrong(
        "24.2",
        "UnaryOperator<double[]> answer = z -> new double[] {Math.abs(z[0]), z[1]};",
        "changes the law");
  }
}
