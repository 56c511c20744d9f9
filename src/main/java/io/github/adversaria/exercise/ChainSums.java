package io.github.adversaria.exercise;

import io.github.adversaria.show.Decimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/** Judges functions that sum over all labellings of a sequence. */
final class ChainSums {

  private static final double TOLERANCE = 1e-9;
  private static final int LONG = 200;

  /** Looks at a sequence that a pass through it does not need by far. */
  private static final int LOOKS = 2_000_000;

  private ChainSums() {}

  /** A sequence whose labellings take too long to go through one by one. */
  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Scores that count how often they are looked at. */
  private static final class Watched extends AbstractList<double[]> {
    private final List<double[]> rows;
    private int looks;

    Watched(List<double[]> rows) {
      this.rows = rows;
    }

    @Override
    public double[] get(int index) {
      if (++looks > LOOKS) {
        throw new TooManyLooks();
      }
      return rows.get(index);
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  static Ruling judge(BiFunction<?, ?, ?> answer) {
    var random = new SplittableRandom(16);
    for (int draw = 0; draw < 40; draw++) {
      int labels = random.nextInt(2, 5);
      int places = draw < 5 ? 1 : random.nextInt(2, 7);
      Ruling ruling = on(answer, places, labels, 1, random);
      if (!ruling.right()) {
        return ruling;
      }
    }
    Ruling ofLong = on(answer, LONG, 3, 1, random);
    return ofLong.right() ? on(answer, 5, 3, 400, random) : ofLong;
  }

  private static Ruling on(
      BiFunction<?, ?, ?> answer, int places, int labels, double scale, SplittableRandom random) {
    double[][] transitions = drawn(labels, labels, scale, random);
    var scores = List.of(drawn(places, labels, scale, random));
    double right = sum(scores, transitions);
    double given;
    try {
      given = ((Number) apply(answer, new Watched(scores), transitions)).doubleValue();
    } catch (TooManyLooks stopped) {
      return Ruling.wrong(
          "For "
              + places
              + " places it looked at the scores more than "
              + LOOKS
              + " times. Labellings cannot be listed one by one: there are $"
              + labels
              + "^{"
              + places
              + "}$.");
    }
    if (near(given, right)) {
      return Ruling.right("It agrees with the sum on sequences of 1 to " + LONG + " places.");
    }
    String where =
        "For "
            + places
            + (places == 1 ? " place and " : " places and ")
            + labels
            + " labels it is "
            + Decimal.text(given, 8)
            + ", and should be "
            + Decimal.text(right, 8)
            + ".";
    return Ruling.wrong(named(given, right, scores, transitions) + where);
  }

  private static String named(
      double given, double right, List<double[]> scores, double[][] transitions) {
    if (!Double.isFinite(given)) {
      return "An exponential was too large for a double: take the greatest term out first.\n\n";
    }
    if (near(given, best(scores, transitions))) {
      return "That is the score of the best labelling, Viterbi's; the sum of all is asked for.\n\n";
    }
    if (near(given, sum(scores, new double[transitions.length][transitions.length]))) {
      return "The transitions are left out.\n\n";
    }
    if (near(given, sum(scores, transposed(transitions)))) {
      return "The transitions are the wrong way round: `a[from][to]`.\n\n";
    }
    return near(given, Math.exp(right)) ? "That is $Z$, not its logarithm.\n\n" : "";
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object apply(BiFunction answer, Object scores, Object transitions) {
    return answer.apply(scores, transitions);
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
  }

  private static double[][] drawn(int rows, int columns, double scale, SplittableRandom random) {
    var table = new double[rows][columns];
    for (double[] row : table) {
      for (int i = 0; i < columns; i++) {
        row[i] = scale * random.nextGaussian();
      }
    }
    return table;
  }

  private static double[][] transposed(double[][] square) {
    var other = new double[square.length][square.length];
    for (int i = 0; i < square.length; i++) {
      for (int j = 0; j < square.length; j++) {
        other[i][j] = square[j][i];
      }
    }
    return other;
  }

  /** log Z by the forward pass. */
  private static double sum(List<double[]> scores, double[][] transitions) {
    return passed(scores, transitions, ChainSums::logSum);
  }

  /** The greatest score, by Viterbi's pass. */
  private static double best(List<double[]> scores, double[][] transitions) {
    return passed(scores, transitions, ChainSums::greatest);
  }

  private static double passed(
      List<double[]> scores, double[][] transitions, ToDoubleFunction<double[]> joined) {
    double[] ends = scores.get(0);
    for (double[] here : scores.subList(1, scores.size())) {
      var next = new double[here.length];
      for (int label = 0; label < here.length; label++) {
        var terms = new double[here.length];
        for (int before = 0; before < here.length; before++) {
          terms[before] = ends[before] + transitions[before][label];
        }
        next[label] = here[label] + joined.applyAsDouble(terms);
      }
      ends = next;
    }
    return joined.applyAsDouble(ends);
  }

  private static double logSum(double... terms) {
    double top = greatest(terms);
    return top + Math.log(Arrays.stream(terms).map(term -> Math.exp(term - top)).sum());
  }

  private static double greatest(double... terms) {
    return Arrays.stream(terms).max().orElseThrow();
  }
}
