package io.github.adversaria.integrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Where a range is split before anything is evaluated: at every landmark, around peaks at {@link
 * #MULTIPLES} of their scale, and further out geometrically, so that a panel is never much wider
 * than its distance from the peak.
 */
final class Mesh {

  /** Multiples of its scale at which the range is split around a peak. */
  private static final double[] MULTIPLES = {3, 10};

  /** A break is dropped if another lies nearer than this share of its distance from its peak. */
  private static final double CROWDING = 0.3;

  /** A gap wider than this many distances from the peak beside it is split geometrically. */
  private static final double WIDE_GAP = 3;

  /** Width in log distance of the panels of such a gap. */
  private static final double LOG_WIDTH = 3;

  /** How many panels a finite range has about which nothing is known. */
  private static final int BLIND_PANELS = 4;

  /**
   * A place where the range is split.
   *
   * @param origin the peak that it belongs to
   * @param announced whether the integrand may have a singularity just here
   * @param distance from the peak; for a peak itself 0, where none is near {@code Infinity}
   */
  private record Break(double place, double origin, double distance, boolean announced) {}

  private final double low;
  private final double high;
  private final TreeMap<Double, Break> breaks = new TreeMap<>();
  private final Landmark widest;

  Mesh(double low, double high, List<Landmark> landmarks) {
    landmarks.forEach(landmark -> requireResolved(landmark, low, high));
    // Both zeros are one place, but two keys of a sorted map.
    this.low = low + 0.0;
    this.high = high + 0.0;
    announce(this.low);
    announce(this.high);
    for (Landmark landmark : landmarks) {
      announce(landmark.location() + 0.0);
    }
    var peaks = new ArrayList<>(landmarks);
    peaks.removeIf(landmark -> landmark.scale() == 0);
    if (peaks.isEmpty() && (Double.isInfinite(low) || Double.isInfinite(high))) {
      peaks.add(assumedPeak());
    }
    peaks.sort(Comparator.comparingDouble(Landmark::scale));
    for (Landmark peak : peaks) {
      for (double multiple : MULTIPLES) {
        split(peak, -multiple);
        split(peak, multiple);
      }
    }
    widest = peaks.isEmpty() ? null : peaks.get(peaks.size() - 1);
  }

  /** A peak between two neighbouring doubles cannot be integrated in doubles. */
  private static void requireResolved(Landmark peak, double low, double high) {
    double x = peak.location();
    if (!peak.isResolved() && low <= x && x <= high) {
      throw new IntegrationException(
          "The peak of width "
              + peak.scale()
              + " at "
              + x
              + " is too narrow for the numbers there, which are "
              + Math.ulp(x)
              + " apart; shift the origin to it, or scale it up.",
          new Bounded(0, Double.POSITIVE_INFINITY, 0));
    }
  }

  private void announce(double place) {
    if (!Double.isInfinite(place) && place >= low && place <= high) {
      breaks.put(place, new Break(place, place, Double.POSITIVE_INFINITY, true));
    }
  }

  /** Where nothing is said of scales: the spread of what is announced, or 1. */
  private Landmark assumedPeak() {
    if (breaks.isEmpty()) {
      return new Landmark(0, 1);
    }
    double first = breaks.firstKey();
    double last = breaks.lastKey();
    double scale = last > first ? (last - first) / 2 : Math.max(1, Math.ulp(first) * 1e6);
    return new Landmark(first + (last - first) / 2, scale);
  }

  private void split(Landmark peak, double multiple) {
    double distance = Math.abs(multiple) * peak.scale();
    double place = peak.location() + multiple * peak.scale();
    if (!(place > low && place < high) || place == peak.location()) {
      return;
    }
    double room = CROWDING * distance;
    Double below = breaks.floorKey(place);
    Double above = breaks.ceilingKey(place);
    if ((below == null || place - below > room) && (above == null || above - place > room)) {
      breaks.put(place, new Break(place, peak.location(), distance, false));
    }
  }

  /** Unfilled panels over the range between the first and the last break. */
  List<Panel> panels(int points) {
    var panels = new ArrayList<Panel>();
    Break left = null;
    for (Break right : breaks.values()) {
      if (left != null) {
        fillGap(left, right, panels, points);
      }
      left = right;
    }
    return panels;
  }

  private void fillGap(Break left, Break right, List<Panel> panels, int points) {
    double length = right.place - left.place;
    boolean fromLeft = left.place > left.origin && length > WIDE_GAP * left.distance;
    boolean fromRight = right.place < right.origin && length > WIDE_GAP * right.distance;
    double middle = left.place + length / 2;
    if (fromLeft && fromRight) {
      geometric(left.origin, 1, left.distance, middle - left.origin, panels, points);
      geometric(right.origin, -1, right.distance, right.origin - middle, panels, points);
    } else if (fromLeft) {
      geometric(left.origin, 1, left.distance, right.place - left.origin, panels, points);
    } else if (fromRight) {
      geometric(right.origin, -1, right.distance, right.origin - left.place, panels, points);
    } else {
      boolean blind = Double.isInfinite(left.distance) && Double.isInfinite(right.distance);
      int pieces = blind && breaks.size() == 2 ? BLIND_PANELS : 1;
      linear(left, right, pieces, panels, points);
    }
  }

  private static void linear(Break left, Break right, int pieces, List<Panel> panels, int points) {
    double from = left.place;
    for (int i = 1; i <= pieces; i++) {
      double to = i == pieces ? right.place : left.place + (right.place - left.place) * i / pieces;
      boolean lowAnchored = i == 1 && left.announced;
      boolean highAnchored = i == pieces && right.announced;
      panels.add(new Panel(Coordinate.LINEAR, from, to, 0, lowAnchored, highAnchored, points));
      from = to;
    }
  }

  private static void geometric(
      double origin, int direction, double from, double to, List<Panel> panels, int points) {
    var coordinate = new Coordinate(origin, direction);
    double start = Math.log(from);
    double end = Math.log(to);
    int pieces = (int) Math.ceil((end - start) / LOG_WIDTH);
    for (int i = 0; i < pieces; i++) {
      double low = start + (end - start) * i / pieces;
      double high = i == pieces - 1 ? end : start + (end - start) * (i + 1) / pieces;
      panels.add(new Panel(coordinate, low, high, 0, false, false, points));
    }
  }

  /** The tail towards +∞ (direction 1) or −∞ (direction −1), probed. */
  Tail tail(int direction, double reach, Sampler sampler) {
    Break outer = (direction > 0 ? breaks.lastEntry() : breaks.firstEntry()).getValue();
    boolean onItsPeak = outer.place != outer.origin;
    double origin = onItsPeak ? outer.origin : widest.location();
    return new Tail(sampler, origin, direction, Math.abs(outer.place - origin), reach);
  }
}
