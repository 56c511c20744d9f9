package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.LocationScale;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.integrate.Bounded;
import java.util.Optional;
import org.hipparchus.special.Erf;

/**
 * Wasserstein distances in closed form between two members of one location-scale family: the
 * cheapest way moves the quantile l + s·z to l′ + s′·z, so that W_r^r = E|Δl + Δs·Z|^r.
 */
final class LocationScaleTransport {

  private final LocationScale first;
  private final double shift;
  private final double stretch;

  private LocationScaleTransport(LocationScale first, LocationScale second) {
    this.first = first;
    this.shift = Math.abs(second.location() - first.location());
    this.stretch = Math.abs(second.scale() - first.scale());
  }

  /** The two as members of one family, if they are. */
  static Optional<LocationScaleTransport> between(Density p, Density q) {
    if (p instanceof LocationScale first
        && q instanceof LocationScale second
        && first.getClass() == second.getClass()
        && !(first instanceof StudentT t && t.degrees() != ((StudentT) second).degrees())) {
      return Optional.of(new LocationScaleTransport(first, second));
    }
    return Optional.empty();
  }

  /** W_r^r, if it has a closed form here. */
  Optional<Bounded> cost(int order) {
    if (stretch == 0) {
      return exactly(order == 1 ? shift : shift * shift);
    }
    if (order == 2) {
      double variance = first.variance() / (first.scale() * first.scale());
      return Double.isFinite(variance)
          ? exactly(shift * shift + stretch * stretch * variance)
          : exactly(Double.POSITIVE_INFINITY);
    }
    if (Double.isNaN(first.mean())) {
      return exactly(Double.POSITIVE_INFINITY);
    }
    return first instanceof Normal ? exactly(meanOfFoldedNormal()) : Optional.empty();
  }

  /** E|Δl + Δs·Z| for a standard normal Z. */
  private double meanOfFoldedNormal() {
    double ratio = shift / stretch;
    return stretch * Math.sqrt(2 / Math.PI) * Math.exp(-ratio * ratio / 2)
        + shift * Erf.erf(ratio / Math.sqrt(2));
  }

  private static Optional<Bounded> exactly(double value) {
    return Optional.of(Bounded.closedForm(value));
  }
}
