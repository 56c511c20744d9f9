package io.github.adversaria.gan.energy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Climbs a concave function by the limited-memory BFGS method (J. Nocedal and S. Wright, Numerical
 * Optimization, 2006, algorithms 7.4 and 7.5), which F. Sha and F. Pereira, "Shallow parsing with
 * conditional random fields", 2003, found best for these fields. The step is halved until it climbs
 * enough (Armijo's condition).
 */
final class LimitedMemoryAscent {

  /** Steps that are remembered; Nocedal and Wright 2006, section 7.2: 3 to 20. */
  private static final int MEMORY = 10;

  /** The share of the climb that the slope promises which is enough; there, section 3.1. */
  private static final double ENOUGH = 1e-4;

  private static final int MOST_HALVINGS = 40;

  /**
   * Near the top a step changes the function by less than its value is off: units of the last
   * place.
   */
  private static final int ROUNDING = 16;

  private final ChainLikelihood function;
  private final Deque<Step> steps = new ArrayDeque<>();
  private ChainLikelihood.Point point;

  private record Step(ChainFeatures move, ChainFeatures bend, double product) {}

  LimitedMemoryAscent(ChainLikelihood function, ChainFeatures start) {
    this.function = function;
    point = function.at(start);
  }

  ChainLikelihood.Point point() {
    return point;
  }

  /** Climbs once; false if rounding lets it climb no further. */
  boolean climb() {
    ChainFeatures direction = direction();
    double promise = direction.times(point.slope());
    // Before anything is known of how the function bends: a move of length 1 at most.
    double size = steps.isEmpty() ? Math.min(1, 1 / Math.sqrt(promise)) : 1;
    for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
      ChainLikelihood.Point next = function.at(point.weights().plus(size, direction));
      double rounding = ROUNDING * Math.ulp(point.value());
      if (next.value() >= point.value() + ENOUGH * size * promise - rounding) {
        remember(next);
        point = next;
        return true;
      }
      size /= 2;
    }
    return false;
  }

  private void remember(ChainLikelihood.Point next) {
    ChainFeatures move = next.weights().minus(point.weights());
    ChainFeatures bend = point.slope().minus(next.slope());
    double product = move.times(bend);
    // Of a concave function it is never negative; where it is about 0 it tells nothing.
    if (product > 1e-12 * bend.times(bend)) {
      steps.addFirst(new Step(move, bend, product));
      if (steps.size() > MEMORY) {
        steps.removeLast();
      }
    }
  }

  /** The slope, times what is known of the inverse of the second derivatives. */
  private ChainFeatures direction() {
    ChainFeatures direction = point.slope();
    var shares = new ArrayDeque<Double>();
    for (Step step : steps) {
      double share = step.move.times(direction) / step.product;
      shares.addFirst(share);
      direction = direction.plus(-share, step.bend);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getFirst();
      direction = direction.scaled(last.product / last.bend.times(last.bend));
    }
    Iterator<Step> oldestFirst = steps.descendingIterator();
    for (double share : shares) {
      Step step = oldestFirst.next();
      double back = step.bend.times(direction) / step.product;
      direction = direction.plus(share - back, step.move);
    }
    return direction;
  }
}
