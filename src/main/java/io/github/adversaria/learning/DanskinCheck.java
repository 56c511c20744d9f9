package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import io.github.adversaria.theory.MinimaxValue;

/**
 * Danskin's theorem at one point, in numbers: the derivative of C(q) = max_D V(q, D) along a
 * segment of generators q_t = (1 − t)·q_0 + t·q_1 is that of V with D frozen at the optimal one for
 * q_t (J. Danskin, SIAM Journal on Applied Mathematics 14, 1966; Bertsekas, Nonlinear Programming,
 * proposition B.25).
 *
 * <p>The left side is a difference quotient of C over four points, computed without any derivative.
 * Its error is known: the fifth derivative of C along the segment is at most 6/m⁵ where m is the
 * distance of t from the ends, for any densities, as |q_1 − q_0| is at most q_t/m and the fifth
 * derivative of q·log(q/(p + q)) + p·log(p/(p + q)) at most 6/q⁴. The right side is an expectation,
 * E_{q_1} log(1 − D*) − E_{q_0} log(1 − D*).
 */
public final class DanskinCheck implements Showable {

  private final Bounded ofSupremum;
  private final Bounded atFrozen;

  private DanskinCheck(Bounded ofSupremum, Bounded atFrozen) {
    this.ofSupremum = ofSupremum;
    this.atFrozen = atFrozen;
  }

  /**
   * Both derivatives.
   *
   * @param data p_data
   * @param from q_0
   * @param to q_1; all three on the line or over atoms
   * @param t where on the segment, in (0, 1)
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static DanskinCheck of(Density data, Density from, Density to, double t) {
    Require.notNull("data", data);
    Require.notNull("from", from);
    Require.notNull("to", to);
    Require.strictlyBetween("t", t, 0, 1);
    return new DanskinCheck(quotient(data, from, to, t), frozen(data, from, to, t));
  }

  private static Bounded quotient(Density data, Density from, Density to, double t) {
    double room = Math.min(t, 1 - t);
    double noise = supremum(data, from, to, t).errorBound();
    // The step that makes h⁴/(5·room⁵) and 1.5·noise/h, the two errors, about as small together.
    double h = room * Math.min(0.1, Math.pow(2 * (noise + Math.ulp(1.0)), 0.2));
    Bounded near = supremum(data, from, to, t + h).minus(supremum(data, from, to, t - h));
    Bounded far = supremum(data, from, to, t + 2 * h).minus(supremum(data, from, to, t - 2 * h));
    double remainder = Math.pow(h, 4) / (5 * Math.pow(room - 2 * h, 5));
    return near.times(8).minus(far).times(1 / (12 * h)).plus(Bounded.of(0, remainder));
  }

  private static Bounded supremum(Density data, Density from, Density to, double t) {
    return MinimaxValue.of(data, Convexity.point(from, to, t)).atOptimum();
  }

  private static Bounded frozen(Density data, Density from, Density to, double t) {
    Density generated = Convexity.point(from, to, t);
    var dStar = MinimaxValue.of(data, generated).optimalDiscriminator();
    return Expectation.under(to)
        .of(dStar::logComplement, data, generated)
        .minus(Expectation.under(from).of(dStar::logComplement, data, generated));
  }

  /** The derivative of max_D V, by differences. */
  public Bounded derivativeOfSupremum() {
    return ofSupremum;
  }

  /** The derivative of V with D frozen where it is optimal. */
  public Bounded derivativeAtFrozen() {
    return atFrozen;
  }

  /** Whether the two are one number, as far as their bounds tell. */
  public boolean holds() {
    return ofSupremum.agreesWith(atFrozen);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  @Override
  public String toString() {
    return "derivative of max_D V: "
        + ofSupremum
        + "\nderivative of V at D*:  "
        + atFrozen
        + (holds() ? "\nthey agree" : "\nthey differ");
  }
}
