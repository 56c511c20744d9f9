package io.github.adversaria.integrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The panels of one run: those that may be split, the worst first, those that are done, sums. */
final class PanelLedger {

  /** What is summed. */
  enum Quantity {
    VALUE,
    ERROR,
    ROUNDING,
    MAGNITUDE;

    private double of(Panel panel) {
      return switch (this) {
        case VALUE -> panel.value;
        case ERROR -> panel.error;
        case ROUNDING -> panel.rounding;
        case MAGNITUDE -> panel.magnitude;
      };
    }
  }

  /** Sums are made anew after changes to this share of the panels; that keeps a run linear. */
  private static final double STALE = 1.0 / 16;

  /**
   * Where all open panels together are to blame for no more than this share of the rounding, which
   * stays in the bound, splitting them narrows nothing.
   */
  static final double FUTILE = 1e-3;

  private final PriorityQueue<Panel> open =
      new PriorityQueue<>(Comparator.comparingDouble((Panel panel) -> -panel.error));
  private final List<Panel> closed = new ArrayList<>();
  private final Map<Quantity, Double> sums = new EnumMap<>(Quantity.class);
  private int changes;
  private double outside;

  /** Adds a value that no panel holds. */
  void addOutside(double value) {
    outside += value;
    changed();
  }

  void file(Panel panel) {
    changed();
    if (panel.isExhausted()) {
      // The nodes cannot be told apart any more: nothing is known but the size.
      panel.error = Math.max(panel.error, 2 * panel.magnitude);
      closed.add(panel);
    } else if (panel.isNoise()) {
      closed.add(panel);
    } else {
      open.add(panel);
    }
  }

  /** Raises the error of a panel to a share that was found at its ends. */
  void charge(Panel panel, double share) {
    if (share > panel.error) {
      open.remove(panel);
      closed.remove(panel);
      panel.error = share;
      file(panel);
    }
  }

  /** Whether no panel is left to split. */
  boolean isSettled() {
    return open.isEmpty();
  }

  /**
   * Whether splitting what is left would not narrow the bound, be the tolerance ever so small.
   *
   * @param rounding the sum over all panels
   */
  boolean isFutile(double rounding) {
    Panel worst = open.peek();
    return worst == null || worst.error * open.size() <= FUTILE * rounding;
  }

  Panel takeWorst() {
    changed();
    return open.poll();
  }

  /** All panels from left to right. */
  List<Panel> inOrder() {
    var all = new ArrayList<Panel>(open);
    all.addAll(closed);
    all.sort(Comparator.comparingDouble(Panel::left));
    return all;
  }

  /** Words on where the worst panel lies. */
  String worstPlace() {
    Panel worst = open.peek();
    return worst == null ? "" : ", worst on [" + worst.left() + ", " + worst.right() + "]";
  }

  private void changed() {
    changes++;
    if (changes > STALE * (open.size() + closed.size())) {
      sums.clear();
      changes = 0;
    }
  }

  /** A sum that may be a few changes old: good to steer by, not to accept a result. */
  double nearly(Quantity quantity) {
    return sums.computeIfAbsent(quantity, this::total);
  }

  /** Sum over all panels, compensated (Neumaier 1974). */
  double total(Quantity quantity) {
    double sum = quantity == Quantity.VALUE ? outside : 0;
    double lost = 0;
    for (var panels : List.of(open, closed)) {
      for (Panel panel : panels) {
        double term = quantity.of(panel);
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
      }
    }
    return Double.isInfinite(sum) ? sum : sum + lost;
  }
}
