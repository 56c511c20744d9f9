package io.github.adversaria.integrate;

import io.github.adversaria.integrate.PanelLedger.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the globally adaptive scheme: the panel with the largest error is split until the sum
 * of the errors is within the tolerance (QUADPACK's strategy, Piessens et al. 1983, section
 * 2.2.2.1). A panel that stays bad beside an announced place is given a logarithmic coordinate
 * there.
 */
final class Refinement {

  /** Bisections beside an announced place after which it is taken for a singularity. */
  private static final int ANCHORED_DEPTH = 5;

  /**
   * A bisection that leaves more than this share of the error beside the place has not resolved it.
   */
  private static final double STUBBORN = 0.1;

  /**
   * Decay rate of the integrand times distance at an end where the integrand is finite and smooth.
   */
  private static final double REGULAR_RATE = 0.9;

  /** The nearest that a logarithmic coordinate comes to an end at zero. */
  private static final double NEAREST = 1e-290;

  /** The same, relative to the size of an end that is not zero: doubles are sparse there. */
  private static final double NEAREST_RELATIVE = 0x1p-28;

  /** Tails smaller than this share of the magnitude are left out, and enter the bound. */
  private static final double NEGLIGIBLE = 1e-19;

  /**
   * Share of a discovered error that both halves are charged with, until they are split in turn.
   */
  private static final double DISTRUST = 1.0 / 16;

  private final Quadrature settings;
  private final Sampler sampler;
  private final int points;
  private final Continuation continuation;
  private final PanelLedger panels = new PanelLedger();
  private double outsideError;
  private double infinite;
  private boolean stuck;

  Refinement(Quadrature settings, Integrand integrand) {
    this.settings = settings;
    this.sampler = new Sampler(integrand, settings.rule());
    this.points = settings.rule().points();
    this.continuation = new Continuation(settings.rule());
  }

  Bounded run(double low, double high, List<Landmark> landmarks) {
    var mesh = new Mesh(low, high, landmarks);
    var tails = new ArrayList<Tail>();
    if (Double.isInfinite(high)) {
      tails.add(mesh.tail(1, Quadrature.REACH, sampler));
    }
    if (Double.isInfinite(low)) {
      tails.add(mesh.tail(-1, Quadrature.REACH, sampler));
    }
    for (Tail tail : tails) {
      if (tail.fate() == Tail.Fate.DIVERGES) {
        diverge(tail.sign());
      }
    }
    probeEnd(low, 1, high - low);
    probeEnd(high, -1, high - low);
    if (infinite == 0) {
      mesh.panels(points).forEach(this::fill);
      if (infinite == 0) {
        tails.forEach(this::append);
        refine();
      }
    }
    return infinite != 0 ? new Bounded(infinite, 0, sampler.evaluations()) : result();
  }

  private void diverge(int sign) {
    double infinity = sign * Double.POSITIVE_INFINITY;
    if (infinite == -infinity) {
      throw failure("The integral is infinite in both senses, so it does not exist.");
    }
    infinite = infinity;
  }

  /**
   * Looks whether the integrand diverges into a finite end: what grows only within the last hundred
   * decades leaves no trace in a panel.
   */
  private void probeEnd(double end, int direction, double room) {
    double from = Math.min(room / 2, Math.max(1, Math.abs(end)));
    double nearest = Math.max(NEAREST, 4 * Math.ulp(end));
    if (!Double.isInfinite(end) && from > 64 * nearest) {
      var tail = new Tail(sampler, end, direction, from, nearest);
      if (tail.fate() == Tail.Fate.DIVERGES) {
        diverge(tail.sign());
      }
    }
  }

  private void fill(Panel panel) {
    sampler.fill(panel);
    if (panel.isInfinite()) {
      diverge(Integer.signum(panel.infinities));
    }
    panels.file(panel);
  }

  /** Adds the panels of a tail and what lies beyond them. */
  private void append(Tail tail) {
    double cutoff = Math.log(NEGLIGIBLE * panels.total(Quantity.MAGNITUDE));
    var beyond = new ArrayList<Panel>();
    outsideError += tail.expand(cutoff, beyond, points);
    panels.addOutside(tail.remainder());
    outsideError += tail.remainderError();
    if (tail.fate() == Tail.Fate.UNCLEAR) {
      outsideError = Double.POSITIVE_INFINITY;
      String advice =
          "The integrand falls too slowly towards "
              + tail.end()
              + " to tell whether its integral exists; split the range there and treat the tail by"
              + " hand.";
      if (settings.isStrict()) {
        throw failure(advice);
      }
    }
    beyond.forEach(this::fill);
  }

  private void refine() {
    while (infinite == 0) {
      double tolerance = settings.tolerance(panels.nearly(Quantity.VALUE));
      boolean enough =
          panels.nearly(Quantity.ERROR) <= tolerance
              || panels.isFutile(panels.nearly(Quantity.ROUNDING));
      if (enough && isReached() || panels.isSettled()) {
        return;
      }
      if (sampler.evaluations() + 2L * points > settings.maxEvaluations()) {
        stuck = true;
        return;
      }
      split(panels.takeWorst());
    }
  }

  private boolean isReached() {
    double tolerance = settings.tolerance(panels.total(Quantity.VALUE));
    if (isEnough(tolerance)) {
      // Charges neighbours that do not continue each other: it may not be enough after that.
      continuation.charge(panels, tolerance, sampler);
      return isEnough(tolerance);
    }
    return false;
  }

  private boolean isEnough(double tolerance) {
    return panels.total(Quantity.ERROR) <= tolerance
        || panels.isFutile(panels.total(Quantity.ROUNDING));
  }

  private void split(Panel panel) {
    boolean anchored = panel.lowAnchored || panel.highAnchored;
    boolean stubborn = panel.depth >= ANCHORED_DEPTH && panel.error > STUBBORN * panel.parentError;
    if (anchored && stubborn && approach(panel)) {
      return;
    }
    double middle = panel.low + (panel.high - panel.low) / 2;
    int depth = panel.depth + 1;
    var left =
        new Panel(panel.coordinate, panel.low, middle, depth, panel.lowAnchored, false, points);
    var right =
        new Panel(panel.coordinate, middle, panel.high, depth, false, panel.highAnchored, points);
    sampler.fill(left);
    sampler.fill(right);
    left.parentError = panel.error;
    right.parentError = panel.error;
    if (left.isInfinite() || right.isInfinite()) {
      diverge(Integer.signum(left.isInfinite() ? left.infinities : right.infinities));
      return;
    }
    double found = Math.abs(panel.value - left.value - right.value);
    if (found > panel.error + panel.rounding) {
      left.error = Math.max(left.error, DISTRUST * found);
      right.error = Math.max(right.error, DISTRUST * found);
    }
    panels.file(left);
    panels.file(right);
  }

  /** Changes a panel beside an announced place to the logarithm of the distance from it. */
  private boolean approach(Panel panel) {
    double end = panel.lowAnchored ? panel.low : panel.high;
    int direction = panel.lowAnchored ? 1 : -1;
    double from = panel.high - panel.low;
    double nearest = Math.max(NEAREST, NEAREST_RELATIVE * Math.abs(end));
    if (!(from > 64 * nearest)) {
      return false;
    }
    var tail = new Tail(sampler, end, direction, from, nearest);
    boolean regular = tail.rate() > REGULAR_RATE;
    if (regular && tail.remainderError() > settings.tolerance(panels.total(Quantity.VALUE)) / 8) {
      return false;
    }
    switch (tail.fate()) {
      case UNCLEAR:
        return false;
      case DIVERGES:
        diverge(tail.sign());
        return true;
      default:
        append(tail);
        return true;
    }
  }

  private Bounded result() {
    double value = panels.total(Quantity.VALUE);
    double error = panels.total(Quantity.ERROR);
    double rounding = panels.total(Quantity.ROUNDING);
    double bound = error + rounding + outsideError + 2 * Math.ulp(value);
    var best = new Bounded(value, bound, sampler.evaluations());
    double allowed = settings.tolerance(value);
    double beyondRounding =
        error - (Panel.NOISE_LEVEL + PanelLedger.FUTILE) * rounding + outsideError;
    if (settings.isStrict() && (stuck || beyondRounding > allowed)) {
      throw new IntegrationException(
          "The tolerance "
              + allowed
              + " was not reached: the best is "
              + best
              + panels.worstPlace()
              + ". Announce kinks and peaks as landmarks, loosen the tolerance, allow more than "
              + settings.maxEvaluations()
              + " evaluations, or accept the wide bound with bestEffort().",
          best);
    }
    return best;
  }

  private IntegrationException failure(String message) {
    double value = panels.total(Quantity.VALUE);
    return new IntegrationException(
        message, new Bounded(value, Double.POSITIVE_INFINITY, sampler.evaluations()));
  }
}
