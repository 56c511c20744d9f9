package io.github.adversaria.integrate;

import java.util.List;

/**
 * Whether neighbouring panels see one smooth function. The outermost nodes of a panel keep a little
 * distance from its ends; a kink or jump inside that gap is invisible to the panel and leaves its
 * estimate at zero. It is visible between two panels: the polynomial through the values of one does
 * not continue to the values of the other.
 */
final class Continuation {

  /** A panel this many times wider than its neighbour is not continued from the narrow side. */
  private static final double COMPARABLE = 3;

  /** Where in the gap at an announced end the first further value is taken. */
  private static final double INSIDE = 0.02;

  /** How much nearer to the end each further value is than the last. */
  private static final double NEARER = 1.0 / 64;

  private final GaussKronrod rule;

  Continuation(GaussKronrod rule) {
    this.rule = rule;
  }

  /** Charges each panel with what its ends may have cost it, where that is more than its error. */
  void charge(PanelLedger panels, double tolerance, Sampler sampler) {
    List<Panel> row = panels.inOrder();
    double negligible = tolerance / (16 * row.size());
    for (Panel panel : row) {
      if (!panel.endsChecked) {
        panel.endsChecked = true;
        if (panel.lowAnchored) {
          panels.charge(panel, costAtEnd(panel, false, negligible, sampler));
        }
        if (panel.highAnchored) {
          panels.charge(panel, costAtEnd(panel, true, negligible, sampler));
        }
      }
    }
    for (int i = 1; i < row.size(); i++) {
      Panel left = row.get(i - 1);
      Panel right = row.get(i);
      if (!left.endsAnchored()) {
        double share = cost(left, right, negligible) / 2;
        panels.charge(left, share);
        panels.charge(right, share);
      }
    }
  }

  /**
   * What a singularity in the gap between the outermost nodes of two panels may have cost them.
   *
   * @param left a panel that ends where {@code right} begins
   * @param negligible an amount too small to look for
   * @return 0 where the two continue each other, or where the gap is too small to matter
   */
  private double cost(Panel left, Panel right, double negligible) {
    boolean leftRuns = left.coordinate.direction() >= 0;
    boolean rightRuns = right.coordinate.direction() >= 0;
    double leftGap = Math.abs(left.right() - node(left, 0, leftRuns));
    double rightGap = Math.abs(node(right, 0, !rightRuns) - right.left());
    double gap = leftGap + rightGap;
    double size =
        Math.max(Math.abs(height(left, 0, leftRuns)), Math.abs(height(right, 0, !rightRuns)));
    if (8 * size * gap <= negligible) {
      return 0;
    }
    double mismatch = 0;
    if (rightGap <= COMPARABLE * leftGap) {
      mismatch = Math.max(mismatch, mismatch(left, right, !rightRuns));
    }
    if (leftGap <= COMPARABLE * rightGap) {
      mismatch = Math.max(mismatch, mismatch(right, left, leftRuns));
    }
    return gap * mismatch;
  }

  /**
   * The same at an announced end, which has no neighbour to compare with: further values inside the
   * gap, nearer and nearer to the end, for what happens there on a much smaller scale.
   */
  private double costAtEnd(Panel panel, boolean last, double negligible, Sampler sampler) {
    double end = last ? panel.high : panel.low;
    double gap = Math.abs(end - node(panel, 0, last));
    double size = Math.abs(height(panel, 0, last));
    double half = (panel.high - panel.low) / 2;
    double cost = 0;
    double reach = gap;
    for (double share = INSIDE; 8 * size * reach > negligible; share *= NEARER) {
      double x = end + (last ? -share : share) * gap;
      if (x == end) {
        break;
      }
      Evaluation f = sampler.at(x);
      double value = f.isZero() ? 0 : f.factor * Math.exp(f.logScale);
      double predicted = rule.interpolate(panel.values, (x - panel.low - half) / half);
      cost = Math.max(cost, reach * Math.abs(value - predicted));
      reach = share * gap;
    }
    return cost;
  }

  /** How far the polynomial of one panel misses the two nearest values of the other. */
  private double mismatch(Panel from, Panel to, boolean last) {
    double worst = 0;
    for (int i = 0; i < 2; i++) {
      double x = node(to, i, last);
      double half = (from.high - from.low) / 2;
      double local = (from.coordinate.of(x) - from.low - half) / half;
      double predicted = rule.interpolate(from.values, local) / jacobian(from, x);
      worst = Math.max(worst, Math.abs(predicted - height(to, i, last)));
    }
    return worst;
  }

  /** The i-th node counted from the last (or the first) of the panel, as a point. */
  private double node(Panel panel, int i, boolean last) {
    int index = last ? rule.nodes.length - 1 - i : i;
    double half = (panel.high - panel.low) / 2;
    return panel.coordinate.point(panel.low + half + half * rule.nodes[index]);
  }

  /** The integrand at that node. */
  private double height(Panel panel, int i, boolean last) {
    int index = last ? rule.nodes.length - 1 - i : i;
    return panel.values[index] / jacobian(panel, node(panel, i, last));
  }

  private static double jacobian(Panel panel, double x) {
    return panel.coordinate.stretch(x);
  }
}
