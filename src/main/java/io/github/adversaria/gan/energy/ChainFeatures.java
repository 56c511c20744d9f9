package io.github.adversaria.gan.energy;

import io.github.adversaria.nn.Checkpoint;
import io.github.adversaria.nn.CheckpointException;
import io.github.adversaria.require.Require;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A number for each thing that can be counted in a labelled sequence: which label it starts with,
 * how often one label follows another, how often a symbol stands under a label. Counts of one
 * sequence, expected counts, or weights: the score of a sequence is the product of weights and
 * counts. An immutable value.
 */
public final class ChainFeatures {

  private static final String SIZES = "sizes";
  private static final String VALUES = "values";

  private final int labels;
  private final int symbols;

  /** The start, then transitions row by row, then emissions row by row. */
  private final double[] values;

  /** The array becomes its own. */
  ChainFeatures(int labels, int symbols, double... values) {
    this.labels = labels;
    this.symbols = symbols;
    this.values = values;
  }

  /** How many numbers there are. */
  static int count(int labels, int symbols) {
    return labels * (1 + labels + symbols);
  }

  /** Zeros for so many labels and symbols. */
  static ChainFeatures zero(int labels, int symbols) {
    return new ChainFeatures(labels, symbols, new double[count(labels, symbols)]);
  }

  /**
   * Given numbers.
   *
   * @param start one for each label
   * @param transition from the label of the row to that of the column
   * @param emission of the symbol of the column under the label of the row
   * @throws IllegalArgumentException if a number is not finite or the lengths do not fit
   */
  public static ChainFeatures of(double[] start, double[][] transition, double[][] emission) {
    Require.finite("start", start);
    int labels = start.length;
    requireRows("transition", transition, labels);
    requireRows("emission", emission, labels);
    int symbols = emission[0].length;
    double[] values = new double[count(labels, symbols)];
    System.arraycopy(start, 0, values, 0, labels);
    for (int k = 0; k < labels; k++) {
      requireLength("transition[" + k + "]", transition[k], labels);
      requireLength("emission[" + k + "]", emission[k], symbols);
      System.arraycopy(transition[k], 0, values, labels * (1 + k), labels);
      System.arraycopy(emission[k], 0, values, labels * (1 + labels) + k * symbols, symbols);
    }
    return new ChainFeatures(labels, symbols, values);
  }

  private static void requireRows(String argument, double[][] rows, int labels) {
    Require.notNull(argument, rows);
    if (rows.length != labels) {
      throw Require.wrong(argument, rows.length + " rows", labels + ", one for each label");
    }
    for (int k = 0; k < labels; k++) {
      Require.finite(argument + "[" + k + "]", rows[k]);
    }
  }

  private static void requireLength(String argument, double[] row, int length) {
    if (row.length != length) {
      throw Require.wrong(argument, row.length + " numbers", Integer.toString(length));
    }
  }

  /**
   * Numbers that {@link #save} wrote.
   *
   * @throws CheckpointException if there is no such file, or it holds something else
   */
  public static ChainFeatures load(Path file) {
    Checkpoint saved = Checkpoint.read(file);
    double[] sizes = saved.numbers(SIZES);
    return new ChainFeatures((int) sizes[0], (int) sizes[1], saved.numbers(VALUES));
  }

  /**
   * Writes them to a file.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    Checkpoint.empty().put(SIZES, labels, symbols).put(VALUES, values).write(file);
  }

  /** How many labels. */
  public int labels() {
    return labels;
  }

  /** How many symbols. */
  public int symbols() {
    return symbols;
  }

  /** Of a label at the start. */
  public double start(int label) {
    return values[requireLabel(label)];
  }

  /** Of one label after another. */
  public double transition(int from, int to) {
    return values[labels * (1 + requireLabel(from)) + requireLabel(to)];
  }

  /** Of a symbol under a label. */
  public double emission(int label, int symbol) {
    if (symbol < 0 || symbol >= symbols) {
      throw Require.wrong("symbol", symbol, "from 0 to " + (symbols - 1));
    }
    return values[labels * (1 + labels) + requireLabel(label) * symbols + symbol];
  }

  private int requireLabel(int label) {
    if (label < 0 || label >= labels) {
      throw Require.wrong("label", label, "from 0 to " + (labels - 1));
    }
    return label;
  }

  /** All of them: the start, then transitions row by row, then emissions row by row; a copy. */
  public double[] values() {
    return values.clone();
  }

  /**
   * These plus others times a factor.
   *
   * @throws IllegalArgumentException if the others are of other sizes, or the factor is not finite
   */
  public ChainFeatures plus(double factor, ChainFeatures others) {
    Require.finite("factor", factor);
    requireAlike(others);
    double[] sum = values.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * others.values[i];
    }
    return new ChainFeatures(labels, symbols, sum);
  }

  /**
   * These times a factor.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public ChainFeatures scaled(double factor) {
    return zero(labels, symbols).plus(factor, this);
  }

  /** These less others. */
  public ChainFeatures minus(ChainFeatures others) {
    return plus(-1, others);
  }

  /** The sum of the products with others: a score, where these are weights and those counts. */
  public double times(ChainFeatures others) {
    requireAlike(others);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * others.values[i];
    }
    return sum;
  }

  /** The greatest absolute value. */
  public double greatest() {
    double greatest = 0;
    for (double value : values) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    return greatest;
  }

  private void requireAlike(ChainFeatures others) {
    Require.notNull("others", others);
    if (others.labels != labels || others.symbols != symbols) {
      throw Require.wrong("others", others, sizes());
    }
  }

  /** The numbers themselves; not to be changed. */
  double[] own() {
    return values;
  }

  private String sizes() {
    return labels + " labels and " + symbols + " symbols";
  }

  /** For example {@code features of 2 labels and 6 symbols}. */
  @Override
  public String toString() {
    return "features of " + sizes();
  }
}
