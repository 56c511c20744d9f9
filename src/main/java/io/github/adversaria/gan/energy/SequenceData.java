package io.github.adversaria.gan.energy;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * Sequences of symbols with a label at each place, both counted from 0. The sequences may differ in
 * length. An immutable value.
 */
public final class SequenceData {

  private final int[][] symbols;
  private final int[][] labels;

  private SequenceData(int[][] symbols, int[][] labels) {
    this.symbols = symbols;
    this.labels = labels;
  }

  /**
   * Given sequences; copied.
   *
   * @param symbols at least one sequence, each of at least one symbol, none negative
   * @param labels as many sequences, each as long as that of the symbols, none negative
   * @throws IllegalArgumentException if that does not hold
   */
  public static SequenceData of(int[][] symbols, int[][] labels) {
    Require.notNull("symbols", symbols);
    Require.notNull("labels", labels);
    Require.atLeast("the number of sequences", symbols.length, 1);
    if (labels.length != symbols.length) {
      throw Require.wrong(
          "labels", labels.length + " sequences", symbols.length + ", as there are of symbols");
    }
    var ownSymbols = new int[symbols.length][];
    var ownLabels = new int[labels.length][];
    for (int n = 0; n < symbols.length; n++) {
      ownSymbols[n] = requireCounts("symbols[" + n + "]", symbols[n]);
      ownLabels[n] = requireCounts("labels[" + n + "]", labels[n]);
      if (labels[n].length != symbols[n].length) {
        throw Require.wrong(
            "labels[" + n + "]",
            labels[n].length + " labels",
            symbols[n].length + ", one for each symbol");
      }
    }
    return new SequenceData(ownSymbols, ownLabels);
  }

  private static int[] requireCounts(String argument, int... numbers) {
    Require.notNull(argument, numbers);
    Require.atLeast("the length of " + argument, numbers.length, 1);
    for (int t = 0; t < numbers.length; t++) {
      Require.atLeast(argument + "[" + t + "]", numbers[t], 0);
    }
    return numbers.clone();
  }

  /** How many sequences. */
  public int size() {
    return symbols.length;
  }

  /** The symbols of a sequence; a copy. */
  public int[] symbols(int index) {
    return symbols[requireIndex(index)].clone();
  }

  /** The labels of a sequence; a copy. */
  public int[] labels(int index) {
    return labels[requireIndex(index)].clone();
  }

  private int requireIndex(int index) {
    if (index < 0 || index >= size()) {
      throw Require.wrong("index", index, "from 0 to " + (size() - 1));
    }
    return index;
  }

  /** One more than the greatest symbol that occurs. */
  public int symbolCount() {
    return 1 + greatest(symbols);
  }

  /** One more than the greatest label that occurs. */
  public int labelCount() {
    return 1 + greatest(labels);
  }

  private static int greatest(int[]... sequences) {
    return Arrays.stream(sequences).flatMapToInt(Arrays::stream).max().orElseThrow();
  }

  /** Symbols and labels in all. */
  public long places() {
    return Arrays.stream(symbols).mapToLong(sequence -> sequence.length).sum();
  }

  /** For example {@code 500 sequences, 15000 places}. */
  @Override
  public String toString() {
    return size() + (size() == 1 ? " sequence, " : " sequences, ") + places() + " places";
  }
}
