package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a density may be positive: on the line a union of disjoint intervals, in more dimensions
 * one box, over atoms a finite set of points of the line. Immutable.
 */
public final class Support {

  /** The whole line. */
  public static final Support LINE = of(Interval.LINE);

  /** The numbers from zero up. */
  public static final Support POSITIVE = of(Interval.POSITIVE);

  private final List<Interval> intervals;
  private final int dimension;
  private final boolean atomic;

  private Support(List<Interval> intervals, int dimension, boolean atomic) {
    this.intervals = List.copyOf(intervals);
    this.dimension = dimension;
    this.atomic = atomic;
  }

  /**
   * A union of intervals of the line; those that touch or overlap are joined.
   *
   * @throws IllegalArgumentException if there is none, or one is null
   */
  public static Support of(Interval... intervals) {
    return union(Arrays.asList(Require.notNull("intervals", intervals)));
  }

  /**
   * A union of intervals of the line; those that touch or overlap are joined.
   *
   * @throws IllegalArgumentException if there is none, or one is null
   */
  public static Support union(List<Interval> intervals) {
    Require.notEmpty("intervals", intervals);
    var sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparingDouble(Interval::low));
    var joined = new ArrayList<Interval>();
    for (Interval next : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && next.low() <= joined.get(last).high()) {
        Interval before = joined.get(last);
        joined.set(last, new Interval(before.low(), Math.max(before.high(), next.high())));
      } else {
        joined.add(next);
      }
    }
    return new Support(joined, 1, false);
  }

  /**
   * A box: one interval an axis.
   *
   * @throws IllegalArgumentException if there is none, or one is null
   */
  public static Support box(List<Interval> axes) {
    Require.notEmpty("axes", axes);
    return new Support(axes, axes.size(), false);
  }

  /**
   * Finitely many points of the line.
   *
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Support atoms(double... points) {
    Require.finite("points", points);
    var sorted = Arrays.stream(points).distinct().sorted();
    return new Support(sorted.mapToObj(x -> new Interval(x, x)).toList(), 1, true);
  }

  /**
   * What holds all of the given supports: on the line and over atoms their union, in more
   * dimensions the smallest box around them.
   *
   * @param supports at least one, all of one dimension and either all atomic or none
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Support joined(List<Support> supports) {
    Require.notEmpty("supports", supports);
    Support first = supports.get(0);
    for (Support next : supports) {
      if (next.dimension != first.dimension || next.atomic != first.atomic) {
        throw Require.wrong("supports", first + " with " + next, "supports of one kind");
      }
    }
    if (first.atomic) {
      return atoms(
          supports.stream()
              .flatMap(s -> s.intervals.stream())
              .mapToDouble(Interval::low)
              .toArray());
    }
    if (first.dimension == 1) {
      return union(supports.stream().flatMap(s -> s.intervals.stream()).toList());
    }
    var axes = new ArrayList<Interval>();
    for (int i = 0; i < first.dimension; i++) {
      int axis = i;
      axes.add(
          new Interval(
              supports.stream().mapToDouble(s -> s.axis(axis).low()).min().orElseThrow(),
              supports.stream().mapToDouble(s -> s.axis(axis).high()).max().orElseThrow()));
    }
    return box(axes);
  }

  /** Number of coordinates. */
  public int dimension() {
    return dimension;
  }

  /** Whether this is a set of atoms. */
  public boolean isAtomic() {
    return atomic;
  }

  /** On the line: the disjoint intervals in rising order (atoms have length 0). */
  public List<Interval> intervals() {
    if (dimension != 1) {
      throw new IllegalStateException("a box of dimension " + dimension + " has axes instead");
    }
    return intervals;
  }

  /** The smallest interval that holds the support along one axis. */
  public Interval axis(int axis) {
    if (axis < 0 || axis >= dimension) {
      throw Require.wrong("axis", axis, "0 to " + (dimension - 1));
    }
    return dimension > 1
        ? intervals.get(axis)
        : new Interval(intervals.get(0).low(), intervals.get(intervals.size() - 1).high());
  }

  /** Whether a point of the line lies in the support, ends included. */
  public boolean contains(double x) {
    for (Interval interval : intervals()) { // no stream: log-densities ask this at every point
      if (interval.contains(x)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this support holds the other up to a set of measure zero; then the other's density can
   * be absolutely continuous with respect to one on this support.
   */
  public boolean covers(Support other) {
    if (atomic != other.atomic || dimension != other.dimension) {
      return false;
    }
    if (dimension > 1) {
      for (int i = 0; i < dimension; i++) {
        if (!within(other.intervals.get(i), intervals.get(i))) {
          return false;
        }
      }
      return true;
    }
    return other.intervals.stream()
        .allMatch(theirs -> intervals.stream().anyMatch(ours -> within(theirs, ours)));
  }

  private static boolean within(Interval inner, Interval outer) {
    return outer.low() <= inner.low() && inner.high() <= outer.high();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Interval interval : intervals) {
      String separator = dimension > 1 ? " × " : " ∪ ";
      text.append(text.length() == 0 ? "" : separator);
      text.append(
          atomic
              ? "{" + interval.low() + "}"
              : "[" + interval.low() + ", " + interval.high() + "]");
    }
    return text.toString();
  }
}
