package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;

/** W_1 on the line: the area between two CDFs. */
final class CdfDistance {

  private final Density p;
  private final Density q;

  CdfDistance(Density p, Density q) {
    this.p = p;
    this.q = q;
  }

  Bounded area() {
    Interval first = p.support().axis(0);
    Interval second = q.support().axis(0);
    double low = Math.min(first.low(), second.low());
    double high = Math.max(first.high(), second.high());
    var order = new CdfOrder(p, q);
    var marks = new ArrayList<>(order.landmarks());
    order.crossings().forEach(x -> marks.add(Landmark.kink(x)));
    return Quadrature.standard().integrate(this::evaluate, low, high, marks);
  }

  private void evaluate(double x, Evaluation result) {
    boolean upper = p.cdf(x) + q.cdf(x) > 1;
    double first = upper ? p.survival(x) : p.cdf(x);
    double second = upper ? q.survival(x) : q.cdf(x);
    result.set(Math.abs(first - second), CdfOrder.CDF_ROUNDING * (first + second));
  }
}
