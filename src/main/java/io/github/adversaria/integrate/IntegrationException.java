package io.github.adversaria.integrate;

/**
 * Thrown when an integral cannot be given to the tolerance that was asked, or may not exist. The
 * message says where the trouble lies and what to do.
 */
public final class IntegrationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Bounded best;
  private final boolean undefined;

  /**
   * @param message what went wrong, where, and what to do
   * @param best the best result so far, its bound wide and honest; NaN is not possible, so a bound
   *     of {@code Infinity} says that nothing is known
   */
  public IntegrationException(String message, Bounded best) {
    this(message, best, false);
  }

  private IntegrationException(String message, Bounded best, boolean undefined) {
    super(message);
    this.best = best;
    this.undefined = undefined;
  }

  /**
   * For what has no value, as far as it was looked at, rather than one that cannot be found: an
   * integrand that is not a number where it counts.
   *
   * @param evaluations how many values of the integrand that took
   */
  public static IntegrationException undefined(String message, long evaluations) {
    return new IntegrationException(
        message, new Bounded(0, Double.POSITIVE_INFINITY, evaluations), true);
  }

  /** Whether there is no value to find. */
  public boolean isUndefined() {
    return undefined;
  }

  /** The best result so far; its bound is honest, but wider than was asked. */
  public Bounded best() {
    return best;
  }
}
