package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import java.util.List;

/**
 * A joint integrand on a piece of the line on which each density is there throughout or absent
 * throughout, as a function of the place or of the distance from the upper end.
 */
final class JointPiece implements Integrand {

  /**
   * Where one log-density overflows to {@code -Infinity} inside its support and all are below this,
   * the point counts for nothing. Above it, the integrand decides.
   */
  static final double NOTHING = -20_000;

  private final Density[] atPlace;
  private final Density[] atDistance;
  private final boolean[] there;
  private final Interval inside;
  private final double high;
  private final JointIntegrand integrand;
  private final double[] point = new double[1];
  private final double[] logs;

  JointPiece(List<Density> densities, boolean[] there, JointIntegrand integrand, Interval piece) {
    this(densities, there, integrand, piece, Double.NaN);
  }

  private JointPiece(
      List<Density> densities,
      boolean[] there,
      JointIntegrand integrand,
      Interval piece,
      double high) {
    // At an end a density may be what it is on the other side of it.
    double low = Math.nextUp(piece.low());
    this.inside = new Interval(low, Math.max(low, Math.nextDown(piece.high())));
    this.atPlace = new Density[there.length];
    this.atDistance = new Density[there.length];
    this.logs = new double[there.length];
    this.there = there;
    this.integrand = integrand;
    this.high = high;
    for (int i = 0; i < there.length; i++) {
      Density density = densities.get(i);
      if (there[i]) {
        atDistance[i] = LineIntegral.distanceBelow(density, high).orElse(null);
        atPlace[i] = atDistance[i] == null ? density : null;
      }
    }
  }

  /** The same as a function of the distance from the upper end. */
  static Integrand fromUpperEnd(
      List<Density> densities, boolean[] there, JointIntegrand integrand, Interval piece) {
    return new JointPiece(densities, there, integrand, piece, piece.high());
  }

  @Override
  public void evaluate(double place, Evaluation result) {
    boolean mirrored = !Double.isNaN(high);
    double x = mirrored ? high - place : place;
    point[0] = Math.max(inside.low(), Math.min(inside.high(), x));
    for (int i = 0; i < logs.length; i++) {
      if (atDistance[i] != null) {
        logs[i] = atDistance[i].logDensity(place);
      } else {
        logs[i] = atPlace[i] != null ? atPlace[i].logDensity(point[0]) : Double.NEGATIVE_INFINITY;
      }
    }
    if (countsForNothing(there, logs)) {
      result.set(0);
    } else {
      integrand.evaluate(point, logs, result);
    }
  }

  /** Whether no density is there, or one overflows where the others are negligible too. */
  static boolean countsForNothing(boolean[] there, double[] logs) {
    double largest = Double.NEGATIVE_INFINITY;
    boolean overflow = false;
    for (int i = 0; i < logs.length; i++) {
      overflow |= there[i] && logs[i] == Double.NEGATIVE_INFINITY;
      largest = Math.max(largest, logs[i]);
    }
    return largest == Double.NEGATIVE_INFINITY || overflow && largest < NOTHING;
  }
}
