package io.github.adversaria.theory;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.List;

/**
 * Tests one step of a derivation on trials: a line against the line above it, both as they read
 * under the assumptions of the step.
 */
final class StepCheck {

  private final Relation relation;
  private final Symbol varying;
  private final Expr above;
  private final Expr line;
  private final boolean pointwise;
  private final List<DensitySymbol> densities;
  private final List<Slope> slopes;

  /**
   * @param claim the step as it was written
   * @param above how the line above reads
   * @param line how its own line reads
   * @param pointwise whether the derivation is one of functions of the point
   * @param densities whose points pointwise lines are compared at
   */
  StepCheck(Step claim, Expr above, Expr line, boolean pointwise, List<DensitySymbol> densities) {
    this.relation = claim.relation();
    this.varying = claim.varying().orElse(null);
    this.above = above;
    this.line = line;
    this.pointwise = pointwise;
    this.densities = densities;
    this.slopes =
        relation == Relation.SAME_GRADIENT ? List.of(slope(above), slope(line)) : List.of();
  }

  private Slope slope(Expr number) {
    return new Slope(number, (ScalarSymbol) varying, densities);
  }

  Relation relation() {
    return relation;
  }

  Expr above() {
    return above;
  }

  Expr line() {
    return line;
  }

  boolean pointwise() {
    return pointwise;
  }

  /** On one trial; of pointwise lines the worst point. */
  Comparison on(Readings readings) {
    Comparison worst = null;
    for (Place place : readings.places(pointwise, densities)) {
      Comparison here = at(place, readings);
      if (worst == null || rank(here) > rank(worst)) {
        worst = here;
      }
    }
    return worst;
  }

  private static int rank(Comparison comparison) {
    return switch (comparison.verdict()) {
      case HOLDS -> 0;
      case UNDECIDED -> 1;
      case FAILS -> 2;
    };
  }

  private Comparison at(Place place, Readings readings) {
    Reading left = readings.of(above, place);
    Reading right = readings.of(line, place);
    return switch (relation) {
      case EQUAL, AT_MOST, AT_LEAST -> Comparison.of(relation, left, right, place);
      case UP_TO_CONSTANT -> constant(left, right, place, readings);
      case SAME_ORDER, OPPOSITE_ORDER ->
          Comparison.of(
              relation,
              left.changeTo(readings.alternate(above, place, varying)),
              right.changeTo(readings.alternate(line, place, varying)),
              place);
      case SAME_GRADIENT -> gradient(left, right, place, readings);
    };
  }

  private Comparison constant(Reading left, Reading right, Place place, Readings readings) {
    Reading otherLeft = readings.alternate(above, place, varying);
    Reading otherRight = readings.alternate(line, place, varying);
    // Where both lines are infinite alike, any constant will do.
    return left.isSameInfinity(right) || otherLeft.isSameInfinity(otherRight)
        ? Comparison.vacuous(left, right, place)
        : Comparison.of(relation, right.minus(left), otherRight.minus(otherLeft), place);
  }

  private Comparison gradient(Reading left, Reading right, Place place, Readings readings) {
    if (left.isSameInfinity(right)) {
      return Comparison.vacuous(left, right, place);
    }
    if (left.undefined() || right.undefined()) {
      return Comparison.of(relation, left, right, place);
    }
    Comparison fast =
        Comparison.of(relation, slopes.get(0).fast(readings), slopes.get(1).fast(readings), place);
    // A line is not refuted by a derivative that was taken under the integral.
    return fast.fails()
        ? Comparison.of(relation, slopes.get(0).sure(readings), slopes.get(1).sure(readings), place)
        : fast;
  }

  boolean failsOn(Trial trial) {
    return on(new Readings(trial)).fails();
  }
}
