package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.util.function.Supplier;

/**
 * The sum of the integrals over the pieces of a range. A piece that fails counts with its best
 * result, so that the exception which the sum then throws carries the best result for the whole.
 */
final class PieceSum {

  private Bounded total = Bounded.of(0, 0);
  private IntegrationException failure;

  void add(Supplier<Bounded> piece) {
    try {
      total = total.plus(piece.get());
    } catch (IntegrationException failed) {
      failure = failed;
      total = total.plus(failed.best());
    }
  }

  /** The sum; an infinite piece makes it infinite whatever finite number another failed to find. */
  Bounded total() {
    boolean infinite = Double.isInfinite(total.value());
    if (infinite && !Double.isInfinite(total.errorBound())) {
      return new Bounded(total.value(), 0, total.evaluations());
    }
    if (failure != null) {
      throw new IntegrationException(failure.getMessage(), total);
    }
    return total;
  }
}
