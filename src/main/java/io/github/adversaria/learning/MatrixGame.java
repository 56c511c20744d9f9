package io.github.adversaria.learning;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A game of two in which the generator chooses a row and pays the discriminator, who chooses a
 * column, the number where they meet (J. von Neumann 1928). Who chooses first matters: the
 * generator first pays min over rows of max over columns, the discriminator first gets max over
 * columns of min over rows, which is never more.
 */
public final class MatrixGame implements Showable {

  /**
   * A choice of both.
   *
   * @param row the generator's, from 0
   * @param column the discriminator's, from 0
   * @param value what is paid
   */
  public record Choice(int row, int column, double value) {

    public Choice {
      Require.atLeast("row", row, 0);
      Require.atLeast("column", column, 0);
      Require.notNaN("value", value);
    }
  }

  private final double[][] values;

  private MatrixGame(double[][] values) {
    this.values = values;
  }

  /**
   * A game by its table.
   *
   * @param values what the row pays the column: rows of equal length, at least one, finite; copied
   * @throws IllegalArgumentException if that does not hold
   */
  public static MatrixGame of(double[][] values) {
    Require.notNull("values", values);
    Require.atLeast("the number of rows in values", values.length, 1);
    for (int i = 0; i < values.length; i++) {
      Require.finite("values[" + i + "]", values[i]);
      if (values[i].length != values[0].length) {
        throw Require.wrong(
            "values[" + i + "]", values[i].length + " numbers", values[0].length + " numbers");
      }
    }
    return new MatrixGame(Arrays.stream(values).map(double[]::clone).toArray(double[][]::new));
  }

  /** What is paid. */
  public double value(int row, int column) {
    return values[row][column];
  }

  /** The generator chooses first, the discriminator answers: min over rows of max over columns. */
  public Choice minMax() {
    return rows()
        .mapToObj(this::worst)
        .reduce((a, b) -> b.value() < a.value() ? b : a)
        .orElseThrow();
  }

  /** The discriminator chooses first: max over columns of min over rows. */
  public Choice maxMin() {
    return columns()
        .mapToObj(this::least)
        .reduce((a, b) -> b.value() > a.value() ? b : a)
        .orElseThrow();
  }

  /** A choice from which neither gains by moving alone; empty if there is none. */
  public Optional<Choice> saddle() {
    return rows()
        .boxed()
        .flatMap(i -> columns().mapToObj(j -> new Choice(i, j, values[i][j])))
        .filter(
            at -> at.value() == worst(at.row()).value() && at.value() == least(at.column()).value())
        .findFirst();
  }

  /** The discriminator's answer to a row. */
  Choice worst(int row) {
    return columns()
        .mapToObj(j -> new Choice(row, j, values[row][j]))
        .reduce((a, b) -> b.value() > a.value() ? b : a)
        .orElseThrow();
  }

  /** The generator's answer to a column. */
  Choice least(int column) {
    return rows()
        .mapToObj(i -> new Choice(i, column, values[i][column]))
        .reduce((a, b) -> b.value() < a.value() ? b : a)
        .orElseThrow();
  }

  private IntStream rows() {
    return IntStream.range(0, values.length);
  }

  private IntStream columns() {
    return IntStream.range(0, values[0].length);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withHtml(new GameTable(this, values).html());
  }

  @Override
  public String toString() {
    return new GameTable(this, values).text();
  }
}
