package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;
import java.util.List;

/**
 * W_2² on the line: the integral of (F⁻¹(u) − G⁻¹(u))² over u in (0, 1) (Villani 2003, Topics in
 * Optimal Transportation, theorem 2.18), taken over the logit t of u, which gives both tails room:
 * u(1 − u) dt = du.
 */
final class QuantileDistance {

  /** Beyond this logit a probability is below the smallest double. */
  private static final double LAST_LOGIT = 700;

  /** Quantiles are inverted to the last double; what is assumed of the CDF they invert. */
  private static final double QUANTILE_ROUNDING = 32 * Math.ulp(1.0);

  /** A peak counts as passed at this multiple of its scale. */
  private static final double PEAK_WIDTH = 8;

  private final Density p;
  private final Density q;

  QuantileDistance(Density p, Density q) {
    this.p = p;
    this.q = q;
  }

  Bounded squared() {
    var marks = new ArrayList<Landmark>();
    marks.add(Landmark.peak(0, 2));
    addSteps(p, marks);
    addSteps(q, marks);
    return Quadrature.standard().integrate(this::evaluate, -LAST_LOGIT, LAST_LOGIT, marks);
  }

  private void evaluate(double t, Evaluation result) {
    double tail = Math.exp(-Math.abs(t)) / (1 + Math.exp(-Math.abs(t)));
    double first = t < 0 ? p.quantile(tail) : p.upperQuantile(tail);
    double second = t < 0 ? q.quantile(tail) : q.upperQuantile(tail);
    double distance = first - second;
    double error = QUANTILE_ROUNDING * (Math.abs(first) + Math.abs(second));
    double mass = tail * (1 - tail);
    result.set(distance * distance * mass, (2 * Math.abs(distance) + error) * error * mass);
  }

  /** The logits at which the quantile function passes a landmark: there it may jump or bend. */
  private static void addSteps(Density density, List<Landmark> marks) {
    for (Landmark mark : density.landmarks()) {
      for (double side = -PEAK_WIDTH; side <= PEAK_WIDTH; side += PEAK_WIDTH) {
        double x = mark.location() + side * mark.scale();
        double logit = density.logCdf(x) - density.logSurvival(x);
        if (Math.abs(logit) < LAST_LOGIT) {
          marks.add(Landmark.kink(logit));
        }
      }
    }
  }
}
