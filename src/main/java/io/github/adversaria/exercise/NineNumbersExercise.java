package io.github.adversaria.exercise;

import io.github.adversaria.learning.MatrixGame;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** D6: a table in which the order of the moves matters as much as it can. */
final class NineNumbersExercise {

  private static final int SIDE = 3;

  /** Three of the numbers are at least the one, and three at most the other: 7 less 3. */
  private static final double WIDEST = 4;

  private NineNumbersExercise() {}

  static Exercise widestGap() {
    return ExerciseBuilder.of("06.3", "Nine numbers, and the widest gap")
        .on("D6", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Write the numbers 1 to 9, each once, into a table of three rows (the generator's, who pays) and three
            columns (the discriminator's, who is paid), such that min–max, the generator moving first, exceeds
            max–min by as much as possible. How much that is, find out too.
            """)
        .cell("double[][] answer = null;    // new double[][] {{1, 2, 3}, ...}")
        .check(
            ConstructionCheck.of(double[][].class, "a double[][] of 3 rows and 3 columns")
                .with(NineNumbersExercise::isWidest))
        .hint(
            "Min–max is the least of the rows' greatest numbers: every row has one at least as large.")
        .hint(
            "So three different numbers are at least min–max. How large can it be, then? And max–min?")
        .hint("Put 7, 8 and 9 into different rows, and 1, 2 and 3 into different columns.")
        .solution(
            """
            double[][] answer = {
                {7, 5, 1},
                {9, 3, 6},
                {2, 8, 4}};
            """,
            """
            Each row has a number that is at least min–max, so three of the nine are: min–max is at most 7. In the
            same way each column has one that is at most max–min: that is at least 3. So the gap is at most 4, and this
            table reaches it: the rows' greatest are 7, 9, 8, the columns' least 2, 3, 1. To move
            second is worth 4 here.
            """)
        .next("What is the widest gap for the numbers 1 to $n^2$ in a table of $n$ rows?")
        .build();
  }

  private static Ruling isWidest(double[]... table) {
    if (table.length != SIDE || Arrays.stream(table).anyMatch(row -> row.length != SIDE)) {
      return Ruling.wrong("A table of 3 rows and 3 columns is wanted.");
    }
    double[] all = Arrays.stream(table).flatMapToDouble(Arrays::stream).sorted().toArray();
    if (!Arrays.equals(all, IntStream.rangeClosed(1, SIDE * SIDE).asDoubleStream().toArray())) {
      return Ruling.wrong("Each of the numbers 1 to 9 has to occur once: " + Arrays.toString(all));
    }
    MatrixGame game = MatrixGame.of(table);
    String found =
        "Min–max is "
            + Decimal.text(game.minMax().value(), 2)
            + " and max–min "
            + Decimal.text(game.maxMin().value(), 2)
            + ".";
    if (gap(game) >= WIDEST) {
      return Ruling.right(found + " No table has a wider gap.");
    }
    return Ruling.wrong(why(game, exchanged(table)) + found);
  }

  private static String why(MatrixGame game, MatrixGame exchanged) {
    if (gap(exchanged) >= WIDEST) {
      return "The players are exchanged: here the rows pay, and want little. ";
    }
    return game.saddle()
        .map(
            at ->
                "There is a saddle point in row "
                    + (at.row() + 1)
                    + ", column "
                    + (at.column() + 1)
                    + ": it does not matter who moves first. ")
        .orElse("A wider gap is possible. ");
  }

  private static double gap(MatrixGame game) {
    return game.minMax().value() - game.maxMin().value();
  }

  /** The same numbers with the rows as columns. */
  private static MatrixGame exchanged(double[]... table) {
    return MatrixGame.of(
        IntStream.range(0, SIDE)
            .mapToObj(j -> Arrays.stream(table).mapToDouble(row -> row[j]).toArray())
            .toArray(double[][]::new));
  }
}
