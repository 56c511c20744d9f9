package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.divergence.FDivergence;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** The exercises of notebook 24. */
final class CommonSpaceExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return CommonSpaceExercises.sheet();
  }

  private static MultivariateNormal pair(double rho, double theta) {
    double c = rho * Math.cos(theta);
    double s = rho * Math.sin(theta);
    return MultivariateNormal.of(
        Nd4j.zeros(DataType.DOUBLE, 4),
        Nd4j.create(new double[][] {{1, 0, c, -s}, {0, 1, s, c}, {c, s, 1, 0}, {-s, c, 0, 1}}));
  }

  /** The divergence in four dimensions, by the room of divergences. */
  @Test
  void turnedIsTheDivergenceOfJointLaws() {
    var answer =
        (DoubleBinaryOperator)
            (rho, theta) -> FDivergence.KL.between(pair(rho, 0), pair(rho, theta)).value();
    assertThat(Exercises.of("24.1").check(answer).isCorrect()).isTrue();
  }

  @Override
  void wrongAnswers() {
    wrong("24.1", "Double answer = 0.0;", "joint");
    wrong(
        "24.1",
        "DoubleBinaryOperator answer = (rho, theta) -> 4 * rho * rho / (1 - rho * rho);",
        "opposite");
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
