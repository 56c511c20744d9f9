package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;
import java.util.List;

/**
 * MMD² on the line by integration: E_p w − E_q w for the witness w(x) = E_p k(x, Y) − E_q k(x, Y)
 * (Gretton et al. 2012, section 2.3). The bound of each inner integral is part of the rounding that
 * the outer integrand states.
 */
final class WitnessIntegral {

  /** The mass on either side that is not looked at; a bounded kernel bounds what it could add. */
  private static final double LEFT_OUT = 1e-15;

  private final Kernel kernel;
  private final Density p;
  private final Density q;

  WitnessIntegral(Kernel kernel, Density p, Density q) {
    this.kernel = kernel;
    this.p = p;
    this.q = q;
  }

  Bounded squared() {
    var marks = new ArrayList<Landmark>(p.landmarks());
    marks.addAll(q.landmarks());
    double most = kernel.at(0);
    return mean(p, this::witness, marks, most).minus(mean(q, this::witness, marks, most));
  }

  private Bounded witness(double x) {
    return embedding(p, x).minus(embedding(q, x));
  }

  /** E k(x, Y) for Y of the density. */
  private Bounded embedding(Density density, double x) {
    var marks = new ArrayList<Landmark>(density.landmarks());
    for (double scale : kernel.scales()) {
      marks.add(Landmark.peak(x, scale));
    }
    return mean(
        density,
        y -> {
          double value = kernel.at((x - y) * (x - y));
          return Bounded.of(value, 4 * Math.ulp(value));
        },
        marks,
        kernel.at(0));
  }

  private interface Function {
    Bounded at(double x);
  }

  /** E of a function whose absolute value is at most {@code most}. */
  private static Bounded mean(
      Density density, Function function, List<Landmark> marks, double most) {
    if (density.measure() == BaseMeasure.COUNTING) {
      Bounded sum = Bounded.of(0, 0);
      for (Interval atom : density.support().intervals()) {
        sum = sum.plus(function.at(atom.low()).times(density.density(atom.low())));
      }
      return sum;
    }
    Integrand integrand =
        (x, result) -> {
          double log = density.logDensity(x);
          if (log == Double.NEGATIVE_INFINITY) {
            result.set(0);
            return;
          }
          Bounded value = function.at(x);
          double error = value.errorBound() + PairIntegrand.logError(log) * Math.abs(value.value());
          result.setScaled(value.value(), error, log);
        };
    double low = density.quantile(LEFT_OUT);
    double high = density.upperQuantile(LEFT_OUT);
    Bounded inside = Quadrature.standard().integrate(integrand, low, high, marks);
    return inside.plus(Bounded.of(0, 2 * LEFT_OUT * most));
  }
}
