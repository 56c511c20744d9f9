package io.github.adversaria.exercise;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.Normal;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/** Judges counts of translations, and maps that unpaired training cannot see. */
final class Translations {

  private static final int GRAIN = 64;
  private static final int POINTS = 4000;

  /** Of a share of probability; the grid alone makes 1/4000 of it. */
  private static final double TOLERANCE = 5e-3;

  private Translations() {}

  static Ruling judgeCount(ToLongBiFunction<?, ?> answer) {
    var random = new SplittableRandom(21);
    int trials = 0;
    for (int draw = 0; draw < 60; draw++) {
      int kinds = random.nextInt(1, 7);
      double[] x = law(kinds, random);
      double[] y = draw % 3 == 0 ? law(kinds, random) : shuffled(x, random);
      long right = count(x, y, 0, new boolean[kinds]);
      long given = counted(answer, x, y);
      trials++;
      if (given != right) {
        return Ruling.wrong(
            named(given, right, kinds, x, y)
                + "For x = "
                + Arrays.toString(x)
                + " and y = "
                + Arrays.toString(y)
                + " it is "
                + given
                + ", and should be "
                + right
                + ".");
      }
    }
    return Ruling.right("It agrees with a count one by one on " + trials + " pairs of domains.");
  }

  private static String named(long given, long right, int kinds, double[] x, double[] y) {
    long all = IntStream.rangeClosed(2, kinds).asLongStream().reduce(1, (a, b) -> a * b);
    if (given == all && right < all) {
      return "That counts all bijections: the cycle is kept, but not what $G(x)$ looks like.\n\n";
    }
    if (right == 0) {
      return "No translation has $G(x)\\sim p_Y$ here.\n\n";
    }
    boolean inOrder = Arrays.equals(x, y);
    return given < right && (given == 1 || given == 0 && !inOrder)
        ? "Kinds of equal probability may be exchanged.\n\n"
        : "";
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static long counted(ToLongBiFunction answer, double[] x, double[] y) {
    return answer.applyAsLong(x.clone(), y.clone());
  }

  /** Positive multiples of a 64th that add up to 1, with repetitions. */
  private static double[] law(int kinds, SplittableRandom random) {
    var parts = new int[kinds];
    int left = GRAIN;
    for (int i = 0; i < kinds - 1; i++) {
      parts[i] = random.nextInt(1, 4) * 4;
      left -= parts[i];
    }
    parts[kinds - 1] = left;
    return Arrays.stream(parts).mapToDouble(part -> part / (double) GRAIN).toArray();
  }

  private static double[] shuffled(double[] values, SplittableRandom random) {
    double[] other = values.clone();
    for (int i = other.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double kept = other[i];
      other[i] = other[j];
      other[j] = kept;
    }
    return other;
  }

  /** The bijections that preserve probability, one by one. */
  private static long count(double[] x, double[] y, int from, boolean[] taken) {
    if (from == x.length) {
      return 1;
    }
    long sum = 0;
    for (int to = 0; to < y.length; to++) {
      if (!taken[to] && x[from] == y[to]) {
        taken[to] = true;
        sum += count(x, y, from + 1, taken);
        taken[to] = false;
      }
    }
    return sum;
  }

  static Ruling judgeMap(Function<?, ?> answer) {
    var random = new SplittableRandom(22);
    List<Density> densities =
        List.of(
            Normal.of(0, 1),
            Normal.of(1.5, 0.7),
            Laplace.of(-1, 2),
            Exponential.of(1.3),
            Gamma.of(2.5, 1),
            Beta.of(2, 5));
    for (Density density : densities) {
      if (!(mapFor(answer, density) instanceof DoubleUnaryOperator map)) {
        return Ruling.wrong("For " + density + " it gives no map of the line.");
      }
      Ruling ruling = judge(map, density, random);
      if (!ruling.right()) {
        return ruling;
      }
    }
    return Ruling.right("It preserves " + densities.size() + " densities, symmetric and not.");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object mapFor(Function answer, Density density) {
    return answer.apply(density);
  }

  private static Ruling judge(DoubleUnaryOperator map, Density density, SplittableRandom random) {
    var shares = new double[POINTS];
    double moved = 0;
    int stretched = 0;
    for (int i = 0; i < POINTS; i++) {
      double u = (i + random.nextDouble()) / POINTS;
      double image = share(map, density, u);
      if (Double.isNaN(image)) {
        return Ruling.wrong("For " + density + " it has no value at " + density.quantile(u) + ".");
      }
      shares[i] = image;
      moved += Math.abs(image - u) / POINTS;
      // A map that keeps shares and is one-to-one neither stretches nor shrinks them.
      double step = Math.abs(share(map, density, u + 1e-6) - image) / 1e-6;
      stretched += Math.abs(step - 1) > 0.05 ? 1 : 0;
    }
    if (moved < 1e-3) {
      return Ruling.wrong("For " + density + " it is the identity.");
    }
    Arrays.sort(shares);
    for (int i = 0; i < POINTS; i++) {
      double expected = (i + 0.5) / POINTS;
      if (Math.abs(shares[i] - expected) > TOLERANCE) {
        double x = density.quantile(expected);
        double given = Arrays.stream(shares).filter(s -> s <= expected).count() / (double) POINTS;
        return Ruling.wrong(
            "For "
                + density
                + " it does not preserve the law: $P(S(x)\\le "
                + Decimal.latex(x, 4)
                + ")$ is "
                + Decimal.text(given, 3)
                + ", and should be "
                + Decimal.text(expected, 3)
                + "."
                + (isMirror(map, density)
                    ? " A mirror preserves what is symmetric about it, and no more."
                    : ""));
      }
    }
    return stretched > POINTS / 20
        ? Ruling.wrong(
            "For "
                + density
                + " it preserves the law, but it is not invertible: several points have one image,"
                + " and no $S^{-1}$ brings them back.")
        : Ruling.right("");
  }

  /** Where in the law the image of the point at a share lies. */
  private static double share(DoubleUnaryOperator map, Density density, double u) {
    return density.cdf(map.applyAsDouble(density.quantile(Math.min(u, 1 - 1e-9))));
  }

  private static boolean isMirror(DoubleUnaryOperator map, Density density) {
    double a = density.quantile(0.3);
    double b = density.quantile(0.6);
    double c = density.quantile(0.8);
    double about = a + map.applyAsDouble(a);
    return Math.abs(b + map.applyAsDouble(b) - about) < 1e-9
        && Math.abs(c + map.applyAsDouble(c) - about) < 1e-9;
  }
}
