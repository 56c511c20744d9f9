package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.learning.MatrixGame;
import org.junit.jupiter.api.Test;

/** The exercises of notebook 06. */
final class MinimaxExercisesTest extends SheetTest {

  @Override
  ExerciseSheet sheet() {
    return MinimaxExercises.sheet();
  }

  @Override
  void wrongAnswers() {
    share("-m / (n - m)", "*second* generator");
    share("0.5", "for $m=-n$ only");
    share("n / (n + m)", "is negative");
    share("n * n / (m * m + n * n)", "mean square");
    wrong("06.2", "Expr answer = a.plus(b).plus(c).over(9);", "Two fair dice");
    wrong("06.2", "Expr answer = max(a, max(b, c)).over(3);", "the dearest");
    wrong(
        "06.2", "Expr answer = max(a.negate(), max(b.negate(), c.negate())).negate();", "min–max");
    wrong("06.2", "Double answer = 0.0;", "max–min");
    wrong("06.2", "Expr answer = number(1).over(3);", "should be");
    table("{{2, 1, 1}, {1, 2, 1}, {1, 1, 2}}", "has to occur once");
    table("{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}", "saddle point in row 1, column 3");
    table("{{7, 9, 2}, {5, 3, 8}, {1, 6, 4}}", "exchanged");
    table("{{9, 2, 3}, {4, 6, 1}, {5, 7, 8}}", "wider gap");
    table("{{1, 2}, {3, 4}}", "3 rows and 3 columns");
    tangent();
  }

  private void share(String body, String reason) {
    wrong("06.1", "DoubleBinaryOperator answer = (m, n) -> " + body + ";", reason);
  }

  private void table(String rows, String reason) {
    wrong("06.3", "double[][] answer = " + rows + ";", reason);
  }

  private void tangent() {
    String start =
        ".line(E(p, log(sigmoid(d.times(x)))).plus(E(q, log(sigmoid(d.times(x).negate())))), \"a\")";
    String to = "d.over(2).times(E(p, x).minus(E(q, x))).minus(log(4))";
    String end = ".atMost(" + to + ", \"z\")";
    proof(start + end, "left out");
    proof(
        start + ".atMost(E(p, x).minus(E(q, x)).times(d).over(2).minus(log(4)), \"b\")" + end,
        "left out");
    proof(start + ".line(E(p, d.times(x).over(2).minus(log(2))), \"b\")" + end, "Line 2");
    proof(
        start
            + ".atMost(E(p, d.times(x).minus(log(2))).plus(E(q, d.times(x).negate().minus(log(2)))),"
            + " \"the slope of the logarithm is 1\")"
            + end,
        "Line 2 does not follow");
  }

  private void proof(String lines, String reason) {
    wrong(
        "06.4",
        "Expr x = point();\nDerivation answer = Derivation.of(\"a proof\")" + lines + ";",
        reason);
  }

  /** Of all ways to write nine numbers into the table, up to the order of rows and columns. */
  @Test
  void noTableHasWiderGap() {
    assertThat(widest(new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0}, 2)).isEqualTo(4);
  }

  private static double widest(double[] cells, int next) {
    if (next > cells.length) {
      MatrixGame game =
          MatrixGame.of(
              new double[][] {
                {cells[0], cells[1], cells[2]},
                {cells[3], cells[4], cells[5]},
                {cells[6], cells[7], cells[8]}
              });
      return game.minMax().value() - game.maxMin().value();
    }
    double widest = 0;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == 0) {
        cells[i] = next;
        widest = Math.max(widest, widest(cells, next + 1));
        cells[i] = 0;
      }
    }
    return widest;
  }
}
