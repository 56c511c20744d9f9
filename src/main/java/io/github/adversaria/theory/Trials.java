package io.github.adversaria.theory;

import io.github.adversaria.require.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a derivation is tried on: how many random pairs in which spaces, whether on the hard pairs
 * too, and the seed. Immutable.
 *
 * <p>A pair binds every symbol: densities to random members of random families, functions to random
 * smooth ones, numbers to random numbers.
 */
public final class Trials {

  /** Random pairs of densities on the line that {@link #standard} tries. */
  public static final int STANDARD_LINE = 200;

  /** Random pairs of categorical distributions that {@link #standard} tries. */
  public static final int STANDARD_ATOMS = 40;

  /** The seed where none is given. */
  public static final long STANDARD_SEED = 20140610;

  private final Map<Space, Integer> counts;
  private final boolean hard;
  private final long seed;

  private Trials(Map<Space, Integer> counts, boolean hard, long seed) {
    this.counts = Collections.unmodifiableMap(counts);
    this.hard = hard;
    this.seed = seed;
  }

  /** {@value #STANDARD_LINE} pairs on the line, {@value #STANDARD_ATOMS} over atoms, the hard. */
  public static Trials standard() {
    return line(STANDARD_LINE).and(atoms(STANDARD_ATOMS));
  }

  /**
   * Random pairs of all families on the line, and the hard ones there.
   *
   * @param n how many random ones, at least 1
   */
  public static Trials line(int n) {
    return of(Space.LINE, n);
  }

  /**
   * Random pairs of categorical distributions, where sums are exact, and the hard ones.
   *
   * @param n how many random ones, at least 1
   */
  public static Trials atoms(int n) {
    return of(Space.ATOMS, n);
  }

  /**
   * Random pairs of densities in two dimensions, and the hard ones there.
   *
   * @param n how many random ones, at least 1
   */
  public static Trials plane(int n) {
    return of(Space.PLANE, n);
  }

  private static Trials of(Space space, int n) {
    return new Trials(
        new EnumMap<>(Map.of(space, Require.atLeast("n", n, 1))), true, STANDARD_SEED);
  }

  /** These pairs and those of another; the seed stays. */
  public Trials and(Trials other) {
    var all = new EnumMap<>(counts);
    Require.notNull("other", other).counts.forEach((space, n) -> all.merge(space, n, Integer::sum));
    return new Trials(all, hard, seed);
  }

  /** The same numbers of other random pairs. */
  public Trials withSeed(long newSeed) {
    return new Trials(counts, hard, newSeed);
  }

  /** The random pairs alone. */
  public Trials withoutHardPairs() {
    return new Trials(counts, false, seed);
  }

  /** The seed of the random pairs. */
  public long seed() {
    return seed;
  }

  /** Whether the hard pairs are tried too. */
  public boolean hardPairs() {
    return hard;
  }

  /** How many random pairs there are in all. */
  public int random() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<Space, Integer> counts() {
    return counts;
  }

  /** For example {@code 200 random pairs on the line, 40 over atoms, hard pairs, seed 20140610}. */
  @Override
  public String toString() {
    String random =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return "random pairs: " + random + (hard ? ", and hard pairs" : "") + ", seed " + seed;
  }
}
