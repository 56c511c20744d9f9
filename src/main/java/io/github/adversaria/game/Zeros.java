package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Zeros as they are found, in groups: one group for each that is alone, and one for each continuum,
 * whose members are told by a way of zeros from one to the other.
 */
final class Zeros {

  /** Zeros closer than this share of 1 + |z| are one. */
  private static final double SAME = 1e-6;

  /** In how many parts a way from one zero to another is walked. */
  private static final int PARTS = 8;

  private final NaturalResidual residual;
  private final double tolerance;
  private final List<List<double[]>> groups = new ArrayList<>();

  Zeros(NaturalResidual residual, double tolerance) {
    this.residual = residual;
    this.tolerance = tolerance;
  }

  /** Adds a zero to the groups that it belongs to, which become one, or to a group of its own. */
  void add(double[] zero) {
    List<double[]> joined = new ArrayList<>();
    joined.add(zero);
    for (List<double[]> group : List.copyOf(groups)) {
      if (group.stream().anyMatch(other -> same(zero, other))) {
        return;
      }
      if (group.stream().anyMatch(other -> connected(zero, other))) {
        groups.remove(group);
        joined.addAll(group);
      }
    }
    groups.add(joined);
  }

  /** One zero of each group, the closest to a centre; in order of their distance from it. */
  List<double[]> representatives(double[] centre) {
    Comparator<double[]> closer =
        Comparator.comparingDouble(zero -> ZeroFinder.distance(zero, centre));
    return groups.stream()
        .map(group -> group.stream().min(closer).orElseThrow())
        .sorted(closer.thenComparing(Arrays::compare))
        .toList();
  }

  private static boolean same(double[] a, double[] b) {
    return ZeroFinder.distance(a, b) <= SAME * (1 + ZeroFinder.norm(a));
  }

  /** Whether Newton's steps from points on the straight line all end close to where they began. */
  private boolean connected(double[] a, double[] b) {
    double part = ZeroFinder.distance(a, b) / PARTS;
    var finder = new ZeroFinder(residual, part);
    double[] last = a;
    for (int k = 1; k < PARTS; k++) {
      double share = (double) k / PARTS;
      double[] between = new double[a.length];
      Arrays.setAll(between, i -> a[i] + share * (b[i] - a[i]));
      ZeroFinder.Outcome end = finder.from(between);
      if (!(end.size() <= tolerance) || ZeroFinder.distance(last, end.at()) > 2 * part) {
        return false;
      }
      last = end.at();
    }
    return ZeroFinder.distance(last, b) <= 2 * part;
  }
}
